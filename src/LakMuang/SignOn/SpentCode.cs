namespace LakMuang.SignOn;

/// <summary>An authorization code that was redeemed. Kept until every code of its time has expired.</summary>
internal sealed class SpentCode
{
    public Guid Jti { get; private init; }

    /// <summary>What came of it, to be ended if the code is shown again.</summary>
    public Guid Sid { get; private init; }

    public DateTimeOffset SpentAt { get; private init; }
}

/// <summary>An assertion or proof that may be used once: its id, until it expires.</summary>
internal sealed class UsedOnce
{
    public string Key { get; private init; } = "";

    public DateTimeOffset ExpiresAt { get; private init; }
}
