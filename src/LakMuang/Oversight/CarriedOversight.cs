using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;

namespace LakMuang.Oversight;

/// <summary>Proposals and role changes follow; of two that wait for the same, the old record's is withdrawn.</summary>
internal sealed class CarriedOversight(LakMuangDb db) : ICarriesPeople
{
    private const string Nominations = """
        UPDATE admin_nomination g SET state = 'Withdrawn', decided_at = $3 WHERE g.person = $1 AND g.state = 'Waiting'
          AND EXISTS (SELECT 1 FROM admin_nomination k WHERE k.person = $2 AND k.agency = g.agency AND k.state = 'Waiting')
        """;

    private const string Roles = """
        UPDATE role_change g SET state = 'Expired', decided_at = $3 WHERE g.person = $1 AND g.state = 'Waiting'
          AND EXISTS (SELECT 1 FROM role_change k WHERE k.person = $2 AND k.role = g.role AND k.agency = g.agency AND k.state = 'Waiting')
        """;

    public IReadOnlyCollection<PersonColumn> Columns { get; } =
    [
        new("admin_nomination", "person", Fate.Follows),
        new("admin_nomination", "proposed_by", Fate.Follows),
        new("admin_nomination", "decided_by", Fate.Follows),
        new("role_change", "person", Fate.Follows),
        new("role_change", "proposed_by", Fate.Follows),
        new("role_change", "decided_by", Fate.Follows),
        new("break_glass", "person", Fate.Stays),
    ];

    public async Task SettleAsync(Act act, Carrying carrying, CancellationToken ct)
    {
        await db.ChangeAsync(Nominations, ct, carrying.Gone.Value, carrying.Kept.Value, act.At.UtcDateTime);
        await db.ChangeAsync(Roles, ct, carrying.Gone.Value, carrying.Kept.Value, act.At.UtcDateTime);
        await db.ChangeAsync(
            "UPDATE admin_nomination n SET appointment = x.kept FROM unnest($1::uuid[], $2::uuid[]) AS x (gone, kept) WHERE n.appointment = x.gone",
            ct, carrying.Posts.Keys.ToArray(), carrying.Posts.Values.ToArray());
        await db.ChangeAsync(
            "UPDATE role_change c SET appointment = x.kept FROM unnest($1::uuid[], $2::uuid[]) AS x (gone, kept) WHERE c.appointment = x.gone",
            ct, carrying.Posts.Keys.ToArray(), carrying.Posts.Values.ToArray());
    }
}
