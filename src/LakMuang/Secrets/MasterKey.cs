using System.Security.Cryptography;

namespace LakMuang.Secrets;

/// <summary>The key that wraps every other key. It lies in a file of the operator's and never in the database.</summary>
public sealed class MasterKey : IDisposable
{
    /// <summary>Length in bytes: AES-256.</summary>
    public const int Length = 32;

    private readonly AuthenticatedBox _box;

    /// <exception cref="ArgumentException">The key has not 32 bytes.</exception>
    public MasterKey(ReadOnlySpan<byte> key)
    {
        if (key.Length != Length)
        {
            throw new ArgumentException($"A master key has {Length} bytes, not {key.Length}.", nameof(key));
        }

        _box = new(key.ToArray());
    }

    /// <param name="purpose">What the wrapped key is for. Unwrapping under another purpose fails.</param>
    public byte[] Wrap(ReadOnlySpan<byte> secret, string purpose) => _box.Close(secret, purpose);

    /// <exception cref="CryptographicException">It was wrapped by another master key, for another purpose, or was changed.</exception>
    public byte[] Unwrap(ReadOnlySpan<byte> wrapped, string purpose) => _box.Open(wrapped, purpose);

    public void Dispose() => _box.Dispose();
}
