using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LakMuang.Access.Groups;

/// <summary>Puts a failed portion of a plan on record, in a scope of its own: what the failed one had in hand must not be written with it.</summary>
/// <remarks>Where the database itself is away this fails as well, and the job's next turn begins anew.</remarks>
public sealed class NoteFailedPlan(IServiceScopeFactory scopes, ILogger<NoteFailedPlan> log)
{
    internal async Task RunAsync(Act act, Guid id, Exception reason, CancellationToken ct)
    {
        log.LogWarning("Group plan {Plan} failed and is tried again: {Reason}", id, reason.GetBaseException().GetType().Name);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LakMuangDb>();
        if (await db.GroupPlans.SingleOrDefaultAsync(p => p.Id == id, ct) is { } plan)
        {
            plan.Failed(act);
            await db.CommitAsync(act with { Authority = plan.Letter }, ct);
        }
    }
}
