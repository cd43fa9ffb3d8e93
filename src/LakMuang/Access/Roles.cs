using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access;

internal sealed class Roles(LakMuangDb db, TimeProvider clock) : IRoles
{
    public Task<bool> HoldsAsync(PersonId person, string role, CancellationToken ct) =>
        LivingGrants.Of(db, person, ThaiDate.Day(clock.GetUtcNow())).AnyAsync(g => g.System == BuiltInSystems.Sso && g.Group == role, ct);

    public async Task<IReadOnlyList<AgencyId>> AgenciesAsync(PersonId person, string role, CancellationToken ct) =>
        await LivingGrants.Of(db, person, ThaiDate.Day(clock.GetUtcNow()))
            .Where(g => g.System == BuiltInSystems.Sso && g.Group == role)
            .Select(g => g.Agency).Distinct().ToListAsync(ct);
}
