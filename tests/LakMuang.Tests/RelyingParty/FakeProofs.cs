using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace LakMuang.Tests.RelyingParty;

/// <summary>Reads DPoP proofs as a server would (RFC 9449 section 4.3), with code that shares nothing with the package.</summary>
internal sealed class FakeProofs
{
    private readonly HashSet<string> _jtis = [];

    /// <summary>The nonce that proofs must carry, or null.</summary>
    public string? Nonce { get; set; }

    /// <summary>Checks the proof; an assertion that fails is the test's failure.</summary>
    /// <returns>The thumbprint of the key, or null when the nonce is missing and must be asked for.</returns>
    public string? Read(HttpRequest request, string? accessToken)
    {
        var proof = request.Headers["DPoP"].ToString();
        var parts = proof.Split('.');
        var header = Json(parts[0]);
        var payload = Json(parts[1]);
        var jwk = header.GetProperty("jwk");
        using var key = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new() { X = Base64Url.DecodeFromChars(jwk.GetProperty("x").GetString()), Y = Base64Url.DecodeFromChars(jwk.GetProperty("y").GetString()) },
        });
        Assert.True(key.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256));
        Assert.Equal(("dpop+jwt", "ES256"), (header.GetProperty("typ").GetString(), header.GetProperty("alg").GetString()));
        Assert.False(jwk.TryGetProperty("d", out _));
        Assert.Equal(request.Method, payload.GetProperty("htm").GetString());
        Assert.Equal($"{request.Scheme}://{request.Host}{request.Path}", payload.GetProperty("htu").GetString());
        Assert.True(_jtis.Add(payload.GetProperty("jti").GetString()!));
        if (accessToken is not null)
        {
            Assert.Equal(Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(accessToken))), payload.GetProperty("ath").GetString());
        }

        var said = payload.TryGetProperty("nonce", out var nonce) ? nonce.GetString() : null;
        var canonical = new JsonObject { ["crv"] = "P-256", ["kty"] = "EC", ["x"] = jwk.GetProperty("x").GetString(), ["y"] = jwk.GetProperty("y").GetString() };
        return said == Nonce ? Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(canonical.ToJsonString()))) : null;
    }

    private static JsonElement Json(string part) => JsonElement.Parse(Base64Url.DecodeFromChars(part));
}
