using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Staff.Leaving;

/// <param name="Until">The last day that was looked at.</param>
/// <param name="Unknown">How many people retire by age on a day that nobody knows: they are missing here.</param>
public sealed record ForecastOfAgency(DateOnly Today, DateOnly Until, IReadOnlyList<ForecastLine> Lines, IReadOnlyDictionary<LetterId, LetterFacts> Letters, int Unknown);

/// <summary>A piece of the same list, for programs.</summary>
public sealed record PortionOfForecast(Portion<ForecastLine> People, IReadOnlyDictionary<LetterId, LetterFacts> Letters);

/// <summary>Who leaves an agency within twelve months (B-2).</summary>
public sealed class ForecastLeavers(Forecast forecast, IAuthority authority, ILetters letters, IOfficeStaff staff)
{
    private const int Months = 12;

    public async Task<Result<ForecastOfAgency>> RunAsync(Act act, AgencyId agency, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ReadPeople, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var today = ThaiDate.Day(act.At);
        var until = today.AddMonths(Months);
        var lines = await forecast.OfAsync(agency, today, until, ct);
        return new ForecastOfAgency(today, until, lines, await LettersAsync(lines, ct), await staff.CountAsync(agency, new() { RetirementUnknown = true }, ct));
    }

    /// <summary>The same, a portion at a time: for programs.</summary>
    /// <param name="after">Day and person of the last line of the portion before, or null to begin.</param>
    public async Task<Result<PortionOfForecast>> NextAsync(Act act, AgencyId agency, (DateOnly On, Guid Person)? after, int most, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ReadPeople, agency, ct) is { } refusal)
        {
            return refusal;
        }

        // Who is the last of something is known only of all together.
        var today = ThaiDate.Day(act.At);
        var lines = (await forecast.OfAsync(agency, today, today.AddMonths(Months), ct)).OrderBy(l => l.On).ThenBy(l => l.Person.Value)
            .Where(l => after is not (var on, var person) || l.On > on || (l.On == on && l.Person.Value.CompareTo(person) > 0)).Take(most + 1).ToList();
        return new PortionOfForecast(Portion.Of(lines, most), await LettersAsync(lines, ct));
    }

    private Task<IReadOnlyDictionary<LetterId, LetterFacts>> LettersAsync(IReadOnlyList<ForecastLine> lines, CancellationToken ct) =>
        letters.OfAsync([.. lines.Select(l => l.Letter).OfType<LetterId>().Distinct()], ct);
}

/// <param name="People">How many leave, or lose a duty, within twelve months.</param>
public sealed record LeaversBelow(AgencyFacts Agency, int People, bool LosesAllAdmins);

/// <summary>The same as figures for the agencies below an office: those that lose their last SSO admin first, then where most leave.</summary>
public sealed class CountLeaversBelow(ILastDays days, IPosts posts, IAuthority authority, IAgencyWalk walk, IAgencyFacts agencies)
{
    private const int Months = 12;
    private const int Most = 200;

    private static readonly Office[] _admins = [Office.SsoAdmin];

    public async Task<Result<IReadOnlyList<LeaversBelow>>> RunAsync(Act act, AgencyId office, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.Oversee, office, ct) is { } refusal)
        {
            return refusal;
        }

        var today = ThaiDate.Day(act.At);
        var until = today.AddMonths(Months);
        var counts = await days.CountAsync(await walk.BelowAsync(office, null, ct), today, until, ct);
        var admins = (await posts.HoldersAsync(_admins, [.. counts.Keys], ct)).ToLookup(h => h.Agency);
        var shown = counts.Select(c => (c.Key, c.Value, LosesAll: admins[c.Key].Any() && admins[c.Key].All(h => h.Until <= until || h.RetiresOn <= until)))
            .OrderByDescending(c => c.LosesAll).ThenByDescending(c => c.Value).Take(Most).ToList();
        var facts = await agencies.OfAsync([.. shown.Select(s => s.Key)], ct);
        return shown.ConvertAll(s => new LeaversBelow(facts[s.Key], s.Value, s.LosesAll));
    }
}
