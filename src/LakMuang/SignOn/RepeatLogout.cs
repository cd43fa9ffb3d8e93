using LakMuang.Kernel;
using LakMuang.Notifications.Contracts;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.SignOn;

/// <summary>An operator lets a system be told again of the end of a session, now, whether or not the tries were used up.</summary>
public sealed class RepeatLogout(LakMuangDb db, OperatorGuard guard, IOutbox outbox)
{
    public async Task<Result<Guid>> RunAsync(Act act, Guid delivery, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, OperatorTask.RepeatSignOuts, ct) is { } refusal)
        {
            return refusal;
        }

        // An impatient second click waits here, and then finds the same number of tries: one message for each.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.LogoutDeliveries.FromSql($"SELECT * FROM logout_delivery WHERE id = {delivery} AND confirmed_at IS NULL FOR UPDATE")
                .SingleOrDefaultAsync(ct) is not { } found)
        {
            return Refusals.NothingToRepeat;
        }

        var key = $"logout:{found.Sid:N}:{found.Tries}";
        if (!await outbox.HoldsAsync(key, ct))
        {
            outbox.Queue(act, key, DeliverLogout.LogoutKind, found.Id.ToString());
            found.TryAgain();
        }

        await db.CommitAsync(act, ct);
        await transaction.CommitAsync(ct);
        return found.Id;
    }
}
