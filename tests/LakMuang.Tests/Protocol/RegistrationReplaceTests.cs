using System.Security.Cryptography;
using System.Text;
using LakMuang.Protocol;
using LakMuang.Protocol.Registration;

namespace LakMuang.Tests.Protocol;

/// <summary>What a client may say about itself, and change later (RFC 7592 section 2.2).</summary>
public sealed class RegistrationReplaceTests
{
    private const string Initial = "initial-token";

    private readonly MemoryRegistrations _kept = new();
    private readonly RegistrationEndpoint _endpoint;
    private string? _secret;

    public RegistrationReplaceTests() => _endpoint = new(
        _kept, new() { Issuer = Engine.Issuer, InitialAccessTokenHash = SHA256.HashData(Encoding.UTF8.GetBytes(Initial)) }, new ManualClock());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_operators_decide_is_taken_out_of_a_registration_of_ones_own()
    {
        var json = Read.Json(await RegisterAsync("""
            {"redirect_uris":["https://a.example/cb"],"scope":"openid pid payments.read groups","resources":["https://r.example"],
             "resource_server_identifiers":["https://r.example"],"authorization_details_types":["payment_approval"],"made_up":{"x":1}}
            """));

        Assert.Equal("openid groups", Read.Text(json, "scope"));
        Assert.Equal(("[]", "[]", "[]"), (Read.Text(json, "resources"), Read.Text(json, "resource_server_identifiers"), Read.Text(json, "authorization_details_types")));
        Assert.False(json.TryGetProperty("made_up", out _));
        Assert.DoesNotContain("payment", _kept.Kept.Values.Single().Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_replacement_is_whole_and_keeps_the_secret()
    {
        var (id, token) = await RegisteredAsync("""{"redirect_uris":["https://a.example/cb"],"client_name":"เดิม","policy_uri":"https://a.example/p"}""");
        var secret = _kept.Kept[id].SecretHash;

        var answer = await ReplaceAsync(
            id, token, $$"""{"client_id":"{{id}}","client_secret":"{{_secret}}","redirect_uris":["https://a.example/new"],"scope":"openid pid"}""");
        var json = Read.Json(answer);

        Assert.Equal((200, """["https://a.example/new"]""", "openid"), (answer.Status, Read.Text(json, "redirect_uris"), Read.Text(json, "scope")));
        Assert.False(json.TryGetProperty("client_name", out _) || json.TryGetProperty("policy_uri", out _) || json.TryGetProperty("client_secret", out _));
        Assert.Equal(secret, _kept.Kept[id].SecretHash);
        var read = Read.Json(await _endpoint.ReadAsync(id, token, Ct));
        Assert.Equal($"{Engine.Issuer}/oauth2/register/{id}", Read.Text(read, "registration_client_uri"));
        Assert.Equal("""["https://a.example/new"]""", Read.Text(read, "redirect_uris"));
    }

    [Fact]
    public async Task A_client_that_begins_to_use_a_secret_gets_one()
    {
        var (id, token) = await RegisteredAsync("""{"redirect_uris":["https://a.example/cb"],"token_endpoint_auth_method":"none"}""");
        var json = Read.Json(await ReplaceAsync(id, token, $$"""{"client_id":"{{id}}","redirect_uris":["https://a.example/cb"]}"""));

        Assert.Equal(SHA256.HashData(Encoding.UTF8.GetBytes(Read.Text(json, "client_secret")!)), _kept.Kept[id].SecretHash);
    }

    [Theory]
    [InlineData("""{"redirect_uris":["https://a.example/cb"]}""", "invalid_request")]
    [InlineData("""{"client_id":"other","redirect_uris":["https://a.example/cb"]}""", "invalid_request")]
    [InlineData("""{"client_id":"ID","redirect_uris":["https://a.example/cb"],"registration_access_token":"x"}""", "invalid_request")]
    [InlineData("""{"client_id":"ID","redirect_uris":["https://a.example/cb"],"client_id_issued_at":1}""", "invalid_request")]
    [InlineData("""{"client_id":"ID","redirect_uris":["https://a.example/cb"],"client_secret":"chosen-by-myself"}""", "invalid_request")]
    [InlineData("""{"client_id":"ID","redirect_uris":["http://a.example/cb"]}""", "invalid_redirect_uri")]
    [InlineData("""{"client_id":"ID"}""", "invalid_redirect_uri")]
    [InlineData("{", "invalid_client_metadata")]
    [InlineData("[]", "invalid_client_metadata")]
    public async Task A_replacement_passes_the_checks_of_a_registration(string body, string error)
    {
        var (id, token) = await RegisteredAsync("""{"redirect_uris":["https://a.example/cb"]}""");
        var before = _kept.Kept[id].Json;

        Assert.Equal($"400 {error}", Read.Error(await ReplaceAsync(id, token, body.Replace("ID", id, StringComparison.Ordinal))));
        Assert.Equal(before, _kept.Kept[id].Json);
    }

    [Fact]
    public async Task Nobody_replaces_another_client()
    {
        var (id, _) = await RegisteredAsync("""{"redirect_uris":["https://a.example/cb"]}""");
        var (_, token) = await RegisteredAsync("""{"redirect_uris":["https://b.example/cb"]}""");
        var body = $$"""{"client_id":"{{id}}","redirect_uris":["https://b.example/cb"]}""";

        Assert.Equal("401 invalid_token", Read.Error(await ReplaceAsync(id, token, body)));
        Assert.Equal("401 invalid_token", Read.Error(await ReplaceAsync(id, "Bearer " + Initial, body)));
    }

    [Theory]
    [InlineData("logo_uri", "http://a.example/logo.png")]
    [InlineData("policy_uri", "javascript:alert(1)")]
    [InlineData("tos_uri", "//a.example")]
    [InlineData("client_uri", "ftp://a.example")]
    [InlineData("initiate_login_uri", "http://localhost/login")]
    [InlineData("sector_identifier_uri", "https://a.example/sector.json")]
    [InlineData("access_token_format", "paseto")]
    [InlineData("token_endpoint_auth_signing_alg", "HS256")]
    [InlineData("introspection_signed_response_alg", "none")]
    [InlineData("jwks_uri", "https://10.1.2.3/keys")]
    public async Task A_member_that_we_cannot_honour_is_refused(string name, string value) => Assert.Equal(
        "400 invalid_client_metadata",
        Read.Error(await RegisterAsync($$"""{"redirect_uris":["https://a.example/cb"],"{{name}}":"{{value}}"}""")));

    [Fact]
    public async Task Pages_about_the_client_and_what_we_do_not_know_are_taken()
    {
        var json = Read.Json(await RegisterAsync("""
            {"redirect_uris":["https://a.example/cb"],"logo_uri":"https://a.example/logo.png","policy_uri":"https://a.example/p","tos_uri":"https://a.example/t",
             "contacts":["it@a.example"],"request_uris":["https://a.example/r"],"initiate_login_uri":"https://a.example/login","dpop_bound_access_tokens":true}
            """));

        Assert.Equal(("https://a.example/logo.png", """["it@a.example"]""", "True"),
            (Read.Text(json, "logo_uri"), Read.Text(json, "contacts"), Read.Text(json, "dpop_bound_access_tokens")));
    }

    private async Task<(string Id, string Token)> RegisteredAsync(string body)
    {
        var json = Read.Json(await RegisterAsync(body));
        _secret = Read.Text(json, "client_secret");
        return (Read.Text(json, "client_id")!, "Bearer " + Read.Text(json, "registration_access_token"));
    }

    private ValueTask<ProtocolResponse> RegisterAsync(string body) => _endpoint.RegisterAsync("Bearer " + Initial, Encoding.UTF8.GetBytes(body), Ct);

    private ValueTask<ProtocolResponse> ReplaceAsync(string id, string token, string body) =>
        _endpoint.ReplaceAsync(id, token, Encoding.UTF8.GetBytes(body), Ct);
}
