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

    /// <summary>Another text at every call, by the nonce of the seal.</summary>
    public string Seal(ISeal seal)
    {
        using var stream = new MemoryStream(512);
        using (var writer = new BinaryWriter(stream))
        {
            writer.Write(Family.ToByteArray());
            writer.Write(Sid);
            GrantBytes.Write(writer, Grant);
        }

        return seal.Close(Purpose, stream.ToArray());
    }

    /// <summary>Null for whatever we did not seal as a refresh token.</summary>
    public static RefreshToken? Open(ISeal seal, string token)
    {
        if (seal.Open(Purpose, token) is not { } plain)
        {
            return null;
        }

        using var reader = new BinaryReader(new MemoryStream(plain));
        return new(new(reader.ReadBytes(16)), reader.ReadString(), GrantBytes.Read(reader));
    }

    public static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
