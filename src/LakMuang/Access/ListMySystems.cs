using LakMuang.Access.Contracts;
using LakMuang.Access.Systems;
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
        var ends = await db.SystemSteps.Where(s => codes.Contains(s.System) && s.To == SystemState.Retired && s.State == StepState.Confirmed)
            .ToDictionaryAsync(s => s.System, s => s.On, ct);
        return [.. systems.Select(s => new MySystem(
            s.Code, new(s.NameTh, s.NameEn), new(s.AboutTh, s.AboutEn), s.Icon, s.EntryAddress, s.RequiredLevel,
            [.. rights.Where(r => r.System == s.Code)])
        {
            HasLogo = s.Logo is not null,
            EndsOn = ends.TryGetValue(s.Code, out var day) ? day : null,
        })];
    }
}

public sealed record MySystem(
    string Code, Text Name, Text About, string Icon, Uri? EntryAddress, int RequiredLevel, IReadOnlyList<Right> Rights)
{
    /// <summary>Whether it has a picture of its own.</summary>
    public bool HasLogo { get; init; }

    /// <summary>The first day without it, where two operators have decided so.</summary>
    public DateOnly? EndsOn { get; init; }
}
