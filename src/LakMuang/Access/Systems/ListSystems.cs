using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Systems;

/// <param name="Groups">That can be held today.</param>
/// <param name="Rights">That have not ended.</param>
/// <param name="Step">The open one, or null.</param>
public sealed record SystemLine(string Code, Text Name, SystemState State, Text? Owner, int Groups, int Rights, int RequiredLevel, SystemStep? Step);

/// <param name="Counts">By state, of what the search leaves.</param>
public sealed record SystemList(IReadOnlyList<SystemLine> Lines, IReadOnlyDictionary<SystemState, int> Counts);

/// <summary>The linked systems of the country, in the order of the portal. There are tens of them, so they stand on one page.</summary>
public sealed class ListSystems(LakMuangDb db, CatalogueGuard guard, IAgencyFacts agencies)
{
    /// <summary>A portion at a time, by code: for programs.</summary>
    /// <param name="after">Code of the last one of the portion before, or null to begin.</param>
    public async Task<Result<Portion<SystemLine>>> NextAsync(Act act, SystemState? state, string? after, int most, CancellationToken ct) =>
        (await RunAsync(act, null, state, ct)).Ok(out var all, out var problem)
            ? Portion.Of([.. all.Lines.Where(s => after is null || string.CompareOrdinal(s.Code, after) > 0).OrderBy(s => s.Code, StringComparer.Ordinal).Take(most + 1)], most)
            : problem;

    /// <param name="search">Part of a name or code, or null.</param>
    public async Task<Result<SystemList>> RunAsync(Act act, string? search, SystemState? state, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, ct) is { } refusal)
        {
            return refusal;
        }

        var today = ThaiDate.Day(act.At);
        var found = db.Systems.AsNoTracking().Where(s => s.Code != BuiltInSystems.Sso && s.Code != BuiltInSystems.Open);
        if (TypedName.Clean(search) is { Length: > 0 } typed)
        {
            var pattern = LikePattern.Containing(typed);
            found = found.Where(s => EF.Functions.ILike(s.NameTh, pattern, LikePattern.Escape) || EF.Functions.ILike(s.NameEn, pattern, LikePattern.Escape) || EF.Functions.ILike(s.Code, pattern, LikePattern.Escape));
        }

        var all = await found.OrderBy(s => s.Rank).ThenBy(s => s.Code).ToListAsync(ct);
        var shown = all.Where(s => state is null || s.State == state).ToList();
        var codes = shown.Select(s => s.Code).ToList();

        // Rights are counted group by group, which an index answers alone.
        var living = db.Grants.Where(r => r.State != GrantState.Ended);
        var groups = (await db.Groups.Where(g => codes.Contains(g.System))
            .Select(g => new { g.System, IsOpen = g.ValidUntil == null || g.ValidUntil >= today, Rights = living.Count(r => r.Group == g.Code) })
            .ToListAsync(ct)).ToLookup(g => g.System);
        var steps = (await db.SystemSteps.AsNoTracking()
            .Where(s => codes.Contains(s.System) && ((s.State == StepState.Waiting && s.ExpiresAt > act.At) || s.State == StepState.Confirmed)).ToListAsync(ct))
            .ToDictionary(s => s.System);
        var owners = await agencies.OfAsync([.. shown.Select(s => s.Owner).OfType<AgencyId>().Distinct()], ct);
        return new SystemList(
            [
                .. shown.Select(s => new SystemLine(
                    s.Code, new(s.NameTh, s.NameEn), s.State, s.Owner is { } owner ? owners.GetValueOrDefault(owner)?.Name : null,
                    groups[s.Code].Count(g => g.IsOpen), groups[s.Code].Sum(g => g.Rights), s.RequiredLevel, steps.GetValueOrDefault(s.Code))),
            ],
            all.GroupBy(s => s.State).ToDictionary(g => g.Key, g => g.Count()));
    }
}
