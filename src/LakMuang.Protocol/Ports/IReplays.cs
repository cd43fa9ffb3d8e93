namespace LakMuang.Protocol.Ports;

/// <summary>Remembers the jti of client assertions (RFC 7523 section 3) and of DPoP proofs (RFC 9449 section 11.1) on all nodes.</summary>
public interface IReplays
{
    /// <summary>True for exactly one caller per client and jti until <paramref name="until"/>.</summary>
    /// <param name="clientId">Of an assertion; "dpop:" and the thumbprint of the key, of a proof.</param>
    ValueTask<bool> IsFirstAsync(string clientId, string jti, DateTimeOffset until, CancellationToken cancel);
}
