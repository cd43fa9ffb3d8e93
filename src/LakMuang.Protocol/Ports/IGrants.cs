namespace LakMuang.Protocol.Ports;

/// <summary>What must be stored of codes and refresh tokens. Each call is one statement and one commit.</summary>
public interface IGrants
{
    /// <summary>
    /// Writes spent mark, system session, refresh family (when <see cref="Redemption.RefreshTokenHash"/> is set) and audit event together.
    /// Of two calls with one jti exactly one is Redeemed; the other is AlreadySpent and revokes what came from the first.
    /// </summary>
    ValueTask<RedeemedCode> RedeemAsync(Redemption redemption, CancellationToken cancel);

    /// <summary>
    /// Replaces the hash under the row's lock and checks entitlement and epoch again. A hash that was replaced revokes the family,
    /// unless <see cref="Rotation.Grace"/> allows a retry and the successor is unused.
    /// </summary>
    ValueTask<RotatedToken> RotateAsync(Rotation rotation, CancellationToken cancel);

    /// <summary>Ends the family, if it is this client's; silent when unknown (RFC 7009 section 2.2).</summary>
    ValueTask RevokeAsync(string clientId, Guid family, CancellationToken cancel);

    /// <summary>Ends one system session and the refresh tokens that came with it, without touching the person's others.</summary>
    ValueTask EndAsync(string sid, CancellationToken cancel);

    /// <summary>True while the system session lives and its person's epoch is the one it began with.</summary>
    ValueTask<bool> IsLiveAsync(string sid, CancellationToken cancel);
}

/// <param name="Sid">New system session, made by the engine.</param>
/// <param name="Family">Of the refresh token, made by the engine.</param>
/// <param name="RefreshTokenHash">SHA-256, 32 bytes; null without offline_access.</param>
public sealed record Redemption(
    string Jti, DateTimeOffset CodeExpires, string Sid, string SessionId, AuthorizedGrant Grant, Guid Family, byte[]? RefreshTokenHash)
{
    /// <summary>Whether the answer is to say for which post the person acts.</summary>
    public bool TellsActing { get; init; }
}

/// <summary>What a person let a client do. <paramref name="Agency"/> and <paramref name="Resource"/> are null when none applies.</summary>
/// <param name="Subject">The <c>sub</c> under which the client knows the person.</param>
public sealed record AuthorizedGrant(
    string ClientId, string Person, string Subject, int Epoch, DateTimeOffset AuthTime, int Level, IReadOnlyList<string> Methods,
    IReadOnlyList<string> Scopes, string? Agency, string? Resource)
{
    /// <summary>RFC 7638 thumbprint of the DPoP key that everything issued is bound to, or null.</summary>
    public string? KeyThumbprint { get; init; }

    /// <summary>Claims asked for one by one (OpenID Connect Core 5.5), already cut down to what the client may have.</summary>
    public IReadOnlyList<string> Claims { get; init; } = [];

    /// <summary>authorization_details (RFC 9396) in RFC 8785 form, or null.</summary>
    public string? Details { get; init; }
}

/// <param name="Acting">For which post the person acts in the agency of the grant: the claim <c>acting</c>, a JSON object; null for nobody's, and where it was not asked for.</param>
public readonly record struct RedeemedCode(Redeemed Outcome, string? Acting = null);

public enum Redeemed
{
    Redeemed,
    AlreadySpent,
    SessionEnded,
    NotEntitled,
}

/// <param name="Grant">Out of the token itself, which is sealed: the row need not be read before it is changed.</param>
/// <param name="SuccessorHash">Null where refresh tokens of the client are not rotated: the use is checked and noted.</param>
/// <param name="Grace">Zero for public clients; ten seconds for confidential ones.</param>
public sealed record Rotation(AuthorizedGrant Grant, Guid Family, byte[] PresentedHash, byte[]? SuccessorHash, TimeSpan Grace)
{
    /// <inheritdoc cref="Redemption.TellsActing"/>
    public bool TellsActing { get; init; }
}

/// <param name="Acting">As with a code: what holds now, not what held at the sign-in.</param>
public readonly record struct RotatedToken(RotationOutcome Outcome, string? Acting = null);

public enum RotationOutcome
{
    Rotated,
    Unknown,
    Reused,
    SessionEnded,
    NotEntitled,
}
