using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.SignOn;

/// <summary>The system uses its new secret, or the old one has leaked: the old one opens no more.</summary>
public sealed class EndOldClientSecret(LakMuangDb db, OperatorGuard guard)
{
    public async Task<Result<string>> RunAsync(Act act, string id, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, OperatorTask.ChangeClients, ct) is { } refusal)
        {
            return refusal;
        }

        if (await db.Clients.SingleOrDefaultAsync(c => c.Id == id && c.PreviousSecretUntil > LakMuangDb.Now(), ct) is not { } client)
        {
            return Refusals.NoOldSecret;
        }

        client.EndPreviousSecret(act);
        await db.CommitAsync(act, ct);
        return id;
    }
}
