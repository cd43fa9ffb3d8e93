using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LakMuang.Handovers;

/// <summary>Shows a leg that broke off, in a scope of its own: what it had in hand must not be written with it. It is tried again at every turn, and told once.</summary>
/// <remarks>Where the database itself is away this fails as well, and the job's next turn begins anew.</remarks>
public sealed class NoteFailedLeg(IServiceScopeFactory scopes, ILogger<NoteFailedLeg> log)
{
    internal async Task RunAsync(Act act, Guid id, Exception reason, CancellationToken ct)
    {
        log.LogWarning("Leg {Leg} of a handover failed and is tried again: {Reason}", id, reason.GetBaseException().GetType().Name);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LakMuangDb>();
        if (await db.HandoverLegs.SingleOrDefaultAsync(l => l.Id == id && l.State == LegState.Planned, ct) is not { } leg)
        {
            return;
        }

        var handover = await db.Handovers.SingleAsync(h => h.Id == leg.Handover, ct);
        leg.Stick(act, HandoverRefusals.Failed);
        handover.Change(new LegStuck(handover.Id, leg.Id, handover.Agency, handover.Group, leg.To, HandoverRefusals.Failed));
        await scope.ServiceProvider.GetRequiredService<HandoverPost>().TellStuckAsync(act, handover, leg, ct);
        try
        {
            await db.CommitAsync(act with { Authority = leg.Letter, Agency = handover.Agency }, ct);
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            log.LogInformation("Leg {Leg} was shown by another node.", id);
        }
    }
}
