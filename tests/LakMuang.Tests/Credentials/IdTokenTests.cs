using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LakMuang.Credentials.ThaId;

namespace LakMuang.Tests.Credentials;

/// <summary>We as relying party of ThaID: each forged or faulty id_token is refused (the oidcc-client-test modules).</summary>
public sealed class IdTokenTests
{
    private const string Nonce = "n-0S6_WzA2Mj";
    private static readonly DateTimeOffset _now = new(2026, 11, 21, 2, 0, 0, TimeSpan.Zero);
    private static readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private static readonly ECDsa _foreign = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private readonly ThaIdOptions _options = new() { Authority = new("https://thaid.example"), ClientId = "lakmuang" };

    [Fact]
    public void A_good_one_is_read() => Assert.Equal("1234567890121", Read(Token()).GetProperty("pid").GetString());

    [Theory]
    [InlineData("iss", "https://other.example", "iss", Traits = ["Module", "oidcc-client-test-invalid-iss"])]
    [InlineData("aud", "somebody-else", "aud", Traits = ["Module", "oidcc-client-test-invalid-aud"])]
    [InlineData("aud", null, "aud", Traits = ["Module", "oidcc-client-test-missing-aud"])]
    [InlineData("iat", null, "iat", Traits = ["Module", "oidcc-client-test-missing-iat"])]
    [InlineData("sub", null, "sub", Traits = ["Module", "oidcc-client-test-missing-sub"])]
    [InlineData("exp", null, "exp")]
    [InlineData("exp", 1_700_000_000L, "exp")]
    [InlineData("iat", 1_900_000_000L, "iat")]
    [InlineData("nonce", "another", "nonce", Traits = ["Module", "oidcc-client-test-nonce-invalid"])]
    public void A_wrong_claim_is_refused(string claim, object? value, string named)
    {
        var error = Assert.Throws<ThaIdException>(() => Read(Token(claims => Put(claims, claim, value))));

        Assert.Equal(ThaIdFault.Nonsense, error.Fault);
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Module", "oidcc-client-test-invalid-sig-es256")]
    public void An_invalid_signature_is_refused() => Assert.Throws<ThaIdException>(() => Read(Token(key: _foreign)));

    [Theory]
    [InlineData("""{"alg":"none","kid":"k1"}""", Traits = ["Module", "oidcc-client-test-idtoken-sig-none"])]
    [InlineData("""{"alg":"HS256","kid":"k1"}""")]
    [InlineData("""{"alg":"ES256","kid":"k2"}""")]
    [InlineData("""{"alg":"ES256"}""", Traits = ["Module", "oidcc-client-test-kid-absent-single-jwks"])]
    [InlineData("""{"alg":"ES256","typ":"JWT"}""", Traits = ["Module", "oidcc-client-test-kid-absent-multiple-jwks"])]
    [InlineData("""{"alg":"ES256","kid":"k1","crit":["b64"]}""")]
    public void A_header_that_is_not_ours_is_refused(string header) => Assert.Throws<ThaIdException>(() => Read(Token(header: header)));

    [Fact]
    public void A_missing_nonce_is_refused_where_it_is_required()
    {
        Assert.NotEqual(default, Read(Token(claims => claims.Remove("nonce"))));

        var strict = new ThaIdOptions { Authority = _options.Authority, ClientId = "lakmuang", RequireNonce = true };
        Assert.Throws<ThaIdException>(() => IdToken.Read(Token(claims => claims.Remove("nonce")), Document, strict, Nonce, _now));
    }

    private static ThaIdMetadata.Document Document
    {
        get
        {
            var q = _key.ExportParameters(false).Q;
            return new(
                "https://thaid.example", new("https://thaid.example/auth"), new("https://thaid.example/token"),
                new Dictionary<string, SigningKeys.Key> { ["k1"] = new(q.X!, q.Y!) }, _now);
        }
    }

    private JsonElement Read(string token) => IdToken.Read(token, Document, _options, Nonce, _now);

    private static string Token(Action<Dictionary<string, object>>? change = null, ECDsa? key = null, string header = """{"alg":"ES256","kid":"k1"}""")
    {
        var claims = new Dictionary<string, object>
        {
            ["iss"] = "https://thaid.example",
            ["aud"] = "lakmuang",
            ["sub"] = "1234567890121",
            ["pid"] = "1234567890121",
            ["iat"] = _now.ToUnixTimeSeconds(),
            ["exp"] = _now.AddMinutes(5).ToUnixTimeSeconds(),
            ["nonce"] = Nonce,
        };
        change?.Invoke(claims);
        var signed = $"{Encode(header)}.{Encode(JsonSerializer.Serialize(claims))}";
        var signature = (key ?? _key).SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    private static void Put(Dictionary<string, object> claims, string name, object? value)
    {
        claims.Remove(name);
        if (value is not null)
        {
            claims[name] = value;
        }
    }

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
