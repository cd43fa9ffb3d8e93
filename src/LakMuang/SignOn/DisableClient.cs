using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.SignOn;

/// <summary>An operator closes a client at once: nobody signs in through it, and its tokens are refused.</summary>
public sealed class DisableClient(LakMuangDb db, OperatorGuard guard, EndTokensOfClient end)
{
    /// <param name="because">Null when the operator has not said why: refused at the field "Reason".</param>
    public async Task<Result<string>> RunAsync(Act act, string id, ReasonToDisable? because, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, OperatorTask.ChangeClients, ct) is { } refusal)
        {
            return refusal;
        }

        if (because is not { } reason || !Enum.IsDefined(reason))
        {
            return Refusals.NoReasonToDisable;
        }

        if (await db.Clients.SingleOrDefaultAsync(c => c.Id == id, ct) is not { } client)
        {
            return Refusals.NoSuchClient(id);
        }

        if (client.DisabledAt is not null)
        {
            return Refusals.IsClosedAlready(id);
        }

        client.Disable(act, reason);
        await db.CommitAsync(act, ct);
        await end.RunAsync(act, id, ct);
        return id;
    }
}
