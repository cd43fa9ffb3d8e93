using System.Net;
using System.Text.Json.Nodes;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Conformance.Kit;

namespace LakMuang.Web.Tests.Conformance.Fapi;

/// <summary>Proofs of possession (RFC 9449 sections 4.3, 7 and 10).</summary>
[Collection(ConformanceServer.Name)]
public sealed class DpopTests(LakMuangServer server)
{
    [Theory]
    [Module("fapi2-security-profile-final-check-dpop-proof-nbf-exp")]
    [Module("fapi2-security-profile-final-ensure-dpopproof-with-iat-10seconds-before-succeeds")]
    [Module("fapi2-security-profile-final-ensure-dpopproof-with-iat-10seconds-after-succeeds")]
    [InlineData(0, true)]
    [InlineData(-10, false)]
    [InlineData(10, false)]
    public async Task A_proof_whose_clock_is_a_little_off_is_taken(int seconds, bool withLimits)
    {
        using var visit = await FapiVisit.BeginAsync(server);
        var now = visit.Party.Provider.Now.ToUnixTimeSeconds();
        (string, JsonNode?)[] changes = withLimits ? [("nbf", now), ("exp", now + 300)] : [("iat", now + seconds)];

        var tokens = await FapiVisit.TokensOf(await visit.Party.RedeemAsync(
            await visit.CodeAsync(), visit.Party.Proof("token_endpoint", changes: changes)));
        var token = tokens.GetProperty("access_token").GetString()!;
        using var answer = await visit.Party.UserInfoAsync(token, visit.Party.Proof("userinfo_endpoint", "GET", token, changes: Fresh(changes)));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    [Module("fapi2-security-profile-final-ensure-mismatched-dpop-jkt-fails")]
    public async Task A_pushed_request_cannot_name_another_key_than_it_proves()
    {
        using var party = await FapiParty.RegisterAsync(server);
        using var other = new KeyPair();

        using var answer = await party.PushAsync(party.Proof("pushed_authorization_request_endpoint"), ("dpop_jkt", other.Thumbprint));

        Assert.Contains(await Tokens.Refusal(answer), (string[])["invalid_dpop_proof", "invalid_request"]);
    }

    [Theory]
    [Module("fapi2-security-profile-final-ensure-token-endpoint-fails-with-mismatched-dpop-proof-jkt")]
    [Module("fapi2-security-profile-final-ensure-token-endpoint-fails-with-mismatched-dpop-jkt")]
    [Module("fapi2-security-profile-final-ensure-dpopproof-at-par-endpoint-binding-success")]
    [Module("fapi2-security-profile-final-ensure-dpop-auth-code-binding-success")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_code_is_bound_to_the_key_that_the_pushed_request_proved_or_named(bool byProof)
    {
        using var visit = await FapiVisit.BeginAsync(server);
        using var thief = new KeyPair();
        var party = visit.Party;
        using var pushed = byProof
            ? await party.PushAsync(party.Proof("pushed_authorization_request_endpoint"))
            : await party.PushAsync(("dpop_jkt", party.Key.Thumbprint));
        var code = Answer.Code(await visit.Browser.Get(party.Address(await FapiParty.RequestUri(pushed)), Party.Callback), party.Provider);

        using var refused = await party.RedeemAsync(code, party.Proof("token_endpoint", key: thief));
        Assert.Contains(await Tokens.Refusal(refused), (string[])["invalid_dpop_proof", "invalid_grant"]);

        await FapiVisit.TokensOf(await party.RedeemAsync(code));
    }

    [Theory]
    [Module("fapi2-security-profile-final-dpop-negative-tests")]
    [InlineData("htm", "GET")]
    [InlineData("htm", null)]
    [InlineData("htu", "https://elsewhere.example/token")]
    [InlineData("htu", null)]
    [InlineData("iat", null)]
    [InlineData("jti", null)]
    [InlineData("nonce", "not-one-of-ours")]
    public async Task A_proof_for_something_else_brings_no_token(string claim, string? value)
    {
        using var visit = await FapiVisit.BeginAsync(server);

        using var refused = await visit.Party.RedeemAsync(await visit.CodeAsync(), visit.Party.Proof("token_endpoint", changes: (claim, value)));

        Assert.Equal(claim == "nonce" ? "use_dpop_nonce" : "invalid_dpop_proof", await Tokens.Refusal(refused));
    }

    [Fact]
    [Module("fapi2-security-profile-final-dpop-negative-tests")]
    public async Task A_token_that_is_bound_is_worth_nothing_without_its_own_proof()
    {
        using var visit = await FapiVisit.BeginAsync(server);
        using var thief = new KeyPair();
        var party = visit.Party;
        var token = (await visit.TokensAsync()).GetProperty("access_token").GetString()!;
        var used = party.Proof("userinfo_endpoint", "GET", token);
        Assert.Equal(HttpStatusCode.OK, (await party.UserInfoAsync(token, used)).StatusCode);

        HttpResponseMessage[] refused =
        [
            await party.UserInfoAsync(token, used),
            await party.UserInfoAsync(token, null),
            await party.UserInfoAsync(token, null, "Bearer"),
            await party.UserInfoAsync(token, party.Proof("userinfo_endpoint", "GET", token), "Bearer"),
            await party.UserInfoAsync(token, party.Proof("userinfo_endpoint", "GET", token, thief)),
            await party.UserInfoAsync(token, party.Proof("userinfo_endpoint", "GET")),
            await party.UserInfoAsync(token, party.Proof("userinfo_endpoint", "GET", token + "x")),
            await party.UserInfoAsync(token, party.Proof("userinfo_endpoint", "POST", token)),
            await party.UserInfoAsync(token, party.Proof("token_endpoint", "GET", token)),
            await party.UserInfoAsync(token, party.Proof("userinfo_endpoint", "GET", token, changes: ("iat", party.Provider.Now.ToUnixTimeSeconds() - 3600))),
            await party.UserInfoAsync(token, party.Proof("userinfo_endpoint", "GET", token) + "x"),
        ];

        Assert.All(refused, answer => Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode));
        Assert.All(refused, answer => Assert.Contains(answer.Headers.WwwAuthenticate, challenge => challenge.Scheme == "DPoP"));
    }

    [Theory]
    [Module("fapi2-security-profile-final-dpop-negative-tests")]
    [InlineData("typ", "JWT")]
    [InlineData("alg", "none")]
    [InlineData("jwk", null)]
    public async Task A_proof_with_another_header_brings_no_token(string member, string? value)
    {
        using var visit = await FapiVisit.BeginAsync(server);
        var party = visit.Party;
        var header = new JsonObject { ["typ"] = "dpop+jwt", ["jwk"] = party.Key.Public.DeepClone(), [member] = value };
        if (value is null)
        {
            header.Remove(member);
        }

        var claims = new JsonObject
        {
            ["htm"] = "POST",
            ["htu"] = party.Provider["token_endpoint"],
            ["iat"] = party.Provider.Now.ToUnixTimeSeconds(),
            ["jti"] = Guid.CreateVersion7().ToString("N"),
        };
        using var refused = await party.RedeemAsync(await visit.CodeAsync(), party.Key.Sign(header, claims));

        Assert.Equal("invalid_dpop_proof", await Tokens.Refusal(refused));
    }

    // A JSON node has one parent.
    private static (string, JsonNode?)[] Fresh((string Name, JsonNode? Value)[] changes) => [.. changes.Select(c => (c.Name, c.Value?.DeepClone()))];
}
