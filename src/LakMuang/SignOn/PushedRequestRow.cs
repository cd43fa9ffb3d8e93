namespace LakMuang.SignOn;

/// <summary>An authorization request that a client pushed (RFC 9126), sealed. Gone when its code is issued.</summary>
internal sealed class PushedRequestRow
{
    /// <summary>SHA-256 of the request_uri.</summary>
    public byte[] Id { get; private init; } = [];

    public string Client { get; private init; } = "";

    public byte[] Content { get; private init; } = [];

    public DateTimeOffset EndsAt { get; private init; }
}
