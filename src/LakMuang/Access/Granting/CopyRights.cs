using LakMuang.Access.Contracts;
using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Granting;

/// <summary>A right of a predecessor, and what stands in the way of giving the same to a successor.</summary>
/// <param name="Obstacle">Null where it can be given.</param>
/// <param name="HeldUntil">The last day of the same right that the successor has already; another one may follow it. Null where there is none.</param>
/// <param name="Latest">The last day that the successor could have it until; today for those that cannot be given.</param>
public sealed record RightToCopy(RightOfPerson Right, Decider Decider, Text Duties, Text? Obstacle, DateOnly? HeldUntil, DateOnly Latest);

/// <param name="From">The first day, or null for today.</param>
/// <param name="Until">The last day, or null for as long as each group and the post allow.</param>
public sealed record CopyOrder(PersonId Source, IReadOnlyCollection<Guid> Chosen, DateOnly? From, DateOnly? Until, GivenDecision Decision);

/// <summary>Gives somebody the rights that another one of the same agency holds or held, each confirmed by itself and all under one letter of their own.</summary>
public sealed class CopyRights(LakMuangDb db, GrantGuard guard, PostForRight post, IPosts posts, IRights rights, IAccounts accounts, GiveRights give, TimeProvider clock)
{
    /// <summary>The rights of a predecessor, those that are in force before those that have ended, each group once.</summary>
    public async Task<Result<IReadOnlyList<RightToCopy>>> LookAsync(Act act, AgencyId agency, PersonId person, PersonId source, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, agency, person, ct) is { } refusal)
        {
            return refusal;
        }

        if (source == person || await posts.BelongsAsync(source, agency, ct) is Belonging.None)
        {
            return source == person ? GrantingRefusals.SamePerson : GrantingRefusals.NotHere with { Field = "Source" };
        }

        var today = ThaiDate.Day(clock.GetUtcNow());
        var groups = (await rights.GroupsAsync(agency, ct)).ToDictionary(g => g.Code);
        var known = await db.Groups.AsNoTracking().ToDictionaryAsync(g => g.Code, ct);
        var held = (await rights.OfPersonAsync(person, agency, ct)).Where(r => r.State is not RightState.Ended).ToLookup(r => r.Group);
        var term = await post.OnAsync(person, agency, today, ct);
        var isActive = await accounts.StateOfAsync(person, ct) is AccountState.Active;
        var lines = new List<RightToCopy>();
        foreach (var right in (await rights.OfPersonAsync(source, agency, ct)).Where(r => r.System != BuiltInSystems.Sso)
            .OrderBy(r => r.State is RightState.Ended).ThenByDescending(r => r.From).DistinctBy(r => r.Group))
        {
            var group = known[right.Group];
            var obstacle = !isActive ? GrantingRefusals.NoAccount : term is null ? Refusals.NoPost
                : !groups.ContainsKey(right.Group) ? Refusals.NoSuchGroup
                : held[right.Group].Any(r => r.Until is null) ? Refusals.HeldAlready
                : !await guard.MayDecideAsync(act, agency, group.Decider, ct) ? GrantingRefusals.NotYourGroup
                : null;
            lines.Add(new(
                right, group.Decider, new(group.DutiesTh, group.DutiesEn), obstacle?.Message, held[right.Group].Max(r => r.Until), obstacle is null ? DaysOfRight.Latest(group, today, term!.Value.Term) : today));
        }

        return lines;
    }

    /// <returns>How many rights were given.</returns>
    public async Task<Result<int>> RunAsync(Act act, AgencyId agency, PersonId person, CopyOrder order, CancellationToken ct)
    {
        if (!(await LookAsync(act, agency, person, order.Source, ct)).Ok(out var lines, out var problem))
        {
            return problem;
        }

        // What the page did not offer is not there, whatever the form says.
        var from = order.From ?? ThaiDate.Day(act.At);
        var chosen = lines.Where(l => l.Obstacle is null && order.Chosen.Contains(l.Right.Grant)).ToList();
        var groups = chosen.Where(l => !(l.HeldUntil >= from)).Select(l => l.Right.Group).ToList();
        if (groups.Count == 0)
        {
            return chosen.Count == 0 ? GrantingRefusals.NothingChosen : Refusals.HeldAlready with { Field = "From" };
        }

        return await give.RunAsync(act, agency, person, new(groups, order.From, order.Until, order.Decision), ct);
    }
}
