using System.Linq.Expressions;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies;

internal sealed class OfficeStaff(LakMuangDb db, TimeProvider clock) : IOfficeStaff
{
    // More than any agency names.
    private const int MostUnits = 200;

    public async Task<StaffPage> OfAsync(AgencyId agency, StaffFilter filter, int page, CancellationToken ct)
    {
        var posts = Found(agency, filter);
        var total = await posts.CountAsync(ct);
        var ordered = filter.LeftSince is null
            ? posts.OrderBy(x => x.Post.Office == Office.SsoAdmin ? 0 : 1).ThenBy(x => x.Person.GivenName)
            : posts.OrderByDescending(x => x.LastDay).ThenBy(x => x.Person.GivenName);
        var lines = await ordered.ThenBy(x => x.Person.FamilyName).ThenBy(x => x.Post.Id)
            .Skip((page - 1) * IOfficeStaff.PageSize).Take(IOfficeStaff.PageSize)
            .Select(_line).ToListAsync(ct);
        return new(total, lines);
    }

    public async Task<Portion<StaffLine>> NextAsync(AgencyId agency, StaffFilter filter, Guid? after, int most, CancellationToken ct)
    {
        var behind = Found(agency, filter).Where(x => after == null || x.Post.Id.CompareTo(after.Value) > 0);
        return Portion.Of(await behind.OrderBy(x => x.Post.Id).Take(most + 1).Select(_line).ToListAsync(ct), most);
    }

    public async Task<IReadOnlyList<PersonId>> PeopleAsync(AgencyId agency, StaffFilter filter, CancellationToken ct) =>
        await Found(agency, filter).Select(x => x.Person.Id).Distinct().ToListAsync(ct);

    public Task<int> CountAsync(AgencyId agency, StaffFilter filter, CancellationToken ct) => Found(agency, filter).Select(x => x.Person.Id).Distinct().CountAsync(ct);

    public async Task<IReadOnlyList<string>> UnitsAsync(AgencyId agency, DateOnly? leftSince, CancellationToken ct) =>
        await Posts(agency, leftSince).Select(x => x.Post.Unit).Where(unit => unit != "").Distinct().OrderBy(unit => unit).Take(MostUnits).ToListAsync(ct);

    private static readonly Expression<Func<PostAndPerson, StaffLine>> _line = x => new StaffLine(
        x.Person.Id,
        new(x.Person.Title, x.Person.GivenName, x.Person.FamilyName, x.Person.TitleEn, x.Person.GivenNameEn, x.Person.FamilyNameEn),
        x.Post.Position, x.Post.Unit, x.Post.Kind, x.Post.Office, x.Person.IdentitySource)
    { Post = x.Post.Id, LastDay = x.LastDay };

    private IQueryable<PostAndPerson> Found(AgencyId agency, StaffFilter filter)
    {
        var posts = Posts(agency, filter.LeftSince);
        if (filter.Kind is { } kind)
        {
            posts = posts.Where(x => x.Post.Kind == kind);
        }

        if (filter.Unit is { } unit)
        {
            posts = posts.Where(x => x.Post.Unit == unit);
        }

        if (filter.Office is { } office)
        {
            posts = posts.Where(x => x.Post.Office == office);
        }

        if (filter.Unproved)
        {
            posts = posts.Where(x => x.Person.IdentitySource != IdentitySource.ThaId);
        }

        if (filter.RetirementUnknown)
        {
            // Whoever was elected there stays for the term, with all that they do beside it (HeldPosts).
            var elected = HeldPosts.Today(db, clock).Where(e => e.Agency == agency && e.IsElected);
            posts = posts.Where(x => x.Person.RetiresOn == null && !x.Post.IsElected && !elected.Any(e => e.Person == x.Post.Person));
        }

        if (filter.Among is { } among)
        {
            posts = posts.Where(x => among.Contains(x.Person.Id));
        }

        return Named(posts, filter.Typed);
    }

    private IQueryable<PostAndPerson> Posts(AgencyId agency, DateOnly? leftSince)
    {
        var held = HeldPosts.Today(db, clock).Where(a => a.Agency == agency);
        return leftSince is not { } since
            ? held.Join(db.People, a => a.Person, p => p.Id, (a, p) => new PostAndPerson { Post = a, Person = p, LastDay = null })
            : db.Appointments.Where(a => a.Agency == agency && !held.Any(h => h.Person == a.Person))
                .Join(LastPosts.Since(db, agency, since, ThaiDate.Day(clock.GetUtcNow())), a => a.Id, l => l.Id, (a, l) => new { Post = a, LastDay = (DateOnly?)l.LastDay })
                .Join(db.People, x => x.Post.Person, p => p.Id, (x, p) => new PostAndPerson { Post = x.Post, Person = p, LastDay = x.LastDay });
    }

    private static IQueryable<PostAndPerson> Named(IQueryable<PostAndPerson> posts, string? typed)
    {
        foreach (var word in TypedName.Clean(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(4))
        {
            // The Thai columns have a collation of their own, and PostgreSQL will not choose between two.
            var (arabic, thai) = (LikePattern.Containing(ThaiDigits.ToArabic(word)), LikePattern.Containing(ThaiDigits.ToThai(word)));
            posts = posts
                .Select(x => new
                {
                    x.Post,
                    x.Person,
                    x.LastDay,
                    Text = EF.Functions.Collate(
                        x.Person.GivenName + " " + x.Person.FamilyName + " " + x.Person.GivenNameEn + " " + x.Person.FamilyNameEn + " " + x.Post.Position, "default"),
                })
                .Where(x => EF.Functions.ILike(x.Text, arabic, LikePattern.Escape) || EF.Functions.ILike(x.Text, thai, LikePattern.Escape))
                .Select(x => new PostAndPerson { Post = x.Post, Person = x.Person, LastDay = x.LastDay });
        }

        return posts;
    }

    private sealed class PostAndPerson
    {
        public required Appointment Post { get; init; }

        public required Person Person { get; init; }

        public required DateOnly? LastDay { get; init; }
    }

    public async Task<ILookup<AgencyId, PersonId>> AdminsAsync(IReadOnlyCollection<AgencyId> agencies, CancellationToken ct) =>
        (await HeldPosts.Today(db, clock).Where(a => a.Office == Office.SsoAdmin && agencies.Contains(a.Agency))
            .Select(a => new { a.Agency, a.Person }).Distinct().ToListAsync(ct))
        .ToLookup(x => x.Agency, x => x.Person);
}
