using LakMuang.Kernel;

namespace LakMuang.Agencies.Contracts;

/// <summary>Answers about the tree of agencies, along which oversight goes downwards.</summary>
public interface IAgencyTree
{
    /// <param name="code">Thai or Arabic digits.</param>
    /// <returns>Null for a code that no active agency has.</returns>
    Task<AgencyFacts?> FindAsync(string code, CancellationToken ct);

    /// <summary>Where an address with a former code leads: the code of today, of the agency itself or of its successor.</summary>
    /// <returns>Null for a code that no agency ever had, and for one of an agency that was dissolved.</returns>
    Task<string?> CodeOfTodayAsync(string code, CancellationToken ct);

    /// <summary>The agencies above one, its parent first, the root last. Empty for the root.</summary>
    Task<IReadOnlyList<AgencyId>> AboveAsync(AgencyId agency, CancellationToken ct);

    Task<bool> IsActiveAsync(AgencyId agency, CancellationToken ct);
}
