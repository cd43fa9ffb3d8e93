using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff.Moving;

/// <summary>On the day at 00:00 in Bangkok what was agreed is carried out, and what is over ends. Cases that nobody answers climb, and expire.</summary>
/// <remarks>One case is one commit, told apart by its version: run twice, on two nodes, or again after a crash, each happens once.</remarks>
public sealed class KeepMoves(LakMuangDb db, IAgencyTree tree, WorkingDays days, CarryOutMoves carry, MovePost post)
{
    private const int Portion = 50;

    /// <returns>Whether there may be more at once.</returns>
    public async Task<bool> RunAsync(Act act, CancellationToken ct)
    {
        var today = ThaiDate.Day(act.At);
        var left = db.LeftPosts;
        var due = await db.Moves.AsNoTracking()
            .Where(m => (m.State == MoveState.Agreed && m.Day <= today) || (m.State == MoveState.Running && (m.Until < today || left.Any(p => p.Move == m.Id && p.UntilBefore < today)))
                || (m.State == MoveState.Proposed && (m.AnswerBy < today || m.ExpiresOn < today)))
            .OrderBy(m => m.State == MoveState.Proposed).ThenBy(m => m.Day).Select(m => m.Id).Take(Portion).ToListAsync(ct);
        var done = 0;
        foreach (var id in due)
        {
            done += await TakeAsync(act, id, today, ct) ? 1 : 0;
        }

        return done == Portion;
    }

    private async Task<bool> TakeAsync(Act act, Guid id, DateOnly today, CancellationToken ct)
    {
        var move = await db.Moves.SingleAsync(m => m.Id == id, ct);
        try
        {
            await StepAsync(act, move, today, ct);
            await db.CommitAsync(act with { Authority = move.LaterLetter ?? move.Letter }, ct);
            return true;
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            // Another node, or a person, was faster. The others of this portion go on.
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task StepAsync(Act act, Move move, DateOnly today, CancellationToken ct)
    {
        switch (move.State)
        {
            case MoveState.Agreed when move.Day <= today:
                await carry.TakeEffectAsync(act, move, ct);
                await post.TellEffectAsync(act, move, ct);
                break;
            case MoveState.Running when move.Until < today:
                await carry.EndSecondmentAsync(act, move, EndOfPost.EndOfTerm, null, ct);
                await post.TellEffectAsync(act, move, ct);
                break;
            case MoveState.Running:
                await carry.EndContinuedAsync(act, move, today, ct);
                break;
            case MoveState.Proposed when move.ExpiresOn < today:
                move.Close(act, MoveState.Expired, null);
                await post.TellClosedAsync(act, move, ct);
                break;
            case MoveState.Proposed when move.AnswerBy < today:
                await ClimbAsync(act, move, today, ct);
                break;
            default:
                break;
        }
    }

    private async Task ClimbAsync(Act act, Move move, DateOnly today, CancellationToken ct)
    {
        var next = move.At;
        if (move.Answering is { } answering)
        {
            // The way up begins with the agency itself; at its top a case stays.
            AgencyId[] way = [answering, .. await tree.AboveAsync(answering, ct)];
            var at = Array.IndexOf(way, move.At);

            // An office that is above the agency no more: it goes to the one that is now.
            next = way[Math.Min(at < 0 ? 1 : at + 1, way.Length - 1)];
        }

        move.Climb(next, days.After(today, 1));
        if (move.Answering is not null)
        {
            await post.TellWaitingAsync(act, move, ct);
        }
    }
}
