using LakMuang.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LakMuang.SignOn.Engine;

/// <summary>Keeps the next signing key of every algorithm published, and lets old ones go when their time is over.</summary>
internal sealed class KeepKeys(KeyStore keys, IServiceScopeFactory scopes, TimeProvider clock, ILogger<KeepKeys> log) : BackgroundService
{
    private static readonly TimeSpan _every = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<RotateKeys>()
                    .CompleteAsync(Act.OfJob("keep-keys", clock.GetUtcNow()), withNext: true, stoppingToken);
                await keys.ReloadAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // The database is away, most likely; the next round will find it.
                log.LogWarning("The signing keys could not be looked after: {Reason}", e.GetType().Name);
            }
        }
    }
}
