using LakMuang.Accounts.Contracts;
using LakMuang.Kernel;

namespace LakMuang.SignOn;

/// <summary>A person's session in one linked system, child of a session at LakMuang. Its id travels as "sid".</summary>
/// <remarks>Rows are written by the token store in SQL, because a code is redeemed in one statement.</remarks>
public sealed class SystemSession : Entity
{
    public Guid Id { get; private init; }

    public SessionId Session { get; private init; }

    public PersonId Person { get; private init; }

    /// <summary>The account's epoch at the sign-in: dead once the account moves on.</summary>
    public int Epoch { get; private init; }

    public string Client { get; private init; } = "";

    public string System { get; private init; } = "";

    /// <summary>The hat: the agency the person speaks for in it, or null in systems that ask for none.</summary>
    public AgencyId? Agency { get; private init; }

    /// <summary>The pairwise subject that the system knows the person by.</summary>
    public string Sub { get; private init; } = "";

    public DateTimeOffset AuthenticatedAt { get; private init; }

    public Means Means { get; private init; }

    public DateTimeOffset OpenedAt { get; private init; }

    public DateTimeOffset? EndedAt { get; private set; }

    public void End(Act act)
    {
        if (EndedAt is null)
        {
            EndedAt = act.At;
            Raise(new SystemSessionEnded(Person, Id, Client));
        }
    }
}

public sealed record SystemSessionEnded(PersonId Person, Guid Sid, string Client) : Fact
{
    public override PersonId? Subject => Person;
}
