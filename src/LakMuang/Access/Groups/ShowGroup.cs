using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Groups;

/// <param name="Others">Groups that members could go to: of systems that are open, by system.</param>
public sealed record GroupView(UserGroup Group, InformationSystem System, int Rights, int People, int Agencies, IReadOnlyList<NamedGroup> Others);

/// <param name="Name">With its system before it.</param>
public sealed record NamedGroup(string Code, Text Name);

/// <summary>One user group with how many hold it.</summary>
public sealed class ShowGroup(LakMuangDb db, CatalogueGuard guard)
{
    public async Task<Result<GroupView>> RunAsync(Act act, string code, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, ct) is { } refusal)
        {
            return refusal;
        }

        if (await db.Groups.AsNoTracking().SingleOrDefaultAsync(g => g.Code == code && g.System != Contracts.BuiltInSystems.Sso, ct) is not { } group)
        {
            return CatalogueRefusals.NoGroup;
        }

        var system = await db.Systems.AsNoTracking().SingleAsync(s => s.Code == group.System, ct);
        var open = db.Grants.Where(g => g.Group == code && g.State != GrantState.Ended);
        return new GroupView(
            group, system, await open.CountAsync(ct), await open.Select(g => g.Holder).Distinct().CountAsync(ct), await open.Select(g => g.Agency).Distinct().CountAsync(ct),
            await NamedAsync(db, ThaiDate.Day(act.At), code, ct));
    }

    /// <summary>All groups of linked systems that are not over.</summary>
    internal static async Task<IReadOnlyList<NamedGroup>> NamedAsync(LakMuangDb db, DateOnly today, string? but, CancellationToken ct) => await db.Groups
        .Where(g => g.Code != but && (g.ValidUntil == null || g.ValidUntil >= today))
        .Join(db.Systems, g => g.System, s => s.Code, (g, s) => new { g, s })
        .Where(x => x.s.Code != Contracts.BuiltInSystems.Sso && x.s.Code != Contracts.BuiltInSystems.Open && x.s.State != SystemState.Retired)
        .OrderBy(x => x.s.Rank).ThenBy(x => x.g.Code)
        .Select(x => new NamedGroup(x.g.Code, new Text(x.s.NameTh + " · " + x.g.NameTh, x.s.NameEn + " · " + x.g.NameEn)))
        .ToListAsync(ct);
}
