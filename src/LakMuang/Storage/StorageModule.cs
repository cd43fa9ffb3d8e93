using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;

namespace LakMuang.Storage;

public static class StorageModule
{
    /// <param name="connectionString">Of PostgreSQL 15 or newer, with ICU.</param>
    public static IServiceCollection AddStorage(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton(_ => NpgsqlDataSource.Create(Tuned(connectionString)));
        services.AddSingleton(_ => new StatementSource(connectionString));
        // By connection, not by source: EF Core would build its model and compile every query anew for each source, thus for each server of the tests.
        services.AddDbContext<LakMuangDb>((provider, options) =>
            options.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>().CreateConnection(), contextOwnsConnection: true)
                .AddInterceptors(provider.GetServices<IInterceptor>()));
        services.AddScoped<Migrate>().AddScoped<LoadDataKeys>().AddSingleton<BulkCopy>().AddSingleton<Registry>().AddSingleton<Pruning.Prune>();
        return services;
    }

    // No session ever keeps a setting or a lock, so nothing need be reset; and what is asked often is prepared by itself.
    // Whoever has a pooler between that cannot do this says otherwise in the connection string.
    private static string Tuned(string connectionString)
    {
        var given = new NpgsqlConnectionStringBuilder(connectionString);
        return new NpgsqlConnectionStringBuilder($"Max Auto Prepare=100;Auto Prepare Min Usages=3;No Reset On Close=true;{given}").ConnectionString;
    }

    /// <summary>Keys of form tokens and short cookies come from the database; programs without web pages do without.</summary>
    public static IServiceCollection AddSharedDataProtection(this IServiceCollection services)
    {
        services.AddDataProtection(options => options.ApplicationDiscriminator = "lakmuang");
        services.AddSingleton<IXmlRepository, ProtectionKeys>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(o => o.XmlRepository = provider.GetRequiredService<IXmlRepository>()));
        return services;
    }
}
