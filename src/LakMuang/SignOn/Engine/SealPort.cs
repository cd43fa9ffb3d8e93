using LakMuang.Protocol.Ports;
using LakMuang.Secrets;

namespace LakMuang.SignOn.Engine;

internal sealed class SealPort(TravelSeal seal) : ISeal
{
    public string Close(string purpose, ReadOnlySpan<byte> plain) => seal.Seal(plain, purpose);

    public string Close(string purpose, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> seed) => seal.Seal(plain, purpose, seed);

    public byte[]? Open(string purpose, string sealedText) => seal.Open(sealedText, purpose);
}
