using LakMuang.Postgres;
using Microsoft.Extensions.Configuration;

namespace LakMuang.Hosting;

/// <summary>Where LakMuang stores: in the operator's PostgreSQL, else in an embedded one under the data folder.</summary>
public sealed class Database : IAsyncDisposable
{
    // The embedded server takes a hundred, and the tool and a second node want some as well.
    private const int MostConnections = 40;

    private readonly EmbeddedPostgres? _embedded;

    private Database(string connectionString, EmbeddedPostgres? embedded) =>
        (ConnectionString, _embedded) = (connectionString, embedded);

    public string ConnectionString { get; }

    public bool IsEmbedded => _embedded is not null;

    public static async Task<Database> OpenAsync(IConfiguration settings, CancellationToken ct)
    {
        if (settings.GetConnectionString("LakMuang") is { Length: > 0 } given)
        {
            return new(given, embedded: null);
        }

        var folder = Path.Combine(DataFolder.Of(settings), "postgres");
        var server = await EmbeddedPostgres.StartAsync(folder, PostgresBinaries.FromNpm(), Durability.Full, ct);
        await server.CreateDatabaseIfMissingAsync("lakmuang", ct);
        return new($"{server.ConnectionString("lakmuang")};Maximum Pool Size={MostConnections}", server);
    }

    public ValueTask DisposeAsync() => _embedded?.DisposeAsync() ?? ValueTask.CompletedTask;
}
