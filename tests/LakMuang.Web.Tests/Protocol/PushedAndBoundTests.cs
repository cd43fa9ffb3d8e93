using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Protocol;

/// <summary>PAR, DPoP and the FAPI 2.0 profile through real HTTP against the stored state.</summary>
public sealed class PushedAndBoundTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private const string Payment =
        """[{"type":"payment_approval","amount":{"currency":"THB","value":"100.00"},"payee":{"name":"ร้าน","bank":"006","account":"1234567890"},"reference":"1"}]""";

    private readonly World _world = server.NewWorld();

    [Fact]
    public async Task A_whole_journey_by_PAR_and_DPoP_with_a_sign_in_that_takes_longer_than_the_request_uri()
    {
        var officer = await _world.Person(groups: "info-viewer");
        using var browser = server.NewBrowser();
        using var party = await KeyedParty.For(server, "info");

        var page = await browser.Get(await party.PushedAddress(("login_hint", officer.CitizenId.Digits)));
        Assert.Contains("ระบบ info", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(officer.CitizenId.Digits, page.Address.Query, StringComparison.Ordinal);
        await server.PassAsync(TimeSpan.FromMinutes(3));
        await browser.Submit(null, ("CitizenId", officer.CitizenId.Digits), ("Password", officer.Password));
        var entered = await browser.Submit(RelyingParty.RedirectUri, ("Code", await _world.MailOf(officer).Code()));
        Assert.Equal("s1", entered.Query("state"));

        var answer = await party.Redeem(entered.Query("code")!, party.Key);
        var tokens = await RelyingParty.Json(answer);
        Assert.Equal("DPoP", tokens.GetProperty("token_type").GetString());
        Assert.NotEmpty(answer.Headers.GetValues("DPoP-Nonce"));
        var token = tokens.GetProperty("access_token").GetString()!;
        Assert.Equal(HttpStatusCode.OK, (await party.UserInfo(token, party.UserInfoProof(token))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await party.Refresh(tokens.GetProperty("refresh_token").GetString()!)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await party.Refresh(tokens.GetProperty("refresh_token").GetString()!)).StatusCode);
    }

    [Fact]
    public async Task A_request_uri_brings_one_code_and_a_stored_proof_is_known_again()
    {
        using var browser = server.NewBrowser();
        using var party = await KeyedParty.For(server, "info");
        await _world.SignIn(browser, await _world.Person(groups: "info-viewer"));
        var address = await party.PushedAddress();
        var code = (await browser.Get(address, until: RelyingParty.RedirectUri)).Query("code")!;

        var again = await browser.Get(address);
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Contains("invalid_request_uri", again.Text, StringComparison.Ordinal);

        var token = (await RelyingParty.Json(await party.Redeem(code, party.Key))).GetProperty("access_token").GetString()!;
        var proof = party.UserInfoProof(token);
        Assert.Equal(HttpStatusCode.OK, (await party.UserInfo(token, proof)).StatusCode);
        await Refused(HttpStatusCode.Unauthorized, "invalid_dpop_proof", await party.UserInfo(token, proof));
        await Refused(HttpStatusCode.Unauthorized, "invalid_dpop_proof", await party.UserInfo(token, party.UserInfoProof(token), party.UserInfoProof(token)));
        var without = await party.UserInfo(token);
        await Refused(HttpStatusCode.Unauthorized, "invalid_dpop_proof", without);
        Assert.Equal("DPoP", without.Headers.WwwAuthenticate.Single().Scheme);
    }

    [Fact]
    public async Task A_payment_that_nobody_could_look_at_is_denied()
    {
        using var browser = server.NewBrowser();
        using var party = await KeyedParty.For(server, "info");
        await _world.SignIn(browser, await _world.Person(groups: "info-viewer"));

        var page = await browser.Get(await party.PushedAddress(("authorization_details", Payment)), until: RelyingParty.RedirectUri);

        Assert.Equal(("access_denied", null), (page.Query("error"), page.Query("code")));
        await Refused(
            HttpStatusCode.BadRequest, "invalid_authorization_details",
            await party.Push(("authorization_details", Payment.Replace("100.00", "100", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task The_browser_cannot_bring_what_must_be_pushed_and_another_key_does_not_do()
    {
        using var browser = server.NewBrowser();
        using var party = await KeyedParty.For(server, "info");
        using var thief = new DpopKey();
        await _world.SignIn(browser, await _world.Person(groups: "info-viewer"));
        var direct = await browser.Get(
            $"/oauth2/authorize?client_id={party.Id}&response_type=code&scope=openid&redirect_uri={Uri.EscapeDataString(RelyingParty.RedirectUri)}",
            until: RelyingParty.RedirectUri);
        Assert.Equal("invalid_request", direct.Query("error"));

        var code = (await browser.Get(await party.PushedAddress(("dpop_jkt", party.Key.Thumbprint)), until: RelyingParty.RedirectUri)).Query("code")!;
        await Refused(HttpStatusCode.BadRequest, "invalid_grant", await party.Redeem(code, thief));
        await Refused(HttpStatusCode.BadRequest, "invalid_dpop_proof", await party.Redeem(code, null));
        Assert.Equal(HttpStatusCode.OK, (await party.Redeem(code, party.Key)).StatusCode);
    }

    [Theory]
    [InlineData("client_id=x")]
    [InlineData("redirect_uri=x")]
    [InlineData("client_id=x&request_uri=urn%3Aietf%3Aparams%3Aoauth%3Arequest_uri%3Ax")]
    public async Task The_sign_in_page_bears_with_a_way_back_that_says_nothing(string query)
    {
        using var browser = server.NewBrowser();
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/sign-in?to=" + Uri.EscapeDataString("/oauth2/authorize?" + query))).Status);
    }

    [Fact]
    public async Task Endpoints_for_forms_take_them_by_POST_alone()
    {
        using var http = new HttpClient { BaseAddress = server.Address };

        foreach (var path in (string[])["/oauth2/par", "/oauth2/token", "/oauth2/introspect", "/oauth2/revoke"])
        {
            var refused = await http.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal((HttpStatusCode.MethodNotAllowed, "POST"), (refused.StatusCode, refused.Content.Headers.Allow.Single()));
        }

        await Refused(HttpStatusCode.BadRequest, "invalid_request", await http.PostAsync(new Uri("/oauth2/par", UriKind.Relative), new StringContent("{}", Encoding.UTF8, "application/json")));
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/oauth2/par")
        {
            Headers = { { "Origin", "https://app.example" }, { "Access-Control-Request-Method", "POST" }, { "Access-Control-Request-Headers", "dpop" } },
        };
        Assert.Equal("*", (await http.SendAsync(preflight)).Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [Fact]
    public async Task An_introspection_answer_is_signed_where_that_is_asked_for()
    {
        using var browser = server.NewBrowser();
        using var info = await RelyingParty.For(server, "info");
        await _world.SignIn(browser, await _world.Person(groups: "info-viewer"));
        var tokens = await RelyingParty.Json(await info.Redeem(await info.Code(browser)));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Address, "/oauth2/introspect"))
        {
            Content = new FormUrlEncodedContent([new("token", tokens.GetProperty("access_token").GetString()!)]),
        };
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{info.Id}:{info.Secret}")));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/token-introspection+jwt"));
        using var http = new HttpClient();

        var answer = await http.SendAsync(request);

        Assert.Equal("application/token-introspection+jwt", answer.Content.Headers.ContentType!.MediaType);
        using var claims = JsonDocument.Parse(System.Buffers.Text.Base64Url.DecodeFromChars((await answer.Content.ReadAsStringAsync()).Split('.')[1]));
        Assert.True(claims.RootElement.GetProperty("token_introspection").GetProperty("active").GetBoolean());
    }

    private static async Task Refused(HttpStatusCode status, string error, HttpResponseMessage answer) =>
        Assert.Equal((status, error), (answer.StatusCode, (await RelyingParty.Json(answer)).GetProperty("error").GetString()));
}
