using LakMuang.Protocol.Jose;
using LakMuang.Protocol.Ports;
using LakMuang.Protocol.Token;

namespace LakMuang.Protocol.Logout;

/// <summary>A client asks to sign the person out (OpenID Connect RP-Initiated Logout 1.0). Without a valid hint the person is asked first.</summary>
public sealed class LogoutEndpoint(IClients clients, ISigningKeys keys)
{
    private readonly OwnTokens _ownTokens = new(keys);

    public async ValueTask<LogoutOutcome> RunAsync(ProtocolRequest request)
    {
        var parameters = Parameters.Read(request, ParameterTable.Logout);
        if (parameters.Fault is { } fault)
        {
            return new LogoutOutcome.ErrorPage(fault);
        }

        // An expired hint is as good as a fresh one: section 2 asks for that.
        string? sid = null, audience = null;
        if (parameters["id_token_hint"] is { } hint)
        {
            if (_ownTokens.Read(hint, IssueTokens.IdTokenType) is not { } claims)
            {
                return new LogoutOutcome.ErrorPage(ProtocolError.InvalidRequest("id_token_hint is not one of our id_tokens."));
            }

            (sid, audience) = (JwtText.Of(claims, "sid"), JwtText.Of(claims, "aud"));
        }

        var clientId = parameters["client_id"] ?? audience;
        if (audience is not null && clientId != audience)
        {
            return new LogoutOutcome.ErrorPage(ProtocolError.InvalidRequest("client_id is not the one of id_token_hint."));
        }

        return await WithRedirectAsync(parameters, clientId, sid, request.Cancel);
    }

    private async ValueTask<LogoutOutcome> WithRedirectAsync(Parameters parameters, string? clientId, string? sid, CancellationToken ct)
    {
        string? redirect = null;
        if (parameters["post_logout_redirect_uri"] is { } asked)
        {
            if (clientId is null || await clients.FindAsync(clientId, ct) is not { } client || !client.PostLogoutRedirectUris.Contains(asked))
            {
                return new LogoutOutcome.ErrorPage(ProtocolError.InvalidRequest("post_logout_redirect_uri is not registered, or the client is unknown."));
            }

            redirect = parameters["state"] is { } state
                ? $"{asked}{(asked.Contains('?', StringComparison.Ordinal) ? '&' : '?')}state={Uri.EscapeDataString(state)}"
                : asked;
        }

        return sid is null ? new LogoutOutcome.ConfirmLogout(clientId, redirect) : new LogoutOutcome.LogOut(sid, clientId, redirect);
    }
}
