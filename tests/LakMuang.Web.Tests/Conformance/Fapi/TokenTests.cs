using System.Net;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Conformance.Kit;

namespace LakMuang.Web.Tests.Conformance.Fapi;

/// <summary>Codes and tokens are bound to client, verifier and key (FAPI 2.0 sections 5.3.2.1 and 5.3.2.2).</summary>
[Collection(ConformanceServer.Name)]
public sealed class TokenTests(LakMuangServer server)
{
    [Fact]
    [Module("fapi2-security-profile-final-attempt-reuse-authorization-code-after-one-second")]
    public async Task A_code_works_once()
    {
        using var visit = await FapiVisit.BeginAsync(server);
        var code = await visit.CodeAsync();
        var tokens = await FapiVisit.TokensOf(await visit.Party.RedeemAsync(code));
        await server.PassAsync(TimeSpan.FromSeconds(1));

        using var again = await visit.Party.RedeemAsync(code);

        Assert.Equal("invalid_grant", await Tokens.Refusal(again));
        Assert.Equal(HttpStatusCode.Unauthorized, await visit.UserInfoStatusAsync(tokens));
    }

    [Fact]
    [Module("fapi2-security-profile-final-ensure-token-endpoint-fails-with-expired-auth-code")]
    public async Task A_code_expires_within_a_minute()
    {
        using var visit = await FapiVisit.BeginAsync(server);
        var code = await visit.CodeAsync();
        await server.PassAsync(TimeSpan.FromSeconds(60));

        using var late = await visit.Party.RedeemAsync(code);

        Assert.Equal("invalid_grant", await Tokens.Refusal(late));
    }

    [Fact]
    [Module("fapi2-security-profile-final-ensure-authorization-code-is-bound-to-client")]
    public async Task A_code_is_its_clients_own()
    {
        using var visit = await FapiVisit.BeginAsync(server);
        using var other = await FapiParty.RegisterAsync(server);

        using var stolen = await other.RedeemAsync(await visit.CodeAsync());

        Assert.Equal("invalid_grant", await Tokens.Refusal(stolen));
    }

    [Theory]
    [Module("fapi2-security-profile-final-incorrect-pkce-code-verifier-rejected")]
    [Module("fapi2-security-profile-final-ensure-pkce-code-verifier-required")]
    [InlineData("another-verifier-of-43-characters-or-more.~_0123")]
    [InlineData(null)]
    public async Task A_code_needs_its_verifier(string? verifier)
    {
        using var visit = await FapiVisit.BeginAsync(server);

        using var refused = await visit.Party.RedeemAsync(await visit.CodeAsync(), ("code_verifier", verifier));

        Assert.Equal("invalid_grant", await Tokens.Refusal(refused));
    }

    [Fact]
    [Module("fapi2-security-profile-final-ensure-client-id-in-token-endpoint")]
    public async Task A_client_id_beside_the_assertion_must_be_its_own()
    {
        using var visit = await FapiVisit.BeginAsync(server);
        using var other = await FapiParty.RegisterAsync(server);

        using var refused = await visit.Party.RedeemAsync(await visit.CodeAsync(), ("client_id", other.Id));

        Assert.Equal("invalid_client", await Tokens.Refusal(refused));
    }

    [Fact]
    [Module("fapi2-security-profile-final-ensure-holder-of-key-required")]
    public async Task Without_a_proof_there_is_no_token()
    {
        using var visit = await FapiVisit.BeginAsync(server);

        using var refused = await visit.Party.RedeemAsync(await visit.CodeAsync(), (string?)null);

        Assert.Equal("invalid_dpop_proof", await Tokens.Refusal(refused));
    }
}
