using System.Security.Cryptography;
using LakMuang.Protocol.Ports;

namespace LakMuang.Protocol.Jose;

/// <summary>The closed list of signatures: ES256, RS256, PS256 (RFC 7518 section 3). There is no "none" and no shared secret.</summary>
public static class Algorithms
{
    public static readonly IReadOnlyList<string> All = ["ES256", "RS256", "PS256"];

    public static byte[] Sign(ProtocolKey key, ReadOnlySpan<byte> data) => (key.Algorithm, key.Key) switch
    {
        ("ES256", ECDsa ec) => ec.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation),
        ("RS256", RSA rsa) => rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        ("PS256", RSA rsa) => rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
        _ => throw new InvalidOperationException($"No key for {key.Algorithm}."),
    };

    /// <summary>The algorithm comes from our record of the key, never from the token alone.</summary>
    public static bool Verifies(string algorithm, AsymmetricAlgorithm key, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature) => (algorithm, key) switch
    {
        ("ES256", ECDsa ec) => signature.Length == 64
            && ec.VerifyData(data, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation),
        ("RS256", RSA rsa) => rsa.VerifyData(data, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        ("PS256", RSA rsa) => rsa.VerifyData(data, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
        _ => false,
    };
}
