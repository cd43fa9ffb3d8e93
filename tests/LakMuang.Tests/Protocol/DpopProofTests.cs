using System.Text.Json.Nodes;
using LakMuang.Protocol;
using LakMuang.TestKit;

namespace LakMuang.Tests.Protocol;

/// <summary>What a DPoP proof must be (RFC 9449 section 4.3).</summary>
public sealed class DpopProofTests : IDisposable
{
    private readonly Engine _engine = new();
    private readonly DpopKey _key = new();

    public void Dispose() => _key.Dispose();

    [Fact]
    public async Task A_proof_binds_the_access_token_to_its_key_and_the_answer_offers_a_nonce()
    {
        var answer = await TradeAsync();
        var tokens = Read.Json(answer);

        Assert.Equal((200, "DPoP"), (answer.Status, Read.Text(tokens, "token_type")));
        Assert.Equal(_key.Thumbprint, Read.Text(Read.Claims(Read.Text(tokens, "access_token")!).GetProperty("cnf"), "jkt"));
        Assert.NotEmpty(Pushing.Header(answer, "DPoP-Nonce")!);
    }

    [Fact]
    public async Task Without_a_proof_an_ordinary_client_gets_a_bearer_token()
    {
        var tokens = await _engine.TokensAsync();

        Assert.Equal("Bearer", Read.Text(tokens, "token_type"));
        Assert.False(Read.Claims(Read.Text(tokens, "access_token")!).TryGetProperty("cnf", out _));
    }

    [Theory]
    [InlineData("htm", "GET")]
    [InlineData("htm", "post")]
    [InlineData("htm", null)]
    [InlineData("htu", "https://lakmuang.example/oauth2/userinfo")]
    [InlineData("htu", "http://lakmuang.example/oauth2/token")]
    [InlineData("htu", "https://evil.example/oauth2/token")]
    [InlineData("htu", "https://x@lakmuang.example/oauth2/token")]
    [InlineData("htu", "/oauth2/token")]
    [InlineData("htu", null)]
    [InlineData("jti", null)]
    [InlineData("jti", "")]
    [InlineData("iat", null)]
    [InlineData("iat", "now")]
    [InlineData("exp", "soon")]
    [InlineData("nbf", "soon")]
    [InlineData("header.typ", "JWT")]
    [InlineData("header.typ", null)]
    [InlineData("header.alg", "none")]
    [InlineData("header.alg", "HS256")]
    [InlineData("header.alg", "PS256")]
    [InlineData("header.alg", "RS256")]
    [InlineData("header.jwk", null)]
    [InlineData("header.jwk", "k1")]
    [InlineData("header.crit", "b64")]
    public async Task A_member_that_does_not_fit_spoils_a_proof(string name, string? value) =>
        await RefusedAsync(changes: (name, value));

    [Theory]
    [InlineData("https://LAKMUANG.example:443/oauth2/token")]
    [InlineData("https://lakmuang.example/oauth2/token?x=1#y")]
    public async Task The_address_is_compared_without_query_case_of_the_host_and_default_port(string htu) =>
        Assert.Equal(200, (await TradeAsync(changes: ("htu", htu))).Status);

    [Theory]
    [InlineData(-61, false)]
    [InlineData(-60, true)]
    [InlineData(-10, true)]
    [InlineData(10, true)]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public async Task A_proof_is_of_now(int seconds, bool isAccepted) => Assert.Equal(
        isAccepted ? 200 : 400, (await TradeAsync(changes: ("iat", _engine.Clock.Now.ToUnixTimeSeconds() + seconds))).Status);

    [Theory]
    [InlineData("exp", -31, false)]
    [InlineData("exp", 5, true)]
    [InlineData("nbf", 31, false)]
    [InlineData("nbf", 0, true)]
    public async Task Where_exp_and_nbf_are_given_they_count(string name, int seconds, bool isAccepted) => Assert.Equal(
        isAccepted ? 200 : 400, (await TradeAsync(changes: (name, _engine.Clock.Now.ToUnixTimeSeconds() + seconds))).Status);

    [Fact]
    public async Task A_key_that_tells_its_secret_is_refused() => await RefusedAsync(changes: ("header.jwk", _key.PrivateJwk));

    [Fact]
    public async Task A_proof_that_another_key_signed_is_refused()
    {
        using var other = new DpopKey();
        await RefusedAsync(changes: ("header.jwk", other.Jwk));
    }

    [Fact]
    public async Task A_proof_is_taken_once()
    {
        var proof = _key.Proof(_engine.Clock.Now, Pushing.Token);

        Assert.Equal(200, (await TradeAsync(proof)).Status);
        await RefusedAsync(proof);
    }

    [Fact]
    public async Task Two_proofs_and_an_empty_one_are_refused()
    {
        await RefusedAsync($"{_key.Proof(_engine.Clock.Now, Pushing.Token)},{_key.Proof(_engine.Clock.Now, Pushing.Token)}");
        await RefusedAsync("");
    }

    private async Task RefusedAsync(string? proof = null, params (string, JsonNode?)[] changes) =>
        Assert.Equal("400 invalid_dpop_proof", Read.Error(await TradeAsync(proof, changes)));

    private async Task<ProtocolResponse> TradeAsync(string? proof = null, params (string, JsonNode?)[] changes) => await _engine.Token.RunAsync(
        Call.Trade("info", await _engine.CodeAsync()) with { DPoP = proof ?? _key.Proof(_engine.Clock.Now, Pushing.Token, changes: changes) });
}
