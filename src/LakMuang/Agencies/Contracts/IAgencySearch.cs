using LakMuang.Kernel;

namespace LakMuang.Agencies.Contracts;

/// <summary>One agency that a search found. Public facts only.</summary>
/// <param name="HasAdmin">Whether somebody holds the office of SSO admin there today.</param>
public sealed record AgencyHit(AgencyFacts Agency, bool HasAdmin)
{
    /// <summary>The former name and code by which it was found, its own or its predecessor's; null where it was found by those of today.</summary>
    public Text? Former { get; init; }
}

/// <param name="Total">How many were found in all.</param>
/// <param name="Hits">Those of the page asked for, the best first.</param>
public sealed record AgencyHits(int Total, IReadOnlyList<AgencyHit> Hits);

/// <summary>Finds agencies by what people type: a name with or without its kind and place, an abbreviation, or a code (L3-1).</summary>
public interface IAgencySearch
{
    /// <summary>How many stand on a page.</summary>
    public const int PageSize = 10;

    /// <param name="typed">Such as "อบต.หนองบัว อ.เมือง", "ทต หนองบว" or "๐๕๓๖"; nothing is found for an empty one.</param>
    /// <param name="page">From 1.</param>
    Task<AgencyHits> FindAsync(string? typed, int page, CancellationToken ct);

    /// <summary>Agencies by code, a portion at a time: for programs.</summary>
    /// <param name="typed">As above, or null for all.</param>
    /// <param name="below">Only those below this one, or null for all.</param>
    /// <param name="after">Code of the last one of the portion before, or null to begin.</param>
    Task<Portion<AgencyFacts>> NextAsync(string? typed, AgencyId? below, string? after, int most, CancellationToken ct);

    /// <summary>Those at or below the roots, by code: for work on many agencies at once.</summary>
    /// <param name="roots">Agencies at the top; they themselves are left out.</param>
    Task<IReadOnlyList<AgencyFacts>> BelowAsync(IReadOnlyCollection<AgencyId> roots, CancellationToken ct);
}
