using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Granting;

/// <summary>A right with all that was decided about it, the latest first.</summary>
/// <param name="ConfirmBy">The day by which a real letter must be named, or null.</param>
/// <param name="Deeds">What whoever looks may do with it now.</param>
/// <param name="Latest">The last day that it may have, by its group and its post; null where it can have none.</param>
public sealed record RightView(
    RightOfPerson Right, PersonName Holder, UserGroup Group, DateOnly? ConfirmBy, DateOnly? Latest, IReadOnlyList<GrantDecision> Decisions,
    IReadOnlySet<DeedOnRight> Deeds, IReadOnlyDictionary<LetterId, LetterFacts> Letters, IReadOnlyDictionary<PersonId, PersonName> Names);

/// <summary>One right of somebody, under which letter, and what was decided about it (B-1).</summary>
public sealed class ShowRight(LakMuangDb db, IAuthority authority, GrantGuard guard, IPosts posts, IRights rights, IPeople people, ILetters letters, IConflicts conflicts)
{
    public async Task<Result<RightView>> RunAsync(Act act, AgencyId agency, PersonId person, Guid id, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ReadPeople, agency, ct) is { } refusal)
        {
            return refusal;
        }

        if ((await rights.OfPersonAsync(person, agency, ct)).SingleOrDefault(r => r.Grant == id) is not { } right)
        {
            return GrantingRefusals.None;
        }

        var grant = await db.Grants.AsNoTracking().SingleAsync(g => g.Id == id, ct);
        var group = await db.Groups.AsNoTracking().SingleAsync(g => g.Code == right.Group, ct);
        var decisions = await db.GrantDecisions.AsNoTracking().Where(d => d.Grant == id).OrderByDescending(d => d.At).ToListAsync(ct);
        var names = await people.TraitsOfAsync([.. decisions.Select(d => d.By).OfType<PersonId>().Append(person).Distinct()], ct);
        LetterId[] named = [.. decisions.Select(d => d.Letter).Append(grant.Letter).Concat(grant.FirstLetter is { } first ? [first] : Array.Empty<LetterId>()).Distinct()];
        return new RightView(
            right, names[person].Name, group, grant.ConfirmBy,
            await posts.TermAsync(grant.Appointment, ct) is { } term ? DaysOfRight.Latest(group, grant.From, term) : null,
            decisions, await DeedsAsync(act, agency, person, right, group, grant, ct), await letters.OfAsync(named, ct), names.ToDictionary(n => n.Key, n => n.Value.Name));
    }

    private async Task<IReadOnlySet<DeedOnRight>> DeedsAsync(
        Act act, AgencyId agency, PersonId person, RightOfPerson right, UserGroup group, Grant grant, CancellationToken ct)
    {
        var deeds = new HashSet<DeedOnRight>();
        if (grant.State is GrantState.Ended || right.System == BuiltInSystems.Sso || await guard.IsOwnAsync(act, person, ct)
            || await authority.JudgeAsync(act with { Level = 4 }, AgencyTask.ManageRights, agency, ct) is not AgencyAccess.Allowed)
        {
            return deeds;
        }

        deeds.Add(DeedOnRight.Ended);
        var isActive = grant.State is GrantState.Active;
        var comesBack = right.SuspendedBecause is ReasonToSuspend.AccountSuspended or ReasonToSuspend.Seconded;
        if (isActive || comesBack)
        {
            deeds.Add(DeedOnRight.Suspended);
        }

        if (await guard.MayDecideAsync(act with { Level = 4 }, agency, group.Decider, ct))
        {
            deeds.UnionWith(isActive ? [DeedOnRight.Changed] : comesBack || await IsApartAsync(grant, ct) ? [] : [DeedOnRight.Resumed]);
            deeds.UnionWith(grant.ConfirmBy is null ? [] : [DeedOnRight.Confirmed]);
        }

        return deeds;
    }

    private async Task<bool> IsApartAsync(Grant grant, CancellationToken ct) =>
        await conflicts.RefusalAsync(new(grant.Holder, grant.Agency, grant.Group, grant.From, grant.Until), ct) is not null;
}
