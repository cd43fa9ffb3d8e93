using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using LakMuang.Protocol.Clients;
using LakMuang.TestKit;

namespace LakMuang.Tests.Protocol;

/// <summary>The FAPI 2.0 Security Profile, for clients that approve payments. Named after the conformance modules where there is one.</summary>
public sealed class FapiTests : IDisposable
{
    private readonly Engine _engine = new();
    private readonly DpopKey _key = new();

    public void Dispose() => _key.Dispose();

    [Fact]
    public async Task Happy_flow()
    {
        var answer = await _engine.TradeWithKeyAsync("bank", await _engine.PushedCodeAsync("bank"), _key);

        Assert.Equal((200, "DPoP"), (answer.Status, Read.Text(Read.Json(answer), "token_type")));
        Assert.Equal(200, (await _engine.AskUserInfoAsync(Read.Text(Read.Json(answer), "access_token")!, _key)).Status);
    }

    [Fact]
    public async Task Ensure_holder_of_key_required() =>
        Assert.Equal("400 invalid_dpop_proof", Read.Error(await _engine.TradeWithKeyAsync("bank", await _engine.PushedCodeAsync("bank"), null)));

    [Theory]
    [InlineData("code_challenge", null)]
    [InlineData("code_challenge_method", "plain")]
    public async Task Pkce_is_required_whatever_the_registration_says(string name, string? value)
    {
        (string, string?)[] changes = value is null ? [(name, value), ("code_challenge_method", null)] : [(name, value)];
        Assert.Equal("400 invalid_request", Read.Error(await _engine.PushAsync("bank", changes)));
    }

    [Fact]
    public async Task Refresh_tokens_are_not_rotated()
    {
        var tokens = Read.Json(await _engine.TradeWithKeyAsync("bank", await _engine.PushedCodeAsync("bank"), _key));

        for (var i = 0; i < 3; i++)
        {
            var renewed = await _engine.RenewAsync("bank", tokens, _key);
            Assert.Equal(200, renewed.Status);
            Assert.False(Read.Json(renewed).TryGetProperty("refresh_token", out _));
            _engine.Clock.Pass(TimeSpan.FromMinutes(1));
        }
    }

    [Fact]
    public async Task A_code_lives_for_sixty_seconds_at_most()
    {
        var code = await _engine.PushedCodeAsync("bank");
        _engine.Clock.Pass(TimeSpan.FromSeconds(60));

        Assert.Equal("400 invalid_grant", Read.Error(await _engine.TradeWithKeyAsync("bank", code, _key)));
    }

    [Theory]
    [InlineData(Engine.Issuer, 201)]
    [InlineData(Pushing.Token, 401)]
    [InlineData(Pushing.Par, 401)]
    [InlineData(Engine.Issuer + "/", 401)]
    public async Task The_audience_of_an_assertion_is_the_issuer(string audience, int status) =>
        Assert.Equal(status, await PushWithAsync(Pushing.BankKey.Assertion(_engine.Clock.Now, "bank", audience, ("header.kid", "k1"))));

    [Fact]
    public async Task The_audience_of_an_assertion_is_a_text_and_no_list() => Assert.Equal(401, await PushWithAsync(Pushing.BankKey.Assertion(
        _engine.Clock.Now, "bank", "x", ("header.kid", "k1"), ("aud", new System.Text.Json.Nodes.JsonArray(Engine.Issuer)))));

    [Fact]
    public async Task An_ordinary_client_may_name_the_endpoint_that_it_calls()
    {
        foreach (var audience in (string[])[Engine.Issuer, Pushing.Token, Pushing.Par])
        {
            var form = _engine.PushForm("signer", ("client_assertion", Pushing.BankKey.Assertion(_engine.Clock.Now, "signer", audience)));
            Assert.Equal(201, (await _engine.Par.RunAsync(Call.Post(form))).Status);
        }
    }

    [Theory]
    [InlineData("PS256", 201)]
    [InlineData("RS256", 401)]
    public async Task An_assertion_is_signed_with_PS256_or_ES256(string algorithm, int status) =>
        Assert.Equal(status, await PushWithAsync(RsaAssertion("bank", algorithm)));

    [Fact]
    public async Task The_algorithm_that_a_client_registered_is_the_only_one()
    {
        Assert.False(new ClientMetadata { TokenEndpointAuthSigningAlg = "PS256" }.ToClient("a", []).MaySignAssertionWith("ES256"));
        Assert.True(new ClientMetadata { TokenEndpointAuthSigningAlg = "RS256" }.ToClient("a", []).MaySignAssertionWith("RS256"));
        Assert.True(new ClientMetadata().ToClient("a", []).MaySignAssertionWith("RS256"));
        Assert.Equal(401, await PushWithAsync(Pushing.BankKey.Assertion(_engine.Clock.Now, "bank", Engine.Issuer, ("header.kid", "r1"))));
    }

    [Fact]
    public async Task An_assertion_proves_one_call()
    {
        var assertion = Pushing.BankKey.Assertion(_engine.Clock.Now, "bank", Engine.Issuer, ("header.kid", "k1"));
        Assert.Equal(201, await PushWithAsync(assertion));
        Assert.Equal(401, await PushWithAsync(assertion));
    }

    [Fact]
    public void A_registration_for_payments_must_sign_its_assertions()
    {
        var keys = System.Text.Json.JsonSerializer.SerializeToElement(new { keys = new[] { Pushing.BankKey.Jwk } });
        var good = new ClientMetadata
        {
            RedirectUris = ["https://b.example/cb"],
            TokenEndpointAuthMethod = "private_key_jwt",
            Jwks = keys,
            AuthorizationDetailsTypes = ["payment_approval"],
        };

        Assert.Null(RegistrationChecks.FirstError(good, CallableAddresses.PublicOnly));
        Assert.NotNull(RegistrationChecks.FirstError(good with { TokenEndpointAuthMethod = "client_secret_basic" }, CallableAddresses.PublicOnly));
        Assert.NotNull(RegistrationChecks.FirstError(good with { TokenEndpointAuthSigningAlg = "RS256" }, CallableAddresses.PublicOnly));
        Assert.NotNull(RegistrationChecks.FirstError(good with { AuthorizationDetailsTypes = ["payment_approval", "other"] }, CallableAddresses.PublicOnly));
        var client = good.ToClient("b", []);
        Assert.True(client is { FollowsFapi: true, MustPush: true, MustProveKey: true, MustUsePkce: true });
    }

    private async Task<int> PushWithAsync(string assertion) =>
        (await _engine.Par.RunAsync(Call.Post(_engine.PushForm("bank", ("client_assertion", assertion))))).Status;

    private string RsaAssertion(string client, string algorithm)
    {
        var now = _engine.Clock.Now.ToUnixTimeSeconds();
        var text = Encode($$"""{"alg":"{{algorithm}}","kid":"r1"}""") + "." + Encode(
            $$"""{"iss":"{{client}}","sub":"{{client}}","aud":"{{Engine.Issuer}}","iat":{{now}},"exp":{{now + 60}},"jti":"{{Guid.CreateVersion7():N}}"}""");
        return text + "." + Base64Url.EncodeToString(MemoryClients.BankRsaKey.SignData(
            Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, algorithm == "PS256" ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1));
    }

    private static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
