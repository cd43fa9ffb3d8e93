using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff.Leaving;

/// <summary>
/// Says 90, 30 and 7 days before somebody's last day that it comes: to the person, in one mail a day to each SSO admin of the agency, and to the office above where the
/// last SSO admin goes (B-2). What has been called off is not said, since every turn looks at what holds today.
/// </summary>
/// <remarks>One agency is one commit; a row for each notice keeps it at one, on every node and after a crash. A day that was missed is said with the next turn.</remarks>
public sealed class NoticeLeavers(LakMuangDb db, ILastDays days, Forecast forecast, LeavingPost post)
{
    private static readonly int[] _daysBefore = [7, 30, 90];

    // Nobody is woken by it.
    private static readonly TimeSpan _begins = TimeSpan.FromHours(6);

    /// <summary>The turn of the day, once: nothing where the day is done already.</summary>
    /// <returns>Always false: there is nothing more to do at once.</returns>
    public async Task<bool> DailyAsync(Act act, CancellationToken ct)
    {
        var today = ThaiDate.Day(act.At);
        if (act.At < ThaiDate.StartOf(today) + _begins || await db.LeavingDays.AnyAsync(d => d.Day == today, ct))
        {
            return false;
        }

        await RunAsync(act, ct);
        db.LeavingDays.Add(new() { Day = today, FinishedAt = act.At });
        try
        {
            await db.CommitAsync(act, ct);
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            // Another node has finished the day as well.
            db.ChangeTracker.Clear();
        }

        return false;
    }

    /// <summary>Looks at all agencies now. Doing it twice says nothing twice.</summary>
    /// <returns>How many last days were told.</returns>
    public async Task<int> RunAsync(Act act, CancellationToken ct)
    {
        var today = ThaiDate.Day(act.At);
        var told = 0;
        foreach (var agency in await days.AgenciesAsync(today, today.AddDays(_daysBefore[^1]), ct))
        {
            told += await TakeAsync(act, agency, today, ct);
        }

        return told;
    }

    private async Task<int> TakeAsync(Act act, AgencyId agency, DateOnly today, CancellationToken ct)
    {
        var known = (await db.LeavingNotices.AsNoTracking().Where(n => n.Agency == agency && n.LastDay >= today).ToListAsync(ct))
            .Select(n => (n.Person, n.LastDay, n.DaysBefore)).ToHashSet();
        var fresh = (await forecast.OfAsync(agency, today, today.AddDays(_daysBefore[^1]), ct))
            .Select(line => (Line: line, Before: _daysBefore.First(before => line.On.DayNumber - today.DayNumber <= before)))
            .Where(x => !known.Contains((x.Line.Person, x.Line.On, x.Before))).ToList();
        if (fresh.Count == 0)
        {
            return 0;
        }

        db.LeavingNotices.AddRange(fresh.Select(x => new LeavingNotice { Person = x.Line.Person, Agency = agency, LastDay = x.Line.On, DaysBefore = x.Before, ToldAt = act.At }));
        await post.TellAsync(act, agency, fresh, ct);
        db.Note(new LeaversTold(agency, fresh.Count));
        try
        {
            await db.CommitAsync(act, ct);
            return fresh.Count;
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            // Another node says it in this very moment; what it does not know of comes with the next day.
            return 0;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}

/// <summary>Those concerned were told of last days to come.</summary>
public sealed record LeaversTold(AgencyId Agency, int LastDays) : Fact;
