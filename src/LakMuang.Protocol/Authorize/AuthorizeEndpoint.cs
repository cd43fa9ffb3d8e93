using LakMuang.Protocol.Clients;
using LakMuang.Protocol.Ports;
using LakMuang.Protocol.Pushed;

namespace LakMuang.Protocol.Authorize;

/// <summary>The authorization endpoint (OpenID Connect Core 3.1.2): trust, then rules, then the person (<see cref="AnswerPerson"/>).</summary>
public sealed class AuthorizeEndpoint
{
    private readonly IClients _clients;
    private readonly ISeal _seal;
    private readonly TimeProvider _clock;
    private readonly PushedRequestStore _pushed;
    private readonly AnswerPerson _answer;
    private readonly string _issuer;

    public AuthorizeEndpoint(
        IClients clients, IEndUser endUser, IEntitlements entitlements, IPushedRequests pushed, IApprovals approvals, ISeal seal,
        ISigningKeys keys, ProtocolOptions options, TimeProvider clock)
    {
        (_clients, _seal, _clock, _issuer) = (clients, seal, clock, options.Issuer);
        _pushed = new(pushed, seal, clock);
        _answer = new(endUser, entitlements, approvals, _pushed, seal, new(keys), options, clock);
    }

    public async ValueTask<AuthorizeOutcome> RunAsync(ProtocolRequest http)
    {
        var parameters = Parameters.Read(http, ParameterTable.Authorize);
        if (parameters["client_id"] is not { } clientId || await _clients.FindAsync(clientId, http.Cancel) is not { } client)
        {
            return new AuthorizeOutcome.ErrorPage(ProtocolError.InvalidRequest("client_id is missing or unknown."));
        }

        var requestUri = parameters["request_uri"] is { } uri && uri.StartsWith(PushedRequestStore.Prefix, StringComparison.Ordinal) ? uri : null;
        if (requestUri is not null)
        {
            if (await PushedAsync(http, client, requestUri) is not { } pushed)
            {
                return new AuthorizeOutcome.ErrorPage(
                    new("invalid_request_uri", "The request_uri is unknown, used, expired, or another client's."));
            }

            parameters = pushed;
        }

        if (parameters["redirect_uri"] is not { } redirectUri || !RedirectUriCheck.IsRegistered(client, redirectUri))
        {
            return new AuthorizeOutcome.ErrorPage(ProtocolError.InvalidRequest("redirect_uri is missing or not registered."));
        }

        var request = new AuthorizeRequest(client, redirectUri, parameters) { RequestUri = requestUri, IsPushed = requestUri is not null };
        return AuthorizeChecks.FirstError(request) is { } error
            ? request.Refuse(error, _issuer)
            : await _answer.RunAsync(http, request);
    }

    /// <summary>What was pushed, and of what came with the browser only our own parameters (RFC 9101 section 6.3).</summary>
    private async ValueTask<Parameters?> PushedAsync(ProtocolRequest http, Client client, string requestUri)
    {
        if (await _pushed.FindAsync(client.Id, requestUri, http.Cancel) is not { } pushed)
        {
            return null;
        }

        var now = _clock.GetUtcNow();
        return pushed.Expires > now || ResumeQuery.HasStarted(http, requestUri, _seal, now)
            ? Parameters.Read(
                http with { Parameters = [.. pushed.Parameters, .. http.Parameters.Where(p => InternalParameters.Includes(p.Key))] },
                ParameterTable.Authorize)
            : null;
    }
}
