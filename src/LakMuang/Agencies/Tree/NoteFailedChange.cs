using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LakMuang.Agencies.Tree;

/// <summary>Puts a failed try of a change on record, in a scope of its own: what the failed one had in hand must not be written with it.</summary>
/// <remarks>Where the database itself is away this fails as well, and the job's next turn begins anew.</remarks>
public sealed class NoteFailedChange(IServiceScopeFactory scopes, ILogger<NoteFailedChange> log)
{
    internal async Task RunAsync(Act act, Guid id, Exception reason, CancellationToken ct)
    {
        log.LogWarning("Tree change {Change} failed and is tried again: {Reason}", id, reason.GetBaseException().GetType().Name);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LakMuangDb>();
        if (await db.TreeChanges.SingleOrDefaultAsync(c => c.Id == id && c.State == TreeChangeState.Waiting, ct) is { } change)
        {
            change.Failed(act);
            await db.CommitAsync(act with { Authority = change.Letter, Agency = change.Agency }, ct);
        }
    }
}
