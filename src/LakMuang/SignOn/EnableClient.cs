using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.SignOn;

/// <summary>An operator opens a closed client again, with the settings and the secret that it had.</summary>
public sealed class EnableClient(LakMuangDb db, OperatorGuard guard, EndTokensOfClient end)
{
    public async Task<Result<string>> RunAsync(Act act, string id, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, OperatorTask.ChangeClients, ct) is { } refusal)
        {
            return refusal;
        }

        if (await db.Clients.SingleOrDefaultAsync(c => c.Id == id, ct) is not { } client)
        {
            return Refusals.NoSuchClient(id);
        }

        if (client.DisabledAt is null)
        {
            return Refusals.IsOpenAlready(id);
        }

        await end.RunAsync(act, id, ct);
        client.Enable(act);
        await db.CommitAsync(act, ct);
        return id;
    }
}
