using System.Security.Cryptography;
using LakMuang.Protocol.Clients;

namespace LakMuang.Protocol.Ports;

/// <summary>The registered clients. Asked on every request: answered from memory, which the host keeps as new as the request.</summary>
public interface IClients
{
    /// <summary>Null when the client is unknown or closed. <paramref name="clientId"/> is compared ordinally.</summary>
    ValueTask<Client?> FindAsync(string clientId, CancellationToken cancel);

    /// <summary>The keys with which a client signs, by <c>kid</c>: of its registration, or those that it publishes; none when they cannot be had.</summary>
    /// <param name="kid">The key that is looked for, or null: what is remembered of a published set without it is older than it, and read anew.</param>
    ValueTask<IReadOnlyDictionary<string, AsymmetricAlgorithm>> KeysAsync(Client client, string? kid, CancellationToken cancel);
}
