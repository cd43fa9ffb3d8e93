using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;

namespace LakMuang.Staff.Leaving;

/// <summary>Puts a departure into the agency's list in the commit that makes it true: by a letter, or by age.</summary>
internal sealed class RecordDepartures(LakMuangDb db) : IReactTo<DepartureRecorded>, IReactTo<PersonLeftPost>
{
    public Task ReactAsync(DepartureRecorded fact, Act act, CancellationToken ct)
    {
        db.Departures.Add(Of(act, fact.Person, fact.Agency, fact.Reason, fact.LastDay, fact.Letter));
        return Task.CompletedTask;
    }

    public Task ReactAsync(PersonLeftPost fact, Act act, CancellationToken ct)
    {
        // Who recorded it by hand named a letter. Of several posts that age ends, one line.
        if (fact.Reason is EndOfPost.Retirement && act.By is null && !db.Departures.Local.Any(d => d.Person == fact.Person && d.Agency == fact.Agency))
        {
            db.Departures.Add(Of(act, fact.Person, fact.Agency, fact.Reason, ThaiDate.Day(act.At).AddDays(-1), act.Authority));
        }

        return Task.CompletedTask;
    }

    private static Departure Of(Act act, PersonId person, AgencyId agency, EndOfPost because, DateOnly lastDay, LetterId? letter) => new()
    {
        Person = person,
        Agency = agency,
        Because = because,
        LastDay = lastDay,
        Letter = letter,
        RecordedAt = act.At,
        RecordedBy = act.By,
    };
}
