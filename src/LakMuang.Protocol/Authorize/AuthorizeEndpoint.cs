using LakMuang.Protocol.Jose;
using LakMuang.Protocol.Ports;
using LakMuang.Protocol.Token;

namespace LakMuang.Protocol.Authorize;

/// <summary>The authorization endpoint (OpenID Connect Core 3.1.2): trust, then rules, then the person, then the right, then the code.</summary>
public sealed class AuthorizeEndpoint(
    IClients clients, IEndUser endUser, IEntitlements entitlements, ISeal seal, ISigningKeys keys,
    ProtocolOptions options, TimeProvider clock)
{
    private readonly OwnTokens _ownTokens = new(keys);

    public async ValueTask<AuthorizeOutcome> RunAsync(ProtocolRequest http)
    {
        var parameters = Parameters.Read(http, ParameterTable.Authorize);
        if (parameters["client_id"] is not { } clientId || await clients.FindAsync(clientId, http.Cancel) is not { } client)
        {
            return new AuthorizeOutcome.ErrorPage(ProtocolError.InvalidRequest("client_id is missing or unknown."));
        }

        if (parameters["redirect_uri"] is not { } redirectUri || !RedirectUriCheck.IsRegistered(client, redirectUri))
        {
            return new AuthorizeOutcome.ErrorPage(ProtocolError.InvalidRequest("redirect_uri is missing or not registered."));
        }

        var request = new AuthorizeRequest(client, redirectUri, parameters);
        return AuthorizeChecks.FirstError(request) is { } error ? Refuse(request, error) : await WithPersonAsync(http, request);
    }

    private async ValueTask<AuthorizeOutcome> WithPersonAsync(ProtocolRequest http, AuthorizeRequest request)
    {
        if (await endUser.CurrentAsync(http.Cancel) is not { } session)
        {
            return request.IsSilent
                ? Refuse(request, new("login_required", "Nobody is signed in."))
                : new AuthorizeOutcome.SignInNeeded(SignInReason.None, ReachableWish(request), Resume(http, request, clock.GetUtcNow()));
        }

        if (MustSignInAgain(request, session))
        {
            return request.IsSilent
                ? Refuse(request, new("login_required", "The sign-in is too old."))
                : new AuthorizeOutcome.SignInNeeded(SignInReason.Reauthenticate, ReachableWish(request), Resume(http, request, clock.GetUtcNow()));
        }

        return await WithRightAsync(http, request, session);
    }

    private async ValueTask<AuthorizeOutcome> WithRightAsync(ProtocolRequest http, AuthorizeRequest request, EndUserSession session)
    {
        var entitlement = await entitlements.FindAsync(session.Person, request.Client.Id, http.Cancel);
        if (request.Parameters["id_token_hint"] is { } hint && !IsAbout(hint, entitlement.Subject))
        {
            return Refuse(request, new("login_required", "Somebody else than the hint says is signed in."));
        }

        if (!entitlement.MayEnter)
        {
            var denied = Response(request, [new("error", "access_denied"), new("error_description", "The person has no right in this system.")]);
            return request.IsSilent ? new AuthorizeOutcome.ErrorToClient(denied) : new AuthorizeOutcome.NotEntitled(request.Client.Id, denied);
        }

        // The system's own floor is not a wish.
        var level = Math.Max(entitlement.RequiredLevel, ReachableWish(request));
        if (session.Level < level)
        {
            return request.IsSilent
                ? Refuse(request, new("interaction_required", "A stronger sign-in is needed."))
                : new AuthorizeOutcome.SignInNeeded(SignInReason.HigherLevel, level, Resume(http, request, null));
        }

        var agency = ChosenAgency(request, entitlement);
        if (agency is null && entitlement.Agencies.Count > 0)
        {
            return request.IsSilent
                ? Refuse(request, new("account_selection_required", "The person must choose an agency."))
                : new AuthorizeOutcome.AgencyChoiceNeeded(request.Client.Id, entitlement.Agencies, Resume(http, request, null));
        }

        return new AuthorizeOutcome.Issue(Response(request, [new("code", Code(request, session, entitlement.Subject, agency))]));
    }

    // acr_values is a wish: what cannot be reached here is left unfulfilled.
    private int ReachableWish(AuthorizeRequest request) => Math.Min(request.WishedLevel, options.HighestLevel);

    private bool MustSignInAgain(AuthorizeRequest request, EndUserSession session)
    {
        var now = clock.GetUtcNow();
        var isAsked = request.Prompts.Any(p => p is "login" or "select_account")
            || (request.MaxAge is { } maxAge && now - session.AuthTime > TimeSpan.FromSeconds(maxAge));
        return isAsked && !(ResumeQuery.AfterOf(request, seal, now) is { } after && session.AuthTime >= after);
    }

    private bool IsAbout(string hint, string subject) =>
        _ownTokens.Read(hint, IssueTokens.IdTokenType) is { } claims && JwtText.Of(claims, "sub") == subject;

    private static string? ChosenAgency(AuthorizeRequest request, Entitlement entitlement) => entitlement.Agencies switch
    {
        [] => null,
        [var only] => only,
        var several => several.FirstOrDefault(a => a == request.Parameters[InternalParameters.Agency]),
    };

    private string Code(AuthorizeRequest request, EndUserSession session, string subject, string? agency) => new AuthorizationCode(
        Guid.CreateVersion7().ToString("N"),
        clock.GetUtcNow() + options.CodeLifetime,
        request.RedirectUri,
        request.Parameters["code_challenge"],
        request.Parameters["nonce"],
        session.SessionId,
        new AuthorizedGrant(
            request.Client.Id, session.Person, subject, session.Epoch, session.AuthTime, session.Level, session.Methods,
            [.. request.Scopes.Where(request.Client.Scopes.Contains)], agency, request.Parameters.Resources is [var resource, ..] ? resource : null))
        .Seal(seal);

    private string Resume(ProtocolRequest http, AuthorizeRequest request, DateTimeOffset? after) =>
        ResumeQuery.Of(http, request.Client.Id, seal, after);

    private AuthorizeOutcome.ErrorToClient Refuse(AuthorizeRequest request, ProtocolError error) =>
        new(Response(request, [new("error", error.Code), new("error_description", error.Description)]));

    // RFC 9207: every response says who sends it.
    private ClientResponse Response(AuthorizeRequest request, List<KeyValuePair<string, string>> parameters)
    {
        if (request.State is { } state)
        {
            parameters.Add(new("state", state));
        }

        parameters.Add(new("iss", options.Issuer));
        return new(request.RedirectUri, request.Parameters["response_mode"] is "form_post", parameters);
    }
}
