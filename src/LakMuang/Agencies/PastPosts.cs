using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies;

internal sealed class PastPosts(LakMuangDb db) : IPastPosts
{
    public async Task<BelongedPage> OnDayAsync(AgencyId agency, DateOnly day, int skip, int take, CancellationToken ct)
    {
        var begins = ThaiDate.StartOf(day);
        var held = db.Appointments.AsNoTracking().Where(a => a.Agency == agency && a.From <= day
            && (a.Until == null || a.Until >= day) && (a.EndedAt == null || a.EndedAt > begins));
        var people = db.People.AsNoTracking().Where(p => held.Any(a => a.Person == p.Id));
        var total = await people.CountAsync(ct);
        var page = await people.OrderBy(p => p.GivenName).ThenBy(p => p.FamilyName).ThenBy(p => p.Id).Skip(skip).Take(take)
            .Select(p => new { p.Id, Name = new PersonName(p.Title, p.GivenName, p.FamilyName, p.TitleEn, p.GivenNameEn, p.FamilyNameEn) })
            .ToListAsync(ct);
        var ids = page.Select(p => p.Id).ToList();
        var posts = (await held.Where(a => ids.Contains(a.Person))
            .OrderBy(a => a.Kind == AppointmentKind.Substantive ? 0 : 1).ThenBy(a => a.From)
            .Select(a => new
            {
                a.Person,
                Post = new PastPost(a.Id, a.Position, a.Unit, a.Kind, a.Office, a.IsElected, a.From, a.Until, a.Letter, a.EndedAt, a.EndedBecause),
            })
            .ToListAsync(ct)).ToLookup(x => x.Person, x => x.Post);
        return new(total, [.. page.Select(p => new BelongedOn(p.Id, p.Name, [.. posts[p.Id]]))]);
    }
}
