using LakMuang.Agencies.Contracts;
using LakMuang.Importing.Kinds;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Importing.Work;

/// <summary>Takes one import that is under way and moves it by one portion, in one transaction. Any node may do the next.</summary>
/// <remarks>A node that dies keeps its lease for a minute; then another goes on behind the last portion that was committed.</remarks>
public sealed class WorkOnImports(LakMuangDb db, ImportNode node, GuardOfImports guard, ILetterBook letters, IServiceProvider services, CheckRows check, CarryOutRows carryOut, TakeBackRows takeBack)
{
    private const string Under = "state IN ('Checking', 'CarryingOut', 'TakingBack')";
    private const int MostAttempts = 8;

    /// <returns>Whether there may be more to do at once.</returns>
    public async Task<bool> RunAsync(Act act, CancellationToken ct, Guid? only = null)
    {
        if (await TakeAsync(only, ct) is not { } id)
        {
            return false;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Locked until the commit: whoever cancels waits for the end of the portion, and a node that has lost the lease stops here.
        await db.ChangeAsync("SELECT 1 FROM import WHERE id = $1 FOR UPDATE", ct, id);
        var import = await db.Imports.AsNoTracking().SingleAsync(i => i.Id == id, ct);
        if (import.Worker != node.Id)
        {
            return true;
        }

        var frame = new Frame(import, new()
        {
            At = act.At,
            By = import.By,
            Level = import.Level,
            Job = "import",
            Agency = import.Agency,
            Authority = import.Letter,
            Correlation = id.ToString("N"),
        });
        if (import.Attempts > MostAttempts || !await guard.StillMayAsync(frame.Act, import, ct) || !await HasLetterAsync(import, ct))
        {
            await FinishAsync(frame, ImportState.Stopped, ct);
        }
        else
        {
            await PortionAsync(frame, ct);
        }

        await db.CommitAsync(frame.Act, ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    // It may be withdrawn between two portions; during one, the withdrawal waits for its commit and then takes along what it wrote.
    private async Task<bool> HasLetterAsync(Import import, CancellationToken ct) =>
        import is not { State: ImportState.CarryingOut, Letter: { } letter } || await letters.HoldAsync(letter, ct);

    private async Task PortionAsync(Frame frame, CancellationToken ct)
    {
        var kind = ImportKinds.Of(services, frame.Import.Kind);
        var (end, isLast) = frame.Import.State switch
        {
            ImportState.Checking => (ImportState.Ready, await check.RunAsync(frame, kind, ct)),
            ImportState.CarryingOut => (ImportState.Done, await carryOut.RunAsync(frame, kind, ct)),
            ImportState.TakingBack => (ImportState.TakenBack, await takeBack.RunAsync(frame, kind, ct)),
            var state => (state, true),
        };
        if (isLast)
        {
            if (end is ImportState.Done)
            {
                await kind.FinishAsync(frame, ct);
            }

            await FinishAsync(frame, end, ct);
        }
        else
        {
            await db.ChangeAsync("UPDATE import SET attempts = 0, worker_until = lakmuang_now() + interval '1 minute' WHERE id = $1", ct, frame.Import.Id);
        }
    }

    private async Task FinishAsync(Frame frame, ImportState state, CancellationToken ct)
    {
        await db.ChangeAsync(
            "UPDATE import SET state = $2, attempts = 0, worker = NULL, worker_until = NULL, finished_at = $3 WHERE id = $1",
            ct, frame.Import.Id, state.ToString(), frame.Act.At);
        var now = await db.Imports.AsNoTracking().SingleAsync(i => i.Id == frame.Import.Id, ct);
        db.Note(new ImportFinished(now.Id, now.Kind, state, now.CarriedOut, now.TakenBack));
    }

    private async Task<Guid?> TakeAsync(Guid? only, CancellationToken ct)
    {
        var taken = await db.ReadAsync(
            $"""
            UPDATE import SET worker = $1, worker_until = lakmuang_now() + interval '1 minute', attempts = attempts + 1
            WHERE id = (
                SELECT id FROM import
                WHERE {Under} AND (worker = $1 OR worker_until IS NULL OR worker_until < lakmuang_now()) AND ($2::uuid IS NULL OR id = $2)
                ORDER BY worker IS NOT DISTINCT FROM $1 DESC, id LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id
            """, r => r.GetGuid(0), ct, node.Id, only);
        return taken is [var id] ? id : null;
    }
}
