using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Oversight.Contracts;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Joining.Activation;

/// <param name="Province">Two digits, or null for all.</param>
/// <param name="Typed">A part of the name, or the beginning of the code; null for all.</param>
public sealed record TargetFilter(AgencyId Issuer, string? Province, AgencyType? Type, string? Typed, bool WithoutAdminOnly);

/// <param name="CodeUntil">The last day of the code that is out, or null where none is.</param>
public sealed record ActivationTarget(AgencyFacts Agency, bool HasAdmin, DateOnly? CodeUntil);

public sealed record ActivationTargets(int Total, IReadOnlyList<ActivationTarget> Targets);

/// <summary>The agencies below an office to which activation letters may go, and what has gone out before.</summary>
public sealed class ListActivationTargets(LakMuangDb db, IAgencySearch search, ILivingAdmins living, ListIssuers issuers)
{
    public const int PageSize = 20;

    /// <param name="page">From 1.</param>
    public async Task<Result<ActivationTargets>> RunAsync(Act act, TargetFilter filter, int page, CancellationToken ct)
    {
        if (!await MayAsync(act, filter, ct))
        {
            return AuthorityRefusals.NotYours;
        }

        var all = await MatchingAsync(filter, ct);
        var shown = all.Skip((page - 1) * PageSize).Take(PageSize).ToList();
        AgencyId[] ids = [.. shown.Select(a => a.Id)];
        var admins = await living.WithAsync(ids, ct);
        var codes = await db.ActivationCodes.Where(c => ids.Contains(c.Agency) && c.UsedAt == null && c.ReplacedAt == null && c.ExpiresAt > LakMuangDb.Now())
            .ToDictionaryAsync(c => c.Agency, c => c.ExpiresAt, ct);
        return new ActivationTargets(all.Count, [.. shown.Select(a => new ActivationTarget(
            a, admins.Contains(a.Id), codes.TryGetValue(a.Id, out var until) ? ThaiDate.Day(until) : null))]);
    }

    /// <summary>All that the filter leaves, and that have no SSO admin.</summary>
    public async Task<IReadOnlyList<AgencyId>> AllAsync(Act act, TargetFilter filter, CancellationToken ct) =>
        await MayAsync(act, filter, ct) ? [.. (await MatchingAsync(filter with { WithoutAdminOnly = true }, ct)).Select(a => a.Id)] : [];

    /// <summary>The provinces that lie below an office: names by codes.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ProvincesAsync(Act act, AgencyId issuer, CancellationToken ct) =>
        await MayAsync(act, new(issuer, null, null, null, false), ct)
            ? (await search.BelowAsync([issuer], ct)).Where(a => a.ProvinceCode is not null).GroupBy(a => a.ProvinceCode!)
                .Select(g => (Code: g.Key, Name: g.First().Area.Th.Split("จ.")[^1])).OrderBy(p => p.Name, StringComparer.Ordinal)
                .ToDictionary(p => p.Code, p => p.Name)
            : new Dictionary<string, string>();

    private async Task<bool> MayAsync(Act act, TargetFilter filter, CancellationToken ct) =>
        (await issuers.RunAsync(act, ct)).Any(i => i.Id == filter.Issuer);

    private async Task<List<AgencyFacts>> MatchingAsync(TargetFilter filter, CancellationToken ct)
    {
        var typed = ThaiDigits.ToArabic(TypedName.Clean(filter.Typed));
        List<AgencyFacts> found =
        [
            .. (await search.BelowAsync([filter.Issuer], ct)).Where(a =>
                (filter.Province is null || a.ProvinceCode == filter.Province)
                && (filter.Type is null || a.Type == filter.Type)
                && (typed == "" || a.Name.Th.Contains(typed, StringComparison.Ordinal) || a.Code.StartsWith(typed, StringComparison.Ordinal))),
        ];
        if (!filter.WithoutAdminOnly)
        {
            return found;
        }

        var admins = await living.WithAsync([.. found.Select(a => a.Id)], ct);
        return [.. found.Where(a => !admins.Contains(a.Id))];
    }
}
