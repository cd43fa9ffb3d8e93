using LakMuang.Kernel;
using LakMuang.Storage;

namespace LakMuang.Importing.Work;

/// <summary>A file that was checked and on which nobody has decided for long is cancelled: what it was compared with has changed, and its rows are personal data. It can be sent again.</summary>
public sealed class CancelForgotten(LakMuangDb db)
{
    /// <summary>Days from the end of the check.</summary>
    public const int DaysToDecide = 180;

    private const int Portion = 100;

    /// <returns>Whether there may be more at once.</returns>
    public async Task<bool> RunAsync(Act act, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var cancelled = await db.ReadAsync(
            """
            UPDATE import SET state = 'Cancelled', finished_at = $1 WHERE id IN (
                SELECT id FROM import WHERE state = 'Ready' AND finished_at < lakmuang_now() - make_interval(days => $2) LIMIT $3 FOR UPDATE SKIP LOCKED)
            RETURNING id, kind
            """,
            r => new ImportDecided(r.GetGuid(0), Enum.Parse<ImportKind>(r.GetString(1)), ImportState.Cancelled), ct, act.At.UtcDateTime, DaysToDecide, Portion);
        cancelled.ForEach(db.Note);
        await db.CommitAsync(act, ct);
        await transaction.CommitAsync(ct);
        return cancelled.Count == Portion;
    }
}
