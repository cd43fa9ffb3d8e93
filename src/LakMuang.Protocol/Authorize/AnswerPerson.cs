using LakMuang.Protocol.Jose;
using LakMuang.Protocol.Ports;
using LakMuang.Protocol.Pushed;
using LakMuang.Protocol.Token;

namespace LakMuang.Protocol.Authorize;

/// <summary>A request whose rules hold: who is it, may they, how surely are they known, for which agency, have they approved? Then a code.</summary>
internal sealed class AnswerPerson(
    IEndUser endUser, IEntitlements entitlements, IApprovals approvals, PushedRequestStore pushed, ResumeQuery resume, ISeal seal,
    OwnTokens ownTokens, ProtocolOptions options, TimeProvider clock)
{
    public async ValueTask<AuthorizeOutcome> RunAsync(ProtocolRequest http, AuthorizeRequest request)
    {
        if (request.EssentialLevel(options.HighestLevel) is not { } essential)
        {
            return Refuse(request, new("unmet_authentication_requirements", "None of the essential acr values can be reached here."));
        }

        if (await endUser.CurrentAsync(http.Cancel) is not { } session)
        {
            return request.IsSilent
                ? Refuse(request, new("login_required", "Nobody is signed in."))
                : await SignInAsync(http, request, SignInReason.None, essential);
        }

        if (MustSignInAgain(http, request, session))
        {
            return request.IsSilent
                ? Refuse(request, new("login_required", "The sign-in is too old."))
                : await SignInAsync(http, request, SignInReason.Reauthenticate, essential);
        }

        return await WithRightAsync(http, request, session, essential);
    }

    private async ValueTask<AuthorizeOutcome> WithRightAsync(
        ProtocolRequest http, AuthorizeRequest request, EndUserSession session, int essential)
    {
        var entitlement = await entitlements.FindAsync(session.Person, request.Client.Id, http.Cancel);
        if (IsAboutAnother(request, entitlement.Subject))
        {
            return Refuse(request, new("login_required", "Somebody else than the client asks for is signed in."));
        }

        if (!entitlement.MayEnter)
        {
            var denied = Refuse(request, new("access_denied", "The person has no right in this system."));
            return request.IsSilent ? denied : new AuthorizeOutcome.NotEntitled(request.Client.Id, denied.Response);
        }

        // The system's own floor is not a wish. One that nobody can reach here would ask for a sign-in for ever.
        var level = Math.Max(entitlement.RequiredLevel, Math.Max(ReachableWish(request), essential));
        if (session.Level < level)
        {
            return level > options.HighestLevel ? Refuse(request, new("unmet_authentication_requirements", "The system asks for a level that cannot be reached here."))
                : request.IsSilent ? Refuse(request, new("interaction_required", "A stronger sign-in is needed."))
                : new AuthorizeOutcome.SignInNeeded(SignInReason.HigherLevel, level, await resume.OfAsync(http, request));
        }

        var agency = ChosenAgency(request, entitlement);
        if (agency is null && entitlement.Agencies.Count > 0)
        {
            return request.IsSilent
                ? Refuse(request, new("account_selection_required", "The person must choose an agency."))
                : new AuthorizeOutcome.AgencyChoiceNeeded(request.Client.Id, entitlement.Agencies, await resume.OfAsync(WithoutChoice(http), request));
        }

        return await IssueAsync(http, request, session, entitlement.Subject, agency);
    }

    private async ValueTask<AuthorizeOutcome> IssueAsync(
        ProtocolRequest http, AuthorizeRequest request, EndUserSession session, string subject, string? agency)
    {
        if (request.Details is { } details && !await approvals.IsGivenAsync(session, request.Client.Id, details, http.Cancel))
        {
            return Refuse(request, new("access_denied", "The person has not approved the authorization_details."));
        }

        // Only now, so that a reload on the way here finds the request still there; and for one of two tabs.
        if (request is { IsPushed: true, RequestUri: { } requestUri } && !await pushed.ConsumeAsync(requestUri, http.Cancel))
        {
            return new AuthorizeOutcome.ErrorPage(new("invalid_request_uri", "The request_uri was used before."));
        }

        var code = AuthorizationCode.For(request, session, subject, agency, clock.GetUtcNow() + options.CodeLifetime);
        return new AuthorizeOutcome.Issue(request.Answer([new("code", code.Seal(seal))], options.Issuer));
    }

    // acr_values is a wish: what cannot be reached here is left unfulfilled.
    private int ReachableWish(AuthorizeRequest request) => Math.Min(request.WishedLevel, options.HighestLevel);

    private bool MustSignInAgain(ProtocolRequest http, AuthorizeRequest request, EndUserSession session)
    {
        var isAsked = request.Prompts.Any(p => p is "login" or "select_account")
            || (request.MaxAge is { } maxAge && clock.GetUtcNow() - session.AuthTime > TimeSpan.FromSeconds(maxAge));
        return isAsked && !(resume.AfterOf(http, request) is { } after && session.AuthTime >= after);
    }

    private bool IsAboutAnother(AuthorizeRequest request, string subject) =>
        (request.Parameters["id_token_hint"] is { } hint
            && !(ownTokens.Read(hint, IssueTokens.IdTokenType) is { } claims && JwtText.Of(claims, "sub") == subject))
        || (request.Claims!.Subject is { } asked && asked != subject);

    private static string? ChosenAgency(AuthorizeRequest request, Entitlement entitlement) => entitlement.Agencies switch
    {
        [] => null,
        [var only] => only,
        var several => several.FirstOrDefault(a => a == request.Parameters[InternalParameters.Agency]),
    };

    // One that is not the person's any more would stand beside the new one, and a doubled parameter is refused.
    private static ProtocolRequest WithoutChoice(ProtocolRequest http) =>
        http with { Parameters = [.. http.Parameters.Where(p => p.Key != InternalParameters.Agency)] };

    private async ValueTask<AuthorizeOutcome> SignInAsync(ProtocolRequest http, AuthorizeRequest request, SignInReason reason, int essential) =>
        new AuthorizeOutcome.SignInNeeded(
            reason, Math.Max(ReachableWish(request), essential), await resume.OfAsync(http, request, after: clock.GetUtcNow()));

    private AuthorizeOutcome.ErrorToClient Refuse(AuthorizeRequest request, ProtocolError error) => request.Refuse(error, options.Issuer);
}
