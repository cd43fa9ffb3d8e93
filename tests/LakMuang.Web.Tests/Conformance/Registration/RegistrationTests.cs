using System.Text.Json.Nodes;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Conformance.Kit;

namespace LakMuang.Web.Tests.Conformance.Registration;

/// <summary>What a client may say of itself (OpenID Connect Registration 1.0 section 2), and what the department says in its place.</summary>
[Collection(ConformanceServer.Name)]
public sealed class RegistrationTests(LakMuangServer server)
{
    private const string NotShown = "Kept, and not shown to people at sign-in: they see the name under which the department registered the system.";

    [Fact]
    [Module("oidcc-registration-logo-uri", Deviation = NotShown)]
    public async Task A_logo_does_not_reach_the_sign_in_page() => await NotOnTheSignInPage("logo_uri");

    [Fact]
    [Module("oidcc-registration-policy-uri", Deviation = NotShown)]
    public async Task A_link_to_a_policy_does_not_reach_the_sign_in_page() => await NotOnTheSignInPage("policy_uri");

    [Fact]
    [Module("oidcc-registration-tos-uri", Deviation = NotShown)]
    public async Task A_link_to_terms_does_not_reach_the_sign_in_page() => await NotOnTheSignInPage("tos_uri");

    [Fact]
    [Module("oidcc-registration-jwks-uri")]
    public async Task Keys_are_read_where_the_client_publishes_them()
    {
        using var key = new KeyPair("RS256");
        await using var published = await PublishedKeys.StartAsync(key);
        using var visit = await Visit.BeginAsync(server, ("token_endpoint_auth_method", "private_key_jwt"), ("jwks_uri", published.Address));
        visit.Party.Key = key;
        await visit.UserInfoAsync(await visit.TokensAsync());
    }

    [Fact]
    [Module("oidcc-ensure-client-assertion-with-iss-aud-succeeds")]
    public async Task An_assertion_may_name_the_issuer_as_its_audience()
    {
        using var key = new KeyPair("RS256");
        using var visit = await Visit.BeginAsync(server, ("token_endpoint_auth_method", "private_key_jwt"), ("jwks", key.Set()));
        visit.Party.Key = key;

        await visit.TokensAsync();
    }

    [Fact]
    [Module("oidcc-registration-sector-uri", Deviation = "sector_identifier_uri is refused: the sector of a pairwise subject is the linked system, or the client that registered itself.")]
    [Module("oidcc-registration-sector-bad")]
    public async Task A_sector_of_its_own_does_not_give_a_client_the_subjects_of_another()
    {
        using var refused = await Party.PostAsync(
            await Provider.ReadAsync(server), ("subject_type", "pairwise"), ("sector_identifier_uri", "https://rp.example/sector.json"));

        Assert.Equal("invalid_client_metadata", await Tokens.Refusal(refused));
    }

    [Fact]
    [Module("oidcc-userinfo-rs256", Deviation = "Userinfo is not signed: it comes over TLS from the issuer. The metadata names no algorithm for it.")]
    public async Task Userinfo_is_JSON_whatever_was_asked_for()
    {
        using var visit = await Visit.BeginAsync(server, ("userinfo_signed_response_alg", "RS256"));

        Assert.False(visit.Party.Provider.Metadata.TryGetProperty("userinfo_signing_alg_values_supported", out _));
        Assert.False(visit.Party.Registered.TryGetProperty("userinfo_signed_response_alg", out _));
        await visit.UserInfoAsync(await visit.TokensAsync());
    }

    [Theory]
    [Module("oidcc-request-uri-unsigned", Deviation = "request_uri of others is refused: the server fetches nothing from addresses that others name. Pushed requests do the same.")]
    [Module("oidcc-request-uri-signed-rs256", Deviation = "request_uri of others is refused: the server fetches nothing from addresses that others name. Pushed requests do the same.")]
    [InlineData("https://rp.example/request.jwt")]
    [InlineData("http://127.0.0.1:9/request.jwt#sha256")]
    public async Task A_request_is_not_fetched_from_an_address_of_the_clients(string address)
    {
        using var visit = await Visit.BeginAsync(server);

        var error = Answer.Error(await visit.GoAsync(("request_uri", address)), visit.Party.Provider);

        Assert.Equal("request_uri_not_supported", error);
    }

    private async Task NotOnTheSignInPage(string member)
    {
        using var visit = await Visit.BeginAsync(server, (member, JsonValue.Create("https://rp.example/of-the-client")));

        var page = await visit.GoAsync();

        Assert.Equal("/sign-in", page.Address.AbsolutePath);
        Assert.DoesNotContain("rp.example", page.Html, StringComparison.Ordinal);
        var code = Answer.Code(await visit.FinishAsync(page), visit.Party.Provider);
        await Tokens.Check(await visit.Party.RedeemAsync(code), visit.Party);
    }
}
