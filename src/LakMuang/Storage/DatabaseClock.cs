using Npgsql;

namespace LakMuang.Storage;

/// <summary>The database's time, read between two looks at this machine's clock: nodes that disagree still act alike.</summary>
/// <remarks>Deadlines and single uses are nevertheless compared in SQL; this is what acts and tokens are stamped with.</remarks>
public sealed class DatabaseClock(NpgsqlDataSource source, TimeProvider machine) : TimeProvider
{
    private long _ahead;

    /// <summary>How far the database is ahead of this machine. Beyond two seconds the node says it is not ready.</summary>
    public TimeSpan Ahead => new(Volatile.Read(ref _ahead));

    public override DateTimeOffset GetUtcNow() => machine.GetUtcNow() + Ahead;

    public async Task CompareAsync(CancellationToken ct)
    {
        await using var command = source.CreateCommand("SELECT lakmuang_now()");
        var before = machine.GetUtcNow();
        var there = (DateTime)(await command.ExecuteScalarAsync(ct))!;
        var after = machine.GetUtcNow();
        Volatile.Write(ref _ahead, (there - (before + ((after - before) / 2)).UtcDateTime).Ticks);
    }
}
