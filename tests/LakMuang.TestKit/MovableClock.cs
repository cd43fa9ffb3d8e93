using Npgsql;

namespace LakMuang.TestKit;

/// <summary>Runs like any clock, and can be moved: for the program and for the database at once.</summary>
public sealed class MovableClock : TimeProvider
{
    private long _ahead;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + new TimeSpan(Volatile.Read(ref _ahead));

    public async Task PassAsync(TimeSpan time, string connectionString)
    {
        var ahead = new TimeSpan(Interlocked.Add(ref _ahead, time.Ticks));
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand($"""
            CREATE OR REPLACE FUNCTION lakmuang_now() RETURNS timestamptz LANGUAGE sql STABLE AS
            'SELECT now() + interval ''{ahead.TotalSeconds:F3} seconds'''
            """);
        await command.ExecuteNonQueryAsync();
    }
}
