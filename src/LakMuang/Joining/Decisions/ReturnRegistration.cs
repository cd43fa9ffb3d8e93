using LakMuang.Kernel;
using LakMuang.Secrets;

namespace LakMuang.Joining.Decisions;

/// <summary>The SSO admin asks for a correction, or refuses, with a reason that the applicant reads (L2-7, step 2).</summary>
public sealed class ReturnRegistration(DecisionGuard guard, JoiningPost post, Vault vault)
{
    public Task<Result<bool>> ReturnAsync(Act act, AgencyId agency, Guid id, int version, string? opinion, CancellationToken ct) =>
        DecideAsync(act, agency, id, version, opinion, (registration, why) => registration.Return(act, why), ct);

    public Task<Result<bool>> RefuseAsync(Act act, AgencyId agency, Guid id, int version, string? opinion, CancellationToken ct) =>
        DecideAsync(act, agency, id, version, opinion, (registration, why) => registration.Refuse(act, why), ct);

    private async Task<Result<bool>> DecideAsync(
        Act act, AgencyId agency, Guid id, int version, string? opinion, Action<Registration, string> decide, CancellationToken ct)
    {
        if (!(await guard.TakeAsync(act, agency, id, version, ct)).Ok(out var registration, out var problem))
        {
            return problem;
        }

        var why = TypedName.Clean(opinion);
        if (DecisionGuard.Check(why, isNeeded: true) is { } wrong)
        {
            return wrong;
        }

        decide(registration, why);
        post.TellApplicant(act, registration, vault.Open(registration.Email!, Registration.EmailColumn));
        return await guard.CommitAsync(act, ct);
    }
}
