using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Handovers;

/// <summary>Carries legs out whose day has begun in Bangkok, each in one commit: after a crash, or on another node, the next turn finds what is left.</summary>
public sealed class KeepHandovers(LakMuangDb db, CarryOutLeg carryOut, ILetterBook book, HandoverPost post, NoteFailedLeg failed)
{
    private const int Portion = 50;

    /// <returns>Whether there may be more at once.</returns>
    public async Task<bool> RunAsync(Act act, CancellationToken ct)
    {
        var today = ThaiDate.Day(act.At);
        var due = await db.HandoverLegs.AsNoTracking().Where(l => l.Day <= today && (l.State == LegState.Planned || (l.State == LegState.Stuck && l.Because == HandoverRefusals.Failed)))
            .Join(db.Handovers.Where(h => h.State == HandoverState.Open), l => l.Handover, h => h.Id, (l, h) => new { l.Id, l.Day, l.State })
            .OrderBy(l => l.State == LegState.Stuck).ThenBy(l => l.Day).ThenBy(l => l.Id).Take(Portion).ToListAsync(ct);
        var done = 0;
        foreach (var leg in due)
        {
            done += await TakeAsync(act, leg.Id, ct) ? 1 : 0;
        }

        return done == Portion;
    }

    private async Task<bool> TakeAsync(Act act, Guid id, CancellationToken ct)
    {
        try
        {
            if (await CarryOutAsync(act, id, ct) is { } problem)
            {
                // What was begun is dropped as a whole: whoever stood there still does.
                db.ChangeTracker.Clear();
                var (handover, leg) = await LoadAsync(id, ct);
                if (!leg.IsToCome || handover.State is not HandoverState.Open)
                {
                    // What stood in the way was another node, which has carried it out.
                    return true;
                }

                leg.Stick(act, problem);
                handover.Change(new LegStuck(handover.Id, leg.Id, handover.Agency, handover.Group, leg.To, problem));
                await post.TellStuckAsync(act, handover, leg, ct);
                await db.CommitAsync(act with { Authority = leg.Letter, Agency = handover.Agency }, ct);
            }

            return true;
        }
        catch (Exception e) when (e.IsLostRace())
        {
            // Another node, or a person, was faster. The others go on.
            return false;
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            // One that breaks off stands in nobody's way, and is never silent.
            await failed.RunAsync(act, id, e, ct);
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    /// <returns>The code of what stands in the way, or null.</returns>
    private async Task<string?> CarryOutAsync(Act act, Guid id, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var (handover, leg) = await LoadAsync(id, ct);
        if (!leg.IsToCome || handover.State is not HandoverState.Open)
        {
            return null;
        }

        if (!await book.IsLivingAsync(leg.Letter, ct))
        {
            return HandoverRefusals.LetterGone;
        }

        if (await carryOut.RunAsync(act, handover, leg, ct) is { } problem)
        {
            return problem.Code;
        }

        await db.CommitAsync(act with { Authority = leg.Letter, Agency = handover.Agency }, ct);
        await transaction.CommitAsync(ct);
        return null;
    }

    private async Task<(Handover Handover, HandoverLeg Leg)> LoadAsync(Guid id, CancellationToken ct)
    {
        var leg = await db.HandoverLegs.SingleAsync(l => l.Id == id, ct);
        return (await db.Handovers.SingleAsync(h => h.Id == leg.Handover, ct), leg);
    }
}
