namespace LakMuang.Access.Contracts;

/// <summary>The programs by which people enter a system.</summary>
public interface IEntryPoints
{
    /// <summary>Whether any client of a system is registered and not closed.</summary>
    Task<bool> AnyOpenAsync(string system, CancellationToken ct);
}
