using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace LakMuang.Sandbox.ThaId;

/// <summary>Two P-256 keys. Rotating adds one and forgets the oldest, so that yesterday's tokens still verify once.</summary>
internal sealed class SigningKeys : IDisposable
{
    private readonly Lock _lock = new();
    private readonly List<(string Kid, ECDsa Key)> _keys = [Fresh(), Fresh()];

    public object Jwks
    {
        get
        {
            lock (_lock)
            {
                return new { keys = _keys.Select(Public).ToArray() };
            }
        }
    }

    public void Rotate()
    {
        lock (_lock)
        {
            _keys.Add(Fresh());
            _keys[0].Key.Dispose();
            _keys.RemoveAt(0);
        }
    }

    /// <summary>A compact JWS, ES256, signed by the newest key.</summary>
    public string Sign(Dictionary<string, object> claims)
    {
        lock (_lock)
        {
            var (kid, key) = _keys[^1];
            var body = Part(new { alg = "ES256", kid, typ = "JWT" }) + "." + Part(claims);
            return body + "." + WebEncoders.Base64UrlEncode(key.SignData(System.Text.Encoding.ASCII.GetBytes(body), HashAlgorithmName.SHA256));
        }
    }

    public void Dispose() => _keys.ForEach(key => key.Key.Dispose());

    private static string Part(object value) => WebEncoders.Base64UrlEncode(JsonSerializer.SerializeToUtf8Bytes(value));

    private static (string, ECDsa) Fresh() => (Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)), ECDsa.Create(ECCurve.NamedCurves.nistP256));

    private static object Public((string Kid, ECDsa Key) pair)
    {
        var point = pair.Key.ExportParameters(false).Q;
        return new { kty = "EC", use = "sig", alg = "ES256", crv = "P-256", kid = pair.Kid, x = WebEncoders.Base64UrlEncode(point.X!), y = WebEncoders.Base64UrlEncode(point.Y!) };
    }
}
