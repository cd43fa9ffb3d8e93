using LakMuang.Kernel;

namespace LakMuang.Agencies.Contracts;

/// <summary>Agencies by their codes, many at once.</summary>
public interface IAgencyCodes
{
    /// <param name="codes">Arabic digits, as stored.</param>
    /// <returns>Those that active agencies have.</returns>
    Task<IReadOnlyDictionary<string, AgencyId>> ActiveAsync(IReadOnlyCollection<string> codes, CancellationToken ct);

    /// <summary>The same, and for the code of an agency that was merged the one that it went into, however often that happened.</summary>
    Task<IReadOnlyDictionary<string, AgencyId>> LeadingAsync(IReadOnlyCollection<string> codes, CancellationToken ct);
}
