using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Granting;

/// <param name="Groups">Codes; all of them begin and end on the same days.</param>
/// <param name="From">The first day, or null for today.</param>
/// <param name="Until">The last day, or null for as long as group and post allow.</param>
public sealed record RightOrder(IReadOnlyCollection<string> Groups, DateOnly? From, DateOnly? Until, GivenDecision Decision);

/// <summary>Gives rights to one person under one letter (L2-1, B-1): all that were asked for, or none.</summary>
public sealed class GiveRights(LakMuangDb db, GrantGuard guard, RightDesk desk, PostForRight post, IRights rights)
{
    /// <returns>How many rights were given.</returns>
    public async Task<Result<int>> RunAsync(Act act, AgencyId agency, PersonId person, RightOrder order, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, agency, person, ct) is { } refusal)
        {
            return refusal;
        }

        if (await desk.AccountRefusalAsync(person, ct) is { } closed)
        {
            return closed;
        }

        var today = ThaiDate.Day(act.At);
        var from = order.From ?? today;
        if (DaysOfRight.CheckBegin(from, today) is { } early)
        {
            return early;
        }

        if (await post.OnAsync(person, agency, from, ct) is not { } held)
        {
            return Refusals.NoPost;
        }

        if (!(await GroupsAsync(act, agency, order, from, held.Term, today, ct)).Ok(out var groups, out var wrong))
        {
            return wrong;
        }

        if (!(await desk.EnterAsync(act, agency, order.Decision, "กำหนดสิทธิใช้งานระบบ", ct)).Ok(out var decision, out var unclear))
        {
            return unclear;
        }

        if (await desk.StandStillAsync(decision, person, ct) is { } gone)
        {
            return gone;
        }

        foreach (var group in groups)
        {
            var given = await rights.GiveAsync(decision.Act, new(person, agency, group.Code, held.Appointment, decision.Letter, from, order.Until), ct);
            if (!given.Ok(out var id, out var problem))
            {
                db.ChangeTracker.Clear();
                return problem.Field is null ? problem with { Field = "Groups" } : problem;
            }

            desk.Keep(decision, (await db.Grants.FindAsync([id], ct))!, DeedOnRight.Given);
        }

        return await desk.CommitAsync(decision, ct) is { } late ? late : groups.Count;
    }

    private async Task<Result<List<UserGroup>>> GroupsAsync(
        Act act, AgencyId agency, RightOrder order, DateOnly from, TermOfPost term, DateOnly today, CancellationToken ct)
    {
        var offered = (await rights.GroupsAsync(agency, ct)).Select(g => g.Code).Intersect(order.Groups).ToList();
        if (order.Groups.Count == 0 || offered.Count < order.Groups.Distinct().Count())
        {
            return order.Groups.Count == 0 ? GrantingRefusals.NoGroup : Refusals.NoSuchGroup with { Field = "Groups" };
        }

        var groups = await db.Groups.AsNoTracking().Where(g => offered.Contains(g.Code)).OrderBy(g => g.Code).ToListAsync(ct);
        foreach (var group in groups)
        {
            if (!await guard.MayDecideAsync(act, agency, group.Decider, ct))
            {
                return GrantingRefusals.NotYourGroup;
            }

            if (DaysOfRight.Check(from, order.Until, DaysOfRight.Latest(group, from, term), today) is { } wrong)
            {
                return wrong;
            }
        }

        return groups;
    }
}

/// <summary>The post that a right of somebody rests on.</summary>
public sealed class PostForRight(IPosts posts)
{
    /// <summary>The longest post that is held in the agency on a day, one that is held for itself before one that comes with an office of LakMuang's own.</summary>
    internal async Task<(Guid Appointment, TermOfPost Term)?> OnAsync(PersonId person, AgencyId agency, DateOnly day, CancellationToken ct)
    {
        var held = (await posts.HistoryAsync(person, agency, ct))
            .Where(p => p.EndedAt is null && p.From <= day && (p.Until is null || p.Until >= day))
            .OrderBy(p => p.Office is Office.SsoAdmin).ThenByDescending(p => p.Until ?? DateOnly.MaxValue).ThenBy(p => p.From);
        foreach (var one in held)
        {
            if (await posts.TermAsync(one.Appointment, ct) is { } term && (term.Until is null || term.Until >= day))
            {
                return (one.Appointment, term);
            }
        }

        return null;
    }
}
