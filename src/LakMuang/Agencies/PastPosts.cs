using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies;

internal sealed class PastPosts(LakMuangDb db) : IPastPosts
{
    public async Task<BelongedPage> OnDayAsync(AgencyId agency, DateOnly day, int skip, int take, CancellationToken ct)
    {
        var people = Of(db.People, Held(agency, day));
        var total = await people.CountAsync(ct);
        return new(total, await ReadAsync(agency, day, people.OrderBy(p => p.GivenName).ThenBy(p => p.FamilyName).ThenBy(p => p.Id).Skip(skip).Take(take), ct));
    }

    public async Task<Portion<BelongedOn>> NextOnDayAsync(AgencyId agency, DateOnly day, PersonId? after, int most, CancellationToken ct)
    {
        var behind = db.People.FromSql($"SELECT * FROM person WHERE id > {after?.Value ?? Guid.Empty}");
        return Portion.Of(await ReadAsync(agency, day, Of(behind, Held(agency, day)).OrderBy(p => p.Id).Take(most + 1), ct), most);
    }

    private async Task<IReadOnlyList<BelongedOn>> ReadAsync(AgencyId agency, DateOnly day, IQueryable<Person> people, CancellationToken ct)
    {
        var page = await people.Select(p => new { p.Id, Name = new PersonName(p.Title, p.GivenName, p.FamilyName, p.TitleEn, p.GivenNameEn, p.FamilyNameEn) }).ToListAsync(ct);
        var ids = page.Select(p => p.Id).ToList();
        var posts = (await Held(agency, day).Where(a => ids.Contains(a.Person))
            .OrderBy(a => a.Kind == AppointmentKind.Substantive ? 0 : 1).ThenBy(a => a.From)
            .Select(a => new
            {
                a.Person,
                Post = new PastPost(a.Id, a.Position, a.Unit, a.Kind, a.Office, a.IsElected, a.From, a.Until, a.Letter, a.EndedAt, a.EndedBecause),
            })
            .ToListAsync(ct)).ToLookup(x => x.Person, x => x.Post);
        return [.. page.Select(p => new BelongedOn(p.Id, p.Name, [.. posts[p.Id]]))];
    }

    private static IQueryable<Person> Of(IQueryable<Person> people, IQueryable<Appointment> held) => people.AsNoTracking().Where(p => held.Any(a => a.Person == p.Id));

    private IQueryable<Appointment> Held(AgencyId agency, DateOnly day)
    {
        var begins = ThaiDate.StartOf(day);
        return db.Appointments.AsNoTracking().Where(a => a.Agency == agency && a.From <= day
            && (a.Until == null || a.Until >= day) && (a.EndedAt == null || a.EndedAt > begins));
    }
}
