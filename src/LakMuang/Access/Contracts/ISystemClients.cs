namespace LakMuang.Access.Contracts;

/// <summary>A client of a linked system, as the catalogue needs to know it.</summary>
/// <param name="IsOpen">Whether it may sign people in.</param>
/// <param name="HearsSignOuts">Whether it is told when a session ends (B-3).</param>
public sealed record SystemClient(string Id, bool IsOpen, bool HearsSignOuts);

/// <summary>Which clients sign people in to a system.</summary>
public interface ISystemClients
{
    /// <summary>Those of one system, by id.</summary>
    Task<IReadOnlyList<SystemClient>> OfAsync(string system, CancellationToken ct);
}

/// <summary>Calls the address at which people enter a system, as far as it may be called.</summary>
public interface IEntryCall
{
    /// <summary>Whether anything answers there that is not an error of its own.</summary>
    Task<bool> AnswersAsync(Uri address, CancellationToken ct);
}
