using System.Security.Cryptography;
using System.Text;
using LakMuang.Protocol;
using LakMuang.Protocol.Registration;

namespace LakMuang.Tests.Protocol;

public sealed class RegistrationTests
{
    private const string Initial = "initial-token";

    private readonly MemoryRegistrations _kept = new();
    private readonly RegistrationEndpoint _endpoint;

    public RegistrationTests() => _endpoint = new(
        _kept, new() { Issuer = Engine.Issuer, InitialAccessTokenHash = SHA256.HashData(Encoding.UTF8.GetBytes(Initial)) }, new ManualClock());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_registers_and_sees_its_secret_once()
    {
        var answer = await RegisterAsync("""{"redirect_uris":["https://a.example/cb"],"client_name":"ทะเบียน"}""");
        var json = Read.Json(answer);
        var (id, token) = (Read.Text(json, "client_id")!, "Bearer " + Read.Text(json, "registration_access_token"));

        Assert.Equal((201, "ทะเบียน"), (answer.Status, Read.Text(json, "client_name")));
        Assert.Equal($"{Engine.Issuer}/oauth2/register/{id}", Read.Text(json, "registration_client_uri"));
        Assert.Equal(SHA256.HashData(Encoding.UTF8.GetBytes(Read.Text(json, "client_secret")!)), _kept.Kept[id].SecretHash);
        var read = Read.Json(await _endpoint.ReadAsync(id, token, Ct));
        Assert.Equal(id, Read.Text(read, "client_id"));
        Assert.False(read.TryGetProperty("client_secret", out _));
        Assert.Equal(token, "Bearer " + Read.Text(read, "registration_access_token"));
    }

    [Fact]
    public async Task A_client_reads_and_removes_only_itself()
    {
        var one = Read.Json(await RegisterAsync("""{"redirect_uris":["https://a.example/cb"]}"""));
        var other = Read.Json(await RegisterAsync("""{"redirect_uris":["https://b.example/cb"]}"""));
        var (id, token) = (Read.Text(one, "client_id")!, "Bearer " + Read.Text(one, "registration_access_token"));

        foreach (var wrong in (string?[])[null, "Bearer ", "Bearer x", "Basic x", "Bearer " + Initial, "Bearer " + Read.Text(other, "registration_access_token")])
        {
            Assert.Equal("401 invalid_token", Read.Error(await _endpoint.ReadAsync(id, wrong, Ct)));
            Assert.Equal("401 invalid_token", Read.Error(await _endpoint.DeleteAsync(id, wrong, Ct)));
        }

        Assert.Equal(204, (await _endpoint.DeleteAsync(id, token, Ct)).Status);
        Assert.Equal("401 invalid_token", Read.Error(await _endpoint.ReadAsync(id, token, Ct)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer wrong")]
    [InlineData("Basic " + Initial)]
    [InlineData(Initial)]
    public async Task Without_the_initial_token_nobody_registers(string? authorization)
    {
        Assert.Equal("401 invalid_token", Read.Error(await RegisterAsync("{}", authorization)));
        Assert.Empty(_kept.Kept);
    }

    [Fact]
    public async Task Without_an_initial_token_registration_is_closed()
    {
        var closed = new RegistrationEndpoint(_kept, new() { Issuer = Engine.Issuer }, new ManualClock());

        Assert.False(closed.IsOpen);
        Assert.Equal(401, (await closed.RegisterAsync("Bearer " + Initial, "{}"u8.ToArray(), Ct)).Status);
    }

    [Theory]
    [InlineData("private_key_jwt")]
    [InlineData("none")]
    public async Task Only_a_client_that_uses_a_secret_gets_one(string method)
    {
        var json = Read.Json(await RegisterAsync($$"""
            {"redirect_uris":["https://a.example/cb"],"token_endpoint_auth_method":"{{method}}","jwks":{"keys":[{{PublicKey()}}]} }
            """));

        Assert.NotNull(Read.Text(json, "client_id"));
        Assert.False(json.TryGetProperty("client_secret", out _));
    }

    [Theory]
    [InlineData("openid pid profile", "openid profile")]
    [InlineData("pid", "")]
    public async Task The_citizen_id_is_never_registered_by_oneself(string asked, string granted) =>
        Assert.Equal(granted, Read.Text(
            Read.Json(await RegisterAsync($$"""{"redirect_uris":["https://a.example/cb"],"scope":"{{asked}}"}""")), "scope"));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"redirect_uris":"https://a.example/cb"}""")]
    [InlineData("""{"redirect_uris":null}""")]
    [InlineData("""{"redirect_uris":["https://a.example/cb"],"grant_types":null}""")]
    [InlineData("""{"redirect_uris":["https://a.example/cb"],"grant_types":[null]}""")]
    [InlineData("""{"redirect_uris":["https://a.example/cb"],"resources":[null]}""")]
    [InlineData("""{"redirect_uris":["https://a.example/cb"],"response_types":null}""")]
    [InlineData("""{"redirect_uris":["https://a.example/cb"],"post_logout_redirect_uris":null}""")]
    [InlineData("""{"redirect_uris":["https://a.example/cb"],"token_endpoint_auth_method":null}""")]
    [InlineData("""{"redirect_uris":["https://a.example/cb"],"client_name":"a\u0000b"}""")]
    [InlineData("""{"redirect_uris":["https://a.example/cb"],"client_name":"\ud800"}""")]
    [InlineData("""{"redirect_uris":["https://a.example/cb"],"jwks":{"keys":[{"kty":"\ud800"}]}}""")]
    [InlineData("""{"redirect_uris":["https://a.example/cb"],"grant_types":["password"]}""")]
    [InlineData("""{"redirect_uris":["https://a.example/cb"],"response_types":["token"]}""")]
    [InlineData("""{"redirect_uris":["https://a.example/cb"],"id_token_signed_response_alg":"none"}""")]
    [InlineData("""{"redirect_uris":["https://a.example/cb"],"id_token_signed_response_alg":"HS256"}""")]
    [InlineData("""{"redirect_uris":["https://a.example/cb"],"subject_type":"public"}""")]
    [InlineData("""{"redirect_uris":["https://a.example/cb"],"application_type":"tv"}""")]
    [InlineData("""{"redirect_uris":["https://a.example/cb"],"token_endpoint_auth_method":"client_secret_jwt"}""")]
    [InlineData("""{"redirect_uris":["https://a.example/cb"],"token_endpoint_auth_method":"private_key_jwt"}""")]
    [InlineData("""{"redirect_uris":["https://a.example/cb"],"token_endpoint_auth_method":"none","require_pkce":false}""")]
    [InlineData("""{"redirect_uris":["https://a.example/cb"],"token_endpoint_auth_method":"none","grant_types":["authorization_code","client_credentials"]}""")]
    [InlineData("""{"redirect_uris":["https://a.example/cb"],"jwks_uri":"https://a.example/keys","jwks":{"keys":[]}}""")]
    [InlineData("""{"redirect_uris":["https://a.example/cb"],"backchannel_logout_uri":"http://a.example/out"}""")]
    [InlineData("""{"redirect_uris":["https://a.example/cb"],"backchannel_logout_uri":"file:///etc/passwd"}""")]
    public async Task A_registration_out_of_order_is_refused(string body)
    {
        Assert.Equal("400 invalid_client_metadata", Read.Error(await RegisterAsync(body)));
        Assert.Empty(_kept.Kept);
    }

    private static string PublicKey()
    {
        var q = MemoryClients.SignerKey.ExportParameters(false).Q;
        return $$"""{"kty":"EC","crv":"P-256","x":"{{System.Buffers.Text.Base64Url.EncodeToString(q.X)}}","y":"{{System.Buffers.Text.Base64Url.EncodeToString(q.Y)}}"}""";
    }

    private ValueTask<ProtocolResponse> RegisterAsync(string body, string? authorization = "Bearer " + Initial) =>
        _endpoint.RegisterAsync(authorization, Encoding.UTF8.GetBytes(body), Ct);
}
