using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access;

/// <summary>The systems that a person may enter today, and what they may do there (L2-7 step 5).</summary>
public sealed class ListMySystems(LakMuangDb db, IEntitlements entitlements)
{
    public async Task<IReadOnlyList<MySystem>> RunAsync(PersonId person, CancellationToken ct)
    {
        var rights = await entitlements.RightsOfAsync(person, ct);
        var codes = rights.Select(r => r.System).Where(code => code != BuiltInSystems.Sso).Distinct().ToArray();
        var systems = await db.Systems.AsNoTracking().Where(s => codes.Contains(s.Code)).OrderBy(s => s.Rank).ToListAsync(ct);
        return [.. systems.Select(s => new MySystem(
            s.Code, new(s.NameTh, s.NameEn), new(s.AboutTh, s.AboutEn), s.Icon, s.EntryAddress, s.RequiredLevel,
            [.. rights.Where(r => r.System == s.Code)]))];
    }
}

public sealed record MySystem(
    string Code, Text Name, Text About, string Icon, Uri? EntryAddress, int RequiredLevel, IReadOnlyList<Right> Rights);
