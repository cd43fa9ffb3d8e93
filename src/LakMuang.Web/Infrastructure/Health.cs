using LakMuang.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace LakMuang.Web.Infrastructure;

internal static class Health
{
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<DatabaseAnswers>("database").AddCheck<ClocksAgree>("clock");
        return services;
    }

    /// <summary>Live: the program answers. Ready: so does the database, and the clocks agree.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
        app.MapGet("/metrics", (HttpContext context, IConfiguration settings, Metrics metrics) =>
            Management.IsByOperator(context, settings)
                ? Results.Text(metrics.AsText(), "text/plain; version=0.0.4")
                : Results.NotFound()).AllowAnonymous();
    }
}

internal sealed class DatabaseAnswers(NpgsqlDataSource source) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var command = source.CreateCommand("SELECT 1");
            await command.ExecuteScalarAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception e) when (Outage.Is(e))
        {
            return HealthCheckResult.Unhealthy("The database does not answer.");
        }
    }
}

internal sealed class ClocksAgree(DatabaseClock clock) : IHealthCheck
{
    private static readonly TimeSpan _most = TimeSpan.FromSeconds(2);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(clock.Ahead.Duration() <= _most
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("This machine's clock and the database's are more than two seconds apart."));
}
