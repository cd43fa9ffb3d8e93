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

    public byte[] Close(ReadOnlySpan<byte> plain, string purpose)
    {
        var box = new byte[NonceLength + plain.Length + TagLength];
        var nonce = box.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
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
