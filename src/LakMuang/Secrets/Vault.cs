using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace LakMuang.Secrets;

/// <summary>Encrypts single columns (AES-256-GCM, number of the key in front) and makes the keyed hashes that find them again.</summary>
public sealed class Vault(KeyRing ring)
{
    private const int KeyNumberLength = 4;

    /// <param name="column">Table and column, such as "person.email": a box cannot be moved to another column.</param>
    public Sealed Seal(string text, string column) => Seal(Encoding.UTF8.GetBytes(text), column);

    /// <param name="bytes">A short value, or one portion of a long one.</param>
    /// <param name="column">As above; a portion names its place as well, so that none can be left out or moved.</param>
    public Sealed Seal(ReadOnlySpan<byte> bytes, string column)
    {
        var keys = ring.Keys;
        var box = keys.Columns[keys.Current].Close(bytes, column);
        var numbered = new byte[KeyNumberLength + box.Length];
        BinaryPrimitives.WriteInt32BigEndian(numbered, keys.Current);
        box.CopyTo(numbered, KeyNumberLength);
        return new(numbered);
    }

    /// <exception cref="CryptographicException">The box was made for another column, by an unknown key, or was changed.</exception>
    public string Open(Sealed value, string column) => Encoding.UTF8.GetString(OpenBytes(value, column));

    /// <inheritdoc cref="Open"/>
    public byte[] OpenBytes(Sealed value, string column)
    {
        var number = BinaryPrimitives.ReadInt32BigEndian(value.Box);
        return ring.Keys.Columns.TryGetValue(number, out var key)
            ? key.Open(value.Box.AsSpan(KeyNumberLength), column)
            : throw new CryptographicException($"Column key {number} is unknown.");
    }

    /// <summary>HMAC-SHA-256 under the lookup key: equal texts of one purpose meet, and nobody without the key can try them out.</summary>
    public byte[] Lookup(string text, string purpose) =>
        HMACSHA256.HashData(ring.Keys.Lookup, Encoding.UTF8.GetBytes($"{purpose}\n{text}"));
}
