using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access;

internal sealed class PastRights(LakMuangDb db) : IPastRights
{
    public async Task<IReadOnlyList<PastRight>> OnDayAsync(AgencyId agency, DateOnly day, IReadOnlyCollection<PersonId> holders, CancellationToken ct)
    {
        var (begins, ends) = (ThaiDate.StartOf(day), ThaiDate.StartOf(day.AddDays(1)));
        var found = await db.Grants.AsNoTracking()
            .Where(g => g.Agency == agency && holders.Contains(g.Holder) && g.From <= day && (g.Until == null || g.Until >= day) && (g.EndedAt == null || g.EndedAt > begins))
            .Join(db.Groups, grant => grant.Group, group => group.Code, (grant, group) => new { grant, group })
            .Join(db.Systems, x => x.grant.System, system => system.Code, (x, system) => new { x.grant, x.group, system })
            .OrderBy(x => x.system.Rank).ThenBy(x => x.group.Code).ThenBy(x => x.grant.From)
            .Select(x => new { x.grant, SystemTh = x.system.NameTh, SystemEn = x.system.NameEn, GroupTh = x.group.NameTh, GroupEn = x.group.NameEn, x.group.IsSensitive })
            .ToListAsync(ct);
        var ids = found.Select(x => x.grant.Id).ToList();
        var pauses = (await db.GrantPauses.AsNoTracking()
            .Where(p => ids.Contains(p.Grant) && p.From < ends && (p.Until == null || p.Until > begins))
            .OrderBy(p => p.From).ToListAsync(ct)).ToLookup(p => p.Grant);
        return
        [
            .. found.Select(x => new PastRight(
                x.grant.Id, x.grant.Holder, new(x.SystemTh, x.SystemEn), new(x.GroupTh, x.GroupEn), x.IsSensitive, x.grant.Letter, x.grant.Appointment,
                x.grant.From, x.grant.Until, x.grant.GivenAt, x.grant.EndedAt,
                [.. pauses[x.grant.Id].Select(p => new PauseOfRight(p.From, p.Until, p.Because))])),
        ];
    }
}
