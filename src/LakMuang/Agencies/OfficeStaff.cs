using System.Linq.Expressions;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies;

internal sealed class OfficeStaff(LakMuangDb db, TimeProvider clock) : IOfficeStaff
{
    public async Task<StaffPage> OfAsync(AgencyId agency, string? typed, int page, CancellationToken ct)
    {
        var posts = Found(agency, typed);
        var total = await posts.CountAsync(ct);
        var lines = await posts
            .OrderBy(x => x.Post.Office == Office.SsoAdmin ? 0 : 1).ThenBy(x => x.Person.GivenName).ThenBy(x => x.Person.FamilyName).ThenBy(x => x.Post.Id)
            .Skip((page - 1) * IOfficeStaff.PageSize).Take(IOfficeStaff.PageSize)
            .Select(_line).ToListAsync(ct);
        return new(total, lines);
    }

    public async Task<Portion<StaffLine>> NextAsync(AgencyId agency, string? typed, Guid? after, int most, CancellationToken ct)
    {
        var behind = Found(agency, typed).Where(x => after == null || x.Post.Id.CompareTo(after.Value) > 0);
        return Portion.Of(await behind.OrderBy(x => x.Post.Id).Take(most + 1).Select(_line).ToListAsync(ct), most);
    }

    private static readonly Expression<Func<PostAndPerson, StaffLine>> _line = x => new StaffLine(
        x.Person.Id,
        new(x.Person.Title, x.Person.GivenName, x.Person.FamilyName, x.Person.TitleEn, x.Person.GivenNameEn, x.Person.FamilyNameEn),
        x.Post.Position, x.Post.Unit, x.Post.Kind, x.Post.Office, x.Person.IdentitySource)
    { Post = x.Post.Id };

    private IQueryable<PostAndPerson> Found(AgencyId agency, string? typed)
    {
        var posts = HeldPosts.Today(db, clock).Where(a => a.Agency == agency)
            .Join(db.People, a => a.Person, p => p.Id, (a, p) => new PostAndPerson { Post = a, Person = p });
        foreach (var word in TypedName.Clean(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(4))
        {
            // The Thai columns have a collation of their own, and PostgreSQL will not choose between two.
            var (arabic, thai) = (LikePattern.Containing(ThaiDigits.ToArabic(word)), LikePattern.Containing(ThaiDigits.ToThai(word)));
            posts = posts
                .Select(x => new
                {
                    x.Post,
                    x.Person,
                    Text = EF.Functions.Collate(
                        x.Person.GivenName + " " + x.Person.FamilyName + " " + x.Person.GivenNameEn + " " + x.Person.FamilyNameEn + " " + x.Post.Position, "default"),
                })
                .Where(x => EF.Functions.ILike(x.Text, arabic, LikePattern.Escape) || EF.Functions.ILike(x.Text, thai, LikePattern.Escape))
                .Select(x => new PostAndPerson { Post = x.Post, Person = x.Person });
        }

        return posts;
    }

    private sealed class PostAndPerson
    {
        public required Appointment Post { get; init; }

        public required Person Person { get; init; }
    }

    public async Task<ILookup<AgencyId, PersonId>> AdminsAsync(IReadOnlyCollection<AgencyId> agencies, CancellationToken ct) =>
        (await HeldPosts.Today(db, clock).Where(a => a.Office == Office.SsoAdmin && agencies.Contains(a.Agency))
            .Select(a => new { a.Agency, a.Person }).Distinct().ToListAsync(ct))
        .ToLookup(x => x.Agency, x => x.Person);
}
