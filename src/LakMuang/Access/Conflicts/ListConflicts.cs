using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Conflicts;

/// <summary>Somebody who holds two duties that a rule keeps apart.</summary>
/// <param name="Excusal">Why they may, or <see cref="Excusal.None"/>.</param>
/// <param name="Excuse">The exception by letter, or null.</param>
public sealed record ConflictLine(
    DutyRule Rule, PersonId Person, PersonName? Name, AgencyFacts? Agency, AgencyFacts? OtherAgency, Text Newer, Text Older, DateTimeOffset Since,
    Excusal Excusal, DutyExcuse? Excuse, LetterFacts? ExcuseLetter)
{
    /// <summary>Where it stands in the list that programs read.</summary>
    public required ConflictPlace Place { get; init; }
}

/// <summary>What a line of the list is told apart by: when the later right was given, and the two rights under a rule.</summary>
public sealed record ConflictPlace(DateTimeOffset Since, Guid Newer, Guid Older, Guid Rule);

/// <summary>A right that waits because the exception under it ended.</summary>
public sealed record SuspendedLine(Guid Grant, PersonId Person, PersonName? Name, AgencyFacts? Agency, Text Group, DateTimeOffset? Since);

/// <param name="Total">Of all pages, excused ones too.</param>
/// <param name="Unexcused">Of these.</param>
public sealed record ConflictPage(IReadOnlyList<ConflictLine> Lines, int Total, int Unexcused, IReadOnlyList<SuspendedLine> Suspended)
{
    /// <summary>Whether whoever asks may make exceptions from rules that reach anywhere: operators alone.</summary>
    public bool IsCentral { get; init; }
}

/// <summary>Who holds duties that are kept apart: in one agency for those who look after it, or in the country for operators (B-6).</summary>
public sealed class ListConflicts(LakMuangDb db, CatalogueGuard guard, IAuthority authority, IPeople people, IAgencyFacts agencies, ILetters letters)
{
    public const int PageSize = 20;
    private const int MostSuspended = 50;

    public async Task<Result<ConflictPage>> OfCountryAsync(Act act, int page, CancellationToken ct) =>
        await guard.RefusalAsync(act, ct) is { } refusal ? refusal : await ReadAsync(act, null, (page - 1) * PageSize, PageSize, ct);

    /// <param name="page">From 1.</param>
    public async Task<Result<ConflictPage>> OfAgencyAsync(Act act, AgencyId agency, int page, CancellationToken ct) =>
        await authority.RefusalAsync(act, AgencyTask.ReadConflicts, agency, ct) is { } refusal
            ? refusal : await ReadAsync(act, agency, (page - 1) * PageSize, PageSize, ct);

    /// <summary>The same, a portion at a time, the oldest first whether excused or not: for programs. An exception that is made meanwhile moves nothing.</summary>
    /// <param name="unexcused">Whether those with an exception are left out.</param>
    /// <param name="after">The place of the last line of the portion before, or null to begin.</param>
    public async Task<Result<Portion<ConflictLine>>> NextAsync(Act act, AgencyId agency, bool unexcused, ConflictPlace? after, int most, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ReadConflicts, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var today = ThaiDate.Day(act.At);
        var found = Breaches.Of(db, agency, today);
        if (unexcused)
        {
            found = found.Where(b => !b.IsExcused);
        }

        if (after is (var since, var newer, var older, var rule))
        {
            found = found.Where(b => b.Since > since || (b.Since == since && (b.Newer.CompareTo(newer) > 0 || (b.Newer == newer
                && (b.Older.CompareTo(older) > 0 || (b.Older == older && b.Rule.CompareTo(rule) > 0))))));
        }

        var read = Portion.Of(await found.OrderBy(b => b.Since).ThenBy(b => b.Newer).ThenBy(b => b.Older).ThenBy(b => b.Rule).Take(most + 1).ToListAsync(ct), most);
        return new Portion<ConflictLine>((await DescribeAsync(read.Lines, [], 0, 0, today, ct)).Lines, read.HasMore);
    }

    /// <summary>How many in an agency nobody has excused. For the home of the agency.</summary>
    internal Task<int> CountAsync(AgencyId agency, DateOnly today, CancellationToken ct) =>
        Breaches.Of(db, agency, today).CountAsync(b => b.Agency == agency && !b.IsExcused, ct);

    private async Task<ConflictPage> ReadAsync(Act act, AgencyId? agency, int skip, int take, CancellationToken ct)
    {
        var today = ThaiDate.Day(act.At);
        var all = agency is { } asked ? Breaches.Of(db, asked, today) : Breaches.All(db, today);
        var suspended = db.Grants.AsNoTracking().Where(g => g.State == GrantState.Suspended && g.SuspendedBecause == ReasonToSuspend.DutyConflict);
        if (agency is { } one)
        {
            suspended = suspended.Where(g => g.Agency == one);
        }

        var breaches = await all.OrderBy(b => b.IsExcused).ThenBy(b => b.Since).ThenBy(b => b.Newer).ThenBy(b => b.Older).ThenBy(b => b.Rule)
            .Skip(skip).Take(take).ToListAsync(ct);

        // A first page that is not full is all there is.
        var counts = skip == 0 && breaches.Count < take
            ? breaches.GroupBy(b => b.IsExcused).ToDictionary(g => g.Key, g => g.Count())
            : await all.GroupBy(b => b.IsExcused).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(c => c.Key, c => c.Count, ct);
        var sleeping = await suspended.OrderBy(g => g.SuspendedAt).ThenBy(g => g.Id).Take(MostSuspended).ToListAsync(ct);
        return await DescribeAsync(breaches, sleeping, counts.Values.Sum(), counts.GetValueOrDefault(false), today, ct)
            with
        { IsCentral = await guard.MayAsync(act, ct) };
    }

    private async Task<ConflictPage> DescribeAsync(
        IReadOnlyList<Breach> breaches, IReadOnlyList<Grant> sleeping, int total, int unexcused, DateOnly today, CancellationToken ct)
    {
        var rules = await db.DutyRules.AsNoTracking().ToDictionaryAsync(r => r.Id, ct);
        var names = await NamesAsync(db, ct);
        var ids = breaches.SelectMany(b => new[] { b.Newer, b.Older }).ToList();
        var groups = await db.Grants.Where(g => ids.Contains(g.Id)).Select(g => new { g.Id, g.Group }).ToDictionaryAsync(g => g.Id, g => g.Group, ct);
        var persons = breaches.Select(b => b.Person).Concat(sleeping.Select(g => g.Holder)).Distinct().ToList();
        var excuses = await db.DutyExcuses.AsNoTracking().Where(e => persons.Contains(e.Person) && e.EndedAt == null && e.Until >= today).ToListAsync(ct);
        var traits = await people.TraitsOfAsync(persons, ct);
        var places = await agencies.OfAsync([.. breaches.SelectMany(b => new[] { b.Agency, b.OtherAgency }).Concat(sleeping.Select(g => g.Agency)).Distinct()], ct);
        var under = await letters.OfAsync([.. excuses.Select(e => e.Letter).Distinct()], ct);
        return new(
            [.. breaches.Select(Line)], total, unexcused,
            [
                .. sleeping.Select(g => new SuspendedLine(
                    g.Id, g.Holder, traits.GetValueOrDefault(g.Holder)?.Name, places.GetValueOrDefault(g.Agency), names[g.Group], g.SuspendedAt)),
            ]);

        ConflictLine Line(Breach b)
        {
            var rule = rules[b.Rule];
            var excuse = excuses.FirstOrDefault(e => e.Rule == b.Rule && e.Person == b.Person && (rule.Reach is DutyReach.Anywhere || e.Agency == b.Agency));
            var excusal = !b.IsExcused ? Excusal.None : excuse is not null ? Excusal.ByLetter : Excusal.HeadOfFinance;
            return new(
                rule, b.Person, traits.GetValueOrDefault(b.Person)?.Name, places.GetValueOrDefault(b.Agency), places.GetValueOrDefault(b.OtherAgency),
                names[groups[b.Newer]], names[groups[b.Older]], b.Since, excusal, excuse, excuse is null ? null : under.GetValueOrDefault(excuse.Letter))
            {
                Place = new(b.Since, b.Newer, b.Older, b.Rule),
            };
        }
    }

    internal static Task<Dictionary<string, Text>> NamesAsync(LakMuangDb db, CancellationToken ct) => db.Groups
        .Join(db.Systems, g => g.System, s => s.Code, (g, s) => new { g.Code, Th = s.NameTh + " · " + g.NameTh, En = s.NameEn + " · " + g.NameEn })
        .ToDictionaryAsync(g => g.Code, g => new Text(g.Th, g.En), ct);
}
