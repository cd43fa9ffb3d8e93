using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace LakMuang.Web.Tests.Conformance.Kit;

/// <summary>Every rule for an id_token (OpenID Connect Core 2, 3.1.3.6 and 3.1.3.7).</summary>
internal static class IdToken
{
    public const string Nonce = "no-9Zq.~_b";

    /// <param name="nonce">Null when none was sent: then none may come back.</param>
    public static async Task<SignedText> Check(string text, Party party, string? accessToken, string? nonce)
    {
        var token = SignedText.Verify(text, await party.Provider.KeysAsync());
        Assert.Equal(party.Registered.GetProperty("id_token_signed_response_alg").GetString(), token.Header.GetProperty("alg").GetString());
        Assert.Equal(party.Provider["issuer"], token["iss"]);
        Assert.Equal([party.Id], Audience(token.Claims));
        Assert.True(token["azp"] is null || token["azp"] == party.Id);
        var now = party.Provider.Now;
        Assert.InRange(token.Instant("iat"), now.AddMinutes(-1), now.AddSeconds(5));
        Assert.InRange(token.Instant("exp"), now, now.AddHours(1));
        if (token.Claims.TryGetProperty("nbf", out _))
        {
            Assert.True(token.Instant("nbf") <= now.AddSeconds(5));
        }

        Assert.InRange(token["sub"]!.Length, 1, 255);
        Assert.All(token["sub"]!, c => Assert.InRange(c, '\x21', '\x7e'));
        Assert.Equal(nonce, token["nonce"]);
        if (accessToken is not null && token["at_hash"] is { } hash)
        {
            Assert.Equal(Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(accessToken)).AsSpan(0, 16)), hash);
        }

        return token;
    }

    private static List<string?> Audience(JsonElement claims) => claims.GetProperty("aud") is { ValueKind: JsonValueKind.Array } several
        ? [.. several.EnumerateArray().Select(a => a.GetString())]
        : [claims.GetProperty("aud").GetString()];
}
