namespace LakMuang.Credentials;

/// <summary>Six digits that went to an address of somebody's: whoever types them reads what arrives there.</summary>
internal abstract class SentCode
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Keyed hash: six digits alone could be tried out.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>Four letters that stand in the message and on the page.</summary>
    public required string Reference { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? VerifiedAt { get; set; }
}
