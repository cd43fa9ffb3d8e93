using System.Security.Cryptography;
using System.Text;
using LakMuang.Protocol.Authorize;
using LakMuang.Protocol.Ports;

namespace LakMuang.Protocol.Token;

/// <summary>A refresh token is this record, sealed. Only the SHA-256 of the text leaves the engine to be stored.</summary>
/// <remarks>
/// Because every token names its family, any old one that is shown again is known as a reuse, however old (RFC 9700 section 4.14).
/// Because it carries the grant, what a client asks can be checked before anything is spent.
/// </remarks>
internal sealed record RefreshToken(Guid Family, string Sid, AuthorizedGrant Grant)
{
    private const string Purpose = "refresh-token";

    // Tokens live for 30 days: a later release must tell them from its own.
    private const byte Version = 1;

    /// <summary>Another text at every call, by the nonce of the seal.</summary>
    public string Seal(ISeal seal) => seal.Close(Purpose, Bytes());

    /// <summary>The token that follows another. A retry brings the same one, so that two threads of a client that refresh at once hold one token.</summary>
    /// <param name="before">SHA-256 of the token that was shown.</param>
    public string SealAfter(ISeal seal, byte[] before) => seal.Close(Purpose, Bytes(), before);

    private byte[] Bytes()
    {
        using var stream = new MemoryStream(512);
        using (var writer = new BinaryWriter(stream))
        {
            writer.Write(Version);
            writer.Write(Family.ToByteArray());
            writer.Write(Sid);
            GrantBytes.Write(writer, Grant);
        }

        return stream.ToArray();
    }

    /// <summary>Null for whatever we did not seal as a refresh token.</summary>
    public static RefreshToken? Open(ISeal seal, string token)
    {
        if (seal.Open(Purpose, token) is not [Version, ..] plain)
        {
            return null;
        }

        using var reader = new BinaryReader(new MemoryStream(plain, 1, plain.Length - 1));
        return new(new(reader.ReadBytes(16)), reader.ReadString(), GrantBytes.Read(reader));
    }

    public static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
