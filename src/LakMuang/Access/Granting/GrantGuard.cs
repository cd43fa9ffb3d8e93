using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;

namespace LakMuang.Access.Granting;

/// <summary>What all work on somebody's rights asks first: whose agency, somebody of it, not oneself (invariant 3), and who decides on the group.</summary>
public sealed class GrantGuard(LakMuangDb db, IAuthority authority, IPosts posts, IPeople people)
{
    internal async Task<Problem?> RefusalAsync(Act act, AgencyId agency, PersonId person, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ManageRights, agency, ct) is { } refusal)
        {
            return refusal;
        }

        if (await posts.BelongsAsync(person, agency, ct) is Belonging.None)
        {
            return GrantingRefusals.NotHere;
        }

        if (!await IsOwnAsync(act, person, ct))
        {
            return null;
        }

        db.Note(new OwnRightRefused(person, agency));
        await db.CommitAsync(act, ct);
        return Refusals.Own;
    }

    /// <summary>Whether somebody is the one who acts, also by another record of the same number.</summary>
    internal Task<bool> IsOwnAsync(Act act, PersonId person, CancellationToken ct) => people.IsSelfAsync(act, person, ct);

    /// <summary>Those of the people who are the one who acts.</summary>
    internal async Task<HashSet<PersonId>> OwnAsync(Act act, IReadOnlyCollection<PersonId> among, CancellationToken ct) =>
        act.By is { } by ? among.Intersect(await people.RecordsOfAsync(by, ct)).ToHashSet() : [];

    /// <summary>Whether whoever acts may give rights of a group on which so-and-so decides.</summary>
    internal async Task<bool> MayDecideAsync(Act act, AgencyId agency, Decider decider, CancellationToken ct) =>
        await authority.JudgeAsync(act, TaskOf(decider), agency, ct) is AgencyAccess.Allowed;

    /// <summary>The unit's head asks for a right and stands for it; whoever enters it is the SSO admin.</summary>
    internal static AgencyTask TaskOf(Decider decider) => decider switch
    {
        Decider.DlaOperator => AgencyTask.GiveRightsCentrally,
        Decider.Overseer => AgencyTask.GiveRightsAbove,
        _ => AgencyTask.ManageRights,
    };
}
