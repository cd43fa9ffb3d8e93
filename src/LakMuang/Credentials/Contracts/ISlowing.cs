using LakMuang.Kernel;

namespace LakMuang.Credentials.Contracts;

public enum SlowedBy
{
    WrongPasswords,
    WrongCodes,

    /// <summary>Codes that were sent and never answered.</summary>
    UnansweredCodes,
}

/// <summary>Somebody has used up the tries of a window of time.</summary>
/// <param name="Since">The first of the tries.</param>
/// <param name="Until">From then on there are tries again.</param>
public sealed record Slowed(SlowedBy By, DateTimeOffset Since, DateTimeOffset Until);

/// <summary>Who is slowed down by wrong tries, and how an administrator clears that.</summary>
public interface ISlowing
{
    /// <summary>What slows this person down now. Limits of an address are not theirs, and not shown.</summary>
    Task<IReadOnlyList<Slowed>> OfAsync(PersonId person, CancellationToken ct);

    /// <summary>Clears the counts of this person, and of no address, within the running transaction.</summary>
    Task ClearAsync(PersonId person, CancellationToken ct);
}
