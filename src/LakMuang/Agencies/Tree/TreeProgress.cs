using LakMuang.Storage;
using Npgsql;

namespace LakMuang.Agencies.Tree;

public enum TreeStep
{
    /// <summary>Decides for each record what becomes of it.</summary>
    Preparing,

    /// <summary>Lets other rooms follow, record by record.</summary>
    Following,

    /// <summary>Writes all of it.</summary>
    Saving,
}

/// <summary>How far a big change is, for whoever looks at its page. A change is one transaction, so this lies beside it; what is left behind by a crash is overwritten.</summary>
public sealed class TreeProgress
{
    public required Guid Change { get; init; }

    public required TreeStep Step { get; init; }

    /// <summary>Records that are done, of <see cref="Total"/>.</summary>
    public required int Done { get; init; }

    public required int Total { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>0 to 99: by what the three steps take of the time.</summary>
    public int Percent => Step switch
    {
        TreeStep.Preparing => 2,
        TreeStep.Following => 5 + (Total == 0 ? 0 : (int)(60L * Done / Total)),
        _ => 70,
    };
}

/// <summary>Tells how far it is, over a connection of its own: what the running transaction has done, nobody else can see yet.</summary>
public sealed class TellTreeProgress(LakMuangDb db, NpgsqlDataSource source, TimeProvider clock)
{
    /// <summary>Below this nobody has to wait long enough to look.</summary>
    private const int Least = 400;

    // Told at every hundredth record: often enough for an eye, too seldom to slow the work.
    private const int Every = 100;

    /// <summary>Follows the commits of the running change.</summary>
    internal async Task BeginAsync(Guid change, int total, CancellationToken ct)
    {
        if (total < Least)
        {
            return;
        }

        await WriteAsync(change, TreeStep.Preparing, 0, total, ct);
        db.Watch = async (done, of, stop) =>
        {
            if (done == of)
            {
                await WriteAsync(change, TreeStep.Saving, total, total, stop);
            }
            else if (done % Every == 0)
            {
                await WriteAsync(change, TreeStep.Following, (int)((long)total * done / of), total, stop);
            }
        };
    }

    internal void End() => db.Watch = null;

    private async Task WriteAsync(Guid change, TreeStep step, int done, int total, CancellationToken ct)
    {
        await using var command = source.CreateCommand("""
            INSERT INTO tree_progress (change, step, done, total, at) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (change) DO UPDATE SET total = $4, at = $5,
                step = CASE WHEN $2 = 'Preparing' OR tree_progress.step <> 'Saving' THEN $2 ELSE 'Saving' END,
                done = CASE WHEN $2 = 'Preparing' THEN 0 ELSE greatest(tree_progress.done, $3) END
            """);
        foreach (var value in new object[] { change, step.ToString(), done, total, clock.GetUtcNow().UtcDateTime })
        {
            command.Parameters.Add(new() { Value = value });
        }

        await command.ExecuteNonQueryAsync(ct);
    }
}
