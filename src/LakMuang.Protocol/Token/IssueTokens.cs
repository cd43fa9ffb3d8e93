using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LakMuang.Protocol.Clients;
using LakMuang.Protocol.Jose;
using LakMuang.Protocol.Ports;

namespace LakMuang.Protocol.Token;

/// <summary>Writes access tokens (RFC 9068) and id_tokens (OpenID Connect Core 2).</summary>
internal sealed class IssueTokens(ISigningKeys keys, ProtocolOptions options, TimeProvider clock)
{
    public const string AccessTokenType = "at+jwt";
    public const string IdTokenType = "JWT";

    // Access tokens are read by ourselves and by resource servers, never by the client: one algorithm, the fastest.
    private const string AccessTokenAlgorithm = "ES256";

    /// <param name="sub">The client's id where it acts for itself.</param>
    /// <param name="sid">The system session, or null where a client acts for itself.</param>
    /// <param name="audience">One resource; the issuer where none was asked for.</param>
    public string AccessToken(Client client, string sub, string? sid, IReadOnlyList<string> scopes, string? audience, AuthorizedGrant? grant)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        return Jwt.Write(Key(AccessTokenAlgorithm), AccessTokenType, json =>
        {
            json.WriteString("iss", options.Issuer);
            json.WriteString("sub", sub);
            json.WriteString("aud", audience ?? options.Issuer);
            json.WriteString("client_id", client.Id);
            json.WriteNumber("iat", now);
            json.WriteNumber("exp", now + (long)options.AccessTokenLifetime.TotalSeconds);
            json.WriteString("jti", Guid.CreateVersion7().ToString("N"));
            json.WriteString("scope", string.Join(' ', scopes));
            if (sid is not null)
            {
                json.WriteString("sid", sid);
            }

            if (grant is not null)
            {
                WriteSignIn(json, grant);
            }
        });
    }

    /// <summary>No names, contacts or numbers: an id_token travels in addresses as id_token_hint.</summary>
    public string IdToken(Client client, string sub, string sid, string? nonce, string accessToken, AuthorizedGrant grant)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        return Jwt.Write(Key(client.IdTokenAlgorithm), IdTokenType, json =>
        {
            json.WriteString("iss", options.Issuer);
            json.WriteString("sub", sub);
            json.WriteString("aud", client.Id);
            json.WriteNumber("iat", now);
            json.WriteNumber("exp", now + (long)options.IdTokenLifetime.TotalSeconds);
            if (nonce is not null)
            {
                json.WriteString("nonce", nonce);
            }

            json.WriteString("at_hash", Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(accessToken)).AsSpan(0, 16)));
            json.WriteString("sid", sid);
            WriteSignIn(json, grant);
        });
    }

    private static void WriteSignIn(Utf8JsonWriter json, AuthorizedGrant grant)
    {
        json.WriteNumber("auth_time", grant.AuthTime.ToUnixTimeSeconds());
        json.WriteString("acr", Levels.Name(grant.Level));
        json.WriteStartArray("amr");
        foreach (var method in grant.Methods)
        {
            json.WriteStringValue(method);
        }

        json.WriteEndArray();
    }

    private ProtocolKey Key(string algorithm) =>
        keys.Current(algorithm) ?? throw new InvalidOperationException($"There is no key for {algorithm}.");
}
