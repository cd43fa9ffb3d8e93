using System.Globalization;
using LakMuang.Accounts.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;

namespace LakMuang.Credentials;

public enum AttemptPurpose
{
    SignIn,

    /// <summary>For a registration: no session comes of it, whether there is an account or not.</summary>
    Prove,
}

/// <summary>A sign-in under way, between its first step and the session. It belongs to one browser.</summary>
public sealed class SignInAttempt : Entity
{
    public const string ReturnToColumn = "sign_in_attempt.return_to";

    /// <summary>All codes of one sign-in share this number of tries.</summary>
    public const int MostTries = 5;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>SHA-256 of the browser's mark. Another browser cannot go on with it (login CSRF). After a password, of the account's epoch as well: <see cref="HashOf"/>.</summary>
    public required byte[] BrowserHash { get; init; }

    /// <summary>Whether it is to open a session, or only to prove who somebody is.</summary>
    public AttemptPurpose Purpose { get; init; } = AttemptPurpose.SignIn;

    /// <summary>Null while ThaID has not told who it is.</summary>
    public required PersonId? Person { get; init; }

    /// <summary>What has been proved so far.</summary>
    public required Means Means { get; init; }

    /// <summary>The local address to go to afterwards, encrypted because a client may have put a hint of the person into it.</summary>
    public required Sealed ReturnTo { get; init; }

    /// <summary>SHA-256 of the state that travels to ThaID and back, or null.</summary>
    public required byte[]? StateHash { get; init; }

    public required string? Nonce { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Tries used, counted in SQL before a code is compared, so that parallel guesses share them.</summary>
    public int Tries { get; private init; }

    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>For a sign-in whose password was right: it belongs to a browser, and to the time before everything of the account is ended once more (invariant 2).</summary>
    /// <param name="epoch">The account's before the password was looked at.</param>
    public static byte[] HashOf(string browserToken, int epoch) => Digest.Of(string.Create(CultureInfo.InvariantCulture, $"{epoch} {browserToken}"));
}
