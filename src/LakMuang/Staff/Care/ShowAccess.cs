using LakMuang.Credentials.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Staff.Care;

/// <summary>How somebody comes in: where they are now, and what slows them down.</summary>
public sealed record AccessOfMember(StaffMember Member, IReadOnlyList<Slowed> Slowed);

/// <summary>The page on which sessions are ended and wrong tries cleared.</summary>
public sealed class ShowAccess(ShowStaffMember show, CareGuard guard, ISlowing slowing, NoteLook look)
{
    public async Task<Result<AccessOfMember>> RunAsync(Act act, AgencyId agency, PersonId person, CancellationToken ct)
    {
        if (!(await show.FindAsync(act, agency, person, ct)).Ok(out var member, out var problem))
        {
            return problem;
        }

        if (await guard.RefusalAsync(act, agency, person, ct) is { } refusal)
        {
            return refusal;
        }

        await look.RunAsync(act, agency, person, ct);
        return new AccessOfMember(member, await slowing.OfAsync(person, ct));
    }
}
