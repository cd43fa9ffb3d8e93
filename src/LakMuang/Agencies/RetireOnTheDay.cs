using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace LakMuang.Agencies;

/// <summary>
/// Whoever is past their last day of service holds no post that was not given by election (B-2): from 00:00 in Bangkok by the days alone; this writes it down, and with
/// it end the rights and all that was entered by them.
/// </summary>
/// <remarks>One person is one commit. Several nodes may come at once: each takes those that nobody else has.</remarks>
public sealed partial class RetireOnTheDay(LakMuangDb db, ILogger<RetireOnTheDay> log)
{
    private const int Portion = 100;

    /// <returns>Whether there may be more at once.</returns>
    public async Task<bool> RunAsync(Act act, CancellationToken ct)
    {
        var today = ThaiDate.Day(act.At);
        var due = await db.People.AsNoTracking().Where(p => p.RetiresOn < today)
            .Join(Ending(today), p => p.Id, a => a.Person, (p, a) => new { p.Id, p.RetiresOn, a.Until })
            .Where(x => x.Until == null || x.Until > x.RetiresOn)
            .Select(x => x.Id).Distinct().OrderBy(id => id).Take(Portion).ToListAsync(ct);
        var done = 0;
        foreach (var person in due)
        {
            done += await TakeAsync(act, person, today, ct) ? 1 : 0;
        }

        return done == Portion;
    }

    // What somebody elected does beside it goes on with the elected post.
    private IQueryable<Appointment> Ending(DateOnly today)
    {
        var posts = db.Appointments;
        return posts.Where(a => a.EndedAt == null && !a.IsElected
            && !posts.Any(e => e.Person == a.Person && e.Agency == a.Agency && e.IsElected && e.EndedAt == null && e.From <= today && (e.Until == null || e.Until >= today)));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The retirement of {Person} could not be written down.")]
    private partial void LogLeft(Exception e, Guid person);

    private async Task<bool> TakeAsync(Act act, PersonId person, DateOnly today, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        try
        {
            // A corrected day of birth is read again, and kept as it is until this is done.
            if (await db.ReadAsync("SELECT retires_on FROM person WHERE id = $1 FOR UPDATE SKIP LOCKED", r => r.IsDBNull(0) ? (DateOnly?)null : r.GetFieldValue<DateOnly>(0), ct, person.Value) is not [{ } last] || last >= today)
            {
                return false;
            }

            var posts = await Ending(today).Where(a => a.Person == person && (a.Until == null || a.Until > last)).ToListAsync(ct);
            posts.ForEach(post => post.End(act, EndOfPost.Retirement));
            await db.CommitAsync(act, ct);
            await transaction.CommitAsync(ct);
            return posts.Count > 0;
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            // A session or a right of theirs changed in this very moment: the next turn takes them.
            return false;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // One who cannot be written down keeps nobody else waiting; by the days alone their posts are over.
            LogLeft(e, person.Value);
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
