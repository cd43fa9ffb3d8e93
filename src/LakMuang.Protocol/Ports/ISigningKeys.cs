using System.Security.Cryptography;

namespace LakMuang.Protocol.Ports;

/// <summary>Our keys, held parsed. Both answers come from memory, which the host keeps as new as the request.</summary>
public interface ISigningKeys
{
    /// <summary>The key that signs now; null when the algorithm (ES256, RS256, PS256) is not in use.</summary>
    ProtocolKey? Current(string algorithm);

    /// <summary>All that verify: next, current, and old within the overlap; never a withdrawn one.</summary>
    IReadOnlyList<ProtocolKey> Published { get; }
}

/// <param name="Kid">RFC 7638 thumbprint.</param>
/// <param name="Key">An ECDsa on P-256 for ES256, otherwise an RSA of 2048 bits or more.</param>
public sealed record ProtocolKey(string Kid, string Algorithm, AsymmetricAlgorithm Key);
