using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff.Moving;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff.Leaving;

public enum WhyLeaving
{
    /// <summary>The end of the fiscal year in which 60 is completed.</summary>
    Retirement,
    Transfer,
    Resignation,

    /// <summary>Of a post that comes by election.</summary>
    EndOfTerm,
    EndOfActing,
    EndOfSecondment,

    /// <summary>Of a duty that was assigned beside a post.</summary>
    EndOfDuty,

    /// <summary>Of a post with a last day of its own, such as that of a contract.</summary>
    EndOfContract,

    /// <summary>For another cause that is on record.</summary>
    Recorded,
}

/// <summary>Somebody whose posts end on a day, and what the agency loses by it.</summary>
/// <param name="Letter">That of a transfer or a recorded departure; null where the day was known from the beginning.</param>
/// <param name="Leaves">Whether they hold no other post in the agency on the day after.</param>
/// <param name="Rights">In force, and over with these posts: what is to be handed over.</param>
/// <param name="IsLastAdmin">Nobody else is SSO admin on the day after, as far as is known today.</param>
/// <param name="LastOf">Those of the rights that nobody else has on the day after, and without which a unit stands still.</param>
public sealed record ForecastLine(
    PersonId Person, PersonName Name, DateOnly On, WhyLeaving Because, LetterId? Letter, bool Leaves, IReadOnlyList<EndingPost> Posts,
    IReadOnlyList<RightInAgency> Rights, bool IsLastAdmin, IReadOnlyList<RightInAgency> LastOf)
{
    public bool LeavesGap => IsLastAdmin || LastOf.Count > 0;
}

/// <summary>Who leaves an agency until a day, why, and who will be missing then (B-2).</summary>
public sealed class Forecast(LakMuangDb db, ILastDays days, IRightsInAgency rights, IPosts posts)
{
    private static readonly Office[] _admins = [Office.SsoAdmin];

    internal async Task<IReadOnlyList<ForecastLine>> OfAsync(AgencyId agency, DateOnly today, DateOnly until, CancellationToken ct)
    {
        var ending = await days.OfAsync(agency, today, until, ct);
        if (ending.Count == 0)
        {
            return [];
        }

        var held = await rights.OfAsync(agency, ct);
        var admins = await posts.HoldersAsync(_admins, [agency], ct);
        var people = ending.Select(e => e.Person).Distinct().ToList();
        var departures = await db.Departures.AsNoTracking().Where(d => d.Agency == agency && d.LastDay >= today && people.Contains(d.Person)).ToListAsync(ct);
        var moves = await db.Moves.AsNoTracking()
            .Where(m => m.From == agency && m.Kind == MoveKind.Transfer && m.State == MoveState.Agreed && m.Person != null && people.Contains(m.Person.Value)).ToListAsync(ct);
        return
        [
            .. ending.GroupBy(e => (e.Person, e.On)).OrderBy(g => g.Key.On).Select(g =>
            {
                var (person, on) = g.Key;
                var (because, letter) = Why([.. g], moves.Find(m => m.Person == person && m.Day == on.AddDays(1)), departures.FindLast(d => d.Person == person && d.LastDay == on));
                var over = held.Where(r => r.Holder == person && (r.Until <= on || g.Any(post => post.Appointment == r.Appointment))).ToList();
                return new ForecastLine(
                    person, g.First().Name, on, because, letter, !g.First().GoesOn, [.. g], over,
                    g.Any(post => post.Office is Office.SsoAdmin) && !admins.Any(a => a.Person != person && LastDay(a) is var last && (last is null || last > on)),
                    [.. over.Where(r => r.IsKey && !held.Any(other => other.Group == r.Group && other.Holder != person && (other.Until is null || other.Until > on)))]);
            }),
        ];
    }

    private static (WhyLeaving Because, LetterId? Letter) Why(IReadOnlyList<EndingPost> ending, Move? transfer, Departure? departure)
    {
        if (transfer is not null)
        {
            return (WhyLeaving.Transfer, transfer.Letter);
        }

        if (departure is not null)
        {
            return (departure.Because switch
            {
                EndOfPost.Retirement => WhyLeaving.Retirement,
                EndOfPost.Transfer => WhyLeaving.Transfer,
                EndOfPost.Resignation => WhyLeaving.Resignation,
                EndOfPost.EndOfTerm => WhyLeaving.EndOfTerm,
                _ => WhyLeaving.Recorded,
            }, departure.Letter);
        }

        // The duty of an SSO admin says less than the post it stands beside.
        var main = ending.OrderBy(e => e.Office is Office.SsoAdmin).ThenBy(e => e.Kind).First();
        return (main switch
        {
            { IsByAge: true } => WhyLeaving.Retirement,
            { Kind: AppointmentKind.Seconded } => WhyLeaving.EndOfSecondment,
            { Kind: AppointmentKind.Acting or AppointmentKind.ActingInPost or AppointmentKind.SigningFor } => WhyLeaving.EndOfActing,
            { IsElected: true } => WhyLeaving.EndOfTerm,
            { Kind: AppointmentKind.Assigned } => WhyLeaving.EndOfDuty,
            _ => WhyLeaving.EndOfContract,
        }, null);
    }

    private static DateOnly? LastDay(Holding holding) => holding.Until is null || holding.RetiresOn < holding.Until ? holding.RetiresOn : holding.Until;
}
