using System.Buffers.Binary;
using LakMuang.Protocol.Ports;

namespace LakMuang.Protocol.Dpop;

/// <summary>Nonces for DPoP proofs (RFC 9449 section 8): the sealed instant of their making. Nothing is stored, and every node knows them.</summary>
internal sealed class DpopNonce(ISeal seal, TimeProvider clock)
{
    public const string Header = "DPoP-Nonce";

    private const string Purpose = "dpop-nonce";

    private static readonly TimeSpan _life = TimeSpan.FromMinutes(5);

    public string Fresh()
    {
        Span<byte> made = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(made, clock.GetUtcNow().ToUnixTimeMilliseconds());
        return seal.Close(Purpose, made);
    }

    /// <summary>Whether it is ours and at most five minutes old.</summary>
    public bool IsFresh(string nonce) =>
        seal.Open(Purpose, nonce) is { Length: 8 } made
        && clock.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(made)) <= _life;
}
