using LakMuang.Protocol.Clients;
using LakMuang.Protocol.Ports;
using LakMuang.Protocol.Pushed;

namespace LakMuang.Protocol.Authorize;

/// <summary>The authorization endpoint (OpenID Connect Core 3.1.2): trust, then rules, then the person (<see cref="AnswerPerson"/>).</summary>
public sealed class AuthorizeEndpoint
{
    private readonly IClients _clients;
    private readonly TimeProvider _clock;
    private readonly PushedRequestStore _pushed;
    private readonly ResumeQuery _resume;
    private readonly AnswerPerson _answer;
    private readonly string _issuer;

    public AuthorizeEndpoint(
        IClients clients, IEndUser endUser, IEntitlements entitlements, IPushedRequests pushed, IApprovals approvals, ISeal seal,
        ISigningKeys keys, ProtocolOptions options, TimeProvider clock)
    {
        (_clients, _clock, _issuer) = (clients, clock, options.Issuer);
        _pushed = new(pushed, seal, clock);
        _resume = new(_pushed, seal, clock);
        _answer = new(endUser, entitlements, approvals, _pushed, _resume, seal, new(keys), options, clock);
    }

    /// <param name="http">GET or POST, with the parameters as they came.</param>
    /// <param name="mayHideSession">A form without our cookie: whether somebody is signed in shows only when the browser comes again by GET.</param>
    public async ValueTask<AuthorizeOutcome> RunAsync(ProtocolRequest http, bool mayHideSession = false)
    {
        var parameters = Parameters.Read(http, ParameterTable.Authorize);
        if (parameters["client_id"] is not { } clientId || await _clients.FindAsync(clientId, http.Cancel) is not { } client)
        {
            return new AuthorizeOutcome.ErrorPage(ProtocolError.InvalidRequest("client_id is missing or unknown."));
        }

        var requestUri = parameters["request_uri"] is { } uri && PushedRequestStore.IsReference(uri) ? uri : null;
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

        var request = new AuthorizeRequest(client, redirectUri, parameters)
        {
            RequestUri = requestUri,
            IsPushed = requestUri is not null && PushedRequestStore.IsPushed(requestUri),
        };
        return AuthorizeChecks.FirstError(request) is { } error ? request.Refuse(error, _issuer)
            : mayHideSession ? new AuthorizeOutcome.ComeAgain(await _resume.OfAsync(http, request))
            : await _answer.RunAsync(http, request);
    }

    /// <summary>What was pushed or kept, and of what came with the browser only our own parameters (RFC 9101 section 6.3).</summary>
    private async ValueTask<Parameters?> PushedAsync(ProtocolRequest http, Client client, string requestUri)
    {
        if (await _pushed.FindAsync(client.Id, requestUri, http.Cancel) is not { } pushed)
        {
            return null;
        }

        return pushed.Expires > _clock.GetUtcNow() || _resume.HasStarted(http, requestUri)
            ? Parameters.Read(
                http with { Parameters = [.. pushed.Parameters, .. http.Parameters.Where(p => InternalParameters.Includes(p.Key))] },
                ParameterTable.Authorize)
            : null;
    }
}
