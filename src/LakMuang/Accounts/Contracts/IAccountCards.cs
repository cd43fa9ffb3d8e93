using LakMuang.Kernel;

namespace LakMuang.Accounts.Contracts;

/// <param name="LastSignInAt">Of the sessions that are kept (120 days), or null.</param>
public sealed record AccountCard(AccountState State, DateTimeOffset? LastSignInAt);

/// <summary>A place where somebody is signed in now.</summary>
/// <param name="Device">Browser and system in a few words.</param>
public sealed record SessionCard(SessionId Id, string Device, DateTimeOffset OpenedAt, DateTimeOffset LastSeenAt, int Level);

/// <summary>How an account stands, as a list of people asks for it.</summary>
public enum AccountStanding
{
    /// <summary>Active.</summary>
    Open,
    Suspended,

    /// <summary>There is none, or nobody has ever been let in by it.</summary>
    NotYet,
}

/// <summary>What a list of people shows of their accounts.</summary>
public interface IAccountCards
{
    /// <summary>Where a person is signed in now, the latest first.</summary>
    Task<IReadOnlyList<SessionCard>> SessionsAsync(PersonId person, CancellationToken ct);

    /// <summary>People without an account are left out.</summary>
    Task<IReadOnlyDictionary<PersonId, AccountCard>> OfAsync(IReadOnlyCollection<PersonId> people, CancellationToken ct);

    /// <summary>Those of the people whose account stands so.</summary>
    Task<IReadOnlyCollection<PersonId>> AmongAsync(IReadOnlyCollection<PersonId> people, AccountStanding standing, CancellationToken ct);
}
