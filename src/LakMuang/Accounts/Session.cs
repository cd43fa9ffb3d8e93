using System.Net;
using LakMuang.Accounts.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Accounts;

/// <summary>One sign-in of a person in one browser. The sessions of linked systems are its children.</summary>
public sealed class Session : Entity
{
    public SessionId Id { get; private init; } = SessionId.New();

    public required PersonId Person { get; init; }

    /// <summary>The account's epoch at the start: once the account moves on, this session is dead.</summary>
    public required int Epoch { get; set; }

    /// <summary>SHA-256 of the cookie's value. Changes when a factor is added.</summary>
    public required byte[] TokenHash { get; set; }

    public required Means Means { get; set; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When the person last proved who they are.</summary>
    public required DateTimeOffset AuthenticatedAt { get; set; }

    public required DateTimeOffset LastSeenAt { get; set; }

    /// <summary>The absolute end, however busy the session is.</summary>
    public required DateTimeOffset EndsAt { get; set; }

    public required IPAddress? Address { get; init; }

    /// <summary>Browser and system in a few words, such as "Chrome, Windows".</summary>
    public required string Device { get; init; }

    public DateTimeOffset? EndedAt { get; private set; }

    public EndOfSession? EndedBecause { get; private set; }

    public void End(Act act, EndOfSession because)
    {
        if (EndedAt is not null)
        {
            return;
        }

        (EndedAt, EndedBecause) = (act.At, because);
        Raise(new SessionEnded(Person, Id, because));
    }

    /// <summary>The same person has proved who they are once more, or by a stronger means: the session goes on under a fresh token.</summary>
    internal void Renew(Act act, Means added, byte[] tokenHash, DateTimeOffset endsAt)
    {
        // A weaker proof does not refresh a stronger one: the level would be of then, and the time of now.
        var together = Means | added;
        var means = together.Level() > Means.Level() || added.Level() >= Means.Level() ? together : added;
        (Means, TokenHash, AuthenticatedAt, LastSeenAt, EndsAt) = (means, tokenHash, act.At, act.At, endsAt);
        Raise(new SessionRenewed(Person, Id, Means, Means.Level()));
    }

    internal static Session Open(Act act, Account account, Means means, byte[] tokenHash, Device device, DateTimeOffset endsAt, bool newDevice)
    {
        var session = new Session
        {
            Person = account.Id,
            Epoch = account.Epoch,
            TokenHash = tokenHash,
            Means = means,
            OpenedAt = act.At,
            AuthenticatedAt = act.At,
            LastSeenAt = act.At,
            EndsAt = endsAt,
            Address = device.Address,
            Device = DeviceName.Of(device.UserAgent),
        };
        session.Raise(new SessionOpened(account.Id, session.Id, means, means.Level(), newDevice));
        return session;
    }
}
