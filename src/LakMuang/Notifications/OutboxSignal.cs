using System.Data.Common;
using System.Runtime.CompilerServices;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LakMuang.Notifications;

/// <summary>Wakes this node's worker once a promise is committed; other nodes notice at their next look.</summary>
internal sealed class OutboxSignal : DbTransactionInterceptor, IDisposable
{
    private readonly SemaphoreSlim _bell = new(0, 1);
    private readonly ConditionalWeakTable<DbContext, object> _promising = [];

    /// <summary>Rings when what is saved next is committed: before that a worker would look in vain, and sleep.</summary>
    public void RingAfter(LakMuangDb db)
    {
        if (_promising.TryAdd(db, this))
        {
            db.SavedChanges += (_, _) => Ring();
        }
    }

    public void Ring()
    {
        try
        {
            _bell.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is ringing already.
        }
    }

    public Task<bool> WaitAsync(TimeSpan atMost, CancellationToken ct) => _bell.WaitAsync(atMost, ct);

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => RingFor(eventData.Context);

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        RingFor(eventData.Context);
        return Task.CompletedTask;
    }

    public void Dispose() => _bell.Dispose();

    private void RingFor(DbContext? db)
    {
        if (db is not null && _promising.TryGetValue(db, out _))
        {
            Ring();
        }
    }
}
