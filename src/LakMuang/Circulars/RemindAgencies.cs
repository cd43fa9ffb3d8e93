using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Circulars;

/// <summary>Has those reminded that have not acknowledged: by the sender, or by an office between for the agencies below it. An agency hears it once a day at most.</summary>
public sealed class RemindAgencies(LakMuangDb db, IAuthority authority, SeenByOffice seen, IAgencySearch tree)
{
    /// <returns>How many agencies.</returns>
    public async Task<Result<int>> RunAsync(Act act, AgencyId office, Guid id, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.SendCirculars, office, ct) is { } refusal)
        {
            return refusal;
        }

        if (await db.Circulars.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && c.State != CircularState.Draft, ct) is not { } circular)
        {
            return Refusals.None;
        }

        var below = await tree.BelowAsync([office], ct);
        var mine = below.Select(a => a.Id).ToList();
        if (!(await seen.OwnAsync(office, ct)).Contains(circular.Office)
            && (!(await seen.AboveAsync(office, ct)).Contains(circular.Office) || !await db.CircularCopies.AnyAsync(c => c.Circular == id && mine.Contains(c.Agency), ct)))
        {
            return Refusals.None;
        }

        if (!circular.IsOpen)
        {
            return Refusals.NotOpen;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var reminded = await MarkAsync(db, act, id, [.. mine.Select(a => a.Value)], ct);
        if (reminded == 0)
        {
            return Refusals.NobodyToRemind;
        }

        db.Note(new CircularReminded(id, office, reminded));
        await db.CommitAsync(act, ct);
        await transaction.CommitAsync(ct);
        return reminded;
    }

    /// <summary>One statement: two who press at once remind nobody twice. Whoever has not even had the first mail gets that one.</summary>
    internal static Task<int> MarkAsync(LakMuangDb db, Act act, Guid circular, Guid[] agencies, CancellationToken ct) => db.ChangeAsync(
        """
        UPDATE circular_copy SET round = round + 1, told_at = NULL, reminded_on = $2
        WHERE circular = $1 AND agency = ANY ($3) AND acknowledged_at IS NULL AND told_at IS NOT NULL AND reminded_on IS DISTINCT FROM $2
        """,
        ct, circular, ThaiDate.Day(act.At), agencies);
}

/// <summary>Reminds by itself, on working days: once shortly before the due day, once after it.</summary>
public sealed class RemindInTime(LakMuangDb db, IAgencySearch search, IAgencyTree tree, WorkingDays days)
{
    private const int DaysBefore = 2;

    /// <returns>Whether there may be more at once.</returns>
    public async Task<bool> RunAsync(Act act, CancellationToken ct)
    {
        var today = ThaiDate.Day(act.At);
        if (!days.IsOpen(today))
        {
            return false;
        }

        var soon = days.After(today, DaysBefore);
        var sentBefore = ThaiDate.StartOf(today);
        var next = await db.Circulars
            .Where(c => c.State == CircularState.Sent && c.FollowsAs != Following.Withdraws && c.SentAt < sentBefore
                && ((c.DueOn >= today && c.DueOn <= soon && c.RemindedBefore == null) || (c.DueOn < today && c.RemindedAfter == null)))
            .OrderBy(c => c.Id).FirstOrDefaultAsync(ct);
        if (next is null)
        {
            return false;
        }

        if (next.DueOn < today)
        {
            next.RemindAfter(today);
        }
        else
        {
            next.RemindBefore(today);
        }

        return await RemindAsync(act, next, ct);
    }

    private async Task<bool> RemindAsync(Act act, Circular circular, CancellationToken ct)
    {
        // Of a sender that was merged or dissolved, whoever answers for it.
        var below = await search.BelowAsync([await tree.HeirOfAsync(circular.Office, ct)], ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var reminded = await RemindAgencies.MarkAsync(db, act, circular.Id, [.. below.Select(a => a.Id.Value)], ct);
        db.Note(new CircularReminded(circular.Id, circular.Office, reminded));
        await db.CommitAsync(act, ct);
        await transaction.CommitAsync(ct);
        return true;
    }
}
