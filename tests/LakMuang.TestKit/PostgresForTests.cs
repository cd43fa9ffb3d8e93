using LakMuang.Postgres;
using LakMuang.Storage;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace LakMuang.TestKit;

/// <summary>One server for the whole run, and in it one template that was migrated once and is copied from then on.</summary>
public sealed class PostgresForTests : IAsyncLifetime
{
    private const string Template = "template_lakmuang";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lm-tests-");
    private EmbeddedPostgres? _server;

    /// <summary>The ones that LakMuang brings, or those of an older PostgreSQL that must work as well.</summary>
    public static PostgresBinaries Binaries =>
        Environment.GetEnvironmentVariable("LAKMUANG_TEST_POSTGRES") is { Length: > 0 } folder
            ? new(folder)
            : PostgresBinaries.FromNpm();

    public async ValueTask InitializeAsync()
    {
        _server = await EmbeddedPostgres.StartAsync(_folder.FullName, Binaries, Durability.None, CancellationToken.None);
        await ExecuteAsync($"CREATE DATABASE {Template}");

        // No pool: a template can be copied only while nobody is connected to it.
        await using var services = new ServiceCollection()
            .AddStorage(ConnectionString(Template) + ";Pooling=false")
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Migrate>().RunAsync(CancellationToken.None);
    }

    public string ConnectionString(string database) => _server!.ConnectionString(database);

    public Task CopyTemplateAsync(string name) => ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {Template}");

    public Task CreateEmptyAsync(string name) => ExecuteAsync($"CREATE DATABASE {name}");

    public Task DropAsync(string name) => ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_server is not null)
        {
            await _server.DisposeAsync();
            RemoveMoved(_server, _folder);
        }

        _folder.Delete(recursive: true);
    }

    /// <summary>Clears away what a clone that the server's user cannot enter has put elsewhere.</summary>
    public static void RemoveMoved(EmbeddedPostgres server, DirectoryInfo asked)
    {
        if (!server.Folder.StartsWith(asked.FullName, StringComparison.Ordinal))
        {
            Directory.Delete(server.Folder, recursive: true);
        }
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString("postgres"));
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
