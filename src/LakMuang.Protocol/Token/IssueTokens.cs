using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LakMuang.Protocol.Authorize;
using LakMuang.Protocol.Clients;
using LakMuang.Protocol.Jose;
using LakMuang.Protocol.Ports;

namespace LakMuang.Protocol.Token;

/// <param name="Sub">The client's id where it acts for itself.</param>
/// <param name="Sid">The system session, or null where a client acts for itself.</param>
/// <param name="KeyThumbprint">Of the DPoP key that was shown, or null.</param>
internal readonly record struct TokenBearer(string Sub, string? Sid, string? KeyThumbprint);

/// <summary>Writes access tokens (RFC 9068) and id_tokens (OpenID Connect Core 2).</summary>
internal sealed class IssueTokens(ISigningKeys keys, ISeal seal, ProtocolOptions options, TimeProvider clock)
{
    /// <summary>Under which the claims of an opaque access token are sealed.</summary>
    public const string OpaquePurpose = "access-token";

    /// <summary>Names of claims that userinfo adds (OpenID Connect Core 5.5), in the access token.</summary>
    public const string ClaimsByName = "userinfo_claims";

    public const string AccessTokenType = "at+jwt";
    public const string IdTokenType = "JWT";

    // Access tokens are read by ourselves and by resource servers, never by the client: one algorithm, the fastest.
    private const string AccessTokenAlgorithm = "ES256";

    /// <param name="bearer">Whom it is for, and what it is bound to.</param>
    /// <param name="audience">One resource; the issuer where none was asked for.</param>
    /// <param name="grant">What a person let the client do; null where a client acts for itself.</param>
    public string AccessToken(Client client, TokenBearer bearer, IReadOnlyList<string> scopes, string? audience, AuthorizedGrant? grant)
    {
        if (!client.HasOpaqueTokens)
        {
            return Jwt.Write(Key(AccessTokenAlgorithm), AccessTokenType, json => WriteAccess(json, client, bearer, scopes, audience, grant));
        }

        var buffer = new ArrayBufferWriter<byte>(768);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            WriteAccess(json, client, bearer, scopes, audience, grant);
            json.WriteEndObject();
        }

        return seal.Close(OpaquePurpose, buffer.WrittenSpan);
    }

    private void WriteAccess(
        Utf8JsonWriter json, Client client, TokenBearer bearer, IReadOnlyList<string> scopes, string? audience, AuthorizedGrant? grant)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        json.WriteString("iss", options.Issuer);
        json.WriteString("sub", bearer.Sub);
        json.WriteString("aud", audience ?? options.Issuer);
        json.WriteString("client_id", client.Id);
        json.WriteNumber("iat", now);
        json.WriteNumber("exp", now + (long)options.AccessTokenLifetime.TotalSeconds);
        json.WriteString("jti", Guid.CreateVersion7().ToString("N"));
        json.WriteString("scope", string.Join(' ', scopes));
        if (bearer.Sid is not null)
        {
            json.WriteString("sid", bearer.Sid);
        }

        if (bearer.KeyThumbprint is not null)
        {
            // RFC 9449 section 6.1.
            json.WriteStartObject("cnf");
            json.WriteString("jkt", bearer.KeyThumbprint);
            json.WriteEndObject();
        }

        if (grant is not null)
        {
            WriteSignIn(json, grant);
            WriteAsked(json, client, grant);
        }
    }

    private static void WriteAsked(Utf8JsonWriter json, Client client, AuthorizedGrant grant)
    {
        // Looked at again, because a refresh may come long after the client lost a scope.
        if (ClaimScopes.Released(grant.Claims, client.Scopes) is { Count: > 0 } claims)
        {
            json.WriteString(ClaimsByName, string.Join(' ', claims));
        }

        if (grant.Details is not null)
        {
            json.WritePropertyName("authorization_details");
            json.WriteRawValue(grant.Details);
        }
    }

    /// <summary>No names, contacts or citizen IDs: an id_token travels in addresses as id_token_hint.</summary>
    /// <param name="acting">For which post the person acts, a JSON object; or null. A system that acts on the id_token alone must not take an acting head for the head.</param>
    public string IdToken(Client client, string sub, string sid, string? nonce, string accessToken, AuthorizedGrant grant, string? acting)
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
            if (acting is not null)
            {
                json.WritePropertyName(ClaimScopes.Acting);
                json.WriteRawValue(acting);
            }
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
