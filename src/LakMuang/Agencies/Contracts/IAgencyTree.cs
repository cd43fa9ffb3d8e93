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

    /// <summary>A merged or dissolved agency under the code that it had last, or null. Its records are still read by those above it.</summary>
    Task<AgencyFacts?> FindClosedAsync(string code, CancellationToken ct);

    /// <summary>
    /// The agencies above one, its parent first, the root last. Empty for the root. Where one above was merged, its successor and those above that follow: what
    /// was closed before its parent is not lost.
    /// </summary>
    Task<IReadOnlyList<AgencyId>> AboveAsync(AgencyId agency, CancellationToken ct);

    Task<bool> IsActiveAsync(AgencyId agency, CancellationToken ct);

    /// <summary>The agencies themselves, and every closed one whose affairs have come to one of them: to the successor of a merged one, to the office above a dissolved one.</summary>
    Task<IReadOnlyList<AgencyId>> AnswersForAsync(IReadOnlyCollection<AgencyId> agencies, CancellationToken ct);

    /// <summary>Who answers for an agency today: itself while it is active.</summary>
    Task<AgencyId> HeirOfAsync(AgencyId agency, CancellationToken ct);

    /// <summary>Agencies that were added, or came under another parent, after an instant.</summary>
    Task<IReadOnlySet<AgencyId>> PlacedSinceAsync(DateTimeOffset since, CancellationToken ct);
}
