using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Attacks.Weak;

namespace LakMuang.Web.Tests.Attacks;

/// <summary>Forged, bent and swapped tokens (RFC 8725; RFC 9700 section 4.10), and clients that claim to be others.</summary>
public sealed class TokenAttacks(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private readonly World _world = server.NewWorld();

    public static TheoryData<string> Forgeries =>
        ["alg none", "alg nOnE", "HS256 with the public key", "jwk in the header", "jku in the header", "x5c in the header", "kid that is a path"];

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task A_forged_access_token_is_refused(string forgery)
    {
        var (_, tokens) = await SignedIn();
        var good = tokens.GetProperty("access_token").GetString()!;
        var jwks = await Jwks();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var forged = Forge(forgery, good, jwks, key);
        Assert.True(new WeakTokens(jwks).Accepts(forged));

        Assert.Equal(HttpStatusCode.OK, await UserInfo(good));
        Assert.Equal(HttpStatusCode.Unauthorized, await UserInfo(forged));
    }

    [Theory]
    [InlineData("crit", "b64")]
    [InlineData("typ", "JWT")]
    [InlineData("kid", "another")]
    public async Task A_header_that_was_changed_makes_a_token_worthless(string member, string value)
    {
        var (_, tokens) = await SignedIn();
        var parts = tokens.GetProperty("access_token").GetString()!.Split('.');
        var header = JsonNode.Parse(Base64Url.DecodeFromChars(parts[0]))!.AsObject();
        header[member] = member == "crit" ? new JsonArray(value) : value;

        Assert.Equal(HttpStatusCode.Unauthorized, await UserInfo($"{Encode(header.ToJsonString())}.{parts[1]}.{parts[2]}"));
        Assert.Equal(HttpStatusCode.Unauthorized, await UserInfo($"{parts[0]}.{parts[1]}."));
        Assert.Equal(HttpStatusCode.Unauthorized, await UserInfo($"{parts[0]}.{parts[1]}"));
    }

    [Fact]
    public async Task A_token_of_one_kind_is_not_taken_for_another()
    {
        var (info, tokens) = await SignedIn();
        var idToken = tokens.GetProperty("id_token").GetString()!;
        Assert.True(new WeakTokens(await Jwks()).Accepts(idToken));

        Assert.Equal(HttpStatusCode.Unauthorized, await UserInfo(idToken));
        Assert.False((await info.Refresh(idToken)).IsSuccessStatusCode);
        Assert.False((await info.Refresh(tokens.GetProperty("access_token").GetString()!)).IsSuccessStatusCode);
        Assert.False((await info.Redeem(tokens.GetProperty("refresh_token").GetString()!)).IsSuccessStatusCode);
        using var asHint = await new HttpClient { BaseAddress = server.Address }.GetAsync(
            new Uri($"/oauth2/logout?id_token_hint={tokens.GetProperty("access_token").GetString()}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, asHint.StatusCode);
    }

    [Fact]
    public async Task A_token_says_nothing_to_a_client_that_it_is_not_for()
    {
        var (info, tokens) = await SignedIn();
        using var stranger = await RelyingParty.For(server, "elaas");
        var token = tokens.GetProperty("access_token").GetString()!;

        var own = await RelyingParty.Json(await info.Post("/oauth2/introspect", ("token", token)));
        var others = await RelyingParty.Json(await stranger.Post("/oauth2/introspect", ("token", token)));
        await stranger.Post("/oauth2/revoke", ("token", token));
        await stranger.Post("/oauth2/revoke", ("token", tokens.GetProperty("refresh_token").GetString()!));

        Assert.True(own.GetProperty("active").GetBoolean());
        Assert.Equal("{\"active\":false}", others.ToString());
        Assert.False((await stranger.Refresh(tokens.GetProperty("refresh_token").GetString()!)).IsSuccessStatusCode);
        Assert.Equal(HttpStatusCode.OK, await UserInfo(token));
        Assert.True((await info.Refresh(tokens.GetProperty("refresh_token").GetString()!)).IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_client_cannot_pass_for_another()
    {
        using var info = await RelyingParty.For(server, "info");
        using var attacker = await RelyingParty.For(server, "info");

        var asOther = RelyingParty.Known(server, info.Id, attacker.Secret);
        var namedOther = await attacker.Token(("grant_type", "client_credentials"), ("client_id", info.Id));
        using var without = await new HttpClient { BaseAddress = server.Address }.PostAsync(
            new Uri("/oauth2/token", UriKind.Relative), new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("client_id", info.Id)]));
        var (nobody, idToken) = (await asOther.Token(("grant_type", "client_credentials")), (await SignedIn()).Tokens.GetProperty("id_token").GetString()!);
        using var byHint = await new HttpClient { BaseAddress = server.Address }.PostAsync(
            new Uri("/oauth2/token", UriKind.Relative), new FormUrlEncodedContent([
                new("grant_type", "client_credentials"), new("client_id", info.Id), new("client_assertion", idToken),
                new("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")]));

        Assert.All([namedOther, without, nobody, byHint], answer => Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode));
        Assert.True((await attacker.Token(("grant_type", "client_credentials"))).IsSuccessStatusCode);
    }

    [Theory]
    [InlineData(9_000, 400)]
    [InlineData(2_000_000, 413)]
    public async Task An_oversized_request_object_is_refused_before_it_is_read(int length, int status)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = server.Address };
        using var info = await RelyingParty.For(server, "info");
        using var body = new FormUrlEncodedContent([new("client_id", info.Id), new("request", new string('a', length))]);

        using var answer = await http.PostAsync(new Uri("/oauth2/authorize", UriKind.Relative), body);

        Assert.Contains((int)answer.StatusCode, new[] { status, 400 });
        Assert.Null(answer.Headers.Location);
    }

    private static string Forge(string forgery, string good, JsonElement jwks, ECDsa key)
    {
        var claims = good.Split('.')[1];
        var q = key.ExportParameters(false).Q;
        var jwk = $$"""{"kty":"EC","crv":"P-256","x":"{{Base64Url.EncodeToString(q.X)}}","y":"{{Base64Url.EncodeToString(q.Y)}}"}""";
        var kid = WeakTokens.Es256(jwks).GetProperty("kid").GetString();
        var header = forgery switch
        {
            "alg none" => """{"alg":"none","typ":"at+jwt"}""",
            "alg nOnE" => """{"alg":"nOnE","typ":"at+jwt"}""",
            "HS256 with the public key" => $$"""{"alg":"HS256","typ":"at+jwt","kid":"{{kid}}"}""",
            "jwk in the header" => $$"""{"alg":"ES256","typ":"at+jwt","kid":"{{kid}}","jwk":{{jwk}}}""",
            "jku in the header" => $$"""{"alg":"ES256","typ":"at+jwt","kid":"{{kid}}","jku":"https://evil.example/keys#{{Uri.EscapeDataString(jwk)}}"}""",
            "x5c in the header" => $$"""{"alg":"ES256","typ":"at+jwt","kid":"{{kid}}","x5c":["{{Certificate(key)}}"]}""",
            _ => $$"""{"alg":"ES256","typ":"at+jwt","kid":"{{"../../attackers/" + jwk.Replace("\"", "\\\"", StringComparison.Ordinal)}}"}""",
        };
        var data = $"{Encode(header)}.{claims}";
        var signature = forgery switch
        {
            "alg none" or "alg nOnE" => [],
            "HS256 with the public key" => HMACSHA256.HashData(WeakTokens.SharedSecret(jwks), Encoding.ASCII.GetBytes(data)),
            _ => key.SignData(Encoding.ASCII.GetBytes(data), HashAlgorithmName.SHA256),
        };
        return $"{data}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Certificate(ECDsa key)
    {
        using var certificate = new CertificateRequest("CN=attacker", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        return Convert.ToBase64String(certificate.RawData);
    }

    private static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    private async Task<(RelyingParty Client, JsonElement Tokens)> SignedIn()
    {
        using var browser = server.NewBrowser();
        var info = await RelyingParty.For(server, "info");
        await _world.SignIn(browser, await _world.Person(enforced: false, groups: "info-viewer"));
        return (info, await RelyingParty.Json(await info.Redeem(await info.Code(browser, "openid offline_access"))));
    }

    private async Task<JsonElement> Jwks()
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        return await RelyingParty.Json(await http.GetAsync(new Uri("/oauth2/jwks", UriKind.Relative)));
    }

    private async Task<HttpStatusCode> UserInfo(string token)
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/oauth2/userinfo");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await http.SendAsync(request);
        return answer.StatusCode;
    }
}
