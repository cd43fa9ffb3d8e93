using System.Net;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Conformance.Kit;

namespace LakMuang.Web.Tests.Conformance.Fapi;

/// <summary>Authorization requests are pushed, whole, and good for one code (RFC 9126, FAPI 2.0 section 5.3.2.2).</summary>
[Collection(ConformanceServer.Name)]
public sealed class RequestTests(LakMuangServer server)
{
    [Fact]
    [Module("fapi2-security-profile-final-ensure-unsigned-authorization-request-without-using-par-fails")]
    public async Task What_the_browser_brings_itself_is_refused()
    {
        using var visit = await FapiVisit.BeginAsync(server);

        var page = await visit.Browser.Get(
            $"/oauth2/authorize?client_id={visit.Party.Id}&response_type=code&scope=openid&redirect_uri={Uri.EscapeDataString(Party.Callback)}"
            + $"&state={Uri.EscapeDataString(Answer.State)}&code_challenge_method=S256&code_challenge={FapiParty.Challenge}",
            Party.Callback);

        Assert.Equal("invalid_request", Answer.Error(page, visit.Party.Provider));
    }

    [Theory]
    [Module("fapi2-security-profile-final-ensure-different-nonce-inside-and-outside-request-object")]
    [Module("fapi2-security-profile-final-ensure-different-state-inside-and-outside-request-object")]
    [InlineData("&state=another&nonce=another")]
    public async Task What_stands_beside_the_request_uri_does_not_count(string beside)
    {
        using var visit = await FapiVisit.BeginAsync(server);

        var page = await visit.Browser.Get(await visit.Party.AddressAsync() + beside, Party.Callback);
        var tokens = await FapiVisit.TokensOf(await visit.Party.RedeemAsync(Answer.Code(page, visit.Party.Provider)));

        Assert.Equal(IdToken.Nonce, SignedText.Verify(tokens.GetProperty("id_token").GetString()!, await visit.Party.Provider.KeysAsync())["nonce"]);
    }

    [Fact]
    [Module("fapi2-security-profile-final-state-only-outside-request-object-not-used")]
    public async Task A_state_that_was_not_pushed_does_not_come_back()
    {
        using var visit = await FapiVisit.BeginAsync(server);

        var page = await visit.Browser.Get(await visit.Party.AddressAsync(("state", null)) + "&state=outside", Party.Callback);

        Answer.Code(page, visit.Party.Provider, null);
    }

    [Theory]
    [Module("fapi2-security-profile-final-ensure-registered-redirect-uri")]
    [Module("fapi2-security-profile-final-plain-fapi-tolerate-unregistered-redirect-uri")]
    [Module("fapi2-security-profile-final-ensure-redirect-uri-in-authorization-request")]
    [Module("fapi2-security-profile-final-ensure-request-object-without-redirect-uri-fails")]
    [Module("fapi2-security-profile-final-ensure-response-type-code-idtoken-fails")]
    [Module("fapi2-security-profile-final-ensure-response-type-token-fails")]
    [Module("fapi2-security-profile-final-par-ensure-pkce-required")]
    [Module("fapi2-security-profile-final-par-plain-pkce-rejected")]
    [Module("fapi2-security-profile-final-par-authorization-request-containing-request_uri-form-param")]
    [InlineData("redirect_uri", Party.Callback + "/unregistered", "invalid_request")]
    [InlineData("redirect_uri", null, "invalid_request")]
    [InlineData("response_type", "code id_token", "unsupported_response_type")]
    [InlineData("response_type", "token", "unsupported_response_type")]
    [InlineData("code_challenge", null, "invalid_request")]
    [InlineData("code_challenge_method", "plain", "invalid_request")]
    [InlineData("request_uri", "urn:ietf:params:oauth:request_uri:x", "invalid_request")]
    public async Task A_request_out_of_order_is_refused_when_it_is_pushed(string name, string? value, string error)
    {
        using var party = await FapiParty.RegisterAsync(server);
        (string, string?)[] changes = name == "code_challenge" ? [(name, value), ("code_challenge_method", null)] : [(name, value)];

        using var answer = await party.PushAsync(changes);

        Assert.Equal((HttpStatusCode.BadRequest, error), (answer.StatusCode, await Tokens.Refusal(answer)));
    }

    [Fact]
    [Module("fapi2-security-profile-final-par-attempt-invalid-http-method")]
    public async Task Requests_are_pushed_by_POST_alone()
    {
        using var http = new HttpClient();
        var endpoint = new Uri((await Provider.ReadAsync(server))["pushed_authorization_request_endpoint"]);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await http.GetAsync(endpoint)).StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await http.PutAsync(endpoint, null)).StatusCode);
    }

    [Fact]
    [Module("fapi2-security-profile-final-par-ensure-reused-request-uri-prior-to-auth-completion-succeeds")]
    [Module("fapi2-security-profile-final-par-attempt-reuse-request_uri")]
    public async Task A_request_uri_bears_a_reload_before_the_code_and_nothing_after()
    {
        using var party = await FapiParty.RegisterAsync(server);
        using var browser = server.NewBrowser();
        var world = server.NewWorld();
        var person = await world.Person();
        var address = await party.AddressAsync();
        Assert.Equal("/sign-in", (await browser.Get(address)).Address.AbsolutePath);

        Answer.Code(await world.SignIn(browser, person, address, Party.Callback), party.Provider);

        var again = await browser.Get(address, Party.Callback);
        Assert.Equal((HttpStatusCode.BadRequest, server.Address.Authority), (again.Status, again.Address.Authority));
    }

    [Fact]
    [Module("fapi2-security-profile-final-par-attempt-to-use-expired-request_uri")]
    public async Task A_request_uri_expires()
    {
        using var visit = await FapiVisit.BeginAsync(server);
        var address = await visit.Party.AddressAsync();
        await server.PassAsync(TimeSpan.FromSeconds(61));

        var page = await visit.Browser.Get(address, Party.Callback);

        Assert.Equal((HttpStatusCode.BadRequest, server.Address.Authority), (page.Status, page.Address.Authority));
    }

    [Fact]
    [Module("fapi2-security-profile-final-par-attempt-to-use-request_uri-for-different-client")]
    public async Task A_request_uri_is_its_clients_own()
    {
        using var visit = await FapiVisit.BeginAsync(server);
        using var other = await FapiParty.RegisterAsync(server);

        var page = await visit.Browser.Get(other.Address(await FapiParty.RequestUri(await visit.Party.PushAsync())), Party.Callback);

        Assert.Equal((HttpStatusCode.BadRequest, server.Address.Authority), (page.Status, page.Address.Authority));
    }

    [Fact]
    [Module("fapi2-security-profile-final-user-rejects-authentication")]
    public async Task Who_turns_back_takes_access_denied_to_the_client()
    {
        using var visit = await FapiVisit.BeginAsync(server);
        const string payment = """[{"type":"payment_approval","amount":{"currency":"THB","value":"100.00"},"payee":{"name":"A","bank":"006","account":"1234567890"},"reference":"1"}]""";

        var page = await visit.GoAsync(("authorization_details", payment));

        Assert.Equal("access_denied", Answer.Error(page, visit.Party.Provider));
    }
}
