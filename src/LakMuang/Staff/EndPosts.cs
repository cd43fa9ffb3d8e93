using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff;

/// <param name="LastDay">A day before today ends the posts at once; today or later lets them run until that day is over.</param>
public sealed record Departure(EndOfPost? Because, DateOnly LastDay, GivenLetter Letter);

/// <summary>
/// Somebody leaves an agency under a letter (L2-4, B-2): all posts there end, now or on their last day, and the rights that rest on them with them.
/// </summary>
public sealed class EndPosts(LakMuangDb db, StaffGuard guard, IPosts posts, IAccounts accounts, ILetterBook book, IFiles files)
{
    private const int MonthsAhead = 24;

    public async Task<Result<int>> RunAsync(Act act, AgencyId agency, PersonId person, Departure departure, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, agency, person, ct) is { } refusal)
        {
            return refusal;
        }

        var today = ThaiDate.Day(act.At);
        var open = (await posts.HistoryAsync(person, agency, ct)).Where(p => p.EndedAt is null && (p.Until is null || p.Until >= today)).ToList();
        if (Check(departure, open, today) is { } problem)
        {
            return problem;
        }

        if (!(await departure.Letter.EnterAsync(book, files, act, agency, "พ้นจากตำแหน่ง", ct)).Ok(out var letter, out var wrong))
        {
            return wrong;
        }

        act = act with { Authority = letter };
        foreach (var post in open)
        {
            if (departure.LastDay < today || departure.Because is EndOfPost.Death)
            {
                await posts.EndAsync(act, post.Appointment, departure.Because!.Value, ct);
            }
            else
            {
                await posts.EndAfterAsync(act, post.Appointment, departure.LastDay, ct);
            }
        }

        if (departure.Because is EndOfPost.Death && await accounts.StateOfAsync(person, ct) is not (null or AccountState.Closed))
        {
            await accounts.ChangeAsync(act, person, open: false, ct);
        }

        // The order by which somebody leaves is what they were stopped for beforehand: nobody types it twice.
        if (await db.Suspensions.SingleOrDefaultAsync(s => s.Person == person && s.Agency == agency && s.LiftedAt == null && s.Letter == null && s.Because == ReasonOfSuspension.LeftDuties, ct) is { } owing)
        {
            owing.Name(letter);
        }

        db.Note(new DepartureRecorded(person, agency, departure.Because!.Value, departure.LastDay, letter));
        try
        {
            await db.CommitAsync(act, ct);
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            // Nothing is saved: a post, or a session of somebody who died, changed in this very moment.
            return book.NumberTaken(e) ?? Refusals.AtOnce;
        }

        return open.Count;
    }

    private static Problem? Check(Departure departure, List<PastPost> open, DateOnly today) =>
        open.Count == 0 ? Refusals.NothingToEnd
        : departure.Because is null or EndOfPost.LetterWithdrawn or EndOfPost.AgencyClosed || !Enum.IsDefined(departure.Because.Value) ? Refusals.NoCause
        : departure.Because is EndOfPost.Death && departure.LastDay > today ? Refusals.DeathAhead
        : departure.LastDay > today.AddMonths(MonthsAhead) ? Refusals.TooFarAhead
        : null;
}

/// <summary>A person's leaving of an agency is on record, with its letter.</summary>
public sealed record DepartureRecorded(PersonId Person, AgencyId Agency, EndOfPost Reason, DateOnly LastDay, LetterId Letter) : Fact
{
    public override PersonId? Subject => Person;

    public override string? Because => Reason.ToString();
}
