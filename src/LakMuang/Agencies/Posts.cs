using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies;

internal sealed class Posts(LakMuangDb db, TimeProvider clock) : IPosts
{
    public async Task<IReadOnlyList<Holding>> HoldersAsync(
        IReadOnlyCollection<Office> offices, IReadOnlyCollection<AgencyId> agencies, CancellationToken ct) =>
        await Named(Held().Where(a => a.Office != null && offices.Contains(a.Office.Value) && agencies.Contains(a.Agency))).ToListAsync(ct);

    public async Task<IReadOnlyList<Holding>> ColleaguesAsync(AgencyId agency, string? named, int most, CancellationToken ct)
    {
        // Main posts first: the others say less about a person. SSO admins hold theirs beside it.
        var lines = await Named(Held().Where(a => a.Agency == agency && a.Office != Office.SsoAdmin), named).Take(most * 2).ToListAsync(ct);
        return [.. lines.DistinctBy(h => h.Person).Take(most)];
    }

    public async Task<Holding?> MainAsync(PersonId person, AgencyId agency, CancellationToken ct)
    {
        var held = await Named(Held().Where(a => a.Agency == agency && a.Person == person)).ToListAsync(ct);
        return held.OrderBy(h => h.Office is Office.SsoAdmin).ThenBy(h => h.From).FirstOrDefault();
    }

    public async Task<Belonging> BelongsAsync(PersonId person, AgencyId agency, CancellationToken ct)
    {
        var held = await Held().Where(a => a.Person == person).Select(a => a.Agency).ToListAsync(ct);
        return held.Contains(agency) ? Belonging.Present
            : !await db.Appointments.AnyAsync(a => a.Person == person && a.Agency == agency, ct) ? Belonging.None
            : held.Count > 0 ? Belonging.Moved
            : Belonging.Left;
    }

    public async Task<IReadOnlyList<PastPost>> HistoryAsync(PersonId person, AgencyId agency, CancellationToken ct) =>
        await db.Appointments.AsNoTracking().Where(a => a.Person == person && a.Agency == agency)
            .OrderBy(a => a.EndedAt != null).ThenByDescending(a => a.From)
            .Select(a => new PastPost(
                a.Id, a.Position, a.Unit, a.Kind, a.Office, a.IsElected, a.From, a.Until, a.Letter, a.EndedAt, a.EndedBecause))
            .ToListAsync(ct);

    public async Task<TermOfPost?> TermAsync(Guid appointment, CancellationToken ct)
    {
        // By its key, so that one that this commit adds, or has changed, answers too.
        if (await db.Appointments.FindAsync([appointment], ct) is not { EndedAt: null } post)
        {
            return null;
        }

        var retires = post.IsElected ? null : (await db.People.FindAsync([post.Person], ct))?.RetiresOn;
        if (retires is { } day && await HeldPosts.Elected(db).AnyAsync(e => e.Person == post.Person && e.Agency == post.Agency && e.From <= day && (e.Until == null || e.Until > day), ct))
        {
            // What somebody elected does beside it goes on with the elected post.
            retires = null;
        }

        return new(post.Person, post.Agency, post.From, retires < post.Until || post.Until is null ? retires : post.Until);
    }

    public async Task RefreshAsync(Guid appointment, CancellationToken ct)
    {
        if (db.Appointments.Local.FindEntry(appointment) is { State: EntityState.Unchanged } read)
        {
            await read.ReloadAsync(ct);
        }
    }

    public async Task<IReadOnlyList<AgencyId>> AgenciesAsync(PersonId person, CancellationToken ct) =>
        [.. (await db.Appointments.AsNoTracking().Where(a => a.Person == person)
            .OrderByDescending(a => LakMuangDb.AppointmentIsHeld(a.Id)).ThenBy(a => a.EndedAt != null).ThenByDescending(a => a.From)
            .Select(a => a.Agency).ToListAsync(ct)).Distinct()];

    public async Task<IReadOnlyList<PersonId>> NamedAsync(AgencyId agency, string named, int most, CancellationToken ct)
    {
        var pattern = LikePattern.Containing(named);
        return await db.Appointments.Where(a => a.Agency == agency)
            .Join(db.People, a => a.Person, p => p.Id, (a, p) => p)
            .Where(p => EF.Functions.ILike(p.GivenName + " " + p.FamilyName, pattern, LikePattern.Escape))
            .Select(p => p.Id).Distinct().Take(most).ToListAsync(ct);
    }

    public Task<Holding?> FindAsync(Guid appointment, CancellationToken ct) =>
        Named(Held().Where(a => a.Id == appointment)).SingleOrDefaultAsync(ct);

    public async Task<(int People, int Agencies)> CountAsync(string position, AppointmentKind? kind, IReadOnlyCollection<AgencyType> types, CancellationToken ct)
    {
        var beginning = LikePattern.Beginning(position);
        var held = Held().Where(a => EF.Functions.Like(a.Position, beginning, LikePattern.Escape) && (kind == null || a.Kind == kind));
        var agencies = db.Agencies;
        held = types.Count == 0 ? held : held.Where(a => agencies.Any(g => g.Id == a.Agency && types.Contains(g.Type)));
        return (await held.Select(a => a.Person).Distinct().CountAsync(ct), await held.Select(a => a.Agency).Distinct().CountAsync(ct));
    }

    public async Task EndAsync(Act act, Guid appointment, EndOfPost because, CancellationToken ct) =>
        (await db.Appointments.SingleOrDefaultAsync(a => a.Id == appointment, ct))?.End(act, because);

    public async Task EndAfterAsync(Act act, Guid appointment, DateOnly lastDay, CancellationToken ct) =>
        (await db.Appointments.SingleOrDefaultAsync(a => a.Id == appointment && a.EndedAt == null, ct))?.EndAfter(lastDay);

    private IQueryable<Appointment> Held() => HeldPosts.Today(db, clock).AsNoTracking();

    private IQueryable<Holding> Named(IQueryable<Appointment> held, string? named = null)
    {
        var people = db.People.AsNoTracking();
        if (named is { Length: > 0 })
        {
            var pattern = LikePattern.Containing(named);
            people = people.Where(p => EF.Functions.ILike(p.GivenName + " " + p.FamilyName, pattern, LikePattern.Escape));
        }

        var elected = HeldPosts.Elected(db);
        return held.Join(people, a => a.Person, p => p.Id, (a, p) => new { a, p })
            .OrderBy(x => x.p.GivenName).ThenBy(x => x.p.FamilyName)
            .Select(x => new Holding(
                x.a.Id, x.a.Person, x.a.Agency, x.a.Office,
                new(x.p.Title, x.p.GivenName, x.p.FamilyName, x.p.TitleEn, x.p.GivenNameEn, x.p.FamilyNameEn),
                x.a.Position, x.a.Unit, x.a.From, x.a.Until, x.a.Letter,
                x.a.IsElected || elected.Any(e => e.Person == x.a.Person && e.Agency == x.a.Agency && e.From <= x.p.RetiresOn && (e.Until == null || e.Until > x.p.RetiresOn))
                    ? null : x.p.RetiresOn));
    }
}
