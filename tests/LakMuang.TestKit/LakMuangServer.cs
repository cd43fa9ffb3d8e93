extern alias sandbox;
using System.Collections.Concurrent;
using LakMuang.Secrets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using SandboxApp = sandbox::LakMuang.Sandbox.SandboxApp;

namespace LakMuang.TestKit;

/// <summary>The whole web program on a real port, with a database, a data folder and a ThaID sandbox of its own.</summary>
public sealed class LakMuangServer(PostgresForTests postgres) : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly TestDatabase _database = new(postgres);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lm-app-");
    private readonly int _port = FreePort.Next();
    private readonly int _sandboxPort = FreePort.Next();
    private WebApplication? _sandbox;

    public const string InitialAccessToken = "initial-access-token-of-the-tests";

    /// <summary>Few: a quarter of all that the tests computed were passwords of people who only had to be there.</summary>
    public const int PasswordIterations = 1_000;

    public MovableClock Clock { get; } = new();

    public Uri Address => new($"http://localhost:{_port}");

    public Uri SandboxAddress => new($"http://localhost:{_sandboxPort}");

    public string ConnectionString => _database.ConnectionString;

    public string DataFolder => _folder.FullName;

    public string MailFolder => Path.Combine(_folder.FullName, "mail");

    /// <summary>Every line that the program has logged, as it would be printed.</summary>
    public ConcurrentQueue<string> Log { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeWithKeysAsync(Path.Combine(_folder.FullName, "master.key"));
        _sandbox = SandboxApp.Build(
        [
            "--environment=Development", $"--urls={SandboxAddress}", $"--Sandbox:MailDirectory={MailFolder}",
            "--Sandbox:ThaId:Clients:0:ClientId=tests", "--Sandbox:ThaId:Clients:0:ClientSecret=tests-secret",
            $"--Sandbox:ThaId:Clients:0:RedirectUris:0={Address}sign-in/thaid/callback",
        ], Clock);
        await _sandbox.StartAsync();
        UseKestrel(_port);
        StartServer();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_sandbox is not null)
        {
            await _sandbox.DisposeAsync();
        }

        await _database.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    public Task PassAsync(TimeSpan time) => Clock.PassAsync(time, ConnectionString);

    /// <summary>Stops the program and leaves its database and folder.</summary>
    public Task StopAsync() => Services.GetRequiredService<Microsoft.Extensions.Hosting.IHost>().StopAsync();

    /// <summary>A browser that nobody has used yet.</summary>
    public TestBrowser NewBrowser() => new(Address);

    public World NewWorld() => new(this);

    public async Task<T> Ask<TService, T>(Func<TService, Task<T>> question)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async Task<T?> Sql<T>(string sql, params object[] values)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var command = source.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return await command.ExecuteScalarAsync() is T found ? found : default;
    }

    /// <summary>A second node of the same deployment, on its own port.</summary>
    /// <param name="settings">What this node is told otherwise than the first.</param>
    public LakMuangNode SecondNode(params (string Name, string Value)[] settings) => new(this, settings);

    protected override void ConfigureWebHost(IWebHostBuilder builder) => Configure(builder);

    internal void Configure(IWebHostBuilder builder) => builder
        .UseContentRoot(Path.Combine(Clone.Folder, "src", "LakMuang.Web"))
        .UseSetting("ConnectionStrings:LakMuang", _database.ConnectionString + ";Maximum Pool Size=20")
        .UseSetting("LakMuang:DataFolder", _folder.FullName)
        .UseSetting("LakMuang:PublicUrl", Address.AbsoluteUri.TrimEnd('/'))
        .UseSetting("LakMuang:ManagementUrl", "")
        .UseSetting("LakMuang:Protocol:InitialAccessToken", InitialAccessToken)
        .UseSetting("LakMuang:ThaId:Authority", $"{SandboxAddress}thaid")
        .UseSetting("LakMuang:ThaId:ClientId", "tests")
        .UseSetting("LakMuang:ThaId:ClientSecret", "tests-secret")
        .UseSetting("LakMuang:ThaId:RedirectUri", $"{Address}sign-in/thaid/callback")
        .UseSetting("LakMuang:Sms:GatewayUrl", $"{SandboxAddress}sms/cgi-bin/sendsms?to={{to}}&text={{text}}")
        .ConfigureLogging(logging => logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(new LogCatcher(Log)))
        .ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock).AddSingleton(new PasswordHash(PasswordIterations)));
}
