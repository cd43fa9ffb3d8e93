using LakMuang.Access;
using LakMuang.Accounts;
using LakMuang.Agencies;
using LakMuang.Audit;
using LakMuang.Circulars;
using LakMuang.Credentials;
using LakMuang.Files;
using LakMuang.Hosting;
using LakMuang.Importing;
using LakMuang.Kernel;
using LakMuang.Notifications;
using LakMuang.Oversight;
using LakMuang.Secrets;
using LakMuang.SignOn;
using LakMuang.Staff;
using LakMuang.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Tool.Infrastructure;

/// <summary>The modules of LakMuang on its database, opened for one command and closed after it.</summary>
internal sealed class House : IAsyncDisposable
{
    private readonly Database _database;
    private readonly ServiceProvider _services;
    private readonly AsyncServiceScope _scope;

    private House(Database database, ServiceProvider services)
    {
        (_database, _services) = (database, services);
        _scope = services.CreateAsyncScope();
    }

    public static bool IsDevelopment => Settings().GetValue("ASPNETCORE_ENVIRONMENT", "Production") == "Development";

    public static IConfigurationRoot Settings() => new ConfigurationBuilder().AddEnvironmentVariables().Build();

    /// <summary>Opens the database, brings its tables up to date and loads the keys.</summary>
    public static async Task<House> OpenAsync(CancellationToken ct)
    {
        var settings = Settings();
        var database = await Database.OpenAsync(settings, ct);
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(settings)
            .AddSingleton(TimeProvider.System)
            .AddLogging()
            .AddStorage(database.ConnectionString)
            .AddSecrets(MasterKeyFile.Open(settings, IsDevelopment))
            .AddNotifications().AddFiles().AddAgencies().AddAccounts().AddCredentials().AddAccess().AddAudit().AddOversight().AddStaff().AddCirculars().AddImports().AddSignOn(settings, IsDevelopment)
            .BuildServiceProvider();
        var house = new House(database, services);
        await house.Get<Migrate>().RunAsync(ct);
        await house.Get<LoadDataKeys>().RunAsync(ct);
        return house;
    }

    public T Get<T>() where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    public Act ActOfJob(string name) => Act.OfJob(name, Get<TimeProvider>().GetUtcNow());

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }
}
