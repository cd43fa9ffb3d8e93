using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff.Moving;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff.Leaving;

/// <summary>Somebody who has left lately.</summary>
/// <param name="Because">Null where the day of the post was simply over.</param>
/// <param name="Letter">By which they left; null where their own last day, or their age, ended it.</param>
/// <param name="Fell">The rights that ended with it.</param>
/// <param name="StillInForce">Rights that are in force all the same: nobody should be here.</param>
/// <param name="Reports">Reports about them that nobody has answered.</param>
public sealed record GoneLine(
    PersonId Person, PersonName Name, string Position, DateOnly On, EndOfPost? Because, LetterFacts? Letter, IReadOnlyList<RightOfPerson> Fell, int StillInForce, int Reports);

/// <summary>Who has left an agency within 90 days, by which letter, what fell with it, and what is still open (L2-4).</summary>
public sealed class ListGone(LakMuangDb db, IAuthority authority, ILastDays days, IRights rights, ILetters letters)
{
    private const int Days = 90;
    private const int Most = 30;

    /// <summary>More than ever leave an agency in those days, but for a merger.</summary>
    private const int MostForPrograms = 5_000;

    public async Task<Result<IReadOnlyList<GoneLine>>> RunAsync(Act act, AgencyId agency, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ManagePeople, agency, ct) is { } refusal)
        {
            return refusal;
        }

        return await DescribeAsync(agency, await days.GoneAsync(agency, ThaiDate.Day(act.At).AddDays(-Days), Most, ct), ct);
    }

    /// <summary>The same, a portion at a time: for programs.</summary>
    /// <param name="after">Day and person of the last line of the portion before, or null to begin.</param>
    public async Task<Result<Portion<GoneLine>>> NextAsync(Act act, AgencyId agency, (DateOnly On, Guid Person)? after, int most, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ManagePeople, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var gone = Portion.Of(
            [
                .. (await days.GoneAsync(agency, ThaiDate.Day(act.At).AddDays(-Days), MostForPrograms, ct)).OrderByDescending(g => g.On).ThenBy(g => g.Person.Value)
                    .Where(g => after is not (var on, var person) || g.On < on || (g.On == on && g.Person.Value.CompareTo(person) > 0)).Take(most + 1),
            ],
            most);
        return new Portion<GoneLine>(await DescribeAsync(agency, gone.Lines, ct), gone.HasMore);
    }

    private async Task<GoneLine[]> DescribeAsync(AgencyId agency, IReadOnlyList<PastLastDay> gone, CancellationToken ct)
    {
        var people = gone.Select(g => g.Person).ToList();
        var departures = await db.Departures.AsNoTracking().Where(d => d.Agency == agency && people.Contains(d.Person)).OrderBy(d => d.RecordedAt).ToListAsync(ct);
        var moves = await db.Moves.AsNoTracking()
            .Where(m => m.From == agency && m.Kind == MoveKind.Transfer && m.State == MoveState.Done && m.Person != null && people.Contains(m.Person.Value)).OrderBy(m => m.Day).ToListAsync(ct);
        var waiting = (await db.LeaverReports.AsNoTracking().Where(r => r.Agency == agency && r.State == LeaverReportState.Waiting && people.Contains(r.Person)).Select(r => r.Person).ToListAsync(ct))
            .ToLookup(p => p);
        var known = await letters.OfAsync([.. departures.Select(d => d.Letter).OfType<LetterId>().Concat(moves.Select(m => m.Letter)).Distinct()], ct);
        var lines = new List<GoneLine>();
        foreach (var one in gone)
        {
            var letter = departures.FindLast(d => d.Person == one.Person)?.Letter ?? moves.FindLast(m => m.Person == one.Person)?.Letter;
            var held = await rights.OfPersonAsync(one.Person, agency, ct);
            lines.Add(new(
                one.Person, one.Name, one.Position, one.On, departures.FindLast(d => d.Person == one.Person)?.Because ?? one.Because,
                letter is { } id ? known.GetValueOrDefault(id) : null,
                [.. held.Where(r => r.State is RightState.Ended && (r.EndedAt is { } at ? ThaiDate.Day(at) >= one.On : r.Until >= one.On))],
                held.Count(r => r.State is RightState.InForce), waiting[one.Person].Count()));
        }

        return [.. lines];
    }
}
