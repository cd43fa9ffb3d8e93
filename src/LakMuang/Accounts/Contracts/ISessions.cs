using System.Net;
using LakMuang.Kernel;

namespace LakMuang.Accounts.Contracts;

/// <summary>The kinds of credential that a sign-in used. What RFC 8176 calls amr is made from them on the way out.</summary>
[Flags]
public enum Means
{
    None = 0,
    Password = 1,
    EmailCode = 2,
    ThaId = 4,
    AuthenticatorApp = 8,
    SmsCode = 16,
    Passkey = 32,

    /// <summary>The code of the sealed break-glass account: single use, and loud.</summary>
    BreakGlass = 64,
}

public static class MeansRules
{
    /// <summary>The level of a sign-in: the one table that decides (1 password, 2 + e-mail code, 3 ThaID or app or SMS, 4 passkey).</summary>
    /// <remarks>An e-mailed code is no second factor to NIST or ASVS, so it ranks below the others.</remarks>
    public static int Level(this Means means) => means switch
    {
        _ when means.HasFlag(Means.Passkey) => 4,
        _ when means.HasFlag(Means.ThaId) || means.HasFlag(Means.BreakGlass) => 3,
        _ when means.HasFlag(Means.Password) && (means & (Means.AuthenticatorApp | Means.SmsCode)) != 0 => 3,
        _ when means.HasFlag(Means.Password | Means.EmailCode) => 2,
        _ when means.HasFlag(Means.Password) => 1,
        _ => 0,
    };
}

/// <summary>The program and place that a sign-in came from, as its owner will recognise it.</summary>
/// <param name="BrowserToken">The lasting random mark of this browser, by which a new device is told from a known one.</param>
public sealed record Device(string BrowserToken, string? UserAgent, IPAddress? Address);

/// <param name="Token">For the cookie. Only its hash is stored.</param>
public sealed record OpenedSession(SessionId Id, string Token);

/// <summary>A session that lives right now: not ended, not idle, not too old, its account active and not revoked since.</summary>
public sealed record LivingSession(
    SessionId Id, PersonId Person, int Epoch, DateTimeOffset AuthenticatedAt, Means Means,
    DateTimeOffset IdleEndsAt, DateTimeOffset EndsAt)
{
    public int Level => Means.Level();
}

public enum EndOfSession
{
    SignedOut,
    EndedByOwner,
    SignedOutEverywhere,
    Replaced,
    Suspended,
    CredentialChanged,

    /// <summary>By somebody who looks after the person's agency.</summary>
    EndedByAdmin,
    Idle,
    TooOld,
}

public interface ISessions
{
    /// <summary>Opens a session within the running commit. The same person's session in this browser goes on; another's is ended.</summary>
    /// <returns>The problem of an account that may not sign in now, in words for its owner.</returns>
    /// <param name="atMost">A shorter absolute limit than the setting's, or null.</param>
    /// <param name="epoch">The account's before the credential was looked at: where everything was ended since, it opens nothing (invariant 2). Null for what no revocation ends.</param>
    Task<Result<OpenedSession>> OpenAsync(
        Act act, PersonId person, Means means, Device device, SessionId? present, CancellationToken ct, TimeSpan? atMost = null, int? epoch = null);

    /// <summary>Ends one session of a person within the running commit, for somebody who looks after them.</summary>
    /// <returns>False where that person has no such session, or it has ended.</returns>
    Task<bool> EndAsync(Act act, PersonId person, SessionId session, EndOfSession because, CancellationToken ct);
}

/// <summary>A session has ended; whatever was made from it ends with it in the same commit.</summary>
public sealed record SessionEnded(PersonId Person, SessionId Session, EndOfSession Reason) : Fact
{
    public override PersonId? Subject => Person;

    public override string? Because => Reason.ToString();
}

public sealed record SessionOpened(PersonId Person, SessionId Session, Means Means, int Level, bool NewDevice) : Fact
{
    public override PersonId? Subject => Person;
}

public sealed record SessionRenewed(PersonId Person, SessionId Session, Means Means, int Level) : Fact
{
    public override PersonId? Subject => Person;
}

/// <summary>Everything older than now of this person is dead: sessions, codes, tokens (invariant 2).</summary>
public sealed record EverythingRevoked(PersonId Person, int Epoch, EndOfSession Reason) : Fact
{
    public override PersonId? Subject => Person;

    public override string? Because => Reason.ToString();
}
