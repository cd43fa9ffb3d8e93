using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access;

internal sealed class Overseers(LakMuangDb db, TimeProvider clock) : IOverseers
{
    public async Task<IReadOnlyList<PersonId>> OfAsync(AgencyId agency, CancellationToken ct) =>
        await LivingGrants.Of(db, ThaiDate.Day(clock.GetUtcNow()))
            .Where(g => g.Agency == agency && g.System == BuiltInSystems.Sso && g.Group == Role.Overseer)
            .Select(g => g.Holder).Distinct().ToListAsync(ct);
}
