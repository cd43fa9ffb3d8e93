using LakMuang.Access.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Access.Granting;

/// <summary>Ends one right by a decision. When it has answered, the person's session and tokens in that system are dead (invariant 2).</summary>
public sealed class EndRight(RightDesk desk)
{
    public async Task<Result<Guid>> RunAsync(Act act, AgencyId agency, PersonId person, Guid id, GivenDecision given, CancellationToken ct)
    {
        if (!(await desk.TakeAsync(act, agency, person, id, ct)).Ok(out var grant, out var problem))
        {
            return problem;
        }

        if (!(await desk.EnterAsync(act, agency, given, "ยกเลิกสิทธิใช้งานระบบ", ct)).Ok(out var decision, out var unclear))
        {
            return unclear;
        }

        grant.End(decision.Act, EndOfGrant.Revoked);
        desk.Keep(decision, grant, DeedOnRight.Ended);
        return await desk.CommitAsync(decision, ct) is { } late ? late : grant.Id;
    }
}
