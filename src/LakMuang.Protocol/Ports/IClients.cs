using LakMuang.Protocol.Clients;

namespace LakMuang.Protocol.Ports;

/// <summary>The registered clients. Asked on every request: answered from memory, which the host keeps as new as the request.</summary>
public interface IClients
{
    /// <summary>Null when the client is unknown or closed. <paramref name="clientId"/> is compared ordinally.</summary>
    ValueTask<Client?> FindAsync(string clientId, CancellationToken cancel);
}
