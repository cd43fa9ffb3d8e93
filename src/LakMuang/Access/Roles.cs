using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access;

internal sealed class Roles(LakMuangDb db, TimeProvider clock) : IRoles
{
    public Task<bool> HoldsAsync(PersonId person, string role, CancellationToken ct) =>
        LivingGrants.Of(db, person, ThaiDate.Day(clock.GetUtcNow())).AnyAsync(g => g.System == BuiltInSystems.Sso && g.Group == role, ct);

    public async Task<IReadOnlyList<RoleHolding>> HoldersAsync(IReadOnlyCollection<string> roles, CancellationToken ct) =>
        await LivingGrants.Of(db, ThaiDate.Day(clock.GetUtcNow()))
            .Where(g => g.System == BuiltInSystems.Sso && roles.Contains(g.Group))
            .OrderBy(g => g.GivenAt)
            .Select(g => new RoleHolding(g.Id, g.Holder, g.Group, g.Agency, g.Letter, g.From, g.Until)).ToListAsync(ct);

    public async Task<IReadOnlyList<AgencyId>> AgenciesAsync(PersonId person, string role, CancellationToken ct) =>
        await LivingGrants.Of(db, person, ThaiDate.Day(clock.GetUtcNow()))
            .Where(g => g.System == BuiltInSystems.Sso && g.Group == role)
            .Select(g => g.Agency).Distinct().ToListAsync(ct);
}
