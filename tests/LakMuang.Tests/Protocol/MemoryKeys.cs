using System.Security.Cryptography;
using LakMuang.Protocol.Jose;
using LakMuang.Protocol.Ports;

namespace LakMuang.Tests.Protocol;

/// <summary>One key for each algorithm, made once for all tests; RSA keys are slow to make.</summary>
internal sealed class MemoryKeys : ISigningKeys
{
    private static readonly ProtocolKey[] _keys =
        [Key("ES256", ECDsa.Create(ECCurve.NamedCurves.nistP256)), Key("RS256", RSA.Create(2048)), Key("PS256", RSA.Create(2048))];

    public ProtocolKey? Current(string algorithm) => _keys.FirstOrDefault(k => k.Algorithm == algorithm);

    public IReadOnlyList<ProtocolKey> Published { get; set; } = _keys;

    public static ProtocolKey Key(string algorithm, AsymmetricAlgorithm key) => new(JwkSet.Thumbprint(key), algorithm, key);
}
