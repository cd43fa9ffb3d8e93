using LakMuang.Kernel;

namespace LakMuang.SignOn;

/// <summary>The refresh tokens that come from one code: one row, changed in place at every rotation.</summary>
internal sealed class TokenFamily
{
    public Guid Id { get; private init; }

    /// <summary>The system session it came with. Ordinary sign-out ends that and leaves the family alive.</summary>
    public Guid Sid { get; private init; }

    public PersonId Person { get; private init; }

    public int Epoch { get; private init; }

    public string Client { get; private init; } = "";

    public string System { get; private init; } = "";

    public AgencyId? Agency { get; private init; }

    /// <summary>SHA-256 of the token that is valid now.</summary>
    public byte[] CurrentHash { get; private init; } = [];

    /// <summary>SHA-256 of the one before, for the retry window and for telling reuse; or null.</summary>
    public byte[]? PreviousHash { get; private init; }

    public DateTimeOffset RotatedAt { get; private init; }

    /// <summary>Idle end, 7 days after the last use.</summary>
    public DateTimeOffset IdleEndsAt { get; private init; }

    /// <summary>Absolute end, 30 days after the code.</summary>
    public DateTimeOffset EndsAt { get; private init; }

    public DateTimeOffset? RevokedAt { get; private init; }
}
