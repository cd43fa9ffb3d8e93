using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LakMuang.Protocol.Discovery;
using LakMuang.Protocol.Jose;

namespace LakMuang.Tests.Protocol;

public sealed class TokenContentTests
{
    private readonly Engine _engine = new();

    [Theory]
    [InlineData("info", "ES256")]
    [InlineData("app", "RS256")]
    public async Task An_id_token_says_who_and_how_and_nothing_personal(string client, string algorithm)
    {
        var tokens = await _engine.TokensAsync(client);
        var (token, accessToken) = (Read.Text(tokens, "id_token")!, Read.Text(tokens, "access_token")!);
        var claims = Read.Claims(token);

        Assert.Equal((algorithm, "JWT"), (Read.Text(Read.Header(token), "alg"), Read.Text(Read.Header(token), "typ")));
        Assert.Equal(
            ["iss", "sub", "aud", "iat", "exp", "nonce", "at_hash", "sid", "auth_time", "acr", "amr"],
            claims.EnumerateObject().Select(c => c.Name));
        Assert.Equal((Engine.Issuer, $"somchai-at-{client}", client), (Read.Text(claims, "iss"), Read.Text(claims, "sub"), Read.Text(claims, "aud")));
        Assert.Equal(("n-1", "urn:lakmuang:level:2", """["pwd","otp"]"""), (Read.Text(claims, "nonce"), Read.Text(claims, "acr"), Read.Text(claims, "amr")));
        Assert.Equal(600, claims.GetProperty("exp").GetInt64() - claims.GetProperty("iat").GetInt64());
        Assert.Equal(
            Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(accessToken)).AsSpan(0, 16)), Read.Text(claims, "at_hash"));
    }

    [Fact]
    public async Task An_id_token_says_for_which_post_somebody_acts_where_the_scope_was_granted()
    {
        _engine.Grants.Acting = """{"kind":"acting","name":"ผู้อำนวยการกองคลัง"}""";

        var (told, untold) = (await _engine.TokensAsync("info", ("scope", "openid agency")), await _engine.TokensAsync());

        Assert.Equal("ผู้อำนวยการกองคลัง", Read.Text(Read.Claims(Read.Text(told, "id_token")!).GetProperty("acting"), "name"));
        Assert.False(Read.Claims(Read.Text(untold, "id_token")!).TryGetProperty("acting", out _));
        _engine.Grants.Acting = null;
        Assert.False(Read.Claims(Read.Text(await _engine.TokensAsync("info", ("scope", "openid agency")), "id_token")!).TryGetProperty("acting", out _));
    }

    [Fact]
    public async Task An_access_token_follows_RFC_9068()
    {
        var token = Read.Text(await _engine.TokensAsync("app"), "access_token")!;
        var (header, claims) = (Read.Header(token), Read.Claims(token));

        Assert.Equal(("ES256", "at+jwt"), (Read.Text(header, "alg"), Read.Text(header, "typ")));
        Assert.Equal(_engine.Keys.Current("ES256")!.Kid, Read.Text(header, "kid"));
        Assert.Equal((Engine.Issuer, "app", "openid offline_access"), (Read.Text(claims, "aud"), Read.Text(claims, "client_id"), Read.Text(claims, "scope")));
        Assert.Equal(300, claims.GetProperty("exp").GetInt64() - claims.GetProperty("iat").GetInt64());
        Assert.NotNull(Read.Text(claims, "jti"));
    }

    [Fact]
    public async Task Every_sign_in_has_its_own_session_and_token_ids()
    {
        var (one, other) = (await _engine.TokensAsync(), await _engine.TokensAsync());

        Assert.NotEqual(Read.Text(Read.Claims(Read.Text(one, "id_token")!), "sid"), Read.Text(Read.Claims(Read.Text(other, "id_token")!), "sid"));
        Assert.NotEqual(Read.Text(Read.Claims(Read.Text(one, "access_token")!), "jti"), Read.Text(Read.Claims(Read.Text(other, "access_token")!), "jti"));
    }

    [Fact]
    public void The_thumbprint_is_that_of_RFC_7638()
    {
        // RFC 7638 section 3.1.
        const string N = "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMs"
            + "tn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbI"
            + "SD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw";
        using var key = RSA.Create(new RSAParameters { Modulus = Base64Url.DecodeFromChars(N), Exponent = [1, 0, 1] });

        Assert.Equal("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs", JwkSet.Thumbprint(key));
    }

    [Theory]
    [InlineData("ES256")]
    [InlineData("RS256")]
    [InlineData("PS256")]
    public void A_token_holds_for_its_own_key_algorithm_and_text_only(string algorithm)
    {
        var key = _engine.Keys.Current(algorithm)!;
        var own = new OwnTokens(_engine.Keys);
        var token = Jwt.Write(key, "JWT", json => json.WriteString("sub", "x"));
        var (header, rest) = (token[..token.IndexOf('.', StringComparison.Ordinal)], token[token.IndexOf('.', StringComparison.Ordinal)..]);

        Assert.NotNull(own.Read(token, "JWT"));
        Assert.Null(own.Read(token, "at+jwt"));
        foreach (var (text, other) in Enumerable.Range(0, token.Length - 2).Where(i => i % 5 == 0).Select(i => (i, token[i] == 'A' ? 'B' : 'A')))
        {
            Assert.Null(own.Read(token[..text] + other + token[(text + 1)..], "JWT"));
        }

        Assert.All(Algorithms.All.Where(a => a != algorithm), a => Assert.Null(own.Read(Header(a, key.Kid) + rest, "JWT")));
        Assert.Null(own.Read(Header("none", key.Kid) + rest, "JWT"));
        Assert.Null(own.Read(Header(algorithm, "unknown") + rest, "JWT"));
        Assert.All((string[])[".x", "=", "==", " ", "\n"], tail => Assert.Null(own.Read(token + tail, "JWT")));
        Assert.Null(own.Read(header + " " + rest, "JWT"));
        _engine.Keys.Published = [];
        Assert.Null(own.Read(token, "JWT"));
    }

    [Fact]
    public void A_critical_header_that_we_do_not_know_spoils_a_token()
    {
        var key = _engine.Keys.Current("ES256")!;
        var text = Encode($$"""{"alg":"ES256","kid":"{{key.Kid}}","typ":"JWT","crit":["exp"]}""") + "." + Encode("{}");

        Assert.Null(new OwnTokens(_engine.Keys).Read(text + "." + Base64Url.EncodeToString(Algorithms.Sign(key, Encoding.ASCII.GetBytes(text))), null));
    }

    [Fact]
    public void The_published_keys_are_public_and_the_metadata_names_what_is_supported()
    {
        var discovery = new DiscoveryEndpoint(_engine.Keys, _engine.Options);
        var keys = Read.Json(discovery.Jwks()).GetProperty("keys").EnumerateArray().ToList();
        var metadata = Read.Json(discovery.Metadata());

        Assert.Equal(["ES256", "RS256", "PS256"], keys.Select(k => Read.Text(k, "alg")));
        Assert.All(keys, k => Assert.DoesNotContain(k.EnumerateObject(), m => m.Name is "d" or "p" or "q" or "dp" or "dq" or "qi" or "k"));
        Assert.Equal(Engine.Issuer, Read.Text(metadata, "issuer"));
        Assert.Equal("""["S256"]""", Read.Text(metadata, "code_challenge_methods_supported"));
        Assert.False(metadata.TryGetProperty("registration_endpoint", out _));
    }

    private static string Header(string algorithm, string kid) => Encode(JsonSerializer.Serialize(new { alg = algorithm, typ = "JWT", kid }));

    private static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
