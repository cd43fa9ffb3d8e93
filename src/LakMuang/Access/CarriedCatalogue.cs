using LakMuang.Access.Conflicts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;

namespace LakMuang.Access;

/// <summary>Exceptions and deeds follow. Of two exceptions for the same, the one of the record that lives on stays.</summary>
internal sealed class CarriedCatalogue(LakMuangDb db) : ICarriesPeople
{
    private const string EndDoubles = """
        UPDATE duty_excuse g SET ended_at = $3, ended_because = 'Replaced', ended_by = $4 WHERE g.person = $1 AND g.ended_at IS NULL
          AND EXISTS (SELECT 1 FROM duty_excuse k WHERE k.person = $2 AND k.rule = g.rule AND k.agency = g.agency AND k.ended_at IS NULL)
        RETURNING g.id, g.rule, g.agency
        """;

    public IReadOnlyCollection<PersonColumn> Columns { get; } =
    [
        new("system_step", "proposed_by", Fate.Follows),
        new("system_step", "decided_by", Fate.Follows),
        new("group_plan", "drafted_by", Fate.Follows),
        new("group_plan", "decided_by", Fate.Follows),
        new("duty_rule", "added_by", Fate.Follows),
        new("duty_rule", "ended_by", Fate.Follows),
        new("duty_excuse", "person", Fate.Follows),
        new("duty_excuse", "given_by", Fate.Follows),
        new("duty_excuse", "ended_by", Fate.Follows),
    ];

    public async Task SettleAsync(Act act, Carrying carrying, CancellationToken ct)
    {
        var ended = await db.ReadAsync(
            EndDoubles, r => (Id: r.GetGuid(0), Rule: r.GetGuid(1), Agency: new AgencyId(r.GetGuid(2))), ct,
            carrying.Gone.Value, carrying.Kept.Value, act.At.UtcDateTime, act.By?.Value);
        ended.ForEach(excuse => db.Note(new DutyExcuseEnded(excuse.Id, excuse.Rule, carrying.Kept, excuse.Agency, EndOfExcuse.Replaced)));
    }
}
