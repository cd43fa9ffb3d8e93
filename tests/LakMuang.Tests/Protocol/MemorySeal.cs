using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using LakMuang.Protocol.Ports;

namespace LakMuang.Tests.Protocol;

/// <summary>AES-GCM with a key of this process.</summary>
internal sealed class MemorySeal : ISeal, IDisposable
{
    private readonly AesGcm _aes = new(RandomNumberGenerator.GetBytes(32), 16);

    public string Close(string purpose, ReadOnlySpan<byte> plain) => Close(purpose, plain, RandomNumberGenerator.GetBytes(32));

    public string Close(string purpose, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> seed)
    {
        var all = new byte[12 + plain.Length + 16];
        SHA256.HashData([.. seed, .. plain]).AsSpan(0, 12).CopyTo(all);
        _aes.Encrypt(all.AsSpan(0, 12), plain, all.AsSpan(12, plain.Length), all.AsSpan(12 + plain.Length), Encoding.UTF8.GetBytes(purpose));
        return Base64Url.EncodeToString(all);
    }

    public byte[]? Open(string purpose, string sealedText)
    {
        if (!Base64Url.IsValid(sealedText) || Base64Url.DecodeFromChars(sealedText) is not { Length: >= 28 } all)
        {
            return null;
        }

        var plain = new byte[all.Length - 28];
        try
        {
            _aes.Decrypt(all.AsSpan(0, 12), all.AsSpan(12, plain.Length), all.AsSpan(12 + plain.Length), plain, Encoding.UTF8.GetBytes(purpose));
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    public void Dispose() => _aes.Dispose();
}
