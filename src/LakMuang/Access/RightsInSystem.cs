using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access;

internal sealed class RightsInSystem(LakMuangDb db, TimeProvider clock) : IRightsInSystem
{
    public async Task<IReadOnlyList<HeldRight>> OfAsync(string system, IReadOnlyCollection<PersonId> holders, CancellationToken ct) => holders.Count == 0 ? []
        : await LivingGrants.Of(db, ThaiDate.Day(clock.GetUtcNow())).AsNoTracking().Where(g => g.System == system && holders.Contains(g.Holder))
            .Join(db.Groups, grant => grant.Group, group => group.Code, (grant, group) => new { grant, group })
            .Select(x => new HeldRight(x.grant.Id, x.grant.Holder, x.grant.Agency, x.grant.Group, new Text(x.group.NameTh, x.group.NameEn)))
            .ToListAsync(ct);
}
