using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access;

/// <summary>Rights follow, with the letters under them. A group that both records hold for one agency is one right: the one of the record that lives on.</summary>
internal sealed class CarriedGrants(LakMuangDb db) : ICarriesPeople
{
    // The one that says as much and more remains: in force now if the other one is, and for as long at least. Two that only overlap are two rights.
    private const string EndDoubles = """
        UPDATE access_grant g SET state = 'Ended', ended_at = $3, ended_because = 'Replaced'
        WHERE g.holder = $1 AND g.state <> 'Ended' AND coalesce(g.until_day, 'infinity') >= $4 AND EXISTS (
            SELECT 1 FROM access_grant k WHERE k.holder = $2 AND k.agency = g.agency AND k.user_group = g.user_group
              AND (k.state = 'Active' OR k.state = g.state AND k.suspended_because IS NOT DISTINCT FROM g.suspended_because) AND k.state <> 'Ended'
              AND k.from_day <= greatest(g.from_day, $4) AND coalesce(k.until_day, 'infinity') >= coalesce(g.until_day, 'infinity'))
        RETURNING g.agency, g.system, g.user_group
        """;

    public IReadOnlyCollection<PersonColumn> Columns { get; } =
    [
        new("access_grant", "holder", Fate.Follows),
        new("access_grant", "decided_by", Fate.Follows),
        new("grant_decision", "by", Fate.Follows),
    ];

    public async Task SettleAsync(Act act, Carrying carrying, CancellationToken ct)
    {
        await db.ChangeAsync(
            "UPDATE access_grant g SET appointment = x.kept FROM unnest($1::uuid[], $2::uuid[]) AS x (gone, kept) WHERE g.appointment = x.gone AND g.state <> 'Ended'",
            ct, carrying.Posts.Keys.ToArray(), carrying.Posts.Values.ToArray());
        await EndAsync(act, carrying.Gone, carrying.Kept, ct);
        await EndAsync(act, carrying.Kept, carrying.Gone, ct);
        await PartAsync(act, carrying, ct);
    }

    // What is left overlaps in part only: the days go to the one in force before the other, and to the earlier one. A group is held once at a time.
    private async Task PartAsync(Act act, Carrying carrying, CancellationToken ct)
    {
        var left = await db.Grants.AsNoTracking().Where(g => (g.Holder == carrying.Gone || g.Holder == carrying.Kept) && g.State != GrantState.Ended).ToListAsync(ct);
        foreach (var same in left.GroupBy(g => (g.Agency, g.Group)).Where(g => g.Count() > 1))
        {
            var settled = new List<(DateOnly From, DateOnly? Until)>();
            foreach (var grant in same.OrderBy(g => g.State).ThenBy(g => g.From).ThenBy(g => g.Id))
            {
                if (FreeDays(grant, settled) is { } free)
                {
                    settled.Add(free);
                    await SetDaysAsync(act, carrying.Kept, grant, free, ct);
                }
                else
                {
                    await db.ChangeAsync(
                        "UPDATE access_grant SET state = 'Ended', ended_at = $2, ended_because = 'Replaced' WHERE id = $1", ct, grant.Id, act.At.UtcDateTime);
                    db.Note(new GrantEnded(carrying.Kept, grant.Agency, grant.System, grant.Group, EndOfGrant.Replaced));
                }
            }
        }
    }

    /// <returns>The days of a right that no other one has taken, in one piece; null where none are left.</returns>
    private static (DateOnly From, DateOnly? Until)? FreeDays(Grant grant, List<(DateOnly From, DateOnly? Until)> taken)
    {
        var (from, until) = (grant.From, grant.Until);
        foreach (var one in taken.OrderBy(t => t.From).Where(t => (t.Until is null || t.Until >= grant.From) && (grant.Until is null || t.From <= grant.Until)))
        {
            if (one.From > from)
            {
                return (from, one.From.AddDays(-1));
            }

            if (one.Until is not { } last)
            {
                return null;
            }

            from = last.AddDays(1);
        }

        return until < from ? null : (from, until);
    }

    private async Task SetDaysAsync(Act act, PersonId holder, Grant grant, (DateOnly From, DateOnly? Until) days, CancellationToken ct)
    {
        if (days == (grant.From, grant.Until))
        {
            return;
        }

        await db.ChangeAsync(
            "UPDATE access_grant SET from_day = $2, until_day = $3, awaits_its_day = $4 WHERE id = $1",
            ct, grant.Id, days.From, days.Until, days.From > ThaiDate.Day(act.At));
        db.Note(new GrantChanged(grant.Id, holder, grant.Agency, grant.System, grant.Group, days.From, days.Until));
    }

    private async Task EndAsync(Act act, PersonId of, PersonId because, CancellationToken ct)
    {
        var doubles = await db.ReadAsync(
            EndDoubles, r => (Agency: r.GetGuid(0), System: r.GetString(1), Group: r.GetString(2)), ct,
            of.Value, because.Value, act.At.UtcDateTime, ThaiDate.Day(act.At));
        foreach (var one in doubles)
        {
            db.Note(new GrantEnded(of, new(one.Agency), one.System, one.Group, EndOfGrant.Replaced));
        }
    }
}
