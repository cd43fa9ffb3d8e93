using System.Net;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Conformance.Kit;

namespace LakMuang.Web.Tests.Conformance.Fapi;

/// <summary>The profile when all goes well, and what the metadata promise (FAPI 2.0 Security Profile sections 5.3.2 and 5.4).</summary>
[Collection(ConformanceServer.Name)]
public sealed class ProfileTests(LakMuangServer server)
{
    [Fact]
    [Module("fapi2-security-profile-final-discovery-end-point-verification")]
    public async Task The_metadata_promise_what_the_profile_asks_for()
    {
        var provider = await Provider.ReadAsync(server);

        Assert.StartsWith(provider["issuer"] + "/", provider["pushed_authorization_request_endpoint"], StringComparison.Ordinal);
        Assert.True(provider.Metadata.GetProperty("authorization_response_iss_parameter_supported").GetBoolean());
        Assert.Contains("private_key_jwt", provider.List("token_endpoint_auth_methods_supported"));
        Assert.Contains("S256", provider.List("code_challenge_methods_supported"));
        Assert.DoesNotContain("plain", provider.List("code_challenge_methods_supported"));
        Assert.Contains("ES256", provider.List("id_token_signing_alg_values_supported"));
        string[] allowed = ["ES256", "PS256", "EdDSA"];
        Assert.All(provider.List("dpop_signing_alg_values_supported"), algorithm => Assert.Contains(algorithm, allowed));
    }

    [Theory]
    [Module("fapi2-security-profile-final-happy-flow")]
    [Module("fapi2-security-profile-final-par-without-duplicate-parameters")]
    [InlineData("ES256")]
    [InlineData("PS256")]
    public async Task A_request_is_pushed_the_code_redeemed_and_the_token_used(string algorithm)
    {
        using var visit = await FapiVisit.BeginAsync(server, algorithm);

        var tokens = await visit.TokensAsync();

        var id = SignedText.Verify(tokens.GetProperty("id_token").GetString()!, await visit.Party.Provider.KeysAsync());
        Assert.Equal((visit.Party.Provider["issuer"], visit.Party.Id, IdToken.Nonce), (id["iss"], id["aud"], id["nonce"]));
        Assert.Equal(HttpStatusCode.OK, await visit.UserInfoStatusAsync(tokens));
    }

    [Fact]
    [Module("fapi2-security-profile-final-ensure-authorization-request-without-state-success")]
    public async Task A_request_needs_no_state()
    {
        using var visit = await FapiVisit.BeginAsync(server);

        Answer.Code(await visit.GoAsync(("state", null)), visit.Party.Provider, null);
    }

    [Fact]
    [Module("fapi2-security-profile-final-ensure-authorization-request-without-nonce-success")]
    public async Task A_request_needs_no_nonce()
    {
        using var visit = await FapiVisit.BeginAsync(server);

        await visit.TokensAsync(("nonce", null));
    }

    [Fact]
    [Module("fapi2-security-profile-final-ensure-authorization-request-with-64-char-nonce-success")]
    public async Task A_nonce_of_64_characters_comes_back()
    {
        using var visit = await FapiVisit.BeginAsync(server);
        var nonce = new string('n', 64);

        var tokens = await visit.TokensAsync(("nonce", nonce));

        Assert.Equal(nonce, SignedText.Verify(tokens.GetProperty("id_token").GetString()!, await visit.Party.Provider.KeysAsync())["nonce"]);
    }

    [Fact]
    [Module("fapi2-security-profile-final-ensure-authorization-request-with-long-nonce")]
    public async Task A_nonce_of_384_characters_comes_back_or_is_refused_at_once()
    {
        using var visit = await FapiVisit.BeginAsync(server);

        using var answer = await visit.Party.PushAsync(("nonce", new string('n', 384)));

        Assert.Equal("invalid_request", await Tokens.Refusal(answer));
    }

    [Fact]
    [Module("fapi2-security-profile-final-ensure-authorization-request-with-long-state")]
    public async Task A_state_of_384_characters_comes_back()
    {
        using var visit = await FapiVisit.BeginAsync(server);
        var state = new string('s', 384);

        Answer.Code(await visit.GoAsync(("state", state)), visit.Party.Provider, state);
    }

    [Fact]
    [Module("fapi2-security-profile-final-ensure-other-scope-order-succeeds")]
    public async Task The_order_of_scopes_does_not_matter()
    {
        using var visit = await FapiVisit.BeginAsync(server);

        await visit.TokensAsync(("scope", "email openid"));
    }

    [Fact]
    [Module("fapi2-security-profile-final-test-claims-parameter-identity-claims")]
    public async Task Claims_asked_for_by_name_are_told_at_userinfo()
    {
        using var visit = await FapiVisit.BeginAsync(server);
        var tokens = await visit.TokensAsync(("scope", "openid profile email"), ("claims", """{"userinfo":{"given_name":null,"email":{"essential":true}}}"""));
        var token = tokens.GetProperty("access_token").GetString()!;

        using var answer = await visit.Party.UserInfoAsync(token, visit.Party.Proof("userinfo_endpoint", "GET", token));

        var claims = await RelyingParty.Json(answer);
        Assert.True(claims.TryGetProperty("given_name", out _) && claims.TryGetProperty("email", out _), claims.ToString());
    }

    [Theory]
    [Module("fapi2-security-profile-final-access-token-type-header-case-sensitivity")]
    [InlineData("DPoP")]
    [InlineData("dpop")]
    [InlineData("DPOP")]
    public async Task The_name_of_the_scheme_may_be_written_in_any_case(string scheme)
    {
        using var visit = await FapiVisit.BeginAsync(server);
        var token = (await visit.TokensAsync()).GetProperty("access_token").GetString()!;

        using var answer = await visit.Party.UserInfoAsync(token, visit.Party.Proof("userinfo_endpoint", "GET", token), scheme);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    [Module("fapi2-security-profile-final-refresh-token")]
    public async Task A_refresh_token_is_not_rotated_and_belongs_to_its_client()
    {
        using var visit = await FapiVisit.BeginAsync(server);
        using var other = await FapiParty.RegisterAsync(server);
        var refresh = (await visit.TokensAsync(("scope", "openid offline_access"))).GetProperty("refresh_token").GetString()!;

        using var stolen = await other.RefreshAsync(refresh, other.Proof("token_endpoint"));
        Assert.Equal("invalid_grant", await Tokens.Refusal(stolen));
        using var bare = await visit.Party.RefreshAsync(refresh, null);
        Assert.Equal("invalid_dpop_proof", await Tokens.Refusal(bare));
        for (var times = 0; times < 2; times++)
        {
            var again = await FapiVisit.TokensOf(await visit.Party.RefreshAsync(refresh, visit.Party.Proof("token_endpoint")));
            Assert.Equal(HttpStatusCode.OK, await visit.UserInfoStatusAsync(again));
            Assert.True(!again.TryGetProperty("refresh_token", out var same) || same.GetString() == refresh);
        }
    }
}
