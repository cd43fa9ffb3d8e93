using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Requests;

/// <summary>
/// Keeps requests moving: reminds after one working day, hands them to the office above after three, and at once where nobody is left to decide. After 60 days a
/// request lapses, and so does one for somebody who has left.
/// </summary>
public sealed class ClimbRequests(LakMuangDb db, Deciders deciders, IPosts posts, WorkingDays days, RequestPost post)
{
    public const int WorkingDaysToAnswer = 3;

    private const int WorkingDaysToRemind = 1;
    private const int DaysToLapse = 60;
    private const int Portion = 50;

    /// <returns>Whether there may be more at once.</returns>
    public async Task<bool> RunAsync(Act act, CancellationToken ct)
    {
        var today = ThaiDate.Day(act.At);
        var lapsing = act.At.AddDays(-DaysToLapse);
        var due = days.After(today, WorkingDaysToAnswer - WorkingDaysToRemind);
        var waiting = await db.Requests
            .Where(r => r.State == RequestState.Submitted && (r.SubmittedAt < lapsing || r.AnswerBy < today || (r.AnswerBy <= due && r.RemindedOn == null)))
            .OrderBy(r => r.AnswerBy).Take(Portion).ToListAsync(ct);
        foreach (var request in waiting)
        {
            await MoveAsync(act, request, today, lapsing, ct);
        }

        return await CommitAsync(act, waiting.Count, ct);
    }

    private async Task MoveAsync(Act act, AccessRequest request, DateOnly today, DateTimeOffset lapsing, CancellationToken ct)
    {
        // Nobody gives rights to somebody who has left.
        if (request.SubmittedAt < lapsing || await posts.BelongsAsync(request.Beneficiary, request.Agency, ct) is not Belonging.Present)
        {
            request.Expire();
            await post.TellAsync(act, request, ct);
            return;
        }

        var present = await deciders.PresentAsync(request, today, ct);
        if (request.AnswerBy >= today)
        {
            request.Remind(today);
            await post.RemindAsync(act, request, present, today, ct);
            return;
        }

        if (await deciders.NextAsync(request, today, ct) is not { } next)
        {
            return;
        }

        if (next.Station == present.Station)
        {
            var isReminded = request.RemindedOn == today;
            request.Stay(today, days.After(today, WorkingDaysToAnswer));
            if (!isReminded)
            {
                await post.RemindAsync(act, request, present, today, ct);
            }
        }
        else
        {
            request.Climb(act, next.Station, days.After(today, WorkingDaysToAnswer));
            await post.AskAsync(act, request, next, ct);
        }
    }

    private async Task<bool> CommitAsync(Act act, int count, CancellationToken ct)
    {
        if (count == 0)
        {
            return false;
        }

        try
        {
            await db.CommitAsync(act, ct);
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            // Another node, or a decision, was faster.
            return false;
        }

        return count == Portion;
    }
}

/// <summary>A request whose deciders are all gone goes on at once, without waiting for its time.</summary>
public sealed class RerouteRequests(LakMuangDb db, Deciders deciders, WorkingDays days, RequestPost post)
{
    private const int Portion = 1000;

    public async Task<bool> RunAsync(Act act, CancellationToken ct)
    {
        var today = ThaiDate.Day(act.At);
        var stations = await db.Requests.Where(r => r.State == RequestState.Submitted).Select(r => new { r.Turn, r.At, r.System }).Distinct().ToListAsync(ct);
        var moved = false;
        foreach (var station in stations)
        {
            var holders = await deciders.HoldersAsync(new(station.Turn, station.At), station.System, [], today, ct);
            // Mostly somebody is there whose own matter none of the requests is: nothing has to be looked at one by one.
            var orphans = await db.Requests
                .Where(r => r.State == RequestState.Submitted && r.Turn == station.Turn && r.At == station.At && r.System == station.System)
                .Where(r => !holders.Any(h => h != r.Requester && h != r.Beneficiary)).OrderBy(r => r.Since).Take(Portion).ToListAsync(ct);
            foreach (var request in orphans)
            {
                moved |= await MoveAsync(act, request, today, ct);
            }
        }

        foreach (var request in await OutsideAsync(ct))
        {
            moved |= await MoveAsync(act, request, today, ct);
        }

        if (moved)
        {
            try
            {
                await db.CommitAsync(act, ct);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Another node, or a decision, was faster; the next turn looks again.
                db.ChangeTracker.Clear();
            }
        }

        return false;
    }

    /// <summary>Those that lie with an office which is not above their agency any more, since one of them moved.</summary>
    private async Task<List<AccessRequest>> OutsideAsync(CancellationToken ct)
    {
        var above = db.Requests.Where(r => r.State == RequestState.Submitted && r.Turn == Access.Contracts.Decider.Overseer);
        var outside = new List<AccessRequest>();
        foreach (var place in await above.Select(r => new { r.Agency, r.Decider, r.At }).Distinct().ToListAsync(ct))
        {
            if (!await deciders.IsOnWayAsync(place.Agency, place.Decider, new(Access.Contracts.Decider.Overseer, place.At), ct))
            {
                outside.AddRange(await above.Where(r => r.Agency == place.Agency && r.Decider == place.Decider && r.At == place.At).OrderBy(r => r.Since).Take(Portion).ToListAsync(ct));
            }
        }

        return outside;
    }

    private async Task<bool> MoveAsync(Act act, AccessRequest request, DateOnly today, CancellationToken ct)
    {
        if (await deciders.FirstAsync(request, request.Decider, today, ct) is not { } desk || desk.Station == new Station(request.Turn, request.At))
        {
            return false;
        }

        request.Climb(act, desk.Station, days.After(today, ClimbRequests.WorkingDaysToAnswer));
        await post.AskAsync(act, request, desk, ct);
        return true;
    }
}
