using System.Net;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Conformance.Kit;

namespace LakMuang.Web.Tests.Conformance.Core;

/// <summary>The code flow itself: requests in several shapes, and the answers to them.</summary>
[Collection(ConformanceServer.Name)]
public sealed class ResponseTests(LakMuangServer server)
{
    [Fact]
    [Module("oidcc-server")]
    public async Task A_person_signs_in_and_every_answer_is_in_order()
    {
        using var visit = await Visit.BeginAsync(server);

        var tokens = await visit.TokensAsync();

        Assert.NotNull(tokens.Id["at_hash"]);
        Assert.True((await visit.UserInfoAsync(tokens)).GetProperty("sub").GetString()!.Length > 0);
    }

    [Fact]
    [Module("oidcc-server-client-secret-post")]
    public async Task The_secret_may_travel_in_the_form()
    {
        using var visit = await Visit.BeginAsync(server, ("token_endpoint_auth_method", "client_secret_post"));

        await visit.UserInfoAsync(await visit.TokensAsync());
    }

    [Fact]
    [Module("oidcc-response-type-missing")]
    public async Task Without_a_response_type_the_request_is_refused()
    {
        using var visit = await Visit.BeginAsync(server);

        Assert.Equal("invalid_request", Answer.Error(await visit.GoAsync(("response_type", null)), visit.Party.Provider));
        Assert.Equal("unsupported_response_type", Answer.Error(await visit.GoAsync(("response_type", "id_token token")), visit.Party.Provider));
    }

    [Theory]
    [Module("oidcc-idtoken-signature")]
    [Module("oidcc-idtoken-rs256")]
    [InlineData("RS256")]
    [InlineData("ES256")]
    [InlineData("PS256")]
    public async Task An_id_token_is_signed_as_registered_and_its_key_is_named(string algorithm)
    {
        using var visit = await Visit.BeginAsync(server, ("id_token_signed_response_alg", algorithm));

        var tokens = await visit.TokensAsync();

        Assert.Equal(algorithm, tokens.Id.Header.GetProperty("alg").GetString());
        Assert.False(string.IsNullOrEmpty(tokens.Id.Header.GetProperty("kid").GetString()));
    }

    [Fact]
    [Module("oidcc-idtoken-unsigned")]
    public async Task An_unsigned_id_token_is_neither_offered_nor_registered()
    {
        var provider = await Provider.ReadAsync(server);

        using var answer = await Party.PostAsync(provider, ("id_token_signed_response_alg", "none"));

        Assert.DoesNotContain("none", provider.List("id_token_signing_alg_values_supported"));
        Assert.Equal("invalid_client_metadata", await Tokens.Refusal(answer));
    }

    [Fact]
    [Module("oidcc-ensure-request-without-nonce-succeeds-for-code-flow")]
    public async Task A_request_needs_no_nonce()
    {
        using var visit = await Visit.BeginAsync(server);

        Assert.Null((await visit.TokensAsync(("nonce", null))).Id["nonce"]);
    }

    [Fact]
    [Module("oidcc-ensure-request-with-unknown-parameter-succeeds")]
    public async Task What_nobody_knows_is_ignored()
    {
        using var visit = await Visit.BeginAsync(server);

        await visit.TokensAsync(("extra", "foobar"));
    }

    [Fact]
    [Module("oidcc-alternate-happy-flow")]
    public async Task Neither_the_order_of_scopes_nor_that_of_parameters_matters()
    {
        using var visit = await Visit.BeginAsync(server);
        var request = visit.Party.Request(("scope", "email openid")).Reverse().Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value)}");
        await visit.Browser.Get($"{visit.Party.Provider["authorization_endpoint"]}?{string.Join('&', request)}");

        var code = Answer.Code(await visit.FinishAsync(visit.Browser.Page), visit.Party.Provider);
        var tokens = await Tokens.Check(await visit.Party.RedeemAsync(code), visit.Party);

        Assert.Contains('@', (await visit.UserInfoAsync(tokens)).GetProperty("email").GetString()!);
    }

    [Fact]
    [Module("oidcc-ensure-post-request-succeeds")]
    public async Task A_request_may_come_by_POST()
    {
        using var visit = await Visit.BeginAsync(server);

        var page = await visit.FinishAsync(await visit.Browser.PostFromElsewhere(
            visit.Party.Provider["authorization_endpoint"], visit.Party.Request(), Party.Callback));

        await Tokens.Check(await visit.Party.RedeemAsync(Answer.Code(page, visit.Party.Provider)), visit.Party);
    }

    [Theory]
    [Module("oidcc-ensure-registered-redirect-uri")]
    [Module("oidcc-ensure-redirect-uri-in-authorization-request")]
    [InlineData("http://localhost:9/another")]
    [InlineData("https://evil.example/callback")]
    [InlineData(null)]
    public async Task A_redirect_uri_that_is_missing_or_not_registered_ends_in_a_page(string? address)
    {
        using var visit = await Visit.BeginAsync(server);

        var page = await visit.GoAsync(("redirect_uri", address));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(server.Address.Authority, page.Address.Authority);
        Assert.DoesNotContain("//evil.example", page.Html, StringComparison.Ordinal);
    }
}
