using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;

namespace LakMuang.Access;

/// <summary>Rights follow, with the letters under them. A group that both records hold for one agency is one right: the one of the record that lives on.</summary>
internal sealed class CarriedGrants(LakMuangDb db) : ICarriesPeople
{
    private const string EndDoubles = """
        UPDATE access_grant g SET state = 'Ended', ended_at = $3, ended_because = 'Replaced'
        WHERE g.holder = $1 AND g.state <> 'Ended' AND EXISTS (
            SELECT 1 FROM access_grant k WHERE k.holder = $2 AND k.agency = g.agency AND k.user_group = g.user_group AND k.state <> 'Ended'
              AND (g.until_day IS NULL OR k.from_day <= g.until_day) AND (k.until_day IS NULL OR g.from_day <= k.until_day))
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
        var doubles = await db.ReadAsync(
            EndDoubles, r => (Agency: r.GetGuid(0), System: r.GetString(1), Group: r.GetString(2)), ct, carrying.Gone.Value, carrying.Kept.Value, act.At.UtcDateTime);
        foreach (var one in doubles)
        {
            db.Note(new GrantEnded(carrying.Gone, new(one.Agency), one.System, one.Group, EndOfGrant.Replaced));
        }
    }
}
