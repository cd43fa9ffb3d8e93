using Microsoft.Extensions.Hosting;
using Npgsql;

namespace LakMuang.SignOn.Engine;

/// <summary>Reads the signing keys again every few seconds: a rotated or withdrawn key is known on all nodes soon.</summary>
internal sealed class KeepKeys(KeyStore keys) : BackgroundService
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await keys.ReloadAsync(stoppingToken);
            }
            catch (NpgsqlException)
            {
                // The database is away for now; the keys in memory go on signing.
            }
        }
    }
}
