using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LakMuang.Access;

internal sealed class Entitlements(LakMuangDb db, TimeProvider clock, IOptions<AccessOptions> options) : IEntitlements
{
    public async Task<Entry?> EntryAsync(PersonId person, string system, CancellationToken ct)
    {
        if (await db.Systems.AsNoTracking().SingleOrDefaultAsync(s => s.Code == system, ct) is not { } found)
        {
            return null;
        }

        var isOpen = system == BuiltInSystems.Open;
        var isUsable = found.State is not SystemState.Retired && (!isOpen || options.Value.AllowOpenSystem);
        var rights = isOpen ? [] : await RightsAsync(Living(person).Where(g => g.System == system), ct);
        var groups = rights.Select(r => r.Group).Distinct().ToList();
        var level = await db.Groups.Where(g => groups.Contains(g.Code)).MaxAsync(g => g.RequiredLevel, ct) is { } more && more > found.RequiredLevel ? more : found.RequiredLevel;
        return new(system, new(found.NameTh, found.NameEn), level, isOpen, isUsable, rights);
    }

    public async Task<IReadOnlyList<Right>> RightsOfAsync(PersonId person, CancellationToken ct) => await RightsAsync(Living(person), ct);

    private IQueryable<Grant> Living(PersonId person) => LivingGrants.Of(db, person, ThaiDate.Day(clock.GetUtcNow()));

    private Task<List<Right>> RightsAsync(IQueryable<Grant> grants, CancellationToken ct) => grants
        .Join(db.Groups, grant => grant.Group, group => group.Code, (grant, group) => new { grant, group })
        .Join(db.Systems, x => x.grant.System, system => system.Code, (x, system) => new { x.grant, x.group, system })
        .Where(x => x.system.State == SystemState.Live || LakMuangDb.SystemIsOpen(x.system.Code, x.grant.Agency, x.grant.Holder))
        .OrderBy(x => x.system.Rank).ThenBy(x => x.group.Code)
        .Select(x => new Right(
            x.grant.Id, x.system.Code, new Text(x.system.NameTh, x.system.NameEn), x.group.Code, new Text(x.group.NameTh, x.group.NameEn),
            x.grant.Agency, x.grant.From, x.grant.Until, x.grant.Letter))
        .ToListAsync(ct);
}
