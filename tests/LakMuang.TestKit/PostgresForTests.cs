using System.Security.Cryptography;
using LakMuang.Kernel;
using LakMuang.Postgres;
using LakMuang.Secrets;
using LakMuang.SignOn;
using LakMuang.Storage;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace LakMuang.TestKit;

/// <summary>One server for the whole run, and in it one template that was migrated once and is copied from then on.</summary>
public sealed class PostgresForTests : IAsyncLifetime
{
    private const string Template = "template_lakmuang";
    private const string KeyedTemplate = "template_lakmuang_keys";

    private static readonly byte[] _masterKey = RandomNumberGenerator.GetBytes(MasterKey.Length);

    private readonly SemaphoreSlim _keying = new(1);
    private bool _keyed;

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
        await Within(Template, services => services.GetRequiredService<Migrate>().RunAsync(CancellationToken.None));
    }

    public string ConnectionString(string database) => _server!.ConnectionString(database);

    public Task CopyTemplateAsync(string name) => ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {Template}");

    /// <summary>As after a first start: hundreds of servers that each made their own RSA keys spent minutes on it.</summary>
    /// <param name="name">Of the new database.</param>
    /// <returns>What its master key file holds.</returns>
    public async Task<string> CopyKeyedTemplateAsync(string name)
    {
        await _keying.WaitAsync();
        try
        {
            if (!_keyed)
            {
                await CopyTemplateAsync(KeyedTemplate);
                await Within(KeyedTemplate, MakeKeysAsync);
                _keyed = true;
            }
        }
        finally
        {
            _keying.Release();
        }

        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {KeyedTemplate}");
        return Convert.ToBase64String(_masterKey);
    }

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

    private static async Task MakeKeysAsync(IServiceProvider services)
    {
        await services.GetRequiredService<LoadDataKeys>().RunAsync(CancellationToken.None);
        await new RotateKeys(services.GetRequiredService<LakMuangDb>(), services.GetRequiredService<MasterKey>())
            .CompleteAsync(Act.OfJob("start", TimeProvider.System.GetUtcNow()), withNext: true, CancellationToken.None);
    }

    // No pool: a template can be copied only while nobody is connected to it.
    private async Task Within(string database, Func<IServiceProvider, Task> act)
    {
        await using var services = new ServiceCollection()
            .AddStorage(ConnectionString(database) + ";Pooling=false")
            .AddSecrets(new(_masterKey))
            .AddSingleton(TimeProvider.System)
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await act(scope.ServiceProvider);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString("postgres"));
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
