using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using LakMuang.Protocol.Ports;

namespace LakMuang.Protocol.Pushed;

/// <summary>What a client pushed, without its credentials, or what a browser brought that was too long to carry on.</summary>
/// <param name="Expires">Until then a browser must have come with the reference; for a pushed one, sign-in may take its time from then on.</param>
public sealed record PushedRequest(DateTimeOffset Expires, IReadOnlyList<KeyValuePair<string, string>> Parameters)
{
    public string? this[string name] => Parameters.Where(p => p.Key == name).Select(p => p.Value).FirstOrDefault();
}

/// <summary>Seals pushed requests for the store and opens them again (RFC 9126 section 2.2). Long requests of browsers wait here as well.</summary>
public sealed class PushedRequestStore(IPushedRequests store, ISeal seal, TimeProvider clock)
{
    public const string Prefix = "urn:ietf:params:oauth:request_uri:";

    private const string KeptPrefix = "urn:lakmuang:kept-request:";
    private const string Purpose = "pushed-request";

    /// <summary>How soon the browser must come.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(60);

    /// <summary>How long a person who came in time may take to sign in.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    /// <summary>Whether a request_uri names something that may be here. Everybody else's is not supported.</summary>
    internal static bool IsReference(string requestUri) => IsPushed(requestUri) || requestUri.StartsWith(KeptPrefix, StringComparison.Ordinal);

    /// <summary>Whether the client itself brought what the reference names: only then it is proved, and good for one code.</summary>
    internal static bool IsPushed(string requestUri) => requestUri.StartsWith(Prefix, StringComparison.Ordinal);

    /// <returns>The request_uri: the prefix and 256 random bits.</returns>
    internal ValueTask<string> AddAsync(string clientId, IReadOnlyList<KeyValuePair<string, string>> parameters, CancellationToken ct)
    {
        var expires = clock.GetUtcNow() + Lifetime;
        return AddAsync(Prefix, clientId, parameters, expires, expires + Patience, ct);
    }

    /// <summary>Keeps what a browser brought while the person signs in: an hour at most, and for as many codes as its address would have been.</summary>
    /// <returns>The reference: a prefix of our own and 256 random bits.</returns>
    internal ValueTask<string> KeepAsync(string clientId, IReadOnlyList<KeyValuePair<string, string>> parameters, CancellationToken ct)
    {
        var expires = clock.GetUtcNow() + Patience;
        return AddAsync(KeptPrefix, clientId, parameters, expires, expires, ct);
    }

    private async ValueTask<string> AddAsync(
        string prefix, string clientId, IReadOnlyList<KeyValuePair<string, string>> parameters, DateTimeOffset expires, DateTimeOffset until,
        CancellationToken ct)
    {
        var requestUri = prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
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
        await store.AddAsync(IdOf(requestUri), clientId, content, until, ct);
        return requestUri;
    }

    /// <summary>Null for whatever was not kept for this client, or what is gone.</summary>
    public async ValueTask<PushedRequest?> FindAsync(string clientId, string requestUri, CancellationToken ct)
    {
        if (!IsReference(requestUri)
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
