using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff.Moving;

/// <summary>A secondment that runs, or is to begin, gets another last day under another letter: earlier, at once, or later (L2-1, B-1).</summary>
/// <remarks>Either agency may end it; prolonging is the home agency's, whose person it is.</remarks>
public sealed class ChangeSecondment(
    LakMuangDb db, IAuthority authority, IPeople people, IDirectory directory, IMoversRights rights, CarryOutMoves carry, ILetterBook book, IFiles files, MovePost post)
{
    /// <param name="lastDay">A day before today ends it at once.</param>
    public async Task<Result<DateOnly>> RunAsync(Act act, AgencyId agency, Guid id, DateOnly lastDay, GivenLetter given, CancellationToken ct)
    {
        if (!(await FindAsync(act, agency, id, ct)).Ok(out var move, out var problem))
        {
            return problem;
        }

        var today = ThaiDate.Day(act.At);
        var isLater = lastDay > move.Until;

        // One that runs may end before its first day is over, as if it had not begun; one that is to come is called off instead.
        var first = move.State is MoveState.Running ? move.Day.AddDays(-1) : move.Day;
        if (lastDay < first || lastDay == move.Until || (isLater && (agency != move.From || MoveChecks.OfEnd(today, move.Day, lastDay) is not null)))
        {
            return MoveRefusals.OddEnd;
        }

        if (!(await given.EnterAsync(book, files, act, agency, "ช่วยราชการ", ct)).Ok(out var letter, out var wrong))
        {
            return wrong;
        }

        act = act with { Authority = letter };
        if (isLater)
        {
            await ProlongAsync(act, move, lastDay, letter, ct);
        }
        else if (lastDay < today)
        {
            await carry.EndSecondmentAsync(act, move, EndOfPost.ChangeOfDuties, letter, ct);
        }
        else
        {
            await carry.CutAsync(act, move, lastDay, letter, ct);
        }

        await post.TellChangedAsync(act, move, lastDay, letter, ct);
        try
        {
            await db.CommitAsync(act, ct);
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            db.ChangeTracker.Clear();
            return book.NumberTaken(e) ?? MoveRefusals.NoMove;
        }

        return lastDay;
    }

    // A later day is a new post under the new letter; the rights of the old one are given again on it.
    private async Task ProlongAsync(Act act, Move move, DateOnly lastDay, LetterId letter, CancellationToken ct)
    {
        var from = move.Until!.Value.AddDays(1);
        var next = directory.Appoint(act, new(
            move.Person!.Value, move.To, AppointmentKind.Seconded, move.Position, move.Unit, null, from, lastDay, letter));
        db.LeftPosts.Add(new() { Move = move.Id, Appointment = move.NewPost!.Value, UntilBefore = move.Until });
        await rights.ContinueAsync(act, move.NewPost!.Value, next, letter, from, lastDay, ct);
        move.Prolong(lastDay, next, letter);
    }

    private async Task<Result<Move>> FindAsync(Act act, AgencyId agency, Guid id, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ManagePeople, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var move = await db.Moves.SingleOrDefaultAsync(
            m => m.Id == id && m.Kind == MoveKind.Secondment && (m.From == agency || m.To == agency) && (m.State == MoveState.Running || m.State == MoveState.Agreed), ct);
        return move is null ? MoveRefusals.NoMove
            : await people.IsSelfAsync(act, move.Person, ct) ? MoveRefusals.Own
            : move;
    }
}
