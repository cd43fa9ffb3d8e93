using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LakMuang.Storage.Pruning;

/// <summary>Prunes now and then, for as long as the program runs.</summary>
internal sealed class PruneWorker(Prune prune, ILogger<PruneWorker> log) : BackgroundService
{
    private static readonly TimeSpan _every = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                var gone = await prune.RunAsync(stoppingToken);
                log.LogInformation("Pruned {Rows} expired rows", gone);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning("Pruning stopped for now: {Reason}", e.GetType().Name);
            }
        }
    }
}
