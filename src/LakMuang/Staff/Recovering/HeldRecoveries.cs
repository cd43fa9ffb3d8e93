using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff.Recovering;

internal sealed class HeldRecoveries(LakMuangDb db, IAgencyFacts agencies) : IHoldsPersonalData
{
    public IReadOnlyDictionary<string, string> Columns { get; } = new Dictionary<string, string>
    {
        ["recovery.person"] = "recoveries",
        ["recovery.proposed_by"] = HeldData.Deeds,
        ["recovery.decided_by"] = HeldData.Deeds,
        ["recovery.closed_by"] = HeldData.Deeds,
    };

    public async Task<IReadOnlyList<HeldData>> OfAsync(PersonId person, CancellationToken ct)
    {
        var held = await db.Recoveries.AsNoTracking().Where(r => r.Person == person).OrderByDescending(r => r.ProposedAt).Take(HeldData.Most).ToListAsync(ct);
        var names = await agencies.OfAsync([.. held.Select(r => r.Agency).Distinct()], ct);
        return
        [
            new("recoveries", new("การกู้คืนการเข้าใช้ของท่าน", "Recoveries of your account"),
                [
                    new("agency", new("โดยหน่วยงาน", "For")), new("proposed_at", new("เสนอเมื่อ", "Proposed")), new("reason", new("เหตุผล", "Why")),
                    new("effective_at", new("มีผลเมื่อ", "Takes effect")), new("state", new("สถานะ", "State")), new("closed_at", new("จบเมื่อ", "Closed")),
                ],
                [
                    .. held.Select(r => new[]
                    {
                        HeldValue.Of(names.GetValueOrDefault(r.Agency)?.Name), HeldValue.At(r.ProposedAt), HeldValue.Of(r.Reason), HeldValue.At(r.EffectiveAt),
                        HeldValue.Of(r.State.ToString()), HeldValue.At(r.ClosedAt),
                    }),
                ]),
        ];
    }
}

/// <summary>No recovery of an old record goes on: whoever needs one needs it for the record that lives on.</summary>
internal sealed class CarriedRecoveries(LakMuangDb db, RecoveryPost post) : ICarriesPeople
{
    public IReadOnlyCollection<PersonColumn> Columns { get; } =
    [
        new("recovery", "person", Fate.Follows),
        new("recovery", "proposed_by", Fate.Follows),
        new("recovery", "decided_by", Fate.Follows),
        new("recovery", "closed_by", Fate.Follows),
    ];

    // By a statement, before the columns follow: two open ones of one person are never there, not for a moment.
    public async Task SettleAsync(Act act, Carrying carrying, CancellationToken ct)
    {
        var ended = await db.ReadAsync(
            """
            UPDATE recovery SET state = 'Stopped', because = 'Merged', closed_at = $3, closed_by = $4, email = NULL, stop_hash = NULL
            WHERE (person = $1 OR person = $2) AND state IN ('Proposed', 'Confirmed') RETURNING id
            """, r => r.GetGuid(0), ct, carrying.Gone.Value, carrying.Kept.Value, act.At.UtcDateTime, act.By?.Value);
        foreach (var recovery in await db.Recoveries.AsNoTracking().Where(r => ended.Contains(r.Id)).ToListAsync(ct))
        {
            db.Note(new RecoveryEnded(recovery.Id, recovery.Person, recovery.Agency, EndOfRecovery.Merged));
            await post.TellEndedAsync(act, recovery, ct);
        }
    }
}
