namespace LakMuang.Protocol.Ports;

/// <summary>Authenticated encryption (AES-GCM) with a key that every node shares. A seal made for one purpose opens for no other.</summary>
public interface ISeal
{
    /// <summary>Base64url text of nonce, ciphertext and tag, with <paramref name="purpose"/> as associated data.</summary>
    string Close(string purpose, ReadOnlySpan<byte> plain);

    /// <summary>The same text whenever purpose, plain text and <paramref name="seed"/> are the same.</summary>
    string Close(string purpose, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> seed);

    /// <summary>Null for anything that was not sealed here for this purpose; never throws on bad input.</summary>
    byte[]? Open(string purpose, string sealedText);
}
