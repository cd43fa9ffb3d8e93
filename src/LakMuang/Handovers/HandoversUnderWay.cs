using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Handovers;

internal sealed class HandoversUnderWay(LakMuangDb db, IPosts posts) : IHandoversUnderWay
{
    public Task<bool> IsPlannedAsync(AgencyId agency, string group, CancellationToken ct)
    {
        var toCome = db.HandoverLegs.Where(l => l.State == LegState.Planned || l.State == LegState.Stuck);
        return db.Handovers.AnyAsync(h => h.Agency == agency && h.Group == group
            && (h.State == HandoverState.Proposed || (h.State == HandoverState.Open && toCome.Any(l => l.Handover == h.Id))), ct);
    }

    public async Task<IReadOnlySet<Guid>> MadePostsAsync(AgencyId agency, string group, CancellationToken ct)
    {
        var open = db.Handovers.Where(h => h.Agency == agency && h.Group == group && h.State == HandoverState.Open);
        return (await db.HandoverLegs.Where(l => l.State == LegState.Done && l.MadePost != null && open.Any(h => h.Id == l.Handover))
            .Select(l => l.MadePost!.Value).ToListAsync(ct)).ToHashSet();
    }

    public async Task FinishAsync(Act act, AgencyId agency, string group, CancellationToken ct)
    {
        if (await db.Handovers.SingleOrDefaultAsync(h => h.Agency == agency && h.Group == group && h.State == HandoverState.Open, ct) is not { } handover)
        {
            return;
        }

        foreach (var made in await db.HandoverLegs.Where(l => l.Handover == handover.Id && l.State == LegState.Done && l.MadePost != null).Select(l => l.MadePost!.Value).ToListAsync(ct))
        {
            await posts.EndAsync(act, made, EndOfPost.ChangeOfDuties, ct);
        }

        handover.Close(act, HandoverState.Done, null);
    }
}
