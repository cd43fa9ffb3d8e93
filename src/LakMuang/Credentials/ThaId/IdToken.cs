using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace LakMuang.Credentials.ThaId;

/// <summary>Reads ThaID's id_token and believes it only when every rule of OpenID Connect Core 3.1.3.7 holds.</summary>
internal static class IdToken
{
    private static readonly TimeSpan _skew = TimeSpan.FromSeconds(60);

    /// <returns>The kid of the header, so that its key can be fetched.</returns>
    public static string KidOf(string token)
    {
        var header = Part(token, 0);
        if (Text(header, "alg") != "ES256" || header.TryGetProperty("crit", out _))
        {
            throw Nonsense("alg");
        }

        return Text(header, "kid") ?? throw Nonsense("kid");
    }

    /// <exception cref="ThaIdException">One of the rules does not hold; the message names the claim.</exception>
    public static JsonElement Read(string token, ThaIdMetadata.Document thaId, ThaIdOptions options, string nonce, DateTimeOffset now)
    {
        if (!thaId.Keys.TryGetValue(KidOf(token), out var key))
        {
            throw Nonsense("kid");
        }

        var dot = token.LastIndexOf('.');
        var signature = token[(dot + 1)..];
        if (!Base64Url.IsValid(signature) || !key.Verifies(Encoding.ASCII.GetBytes(token[..dot]), Base64Url.DecodeFromChars(signature)))
        {
            throw Nonsense("signature");
        }

        var claims = Part(token, 1);
        Require(Text(claims, "iss") == thaId.Issuer, "iss");
        Require(IsFor(claims, options.ClientId), "aud");
        Require(!string.IsNullOrEmpty(Text(claims, "sub")), "sub");
        Require(Instant(claims, "iat") is { } iat && iat <= now + _skew, "iat");
        Require(Instant(claims, "exp") is { } exp && exp > now - _skew, "exp");
        var said = Text(claims, "nonce");
        Require(said is null ? !options.RequireNonce : FixedEquals(said, nonce), "nonce");
        return claims;
    }

    public static string? Text(JsonElement claims, string name) =>
        claims.ValueKind is JsonValueKind.Object && claims.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String
            ? value.GetString()
            : null;

    private static JsonElement Part(string token, int index)
    {
        var parts = token.Split('.');
        if (parts.Length != 3 || !Base64Url.IsValid(parts[index]))
        {
            throw Nonsense("form");
        }

        try
        {
            using var document = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[index]));
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw Nonsense("form");
        }
    }

    private static bool IsFor(JsonElement claims, string client) => claims.TryGetProperty("aud", out var aud) && aud.ValueKind switch
    {
        JsonValueKind.String => aud.ValueEquals(client),
        JsonValueKind.Array => aud.GetArrayLength() == 1 && aud[0].ValueKind is JsonValueKind.String && aud[0].ValueEquals(client),
        _ => false,
    };

    private static DateTimeOffset? Instant(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number && value.TryGetInt64(out var seconds)
            && seconds is > 0 and < 253_402_300_800
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    private static bool FixedEquals(string a, string b) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(a), Encoding.UTF8.GetBytes(b));

    private static void Require(bool holds, string claim)
    {
        if (!holds)
        {
            throw Nonsense(claim);
        }
    }

    private static ThaIdException Nonsense(string what) => new(ThaIdFault.Nonsense, $"The id_token's {what} is not acceptable.");
}
