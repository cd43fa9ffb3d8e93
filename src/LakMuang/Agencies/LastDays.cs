using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies;

internal sealed class LastDays(LakMuangDb db, TimeProvider clock) : ILastDays
{
    public Task<IReadOnlyList<EndingPost>> OfAsync(AgencyId agency, DateOnly from, DateOnly until, CancellationToken ct) =>
        EndingAsync(Open().Where(x => x.Agency == agency), from, until, ct);

    public Task<IReadOnlyList<EndingPost>> OfPersonAsync(PersonId person, DateOnly from, DateOnly until, CancellationToken ct) =>
        EndingAsync(Open().Where(x => x.Person == person), from, until, ct);

    public async Task<IReadOnlyList<AgencyId>> AgenciesAsync(DateOnly from, DateOnly until, CancellationToken ct)
    {
        var ending = ByTerm(Open(), from, until).Select(x => x.Agency).Union(ByAge(Open(), from, until).Select(x => x.Agency));
        return await db.Agencies.AsNoTracking().Where(a => a.State == AgencyState.Active && ending.Contains(a.Id)).Select(a => a.Id).ToListAsync(ct);
    }

    public async Task<IReadOnlyDictionary<AgencyId, int>> CountAsync(IReadOnlyCollection<AgencyId> agencies, DateOnly from, DateOnly until, CancellationToken ct) =>
        await ByTerm(Open(), from, until).Where(x => agencies.Contains(x.Agency)).Select(x => new { x.Agency, x.Person })
            .Union(ByAge(Open(), from, until).Where(x => agencies.Contains(x.Agency)).Select(x => new { x.Agency, x.Person }))
            .GroupBy(x => x.Agency).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(x => x.Key, x => x.Count, ct);

    public async Task<IReadOnlyList<PastLastDay>> GoneAsync(AgencyId agency, DateOnly since, int most, CancellationToken ct)
    {
        var today = ThaiDate.Day(clock.GetUtcNow());
        var (begins, held) = (ThaiDate.StartOf(since), HeldPosts.On(db, today));
        var found = await db.Appointments.AsNoTracking()
            .Where(a => a.Agency == agency && (a.EndedAt != null ? a.EndedAt >= begins : a.Until >= since && a.Until < today) && a.From <= today
                && !held.Any(h => h.Person == a.Person && h.Agency == agency))
            .Join(db.People, a => a.Person, p => p.Id, (a, p) => new
            {
                a.Person,
                Name = new PersonName(p.Title, p.GivenName, p.FamilyName, p.TitleEn, p.GivenNameEn, p.FamilyNameEn),
                a.Position,
                a.Kind,
                a.IsElected,
                a.Office,
                a.Until,
                a.EndedAt,
                a.EndedBecause,
                a.Letter,
            })
            .OrderByDescending(x => x.EndedAt).ThenByDescending(x => x.Until).Take(most * 4).ToListAsync(ct);
        return
        [
            .. found.Select(x => (Line: x, On: x.EndedAt is { } ended && (x.Until is null || ThaiDate.Day(ended) <= x.Until) ? LastHeld(ended, x.EndedBecause) : x.Until!.Value))
                .OrderBy(x => x.Line.Office is Office.SsoAdmin).ThenByDescending(x => x.On).DistinctBy(x => x.Line.Person)
                .OrderByDescending(x => x.On).Take(most)
                .Select(x => new PastLastDay(x.Line.Person, x.Line.Name, x.Line.Position, x.Line.Kind, x.Line.IsElected, x.On, x.Line.EndedBecause, x.Line.Letter)),
        ];
    }

    public async Task<IReadOnlyList<EndedTerm>> OverAsync(DateOnly from, DateOnly until, CancellationToken ct)
    {
        var held = HeldPosts.Today(db, clock);
        return await db.Appointments.AsNoTracking()
            .Where(a => a.EndedAt == null && a.Until >= from && a.Until <= until && a.Office != Office.SsoAdmin && a.Kind != AppointmentKind.Seconded
                && held.Any(h => h.Person == a.Person && h.Agency == a.Agency && h.Office != Office.SsoAdmin))
            .Select(a => new EndedTerm(a.Id, a.Person, a.Agency, a.Until!.Value)).ToListAsync(ct);
    }

    // Written down in the first moments of the next day.
    private static DateOnly LastHeld(DateTimeOffset ended, EndOfPost? because) =>
        because is EndOfPost.Retirement ? ThaiDate.Day(ended).AddDays(-1) : ThaiDate.Day(ended);

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other < one ? other : one;

    private static async Task<IReadOnlyList<EndingPost>> EndingAsync(IQueryable<OpenPost> posts, DateOnly from, DateOnly until, CancellationToken ct)
    {
        List<OpenPost> ending = [.. await ByTerm(posts, from, until).ToListAsync(ct), .. await ByAge(posts, from, until).ToListAsync(ct)];
        var found = ending.ConvertAll(x => (Line: x, On: x.IsKept ? x.Until!.Value : Earlier(x.Until, x.RetiresOn)!.Value));
        var people = found.Select(x => x.Line.Person).Distinct().ToList();
        var all = (await posts.Where(x => people.Contains(x.Person)).ToListAsync(ct)).ToLookup(x => (x.Person, x.Agency));
        return
        [
            .. found.OrderBy(x => x.On).ThenBy(x => x.Line.Name.Given, StringComparer.Ordinal).ThenBy(x => x.Line.Appointment).Select(x => new EndingPost(
                x.Line.Appointment, x.Line.Person, x.Line.Agency, x.Line.Name, x.Line.Position, x.Line.Unit, x.Line.Kind, x.Line.Office, x.Line.IsElected, x.On,
                !x.Line.IsKept && x.Line.RetiresOn == x.On,
                all[(x.Line.Person, x.Line.Agency)].Any(other => other.From <= x.On.AddDays(1) && (Earlier(other.Until, other.RetiresOn) is not { } last || last > x.On)))),
        ];
    }

    // Two questions, since each finds its posts by an index of its own; about election both ask last: it is few whom the day would end.
    private static IQueryable<OpenPost> ByTerm(IQueryable<OpenPost> posts, DateOnly from, DateOnly until) => posts.Where(x =>
        x.Until >= from && x.Until <= until && (x.RetiresOn == null || x.RetiresOn >= x.Until || x.IsKept));

    private static IQueryable<OpenPost> ByAge(IQueryable<OpenPost> posts, DateOnly from, DateOnly until) => posts.Where(x =>
        !x.IsElected && x.EndsByAge >= from && x.EndsByAge <= until && (x.Until == null || x.Until > x.EndsByAge) && !x.IsKept);

    private IQueryable<OpenPost> Open()
    {
        var elected = HeldPosts.Elected(db);
        return db.Appointments.AsNoTracking().Where(a => a.EndedAt == null).Join(db.People, a => a.Person, p => p.Id, (a, p) => new OpenPost
        {
            Appointment = a.Id,
            Person = a.Person,
            Agency = a.Agency,
            Name = new PersonName(p.Title, p.GivenName, p.FamilyName, p.TitleEn, p.GivenNameEn, p.FamilyNameEn),
            Position = a.Position,
            Unit = a.Unit,
            Kind = a.Kind,
            Office = a.Office,
            IsElected = a.IsElected,
            From = a.From,
            Until = a.Until,
            RetiresOn = a.IsElected ? null : p.RetiresOn,
            EndsByAge = p.RetiresOn,
            IsKept = !a.IsElected && elected.Any(e => e.Person == a.Person && e.Agency == a.Agency && e.From <= p.RetiresOn && (e.Until == null || e.Until > p.RetiresOn)),
        });
    }

    /// <summary>A class with settable members, since queries are built on it.</summary>
    private sealed class OpenPost
    {
        public Guid Appointment { get; init; }

        public PersonId Person { get; init; }

        public AgencyId Agency { get; init; }

        public PersonName Name { get; init; } = null!;

        public string Position { get; init; } = "";

        public string Unit { get; init; } = "";

        public AppointmentKind Kind { get; init; }

        public Office? Office { get; init; }

        public bool IsElected { get; init; }

        public DateOnly From { get; init; }

        public DateOnly? Until { get; init; }

        public DateOnly? RetiresOn { get; init; }

        /// <summary>The same day, whether or not it ends this post: as it stands in the index.</summary>
        public DateOnly? EndsByAge { get; init; }

        /// <summary>Whether age does not end it, for it stands beside an elected post.</summary>
        public bool IsKept { get; init; }
    }
}
