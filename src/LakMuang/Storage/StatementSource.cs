using Npgsql;

namespace LakMuang.Storage;

/// <summary>
/// A few connections for the statements that answer many requests at once (<see cref="Together{TAsk,TAnswer}"/>). They are prepared once per
/// connection and planned once: PostgreSQL would otherwise plan them anew each time, which costs more than running them.
/// </summary>
public sealed class StatementSource : IAsyncDisposable, IDisposable
{
    private const int Most = 16;

    private readonly NpgsqlDataSource _source;

    internal StatementSource(string connectionString) => _source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString)
    {
        MaxPoolSize = Most,
        MaxAutoPrepare = 50,
        AutoPrepareMinUsages = 2,
        NoResetOnClose = true,
        Options = "-c plan_cache_mode=force_generic_plan",
    });

    /// <summary>A command on a connection of its own; parameters are $1, $2 and so on.</summary>
    public NpgsqlCommand Command(string statement) => _source.CreateCommand(statement);

    public void Dispose() => _source.Dispose();

    public ValueTask DisposeAsync() => _source.DisposeAsync();
}
