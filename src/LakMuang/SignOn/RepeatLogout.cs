using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Notifications.Contracts;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.SignOn;

/// <summary>An operator lets a system be told again of the end of a session, now, whether or not the tries were used up.</summary>
public sealed class RepeatLogout(OperatorGuard guard, TellAgain again)
{
    public async Task<Result<Guid>> RunAsync(Act act, Guid delivery, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, OperatorTask.RepeatSignOuts, ct) is { } refusal)
        {
            return refusal;
        }

        return await again.RunAsync(act, delivery, ct) ? delivery : Refusals.NothingToRepeat;
    }
}

/// <summary>Whoever looks after somebody lets every system that has not confirmed be told again, now.</summary>
public sealed class RepeatLogoutsOfPerson(LakMuangDb db, IAuthority authority, IPosts posts, TellAgain again)
{
    private const int Most = 100;

    /// <param name="since">Ends of sessions from this instant on.</param>
    public async Task<Result<int>> RunAsync(Act act, AgencyId agency, PersonId person, DateTimeOffset since, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ManagePeople, agency, ct) is { } refusal)
        {
            return refusal;
        }

        if (await posts.BelongsAsync(person, agency, ct) is not (Belonging.Present or Belonging.Left))
        {
            return Refusals.NothingToRepeat;
        }

        var missing = await db.LogoutDeliveries.AsNoTracking().Where(d => d.Person == person && d.EndedAt >= since && d.ConfirmedAt == null)
            .OrderBy(d => d.Id).Select(d => d.Id).Take(Most).ToListAsync(ct);
        var told = 0;
        foreach (var delivery in missing)
        {
            told += await again.RunAsync(act, delivery, ct) ? 1 : 0;
        }

        return told > 0 ? told : Refusals.NothingToRepeat;
    }
}

/// <summary>Queues one more message to a system, whether or not the tries were used up.</summary>
public sealed class TellAgain(LakMuangDb db, IOutbox outbox)
{
    /// <returns>False where it has confirmed, or was never told.</returns>
    internal async Task<bool> RunAsync(Act act, Guid delivery, CancellationToken ct)
    {
        // An impatient second click waits here, and then finds the same number of tries: one message for each.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.LogoutDeliveries.FromSql($"SELECT * FROM logout_delivery WHERE id = {delivery} AND confirmed_at IS NULL FOR UPDATE")
                .SingleOrDefaultAsync(ct) is not { } found)
        {
            return false;
        }

        var key = $"logout:{found.Sid:N}:{found.Tries}";
        if (!await outbox.HoldsAsync(key, ct))
        {
            outbox.Queue(act, key, DeliverLogout.LogoutKind, found.Id.ToString(), found.Client);
            found.TryAgain();
        }

        await db.CommitAsync(act, ct);
        await transaction.CommitAsync(ct);
        return true;
    }
}
