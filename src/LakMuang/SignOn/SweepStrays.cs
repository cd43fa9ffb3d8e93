using LakMuang.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LakMuang.SignOn;

/// <summary>Looks for strays every few seconds, for as long as the program runs.</summary>
internal sealed class SweepStrays(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SweepStrays> log) : BackgroundService
{
    private static readonly TimeSpan _every = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<EndStrays>().RunAsync(Act.OfJob("sweep-strays", clock.GetUtcNow()), stoppingToken);
            }
            catch (DbUpdateException)
            {
                // Another node was faster.
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning("Strays could not be looked for: {Reason}", e.GetType().Name);
            }
        }
    }
}
