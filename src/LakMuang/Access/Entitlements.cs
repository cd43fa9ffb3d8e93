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
        var level = rights.Select(r => r.Level ?? 0).Append(found.RequiredLevel).Max();
        return new(system, new(found.NameTh, found.NameEn), level, isOpen, isUsable, [.. rights.Select(r => r.Right)]);
    }

    public async Task<IReadOnlyList<Right>> RightsOfAsync(PersonId person, CancellationToken ct) =>
        [.. (await RightsAsync(Living(person), ct)).Select(r => r.Right)];

    private IQueryable<Grant> Living(PersonId person) => LivingGrants.Of(db, person, ThaiDate.Day(clock.GetUtcNow()));

    private Task<List<RightWithLevel>> RightsAsync(IQueryable<Grant> grants, CancellationToken ct) => grants
        .Join(db.Groups, grant => grant.Group, group => group.Code, (grant, group) => new { grant, group })
        .Join(db.Systems, x => x.grant.System, system => system.Code, (x, system) => new { x.grant, x.group, system })
        .Where(x => x.system.State == SystemState.Live || LakMuangDb.SystemIsOpen(x.system.Code, x.grant.Agency, x.grant.Holder))
        .OrderBy(x => x.system.Rank).ThenBy(x => x.group.Code)
        .Select(x => new RightWithLevel(new Right(
            x.grant.Id, x.system.Code, new Text(x.system.NameTh, x.system.NameEn), x.group.Code, new Text(x.group.NameTh, x.group.NameEn),
            x.grant.Agency, x.grant.From, x.grant.Until, x.grant.Letter), x.group.RequiredLevel))
        .ToListAsync(ct);

    /// <param name="Level">What its group asks for, or null.</param>
    private sealed record RightWithLevel(Right Right, int? Level);
}
