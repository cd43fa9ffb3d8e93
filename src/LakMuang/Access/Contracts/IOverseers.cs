using LakMuang.Kernel;

namespace LakMuang.Access.Contracts;

/// <summary>Who oversees the agencies below an office.</summary>
public interface IOverseers
{
    /// <summary>The people who hold the role of overseer for this very agency today.</summary>
    Task<IReadOnlyList<PersonId>> OfAsync(AgencyId agency, CancellationToken ct);
}
