using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Storage.Pruning;

/// <summary>Rows that nobody needs any more.</summary>
/// <param name="Table">A table of the room that says so.</param>
/// <param name="Key">Its primary key, a single column.</param>
/// <param name="Condition">SQL, true for a row that may go. It should be one that an index answers.</param>
public sealed record Prunable(string Table, string Key, string Condition);

public static class PruningModule
{
    /// <summary>A room names what of its own may go. Ids of ours sort by time, so <c>id &lt; uuid_at(...)</c> finds old rows by the primary key.</summary>
    public static IServiceCollection AddPrunable(this IServiceCollection services, string table, string key, string condition) =>
        services.AddSingleton(new Prunable(table, key, condition));

    /// <summary>The job that does it: in the server only.</summary>
    public static IServiceCollection AddPruning(this IServiceCollection services) =>
        services.AddRegularJob<Prune>("prune", TimeSpan.FromMinutes(5), async (prune, _, ct) =>
        {
            await prune.RunAsync(ct);
            return false;
        });
}
