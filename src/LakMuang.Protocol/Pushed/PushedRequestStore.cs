using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using LakMuang.Protocol.Ports;

namespace LakMuang.Protocol.Pushed;

/// <summary>What a client pushed, without its credentials.</summary>
/// <param name="Expires">Until then a browser must have come with the request_uri; from then on sign-in may take its time.</param>
public sealed record PushedRequest(DateTimeOffset Expires, IReadOnlyList<KeyValuePair<string, string>> Parameters)
{
    public string? this[string name] => Parameters.Where(p => p.Key == name).Select(p => p.Value).FirstOrDefault();
}

/// <summary>Seals pushed requests for the store and opens them again (RFC 9126 section 2.2).</summary>
public sealed class PushedRequestStore(IPushedRequests store, ISeal seal, TimeProvider clock)
{
    public const string Prefix = "urn:ietf:params:oauth:request_uri:";

    private const string Purpose = "pushed-request";

    /// <summary>How soon the browser must come.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(60);

    /// <summary>How long a person who came in time may take to sign in.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    /// <returns>The request_uri: the prefix and 256 random bits.</returns>
    internal async ValueTask<string> AddAsync(string clientId, IReadOnlyList<KeyValuePair<string, string>> parameters, CancellationToken ct)
    {
        var requestUri = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var expires = clock.GetUtcNow() + Lifetime;
        using var stream = new MemoryStream(512);
        await using (var writer = new BinaryWriter(stream))
        {
            writer.Write(expires.ToUnixTimeMilliseconds());
            writer.Write(parameters.Count);
            foreach (var (name, value) in parameters)
            {
                writer.Write(name);
                writer.Write(value);
            }
        }

        var content = Base64Url.DecodeFromChars(seal.Close(PurposeOf(clientId), stream.ToArray()));
        await store.AddAsync(IdOf(requestUri), clientId, content, expires + Patience, ct);
        return requestUri;
    }

    /// <summary>Null for whatever this client did not push, or what is gone.</summary>
    public async ValueTask<PushedRequest?> FindAsync(string clientId, string requestUri, CancellationToken ct)
    {
        if (!requestUri.StartsWith(Prefix, StringComparison.Ordinal)
            || await store.FindAsync(IdOf(requestUri), clientId, ct) is not { } content
            || seal.Open(PurposeOf(clientId), Base64Url.EncodeToString(content)) is not { } plain)
        {
            return null;
        }

        using var reader = new BinaryReader(new MemoryStream(plain));
        var expires = DateTimeOffset.FromUnixTimeMilliseconds(reader.ReadInt64());
        var parameters = new KeyValuePair<string, string>[reader.ReadInt32()];
        for (var i = 0; i < parameters.Length; i++)
        {
            parameters[i] = new(reader.ReadString(), reader.ReadString());
        }

        return new(expires, parameters);
    }

    /// <summary>True for exactly one caller.</summary>
    internal ValueTask<bool> ConsumeAsync(string requestUri, CancellationToken ct) => store.ConsumeAsync(IdOf(requestUri), ct);

    // A row that is moved to another client opens for nobody.
    private static string PurposeOf(string clientId) => $"{Purpose}:{clientId}";

    private static byte[] IdOf(string requestUri) => SHA256.HashData(Encoding.UTF8.GetBytes(requestUri));
}
