using LakMuang.Kernel;

namespace LakMuang.Access.Contracts;

public interface ISystemNames
{
    /// <summary>Null for a system that does not exist.</summary>
    Task<Text?> OfAsync(string system, CancellationToken ct);

    /// <summary>The names of the linked systems that people may know of: those of LakMuang itself, and drafts, are not among them.</summary>
    Task<IReadOnlyDictionary<string, Text>> LinkedAsync(CancellationToken ct);

    /// <summary>The names of all systems by their codes.</summary>
    Task<IReadOnlyDictionary<string, Text>> AllAsync(CancellationToken ct);
}
