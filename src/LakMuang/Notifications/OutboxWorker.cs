using LakMuang.Notifications.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LakMuang.Notifications;

/// <summary>Keeps the promises of the outbox, several at once, and goes on after whatever goes wrong.</summary>
internal sealed class OutboxWorker(
    OutboxQueue queue, OutboxSignal signal, IServiceScopeFactory scopes, DeliveryCounts counts, TimeProvider clock, ILogger<OutboxWorker> log) : BackgroundService
{
    private const int AtOnce = 4;

    private static readonly TimeSpan _lookAtLeastEvery = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, AtOnce).Select(place => WorkAsync(place, stoppingToken)));

    private async Task WorkAsync(int place, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                if (!await HandleOneAsync(place, ct))
                {
                    await signal.WaitAsync(_lookAtLeastEvery, ct);
                }
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // The database is away, most likely: nothing is lost, the row is still there.
                log.LogWarning("The outbox could not be worked on: {Reason}", e.GetType().Name);
                await Task.Delay(_lookAtLeastEvery, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<bool> HandleOneAsync(int place, CancellationToken ct)
    {
        // Of the kinds that this program knows: a node of a newer version may have promised others.
        await using var scope = scopes.CreateAsyncScope();
        var deliveries = scope.ServiceProvider.GetServices<IDeliver>().Where(d => d.AtOnce > place).ToDictionary(d => d.Kind);
        if (await queue.ClaimAsync(deliveries.Keys, ct) is not { } message)
        {
            return false;
        }

        // Others may be due as well: a neighbour need not wait for its next look.
        signal.Ring();

        var deliver = deliveries[message.Kind];
        var isTooLate = IsTooLate(deliver, message);
        if (!isTooLate && await TryAsync(deliver, message, ct))
        {
            await queue.DeliveredAsync(message.Id, ct);
            counts.Delivered(message.Kind);
        }
        else if (!isTooLate && message.Tries < deliver.Tries)
        {
            await queue.TryAgainAsync(message.Id, deliver.PauseAfter(message.Tries), ct);
            counts.Failed(message.Kind);
        }
        else
        {
            counts.GivenUp(message.Kind);
            await deliver.GiveUpAsync(message.Payload, ct);
            await queue.GivenUpAsync(message.Id, ct);
        }

        return true;
    }

    private bool IsTooLate(IDeliver deliver, OutboxQueue.Claimed message)
    {
        try
        {
            return deliver.IsTooLate(message.Payload, clock.GetUtcNow());
        }
        catch (Exception)
        {
            // What cannot be read is no reason to keep it: the try that follows fails, is counted and comes to an end.
            return false;
        }
    }

    private async Task<bool> TryAsync(IDeliver deliver, OutboxQueue.Claimed message, CancellationToken ct)
    {
        try
        {
            return await deliver.DeliverAsync(message.Payload, ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            // The message of the exception could name an address.
            log.LogWarning("{Kind} {Id} was not delivered at try {Tries}: {Reason}", message.Kind, message.Id, message.Tries, e.GetType().Name);
            return false;
        }
    }
}
