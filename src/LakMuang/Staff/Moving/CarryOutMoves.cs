using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff.Moving;

/// <summary>What a move does to posts and rights, always within the running commit.</summary>
/// <remarks>
/// When both sides agree, the last day of the old posts and the first day of the new one are written at once. So everything changes hands at 00:00
/// in Bangkok by the days alone, on every node, whether a job runs or not; the job then ends what is past, and tells.
/// </remarks>
public sealed class CarryOutMoves(LakMuangDb db, IPosts posts, IMovedPosts moved, IDirectory directory, IMoversRights rights)
{
    /// <returns>A refusal where no post is left that it could be about.</returns>
    internal async Task<Problem?> AgreeAsync(Act act, Move move, CancellationToken ct)
    {
        var (person, from) = (move.Person!.Value, move.From!.Value);
        if (await posts.MainAsync(person, from, ct) is not { } main)
        {
            return Refusals.NothingToEnd;
        }

        var until = move.Kind is MoveKind.Secondment && main.Until < move.Until ? main.Until : move.Until;
        if (until < move.Day)
        {
            return Refusals.NothingToEnd;
        }

        var kind = move.Kind is MoveKind.Transfer ? AppointmentKind.Substantive : AppointmentKind.Seconded;
        var post = directory.Appoint(act, new(person, move.To, kind, move.Position, move.Unit, null, move.Day, until, move.Letter));
        move.Agree(act, post, main.Appointment);
        if (until < move.Until)
        {
            move.EndSooner(until.Value, null);
        }

        if (move.Day <= ThaiDate.Day(act.At))
        {
            await TakeEffectAsync(act, move, ct, isAgreeing: true);
        }
        else if (move.Kind is MoveKind.Transfer)
        {
            await EndBeforeAsync(act, move, ct);
        }

        return null;
    }

    /// <summary>The day has come: the old posts end and their rights with them, or the rights at home go to sleep.</summary>
    internal async Task TakeEffectAsync(Act act, Move move, CancellationToken ct, bool isAgreeing = false)
    {
        if (move.Kind is MoveKind.Transfer)
        {
            foreach (var post in await OldPostsAsync(move, isAgreeing, ct))
            {
                await posts.EndAsync(act, post.Appointment, EndOfPost.Transfer, ct);
            }

            await HandOverSuspensionAsync(move, ct);
        }
        else if (move.RightsSleep)
        {
            await rights.SleepAsync(act, move.Person!.Value, move.From!.Value, ct);
        }

        move.TakeEffect();
    }

    /// <summary>A secondment is over: its post ends with the rights on it, and those at home wake.</summary>
    internal async Task EndSecondmentAsync(Act act, Move move, EndOfPost because, LetterId? letter, CancellationToken ct)
    {
        foreach (var post in await PostsOfAsync(move, ct))
        {
            await posts.EndAsync(act, post, because, ct);
        }

        if (move.RightsSleep)
        {
            await rights.WakeAsync(move.Person!.Value, move.From!.Value, ct);
        }

        move.End(letter);
    }

    /// <summary>A secondment gets an earlier last day: by a letter, or because the post at home ends sooner.</summary>
    internal async Task CutAsync(Act act, Move move, DateOnly lastDay, LetterId? letter, CancellationToken ct)
    {
        await DropLaterPartsAsync(act, move, lastDay, ct);
        foreach (var post in await PostsOfAsync(move, ct))
        {
            await posts.EndAfterAsync(act, post, lastDay, ct);
        }

        move.EndSooner(lastDay, letter);
    }

    // What was to continue a part that reaches so far never begins: that part is the last one again.
    private async Task DropLaterPartsAsync(Act act, Move move, DateOnly lastDay, CancellationToken ct)
    {
        var parts = (await PartsAsync(move, ct)).Where(p => p.UntilBefore >= lastDay).ToList();
        if (parts.Count == 0)
        {
            return;
        }

        foreach (var later in parts.Skip(1).Select(p => p.Appointment).Append(move.NewPost!.Value))
        {
            await posts.EndAsync(act, later, EndOfPost.ChangeOfDuties, ct);
        }

        db.RemoveRange(parts);
        move.GoBackTo(parts[0].Appointment);
    }

    /// <summary>The parts of a secondment that a later letter continued, the earliest first.</summary>
    internal async Task<List<LeftPost>> PartsAsync(Move move, CancellationToken ct) =>
        [.. (await db.LeftPosts.Where(p => p.Move == move.Id).ToListAsync(ct)).Where(p => db.Entry(p).State is not EntityState.Deleted).OrderBy(p => p.UntilBefore)];

    /// <summary>Ends the posts of a secondment that a later one has continued.</summary>
    internal async Task EndContinuedAsync(Act act, Move move, DateOnly today, CancellationToken ct)
    {
        foreach (var past in await db.LeftPosts.Where(p => p.Move == move.Id && p.UntilBefore < today).ToListAsync(ct))
        {
            await posts.EndAsync(act, past.Appointment, EndOfPost.EndOfTerm, ct);
            db.Remove(past);
        }
    }

    /// <summary>An agreed move is called off before its day.</summary>
    /// <param name="restores">Whether the old posts run on as before: not where they were ended for another cause.</param>
    internal async Task CallOffAsync(Act act, Move move, string? why, bool restores, CancellationToken ct)
    {
        // Of a transfer the list holds the old posts; of a secondment, its own earlier parts.
        foreach (var made in move.Kind is MoveKind.Secondment ? await PostsOfAsync(move, ct) : [move.NewPost!.Value])
        {
            await posts.EndAsync(act, made, EndOfPost.Other, ct);
        }

        if (restores && move.Kind is MoveKind.Transfer)
        {
            foreach (var post in await db.LeftPosts.AsNoTracking().Where(p => p.Move == move.Id).ToListAsync(ct))
            {
                await moved.RunOnAsync(post.Appointment, move.Day.AddDays(-1), post.UntilBefore, ct);
            }
        }

        move.Close(act, MoveState.Cancelled, why);
    }

    private async Task EndBeforeAsync(Act act, Move move, CancellationToken ct)
    {
        foreach (var post in await OldPostsAsync(move, isAgreeing: true, ct))
        {
            db.LeftPosts.Add(new() { Move = move.Id, Appointment = post.Appointment, UntilBefore = post.Until });
            await posts.EndAfterAsync(act, post.Appointment, move.Day.AddDays(-1), ct);
        }
    }

    private async Task<List<Guid>> PostsOfAsync(Move move, CancellationToken ct) =>
        [move.NewPost!.Value, .. (await PartsAsync(move, ct)).Select(p => p.Appointment)];

    // Whoever agrees sees every post that has not ended, and they all end. What is given after that, from the day on, is somebody's new decision.
    private async Task<List<PastPost>> OldPostsAsync(Move move, bool isAgreeing, CancellationToken ct) =>
        [.. (await posts.HistoryAsync(move.Person!.Value, move.From!.Value, ct))
            .Where(p => p.EndedAt is null && (isAgreeing || p.From < move.Day) && (p.Until is null || p.Until >= move.Day.AddDays(-1)))];

    private async Task HandOverSuspensionAsync(Move move, CancellationToken ct)
    {
        var open = await db.Suspensions.SingleOrDefaultAsync(s => s.Person == move.Person!.Value && s.Agency == move.From!.Value && s.LiftedAt == null, ct);
        open?.HandOver(move.To);
    }
}
