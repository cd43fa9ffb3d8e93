namespace LakMuang.Protocol.Ports;

/// <summary>Remembers the jti of client assertions (RFC 7523 section 3) on all nodes.</summary>
public interface IReplays
{
    /// <summary>True for exactly one caller per client and jti until <paramref name="until"/>.</summary>
    ValueTask<bool> IsFirstAsync(string clientId, string jti, DateTimeOffset until, CancellationToken cancel);
}
