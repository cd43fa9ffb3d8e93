using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff;

/// <summary>
/// Asks for the letter of a suspension that could not wait for it, on the third day and on the last one: whoever suspended, and the SSO admins of the agency (L2-4, B-1).
/// </summary>
/// <remarks>Each is a commit of its own. The keys of the mails keep each at one, on every node and after a crash; a day that was missed is not made up for after the last one.</remarks>
public sealed class AskForLetters(LakMuangDb db, StaffPost post)
{
    private const int FirstAfterDays = 3;
    private const int Portion = 100;

    // Nobody is woken by it.
    private static readonly TimeSpan _begins = TimeSpan.FromHours(6);

    /// <returns>Always false: there is nothing more to do at once.</returns>
    public async Task<bool> RunAsync(Act act, CancellationToken ct)
    {
        var today = ThaiDate.Day(act.At);
        if (act.At < ThaiDate.StartOf(today) + _begins)
        {
            return false;
        }

        var dueUntil = today.AddDays(Suspension.DaysForLetter - FirstAfterDays);
        var after = Guid.Empty;
        while (true)
        {
            var due = await db.Suspensions.AsNoTracking()
                .Where(s => s.LiftedAt == null && s.Letter == null && s.LetterDue >= today && s.LetterDue <= dueUntil && s.Id > after)
                .OrderBy(s => s.Id).Select(s => s.Id).Take(Portion).ToListAsync(ct);
            await db.EachAloneAsync(due, id => TakeAsync(act, id, today, ct));
            if (due.Count < Portion)
            {
                return false;
            }

            after = due[^1];
        }
    }

    private async Task<bool> TakeAsync(Act act, Guid id, DateOnly today, CancellationToken ct)
    {
        if (await db.Suspensions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id && s.LiftedAt == null && s.Letter == null, ct) is not { } suspension
            || !await post.AskForLetterAsync(act, suspension, isLastDay: today == suspension.LetterDue, ct))
        {
            return false;
        }

        db.Note(new SuspensionLetterAsked(suspension.Id, suspension.Person, suspension.Agency, suspension.LetterDue));
        await db.CommitAsync(act, ct);
        return true;
    }
}

/// <summary>The letter of a suspension is missing, and somebody was asked for it.</summary>
public sealed record SuspensionLetterAsked(Guid Suspension, PersonId Person, AgencyId Agency, DateOnly Due) : Fact
{
    public override PersonId? Subject => Person;
}
