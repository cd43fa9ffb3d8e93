using System.Collections.Concurrent;
using System.Security.Cryptography;
using LakMuang.Protocol.Clients;
using LakMuang.Protocol.Ports;
using Npgsql;

namespace LakMuang.SignOn.Engine;

/// <summary>
/// The engine's clients, parsed and held in memory. <see cref="RefreshMemory"/> empties it before a request when anything has changed,
/// so that a disabled client is gone at once, on all nodes.
/// </summary>
public sealed class ClientStore(NpgsqlDataSource source, PublishedKeys published) : IClients
{
    private const int HashLength = 32;
    private const int Most = 10_000;

    // Replaced whole, so that what was read before a change never lands in what is kept after it.
    private volatile ConcurrentDictionary<string, KnownClient> _known = new(StringComparer.Ordinal);

    public async ValueTask<Client?> FindAsync(string clientId, CancellationToken cancel) => (await KnownAsync(clientId, cancel))?.Client;

    public ValueTask<IReadOnlyDictionary<string, AsymmetricAlgorithm>> KeysAsync(Client client, string? kid, CancellationToken cancel) =>
        client.KeysAt is { } address ? published.AtAsync(address, kid, cancel) : new(client.Keys);

    /// <summary>Null when the client is unknown or disabled.</summary>
    internal async ValueTask<KnownClient?> KnownAsync(string clientId, CancellationToken ct)
    {
        var known = _known;
        if (known.TryGetValue(clientId, out var found))
        {
            return found;
        }

        // Unknown names are not kept: whoever makes them up would fill the memory.
        if (await ReadAsync(clientId, ct) is not { } read)
        {
            return null;
        }

        // A second secret ends by the clock and not by a change, so its client is read each time while it lasts.
        if (known.Count < Most && !read.HasTwoSecrets)
        {
            known[clientId] = read.Client;
        }

        return read.Client;
    }

    internal void Forget() => _known = new(StringComparer.Ordinal);

    private async Task<(KnownClient Client, bool HasTwoSecrets)?> ReadAsync(string clientId, CancellationToken ct)
    {
        await using var command = source.CreateCommand("""
            SELECT metadata::text,
                   CASE WHEN previous_secret_until > lakmuang_now() THEN secret_hashes || previous_secret_hash ELSE secret_hashes END,
                   system, registration_token_hash IS NOT NULL, coalesce(previous_secret_until > lakmuang_now(), false)
            FROM oauth_client WHERE id = $1 AND disabled_at IS NULL
            """);
        command.Parameters.Add(new() { Value = clientId });
        await using var reader = await command.ExecuteReaderAsync(ct);
        if (!await reader.ReadAsync(ct))
        {
            return null;
        }

        var metadata = ClientMetadata.Parse(System.Text.Encoding.UTF8.GetBytes(reader.GetString(0)))!;
        var system = reader.GetString(2);
        var client = new KnownClient(
            metadata.ToClient(clientId, [.. ((byte[])reader[1]).Chunk(HashLength)]), system,
            reader.GetBoolean(3) ? KnownClient.SectorOfItsOwn(clientId) : system);
        return (client, reader.GetBoolean(4));
    }
}

/// <param name="System">Code of the linked system that it belongs to.</param>
/// <param name="Sector">Within which a person has one <c>sub</c> (OpenID Connect Core 8.1).</param>
internal sealed record KnownClient(Client Client, string System, string Sector)
{
    public const int LongestName = 30;

    /// <summary>Self-registered clients have nothing in common but their system, so each is a sector of its own.</summary>
    public static string SectorOfItsOwn(string clientId) => $"c:{clientId[..Math.Min(clientId.Length, LongestName)]}";
}
