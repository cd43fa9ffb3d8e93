using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;

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
