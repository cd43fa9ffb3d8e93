using System.Text.Json;
using LakMuang.Protocol.Clients;
using LakMuang.Protocol.Dpop;
using LakMuang.Protocol.Jose;
using LakMuang.Protocol.Ports;
using LakMuang.Protocol.Token;

namespace LakMuang.Protocol.UserInfo;

/// <summary>Who is signed in (OpenID Connect Core 5.3). Names and contacts are told here and nowhere else.</summary>
public sealed class UserInfoEndpoint(
    IClients clients, IReplays replays, ISigningKeys keys, ISeal seal, IGrants grants, IClaims claims, ProtocolOptions options, TimeProvider clock)
{
    private readonly AccessTokens _accessTokens = new(keys, seal, grants, options, clock);
    private readonly DpopProofs _proofs = new(replays, seal, options, clock);

    public async ValueTask<ProtocolResponse> RunAsync(ProtocolRequest request)
    {
        var parameters = Parameters.Read(request, ParameterTable.UserInfo);
        var (bearer, bound) = (TokenAfter("Bearer ", request.Authorization), TokenAfter("DPoP ", request.Authorization));

        // RFC 6750 section 2.3: a token in the address would end up in logs, so only a form may carry it.
        var inForm = request.Method == "POST" ? parameters["access_token"] : null;
        if (parameters.Fault is { } fault || ((bearer ?? bound) is not null && inForm is not null))
        {
            return Challenges.Refuse(400, parameters.Fault ?? ProtocolError.InvalidRequest("The token is sent in two ways."), false);
        }

        if ((bearer ?? bound ?? inForm) is not { } token)
        {
            return Challenges.Ask();
        }

        if (_accessTokens.Read(token) is not { } read
            || !JwtText.Includes(read, "aud", options.Issuer) || JwtText.Of(read, "sid") is not { } sid)
        {
            return InvalidToken(bound is not null);
        }

        // A client that was closed takes its tokens with it.
        if (await clients.FindAsync(JwtText.Of(read, "client_id")!, request.Cancel) is not { } client)
        {
            return InvalidToken(bound is not null);
        }

        if (await NotProvedAsync(request, read, bound, client) is { } refusal)
        {
            return refusal;
        }

        var scopes = JwtText.Of(read, "scope")?.Split(' ') ?? [];
        var answer = !scopes.Contains("openid")
            ? Challenges.Refuse(403, new("insufficient_scope", "The access token lacks the scope openid."), bound is not null)
            : await AnswerAsync(read, sid, scopes, request.Cancel) ?? InvalidToken(bound is not null);
        return bound is null ? answer : answer.With(DpopNonce.Header, _proofs.FreshNonce());
    }

    /// <summary>A bound token comes as DPoP with a proof, every other one as a bearer's (RFC 9449 section 7).</summary>
    /// <returns>Null when all is in order.</returns>
    private async ValueTask<ProtocolResponse?> NotProvedAsync(ProtocolRequest request, JsonElement read, string? bound, Client client)
    {
        var key = AccessTokens.KeyOf(read);
        if (key is null && bound is null)
        {
            return null;
        }

        if (key is null || bound is null)
        {
            return InvalidToken(true);
        }

        var (shown, error) = request.DPoP is { } proof
            ? await _proofs.RunAsync(proof, request.Method, options.UserInfoEndpoint, bound, client, request.Cancel)
            : (null, ProtocolError.InvalidProof("The header DPoP is missing."));
        return error is not null ? Challenges.Refuse(401, error, true).With(DpopNonce.Header, _proofs.FreshNonce())
            : shown != key ? InvalidToken(true)
            : null;
    }

    private static string? TokenAfter(string scheme, string? header) =>
        header is not null && header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? header[scheme.Length..].Trim() : null;

    private static ProtocolResponse InvalidToken(bool isBound) =>
        Challenges.Refuse(401, new("invalid_token", "The access token is not valid here, has expired or was revoked."), isBound);

    /// <returns>Null when the session does not live any more.</returns>
    private async ValueTask<ProtocolResponse?> AnswerAsync(JsonElement read, string sid, string[] scopes, CancellationToken ct)
    {
        var byName = JwtText.Of(read, IssueTokens.ClaimsByName)?.Split(' ') ?? [];
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(1024);
        await using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("sub", JwtText.Of(read, "sub")!);
            if (!await claims.WriteAsync(json, sid, scopes, byName, ct))
            {
                return null;
            }

            json.WriteEndObject();
        }

        return new(200, [new("Cache-Control", "no-store")], buffer.WrittenMemory);
    }
}
