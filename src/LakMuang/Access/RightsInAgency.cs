using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access;

internal sealed class RightsInAgency(LakMuangDb db, TimeProvider clock) : IRightsInAgency
{
    public async Task<IReadOnlyList<RightInAgency>> OfAsync(AgencyId agency, CancellationToken ct)
    {
        var found = await LivingGrants.Of(db, ThaiDate.Day(clock.GetUtcNow())).AsNoTracking().Where(g => g.Agency == agency)
            .Join(db.Groups, grant => grant.Group, group => group.Code, (grant, group) => new { grant, group })
            .Join(db.Systems, x => x.grant.System, system => system.Code, (x, system) => new
            {
                x.grant.Holder,
                x.grant.Appointment,
                system.Code,
                system.NameTh,
                system.NameEn,
                Group = x.group.Code,
                GroupTh = x.group.NameTh,
                GroupEn = x.group.NameEn,
                IsKey = x.group.IsSensitive || x.group.Decider == Decider.DlaOperator,
                x.grant.Until,
                system.Rank,
            })
            .ToListAsync(ct);
        return
        [
            .. found.OrderBy(x => x.Rank).ThenBy(x => x.Group, StringComparer.Ordinal)
                .Select(x => new RightInAgency(x.Holder, x.Appointment, x.Code, new(x.NameTh, x.NameEn), x.Group, new(x.GroupTh, x.GroupEn), x.IsKey, x.Until)),
        ];
    }
}
