using LakMuang.Notifications.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LakMuang.Notifications;

/// <summary>Keeps the promises of the outbox, many at once, each lane for itself, and goes on after whatever goes wrong.</summary>
internal sealed class OutboxWorker(
    OutboxQueue queue, OutboxSignal signal, IServiceScopeFactory scopes, DeliveryCounts counts, TimeProvider clock, ILogger<OutboxWorker> log) : BackgroundService
{
    private static readonly TimeSpan _lookAtLeastEvery = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Dictionary<string, int> atOnce;
        await using (var scope = scopes.CreateAsyncScope())
        {
            atOnce = scope.ServiceProvider.GetServices<IDeliver>().ToDictionary(d => d.Kind, d => d.AtOnce);
        }

        var lanes = new Lanes(atOnce);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await BeginAsync(lanes, atOnce, stoppingToken))
                {
                    await signal.WaitAsync(_lookAtLeastEvery, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception e)
            {
                // The database is away, most likely: nothing is lost, the rows are still there.
                log.LogWarning("The outbox could not be worked on: {Reason}", e.GetType().Name);
                await Task.Delay(_lookAtLeastEvery, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        // What is under way hears of the end by itself.
        while (lanes.Room().Free < Lanes.Most)
        {
            await signal.WaitAsync(_lookAtLeastEvery, CancellationToken.None);
        }
    }

    /// <returns>False where nothing is due that there is room for.</returns>
    private async Task<bool> BeginAsync(Lanes lanes, Dictionary<string, int> atOnce, CancellationToken ct)
    {
        var (free, known) = lanes.Room();
        if (free == 0 || await queue.ClaimAsync(atOnce, known, free) is not { Count: > 0 } claimed)
        {
            return false;
        }

        foreach (var message in claimed)
        {
            lanes.Enter(message.Kind, message.Lane);
            _ = WorkAsync(message, lanes, ct);
        }

        return true;
    }

    private async Task WorkAsync(OutboxQueue.Claimed message, Lanes lanes, CancellationToken ct)
    {
        await Task.Yield();
        bool? went = null;
        try
        {
            went = await HandleAsync(message, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            await HandBackAsync(message);
        }
        catch (Exception e)
        {
            // It is due again when its lease ends.
            log.LogWarning("{Kind} {Id} could not be worked on: {Reason}", message.Kind, message.Id, e.GetType().Name);
        }

        lanes.Leave(message.Kind, message.Lane, went);
        signal.Ring();
    }

    // The server stops. Nobody should wait for the lease of what another node can do now.
    private async Task HandBackAsync(OutboxQueue.Claimed message)
    {
        try
        {
            await queue.HandBackAsync(message.Id);
        }
        catch (Exception e)
        {
            log.LogWarning("{Kind} {Id} waits for the end of its lease: {Reason}", message.Kind, message.Id, e.GetType().Name);
        }
    }

    /// <returns>Whether the receiver took it; null where it was too late to ask.</returns>
    private async Task<bool?> HandleAsync(OutboxQueue.Claimed message, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var deliver = scope.ServiceProvider.GetServices<IDeliver>().Single(d => d.Kind == message.Kind);
        var payload = queue.Open(message);
        bool? went = IsTooLate(deliver, payload) ? null : await TryAsync(deliver, message, payload, ct);
        if (went is true)
        {
            await queue.DeliveredAsync(message.Id);
            counts.Delivered(message.Kind);
        }
        else if (went is false && message.Tries < deliver.Tries)
        {
            await queue.TryAgainAsync(message.Id, deliver.PauseAfter(message.Tries));
            counts.Failed(message.Kind);
        }
        else
        {
            counts.GivenUp(message.Kind);
            await deliver.GiveUpAsync(payload, ct);
            await queue.GivenUpAsync(message.Id);
        }

        return went;
    }

    private bool IsTooLate(IDeliver deliver, string payload)
    {
        try
        {
            return deliver.IsTooLate(payload, clock.GetUtcNow());
        }
        catch (Exception)
        {
            // What cannot be read is no reason to keep it: the try that follows fails, is counted and comes to an end.
            return false;
        }
    }

    private async Task<bool> TryAsync(IDeliver deliver, OutboxQueue.Claimed message, string payload, CancellationToken ct)
    {
        try
        {
            return await deliver.DeliverAsync(payload, ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            // The message of the exception could name an address.
            log.LogWarning("{Kind} {Id} was not delivered at try {Tries}: {Reason}", message.Kind, message.Id, message.Tries, e.GetType().Name);
            return false;
        }
    }
}
