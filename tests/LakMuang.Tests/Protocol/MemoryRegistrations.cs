using LakMuang.Protocol.Clients;
using LakMuang.Protocol.Ports;

namespace LakMuang.Tests.Protocol;

/// <summary>Keeps registrations as a database would: as text.</summary>
internal sealed class MemoryRegistrations : IRegistrations
{
    public Dictionary<string, (string Json, byte[]? SecretHash, byte[] ManagementTokenHash)> Kept { get; } = [];

    public ValueTask AddAsync(string clientId, ClientMetadata metadata, byte[]? secretHash, byte[] managementTokenHash, CancellationToken cancel)
    {
        // PostgreSQL refuses NUL in jsonb.
        Assert.DoesNotContain("\\u0000", metadata.ToJson(), StringComparison.Ordinal);
        Kept.Add(clientId, (metadata.ToJson(), secretHash, managementTokenHash));
        return default;
    }

    public ValueTask<StoredRegistration?> FindAsync(string clientId, byte[] managementTokenHash, CancellationToken cancel) => new(
        Kept.TryGetValue(clientId, out var kept) && kept.ManagementTokenHash.SequenceEqual(managementTokenHash)
            ? new StoredRegistration(ClientMetadata.Parse(System.Text.Encoding.UTF8.GetBytes(kept.Json))!, kept.SecretHash ?? [])
            : null);

    public ValueTask ReplaceAsync(string clientId, ClientMetadata metadata, byte[]? newSecretHash, CancellationToken cancel)
    {
        var kept = Kept[clientId];
        Kept[clientId] = (metadata.ToJson(), newSecretHash ?? kept.SecretHash, kept.ManagementTokenHash);
        return default;
    }

    public ValueTask DeleteAsync(string clientId, CancellationToken cancel)
    {
        Kept.Remove(clientId);
        return default;
    }
}
