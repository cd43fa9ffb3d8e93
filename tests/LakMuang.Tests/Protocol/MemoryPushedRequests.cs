using LakMuang.Protocol.Ports;

namespace LakMuang.Tests.Protocol;

/// <summary>The rules of <see cref="IPushedRequests"/>, kept in a dictionary.</summary>
internal sealed class MemoryPushedRequests(TimeProvider clock) : IPushedRequests
{
    public Dictionary<string, (string Client, byte[] Content, DateTimeOffset Until)> Kept { get; } = [];

    public ValueTask AddAsync(byte[] id, string clientId, byte[] content, DateTimeOffset until, CancellationToken cancel)
    {
        Kept.Add(Convert.ToHexString(id), (clientId, content, until));
        return default;
    }

    public ValueTask<byte[]?> FindAsync(byte[] id, string clientId, CancellationToken cancel) => new(
        Kept.TryGetValue(Convert.ToHexString(id), out var row) && row.Client == clientId && row.Until > clock.GetUtcNow() ? row.Content : null);

    public ValueTask<bool> ConsumeAsync(byte[] id, CancellationToken cancel) => new(Kept.Remove(Convert.ToHexString(id)));
}
