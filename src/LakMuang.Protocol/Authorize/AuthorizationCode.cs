using LakMuang.Protocol.Ports;

namespace LakMuang.Protocol.Authorize;

/// <summary>An authorization code is this record, sealed. Nothing is stored until it is redeemed (RFC 6749 section 4.1.2).</summary>
/// <param name="Jti">By which it is spent once.</param>
/// <param name="Challenge">The PKCE challenge, or null.</param>
internal sealed record AuthorizationCode(
    string Jti, DateTimeOffset Expires, string RedirectUri, string? Challenge, string? Nonce, string SessionId, AuthorizedGrant Grant)
{
    private const string Purpose = "authorization-code";

    // While nodes are replaced, an older one may be shown a code of a newer one.
    private const byte Version = 1;

    /// <param name="agency">The hat that the person wears, or null.</param>
    public static AuthorizationCode For(AuthorizeRequest request, EndUserSession session, string subject, string? agency, DateTimeOffset expires) => new(
        Guid.CreateVersion7().ToString("N"), expires, request.RedirectUri, request.Parameters["code_challenge"], request.Parameters["nonce"],
        session.SessionId,
        new(
            request.Client.Id, session.Person, subject, session.Epoch, session.AuthTime, session.Level, session.Methods,
            [.. request.Scopes.Where(request.Client.Scopes.Contains)], agency, request.Parameters.Resources is [var resource, ..] ? resource : null)
        {
            KeyThumbprint = request.Parameters["dpop_jkt"],
            Claims = ClaimScopes.Released(request.Claims!.UserInfo, request.Client.Scopes),
            Details = request.Details,
        });

    public string Seal(ISeal seal)
    {
        using var stream = new MemoryStream(512);
        using (var writer = new BinaryWriter(stream))
        {
            writer.Write(Version);
            writer.Write(Jti);
            writer.Write(Expires.ToUnixTimeMilliseconds());
            writer.Write(RedirectUri);
            writer.Write(Challenge ?? "");
            writer.Write(Nonce ?? "");
            writer.Write(SessionId);
            GrantBytes.Write(writer, Grant);
        }

        return seal.Close(Purpose, stream.ToArray());
    }

    /// <summary>Null for whatever we did not seal as a code.</summary>
    public static AuthorizationCode? Open(ISeal seal, string code)
    {
        if (seal.Open(Purpose, code) is not [Version, ..] plain)
        {
            return null;
        }

        using var reader = new BinaryReader(new MemoryStream(plain, 1, plain.Length - 1));
        return new(
            reader.ReadString(), DateTimeOffset.FromUnixTimeMilliseconds(reader.ReadInt64()), reader.ReadString(),
            NullIfEmpty(reader.ReadString()), NullIfEmpty(reader.ReadString()), reader.ReadString(), GrantBytes.Read(reader));
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
