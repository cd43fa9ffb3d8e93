using LakMuang.Protocol.Jose;
using LakMuang.Protocol.Ports;
using LakMuang.Protocol.Token;

namespace LakMuang.Protocol.UserInfo;

/// <summary>Who is signed in (OpenID Connect Core 5.3). Names and contacts are told here and nowhere else.</summary>
public sealed class UserInfoEndpoint(ISigningKeys keys, IGrants grants, IClaims claims, ProtocolOptions options, TimeProvider clock)
{
    private readonly AccessTokens _accessTokens = new(keys, grants, options, clock);

    public async ValueTask<ProtocolResponse> RunAsync(ProtocolRequest request)
    {
        var parameters = Parameters.Read(request, ParameterTable.UserInfo);
        var bearer = request.Authorization is { } header && header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
            ? header["Bearer ".Length..].Trim()
            : null;

        // RFC 6750 section 2.3: a token in the address would end up in logs, so only a form may carry it.
        var inForm = request.Method == "POST" ? parameters["access_token"] : null;
        if (parameters.Fault is { } fault || (bearer is not null && inForm is not null))
        {
            return Refuse(400, parameters.Fault ?? ProtocolError.InvalidRequest("The token is sent in two ways."));
        }

        if ((bearer ?? inForm) is not { } token)
        {
            return ProtocolResponse.Json(401, _ => { }, new KeyValuePair<string, string>("WWW-Authenticate", "Bearer realm=\"LakMuang\""));
        }

        if (token.Length > 8_192 || _accessTokens.Read(token) is not { } read
            || !JwtText.Includes(read, "aud", options.Issuer) || JwtText.Of(read, "sid") is not { } sid)
        {
            return InvalidToken();
        }

        var scopes = JwtText.Of(read, "scope")?.Split(' ') ?? [];
        if (!scopes.Contains("openid"))
        {
            return Refuse(403, new("insufficient_scope", "The access token lacks the scope openid."));
        }

        return await AnswerAsync(JwtText.Of(read, "sub")!, sid, scopes, request.Cancel) ?? InvalidToken();
    }

    private static ProtocolResponse InvalidToken() =>
        Refuse(401, new("invalid_token", "The access token is not valid here, has expired or was revoked."));

    /// <returns>Null when the session does not live any more.</returns>
    private async ValueTask<ProtocolResponse?> AnswerAsync(string sub, string sid, string[] scopes, CancellationToken ct)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(1024);
        await using (var json = new System.Text.Json.Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("sub", sub);
            if (!await claims.WriteAsync(json, sid, scopes, [], ct))
            {
                return null;
            }

            json.WriteEndObject();
        }

        return new(200, [new("Cache-Control", "no-store")], buffer.WrittenMemory);
    }

    private static ProtocolResponse Refuse(int status, ProtocolError error) => ProtocolResponse.Error(
        status, error,
        new KeyValuePair<string, string>("WWW-Authenticate", $"Bearer realm=\"LakMuang\", error=\"{error.Code}\", error_description=\"{error.Description}\""));
}
