using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using LakMuang.Client.DPoP;
using Microsoft.Extensions.Options;

namespace LakMuang.Client.Discovery;

/// <summary>Says who this system is: client_secret_basic, or private_key_jwt where a key is set.</summary>
internal sealed class ClientAuthentication(IOptions<LakMuangOptions> options, TimeProvider clock)
{
    private readonly Lazy<SigningSecret?> _key = new(() => options.Value.PrivateKey is { Length: > 0 } pem ? SigningSecret.FromPem(pem) : null);

    /// <summary>Adds the header, or the assertion to the form.</summary>
    public void Apply(HttpRequestMessage request, Dictionary<string, string> form)
    {
        if (_key.Value is not { } key)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Basic());
            return;
        }

        form["client_id"] = options.Value.ClientId;
        form["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
        form["client_assertion"] = Assertion(key);
    }

    /// <summary>RFC 7523 section 3; the audience is the issuer, as FAPI 2.0 section 5.3.3.1 asks. It lives a minute.</summary>
    private string Assertion(SigningSecret key)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var header = new JsonObject { ["typ"] = "JWT" };
        if (options.Value.PrivateKeyId is { Length: > 0 } kid)
        {
            header["kid"] = kid;
        }

        return key.Sign(header, new()
        {
            ["iss"] = options.Value.ClientId,
            ["sub"] = options.Value.ClientId,
            ["aud"] = options.Value.Authority,
            ["jti"] = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)),
            ["iat"] = now,
            ["exp"] = now + 60,
        });
    }

    /// <summary>Both halves form-encoded before they are joined (RFC 6749 section 2.3.1).</summary>
    private string Basic() => Convert.ToBase64String(Encoding.ASCII.GetBytes(
        $"{WebUtility.UrlEncode(options.Value.ClientId)}:{WebUtility.UrlEncode(options.Value.ClientSecret)}"));
}
