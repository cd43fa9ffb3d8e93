using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;

namespace LakMuang.Staff.Past;

public sealed record PersonOnDay(BelongedOn Who, IReadOnlyList<RightOnDay> Rights);

/// <param name="Letters">Those that stand under the posts and rights of this page.</param>
public sealed record DayOfAgency(DateOnly Day, int Total, IReadOnlyList<PersonOnDay> People, IReadOnlyDictionary<LetterId, LetterFacts> Letters);

/// <summary>A piece of the same list, for programs.</summary>
public sealed record PortionOfDay(Portion<PersonOnDay> People, IReadOnlyDictionary<LetterId, LetterFacts> Letters);

/// <summary>Who belonged to an agency on a day and could do what (L2-1): told from the records themselves, which are ended and never deleted.</summary>
public sealed class WhoBelonged(LakMuangDb db, IAuthority authority, IPastPosts posts, IPastRights rights, ILetters letters)
{
    public const int PageSize = 20;

    private const int Portion = 200;

    private const int MostPages = 10_000;

    /// <summary>No record of an office is older, and instants before the first year cannot be written.</summary>
    private static readonly DateOnly _beforeEverything = new(1800, 1, 1);

    /// <param name="page">From 1.</param>
    public async Task<Result<DayOfAgency>> RunAsync(Act act, AgencyId agency, DateOnly day, int page, CancellationToken ct) =>
        await RefusalAsync(act, agency, day, ct) is { } refusal ? refusal
        : await ReadAsync(agency, day, (Math.Clamp(page, 1, MostPages) - 1) * PageSize, PageSize, ct);

    /// <summary>All of them, portion by portion, for a file. That they went out is on the trail, for each person (PDPA).</summary>
    public async Task<Result<IReadOnlyList<DayOfAgency>>> ExportAsync(Act act, AgencyId agency, DateOnly day, CancellationToken ct)
    {
        if (await RefusalAsync(act, agency, day, ct) is { } refusal)
        {
            return refusal;
        }

        List<DayOfAgency> all = [];
        do
        {
            all.Add(await ReadAsync(agency, day, all.Sum(p => p.People.Count), Portion, ct));
        }
        while (all[^1].People.Count == Portion);

        await NoteAsync(act, agency, day, [.. all.SelectMany(p => p.People)], ct);
        return all;
    }

    /// <summary>The same, a portion at a time: for programs. What a program takes out is on the trail as a file is.</summary>
    /// <param name="after">The last one of the portion before, or null to begin.</param>
    public async Task<Result<PortionOfDay>> NextAsync(Act act, AgencyId agency, DateOnly day, PersonId? after, int most, CancellationToken ct)
    {
        if (await RefusalAsync(act, agency, day, ct) is { } refusal)
        {
            return refusal;
        }

        var belonged = day < _beforeEverything ? new([], false) : await posts.NextOnDayAsync(agency, day, after, most, ct);
        var (people, known) = await DescribeAsync(agency, day, belonged.Lines, ct);
        await NoteAsync(act, agency, day, people, ct);
        return new PortionOfDay(new(people, belonged.HasMore), known);
    }

    private async Task NoteAsync(Act act, AgencyId agency, DateOnly day, IReadOnlyList<PersonOnDay> people, CancellationToken ct)
    {
        db.Note(new PeopleOfDayExported(agency, day, people.Count));
        foreach (var one in people.Where(p => p.Who.Person != act.By))
        {
            db.Note(new PersonExported(one.Who.Person, agency));
        }

        await db.CommitAsync(act, ct);
    }

    private async Task<Problem?> RefusalAsync(Act act, AgencyId agency, DateOnly day, CancellationToken ct) =>
        await authority.RefusalAsync(act, AgencyTask.ReadPeople, agency, ct) is { } refusal ? refusal
        : day > ThaiDate.Day(act.At) ? PastRefusals.InFuture
        : null;

    private async Task<DayOfAgency> ReadAsync(AgencyId agency, DateOnly day, int skip, int take, CancellationToken ct)
    {
        if (day < _beforeEverything)
        {
            return new(day, 0, [], new Dictionary<LetterId, LetterFacts>());
        }

        var belonged = await posts.OnDayAsync(agency, day, skip, take, ct);
        var (people, known) = await DescribeAsync(agency, day, belonged.People, ct);
        return new(day, belonged.Total, people, known);
    }

    private async Task<(IReadOnlyList<PersonOnDay> People, IReadOnlyDictionary<LetterId, LetterFacts> Letters)> DescribeAsync(
        AgencyId agency, DateOnly day, IReadOnlyList<BelongedOn> belonged, CancellationToken ct)
    {
        var held = belonged.SelectMany(p => p.Posts).Select(p => p.Appointment).ToHashSet();
        // A right is nothing without the post it rests on, on that day as on any other.
        var given = (await rights.OnDayAsync(agency, day, [.. belonged.Select(p => p.Person)], ct))
            .Where(r => held.Contains(r.Appointment)).ToLookup(r => r.Holder, r => RightOnDay.Of(r, day));
        LetterId[] named = [.. belonged.SelectMany(p => p.Posts).Select(p => p.Letter), .. given.SelectMany(g => g).Select(r => r.Right.Letter)];
        return ([.. belonged.Select(p => new PersonOnDay(p, [.. given[p.Person]]))], await letters.OfAsync([.. named.Distinct()], ct));
    }
}

/// <summary>The list of an agency's people on a day left LakMuang as a file.</summary>
public sealed record PeopleOfDayExported(AgencyId Agency, DateOnly Day, int People) : Fact;

/// <summary>A person's name, posts and rights in an agency left LakMuang in a file.</summary>
public sealed record PersonExported(PersonId Person, AgencyId Agency) : Fact
{
    public override PersonId? Subject => Person;
}

internal static class PastRefusals
{
    public static readonly Problem InFuture = new("past.future", new(
        "เลือกวันที่ไม่เกินวันนี้ ระบบตอบได้เฉพาะวันที่ผ่านมาแล้วหรือวันนี้", "Choose today or an earlier day: what is to come is not known yet."), "Date");
}
