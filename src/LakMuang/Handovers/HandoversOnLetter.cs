using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Handovers;

/// <summary>Legs that are still to come under a letter. Of those that were carried out, post and right rest on it.</summary>
internal sealed class HandoversOnLetter(LakMuangDb db) : IRestsOnLetter
{
    private static readonly Text _leg = new("การส่งมอบหน้าที่หัวหน้า", "Handover of a headship");

    public async Task<IReadOnlyList<RestingRecord>> OfAsync(LetterId letter, IReadOnlyCollection<Guid> appointments, CancellationToken ct) =>
        [
            .. (await db.HandoverLegs.AsNoTracking().Where(l => l.Letter == letter && (l.State == LegState.Planned || l.State == LegState.Stuck))
                .Join(db.Handovers, l => l.Handover, h => h.Id, (l, h) => new { l.Id, l.To, l.Until, h.Agency }).OrderBy(x => x.Id).ToListAsync(ct))
                .Select(x => new RestingRecord(x.Id, _leg, x.To, x.Agency, x.Until, Fall.Ends)),
        ];

    public Task<bool> AnyOfAsync(LetterId letter, AgencyId agency, CancellationToken ct) =>
        db.HandoverLegs.Where(l => l.Letter == letter).Join(db.Handovers, l => l.Handover, h => h.Id, (l, h) => h.Agency).AnyAsync(a => a == agency, ct);

    public Task<IReadOnlyList<EndingRecords>> EndingAsync(AgencyId agency, DateOnly from, DateOnly until, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<EndingRecords>>([]);
}

/// <summary>A leg falls with its letter before its day. Where nothing was carried out and nothing is left, the case is called off.</summary>
internal sealed class DropLegsOfLetter(LakMuangDb db) : IReactTo<LetterWithdrawn>
{
    public async Task ReactAsync(LetterWithdrawn fact, Act act, CancellationToken ct)
    {
        var falling = await db.HandoverLegs.Where(l => l.Letter == fact.Letter && (l.State == LegState.Planned || l.State == LegState.Stuck)).ToListAsync(ct);
        foreach (var leg in falling.Where(l => l.IsToCome))
        {
            var handover = await db.Handovers.SingleAsync(h => h.Id == leg.Handover, ct);
            leg.Drop(act, HandoverRefusals.LetterGone);
            handover.Change(new LegDropped(handover.Id, leg.Id, handover.Agency, handover.Group, leg.To, HandoverRefusals.LetterGone));
            var legs = await db.HandoverLegs.Where(l => l.Handover == handover.Id).ToListAsync(ct);
            if (handover.IsOpen && legs.TrueForAll(l => l.State is LegState.Dropped))
            {
                handover.Close(act, HandoverState.CalledOff, null);
            }
        }
    }
}
