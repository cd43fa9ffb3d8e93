namespace LakMuang.Credentials;

/// <summary>Six digits sent by mail for one sign-in. A resend leaves the older ones valid until they expire.</summary>
internal sealed class OneTimeCode
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid Attempt { get; init; }

    /// <summary>Keyed hash: six digits alone could be tried out.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>Four letters that stand in the mail and on the page.</summary>
    public required string Reference { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
