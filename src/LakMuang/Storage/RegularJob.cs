using LakMuang.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LakMuang.Storage;

public static class RegularJobs
{
    /// <summary>Lets the server do a use case again and again, each turn in a scope of its own.</summary>
    /// <param name="name">What the trail calls it (<see cref="Act.Job"/>).</param>
    /// <param name="turn">Tells whether there is more to do at once.</param>
    public static IServiceCollection AddRegularJob<T>(this IServiceCollection services, string name, TimeSpan every, Func<T, Act, CancellationToken, Task<bool>> turn)
        where T : notnull =>
        services.AddHostedService(provider => new RegularJob<T>(
            name, every, turn, provider.GetRequiredService<IServiceScopeFactory>(), provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<RegularJob<T>>>()));
}

/// <summary>A job that goes on for as long as the program runs. What fails is said, and tried again at the next turn.</summary>
/// <typeparam name="T">The use case.</typeparam>
internal sealed class RegularJob<T>(
    string name, TimeSpan every, Func<T, Act, CancellationToken, Task<bool>> turn, IServiceScopeFactory scopes, TimeProvider clock, ILogger<RegularJob<T>> log)
    : BackgroundService
    where T : notnull
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await TurnAsync(stoppingToken))
                {
                }
            }
            catch (DbUpdateException e)
            {
                // Another node was faster, most likely.
                log.LogInformation("{Job} was not written: {Reason}", name, e.GetType().Name);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // The database is away, most likely; the next turn will find it.
                log.LogWarning("{Job} stopped for now: {Reason}", name, e.GetType().Name);
            }
        }
    }

    private async Task<bool> TurnAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await turn(scope.ServiceProvider.GetRequiredService<T>(), Act.OfJob(name, clock.GetUtcNow()), ct);
    }
}
