using System.Security.Cryptography;
using System.Text;

namespace LakMuang.Secrets;

/// <summary>AES-256-GCM as nonce (12 bytes), ciphertext, tag (16 bytes); the purpose is authenticated beside it.</summary>
internal sealed class AuthenticatedBox(byte[] key) : IDisposable
{
    private const int TagLength = 16;
    private const int NonceLength = 12;

    // One for each thread: two threads in one AesGcm would mix up their texts.
    private readonly ThreadLocal<AesGcm> _cipher = new(() => new(key, TagLength), trackAllValues: true);

    // For nonces that follow from what is closed. Not the key itself: one key, one use.
    private readonly byte[] _nonceKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, key, 32, info: "nonce"u8.ToArray());

    public byte[] Close(ReadOnlySpan<byte> plain, string purpose)
    {
        Span<byte> nonce = stackalloc byte[NonceLength];
        RandomNumberGenerator.Fill(nonce);
        return Close(plain, purpose, nonce);
    }

    /// <summary>The same box whenever all three are the same. A nonce comes again only with the very text it was made from (RFC 5297 section 1.3.2).</summary>
    public byte[] CloseAlike(ReadOnlySpan<byte> plain, string purpose, ReadOnlySpan<byte> seed)
    {
        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _nonceKey);
        mac.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(purpose)));
        mac.AppendData(SHA256.HashData(seed));
        mac.AppendData(plain);
        return Close(plain, purpose, mac.GetHashAndReset().AsSpan(0, NonceLength));
    }

    private byte[] Close(ReadOnlySpan<byte> plain, string purpose, ReadOnlySpan<byte> nonce)
    {
        var box = new byte[NonceLength + plain.Length + TagLength];
        nonce.CopyTo(box);
        _cipher.Value!.Encrypt(
            nonce, plain, box.AsSpan(NonceLength, plain.Length), box.AsSpan(box.Length - TagLength), Encoding.UTF8.GetBytes(purpose));
        return box;
    }

    /// <exception cref="CryptographicException">Another key, another purpose, or a changed box.</exception>
    public byte[] Open(ReadOnlySpan<byte> box, string purpose)
    {
        if (box.Length < NonceLength + TagLength)
        {
            throw new CryptographicException("The box is too short.");
        }

        var plain = new byte[box.Length - NonceLength - TagLength];
        _cipher.Value!.Decrypt(
            box[..NonceLength], box[NonceLength..^TagLength], box[^TagLength..], plain, Encoding.UTF8.GetBytes(purpose));
        return plain;
    }

    public void Dispose()
    {
        foreach (var cipher in _cipher.Values)
        {
            cipher.Dispose();
        }

        _cipher.Dispose();
    }
}
