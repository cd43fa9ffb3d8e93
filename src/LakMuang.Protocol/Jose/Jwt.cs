using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LakMuang.Protocol.Ports;

namespace LakMuang.Protocol.Jose;

/// <summary>Compact signed JWTs (RFC 7515, RFC 7519), written without reflection.</summary>
internal static class Jwt
{
    // .NET's decoder forgives spaces and padding; RFC 7515 section 2 does not.
    private static readonly SearchValues<char> _alphabet =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    public static string Write(ProtocolKey key, string type, Action<Utf8JsonWriter> claims)
    {
        var payload = new ArrayBufferWriter<byte>(768);
        using (var json = new Utf8JsonWriter(payload))
        {
            json.WriteStartObject();
            claims(json);
            json.WriteEndObject();
        }

        var header = Encoding.UTF8.GetBytes($$"""{"alg":"{{key.Algorithm}}","typ":"{{type}}","kid":"{{key.Kid}}"}""");
        var headerLength = Base64Url.GetEncodedLength(header.Length);
        var signed = new byte[headerLength + 1 + Base64Url.GetEncodedLength(payload.WrittenCount)];
        Base64Url.EncodeToUtf8(header, signed);
        signed[headerLength] = (byte)'.';
        Base64Url.EncodeToUtf8(payload.WrittenSpan, signed.AsSpan(headerLength + 1));
        return $"{Encoding.ASCII.GetString(signed)}.{Base64Url.EncodeToString(Algorithms.Sign(key, signed))}";
    }

    /// <summary>The claims of a token whose signature holds, and null for every other text.</summary>
    /// <param name="findKey">The key for a kid and algorithm, or null. Only it decides what is trusted.</param>
    /// <param name="type">The header's "typ" that is asked for, or null to accept any.</param>
    public static JsonElement? Read(string token, Func<string?, string, AsymmetricAlgorithm?> findKey, string? type) =>
        ReadByHeader(token, (header, algorithm) => findKey(JwtText.Of(header, "kid"), algorithm), type);

    /// <summary>As above, for tokens whose header itself tells the key.</summary>
    public static JsonElement? ReadByHeader(string token, Func<JsonElement, string, AsymmetricAlgorithm?> findKey, string? type)
    {
        var first = token.IndexOf('.', StringComparison.Ordinal);
        var last = token.LastIndexOf('.');
        if (token.AsSpan().ContainsAnyExcept(_alphabet) || first <= 0 || last == first || token.IndexOf('.', first + 1) != last
            || Part(token.AsSpan(0, first)) is not { } header || Part(token.AsSpan(first + 1, last - first - 1)) is not { } claims)
        {
            return null;
        }

        var algorithm = JwtText.Of(header, "alg");
        if (algorithm is null || !Algorithms.All.Contains(algorithm) || header.TryGetProperty("crit", out _)
            || (type is not null && !string.Equals(JwtText.Of(header, "typ"), type, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var signature = token.AsSpan(last + 1);
        return findKey(header, algorithm) is { } key && Base64Url.IsValid(signature)
            && Algorithms.Verifies(algorithm, key, Encoding.UTF8.GetBytes(token[..last]), Base64Url.DecodeFromChars(signature))
            ? claims
            : null;
    }

    /// <summary>The claims of whatever looks like a token, unverified: to find out whose keys to verify it with.</summary>
    public static JsonElement? Peek(string token) => token.Split('.') is [_, var claims, _] ? Part(claims) : null;

    /// <summary>The header's <c>kid</c>, unverified: to find out whether it is among the keys at hand.</summary>
    public static string? PeekKid(string token) => token.Split('.') is [var header, _, _] && Part(header) is { } read ? JwtText.Of(read, "kid") : null;

    private static JsonElement? Part(ReadOnlySpan<char> text) =>
        text.Length > 0 && Base64Url.IsValid(text) ? CleanJson.Object(Base64Url.DecodeFromChars(text)) : null;
}
