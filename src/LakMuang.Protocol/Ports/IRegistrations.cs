using LakMuang.Protocol.Clients;

namespace LakMuang.Protocol.Ports;

/// <summary>Stores clients that register themselves (RFC 7591).</summary>
public interface IRegistrations
{
    /// <param name="secretHash">SHA-256 of the secret, or null for a client without one.</param>
    /// <param name="managementTokenHash">SHA-256 of the registration access token (RFC 7592).</param>
    ValueTask AddAsync(string clientId, ClientMetadata metadata, byte[]? secretHash, byte[] managementTokenHash, CancellationToken cancel);

    /// <summary>Null when there is no such self-registered client, or the token is another's.</summary>
    ValueTask<StoredRegistration?> FindAsync(string clientId, byte[] managementTokenHash, CancellationToken cancel);

    /// <summary>Puts other metadata in the place of what is stored (RFC 7592 section 2.2).</summary>
    /// <param name="newSecretHash">SHA-256 of a new secret, or null to keep the one that there is.</param>
    ValueTask ReplaceAsync(string clientId, ClientMetadata metadata, byte[]? newSecretHash, CancellationToken cancel);

    ValueTask DeleteAsync(string clientId, CancellationToken cancel);
}

/// <param name="SecretHash">SHA-256 of the secret that is valid now, or empty.</param>
public sealed record StoredRegistration(ClientMetadata Metadata, byte[] SecretHash);
