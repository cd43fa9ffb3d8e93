using LakMuang.Kernel;

namespace LakMuang.Accounts.Contracts;

/// <param name="LastSignInAt">Of the sessions that are kept (120 days), or null.</param>
public sealed record AccountCard(AccountState State, DateTimeOffset? LastSignInAt);

/// <summary>What a list of people shows of their accounts.</summary>
public interface IAccountCards
{
    /// <summary>People without an account are left out.</summary>
    Task<IReadOnlyDictionary<PersonId, AccountCard>> OfAsync(IReadOnlyCollection<PersonId> people, CancellationToken ct);
}
