using LakMuang.Accounts.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Accounts;

/// <summary>The account of one person. It has the person's id, because there is one for each.</summary>
public sealed class Account : Entity
{
    public required PersonId Id { get; init; }

    public required AccountState State { get; set; }

    /// <summary>Raised to revoke: sessions, codes and tokens carry the epoch they were made in, and die with it.</summary>
    public int Epoch { get; private set; } = 1;

    public required DateTimeOffset CreatedAt { get; init; }

    public void RevokeEverything(EndOfSession because)
    {
        Epoch++;
        Raise(new EverythingRevoked(Id, Epoch, because));
    }

    public void Suspend()
    {
        State = AccountState.Suspended;
        RevokeEverything(EndOfSession.Suspended);
        Raise(new AccountSuspended(Id));
    }

    /// <summary>For good: the person has died, or the account was for an hour.</summary>
    public void Close()
    {
        State = AccountState.Closed;
        RevokeEverything(EndOfSession.Suspended);
        Raise(new AccountClosed(Id));
    }

    /// <summary>Lets the person sign in again. Nothing of before the suspension comes back to life.</summary>
    public void Reinstate()
    {
        State = AccountState.Active;
        Raise(new AccountReinstated(Id));
    }
}
