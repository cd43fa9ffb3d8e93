using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace LakMuang.Storage;

/// <summary>Compares this machine's clock with the database's again and again.</summary>
internal sealed class KeepClock(DatabaseClock clock) : BackgroundService
{
    private static readonly TimeSpan _every = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await clock.CompareAsync(stoppingToken);
            }
            catch (NpgsqlException)
            {
                // Away for now. The last known difference serves until it is back.
            }
        }
    }
}

public static class ClockRegistration
{
    /// <summary>Everything that asks for the time gets the database's.</summary>
    public static IServiceCollection AddDatabaseClock(this IServiceCollection services) => services
        .AddSingleton(provider => new DatabaseClock(provider.GetRequiredService<NpgsqlDataSource>(), TimeProvider.System))
        .AddSingleton<TimeProvider>(provider => provider.GetRequiredService<DatabaseClock>())
        .AddHostedService<KeepClock>();
}
