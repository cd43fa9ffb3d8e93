namespace LakMuang.Protocol.Ports;

/// <summary>Keeps pushed authorization requests (RFC 9126) between the push and the code.</summary>
public interface IPushedRequests
{
    /// <param name="id">SHA-256 of the request_uri: whoever reads the store cannot use what it finds.</param>
    /// <param name="content">Sealed; the store learns nothing of it.</param>
    /// <param name="until">From then on it may be thrown away.</param>
    ValueTask AddAsync(byte[] id, string clientId, byte[] content, DateTimeOffset until, CancellationToken cancel);

    /// <summary>Null for an unknown, consumed or expired one, and for another client's.</summary>
    ValueTask<byte[]?> FindAsync(byte[] id, string clientId, CancellationToken cancel);

    /// <summary>Removes it. True for exactly one caller.</summary>
    ValueTask<bool> ConsumeAsync(byte[] id, CancellationToken cancel);
}
