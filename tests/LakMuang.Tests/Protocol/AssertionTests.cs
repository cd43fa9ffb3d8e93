using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using LakMuang.Protocol;

namespace LakMuang.Tests.Protocol;

public sealed class AssertionTests
{
    private const string Type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private const string Header = """{"alg":"ES256","kid":"k1"}""";

    private readonly Engine _engine = new();

    private long Now => _engine.Clock.Now.ToUnixTimeSeconds();

    [Theory]
    [InlineData(Engine.Issuer)]
    [InlineData(Engine.Issuer + "/oauth2/token")]
    public async Task A_signed_assertion_proves_the_client_once(string audience)
    {
        var assertion = Sign(Header, Claims(aud: audience));

        Assert.Equal(200, (await ShowAsync(assertion)).Status);
        Assert.Equal("401 invalid_client", Read.Error(await ShowAsync(assertion)));
    }

    [Fact]
    public async Task A_single_key_needs_no_kid() => Assert.Equal(200, (await ShowAsync(Sign("""{"alg":"ES256"}""", Claims()))).Status);

    [Theory]
    [InlineData(-31, false)]
    [InlineData(-29, true)]
    [InlineData(600, true)]
    [InlineData(631, false)]
    public async Task An_assertion_lives_for_ten_minutes_at_most(int seconds, bool isAccepted) =>
        Assert.Equal(isAccepted ? 200 : 401, (await ShowAsync(Sign(Header, Claims(expiresIn: seconds)))).Status);

    [Theory]
    [InlineData("\"aud\":\"https://other.example\"")]
    [InlineData("\"aud\":null")]
    [InlineData("\"sub\":null")]
    [InlineData("\"sub\":\"info\"")]
    [InlineData("\"iss\":\"info\"")]
    [InlineData("\"exp\":\"soon\"")]
    [InlineData("\"exp\":1e300")]
    [InlineData("\"jti\":null")]
    [InlineData("\"jti\":\"\"")]
    [InlineData("\"jti\":\"a\\u0000b\"")]
    [InlineData("\"nbf\":99999999999")]
    [InlineData("\"iat\":99999999999")]
    public async Task A_claim_that_does_not_fit_spoils_an_assertion(string claim) =>
        Assert.Equal("401 invalid_client", Read.Error(await ShowAsync(Sign(Header, Claims().TrimEnd('}') + "," + claim + "}"))));

    [Theory]
    [InlineData("""{"alg":"ES256","kid":"k2"}""")]
    [InlineData("""{"alg":"RS256","kid":"k1"}""")]
    [InlineData("""{"alg":"none","kid":"k1"}""")]
    [InlineData("""{"alg":"ES256","kid":"k1","crit":["b64"]}""")]
    [InlineData("""{"kid":"k1"}""")]
    [InlineData("[]")]
    public async Task A_header_that_is_not_trusted_spoils_an_assertion(string header) =>
        Assert.Equal("401 invalid_client", Read.Error(await ShowAsync(Sign(header, Claims()))));

    [Fact]
    public async Task An_assertion_without_signature_is_refused()
    {
        var signed = Sign("""{"alg":"none"}""", Claims());
        Assert.Equal("401 invalid_client", Read.Error(await ShowAsync(signed[..(signed.LastIndexOf('.') + 1)])));
    }

    [Fact]
    public async Task A_public_key_is_never_a_shared_secret()
    {
        var text = Encode("""{"alg":"HS256","kid":"k1"}""") + "." + Encode(Claims());
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(MemoryClients.SignerKey.ExportSubjectPublicKeyInfoPem()), Encoding.UTF8.GetBytes(text));

        Assert.Equal("401 invalid_client", Read.Error(await ShowAsync(text + "." + Base64Url.EncodeToString(mac))));
    }

    [Fact]
    public async Task An_assertion_signed_by_somebody_else_is_refused()
    {
        using var stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Assert.Equal("401 invalid_client", Read.Error(await ShowAsync(Sign(Header, Claims(), stranger))));
    }

    [Fact]
    public async Task The_type_of_an_assertion_must_be_named()
    {
        Assert.Equal("401 invalid_client", Read.Error(await ShowAsync(Sign(Header, Claims()), ("client_assertion_type", null))));
        Assert.Equal("401 invalid_client", Read.Error(await ShowAsync(Sign(Header, Claims()), ("client_id", "info"))));
        Assert.Equal(200, (await ShowAsync(Sign(Header, Claims()), ("client_id", "signer"))).Status);
    }

    [Theory]
    [InlineData("{\"sub\":\"\\ud800\"}")]
    [InlineData("{\"\\udc00\":\"signer\",\"sub\":\"signer\"}")]
    [InlineData("{\"sub\":\"signer\\u0000\"}")]
    [InlineData("{\"sub\":\"\u00ff\"}")]
    [InlineData("{\"sub\":7}")]
    [InlineData("{")]
    [InlineData("")]
    public async Task Text_that_is_no_text_is_refused_like_any_other(string claims)
    {
        var raw = Base64Url.EncodeToString(Encoding.Latin1.GetBytes(claims));
        Assert.Equal("401 invalid_client", Read.Error(await ShowAsync($"{Encode(Header)}.{raw}.AAAA")));
        Assert.Equal("401 invalid_client", Read.Error(await ShowAsync($"{raw}.{Encode(Claims())}.AAAA")));
    }

    private string Claims(string aud = Engine.Issuer, int expiresIn = 60) => $$"""
        {"iss":"signer","sub":"signer","aud":["x","{{aud}}"],"exp":{{Now + expiresIn}},"iat":{{Now}},"jti":"{{Guid.CreateVersion7():N}}"}
        """.Trim();

    private ValueTask<ProtocolResponse> ShowAsync(string assertion, params (string, string?)[] changes) => _engine.Token.RunAsync(Call.Post(Call.Bend(
        [new("grant_type", "client_credentials"), new("client_assertion", assertion), new("client_assertion_type", Type)], changes)));

    private static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    private static string Sign(string header, string claims, ECDsa? key = null)
    {
        var text = Encode(header) + "." + Encode(claims);
        return text + "." + Base64Url.EncodeToString((key ?? MemoryClients.SignerKey).SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256));
    }
}
