using LakMuang.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LakMuang.Accounts;

/// <summary>Looks for overdue sessions each minute, for as long as the program runs.</summary>
internal sealed class SweepSessions(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SweepSessions> log) : BackgroundService
{
    private static readonly TimeSpan _every = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await PortionAsync(stoppingToken))
                {
                }
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning("Overdue sessions could not be ended for now: {Reason}", e.GetType().Name);
            }
        }
    }

    private async Task<bool> PortionAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<EndOverdueSessions>().RunAsync(Act.OfJob("sweep-sessions", clock.GetUtcNow()), ct);
    }
}
