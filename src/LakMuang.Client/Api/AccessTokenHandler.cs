using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;
using LakMuang.Client.Discovery;
using LakMuang.Client.DPoP;
using LakMuang.Client.SignIn;
using LakMuang.Client.Tokens;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LakMuang.Client.Api;

/// <summary>Knows a caller by a JWT access token (RFC 9068), as bearer (RFC 6750) or with a proof of its key (RFC 9449).</summary>
internal sealed class AccessTokenHandler(
    ApiTrust trust, ProofChecks proofs, IOptions<LakMuangApiOptions> api, TimeProvider clock,
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private static readonly string[] _protocol = ["iss", "aud", "exp", "iat", "nbf", "jti", "cnf", "scope"];

    private (string Error, string Description)? _fault;
    private bool _away;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.Authorization is not [{ } header] || header.Split(' ') is not [{ } scheme, { Length: > 0 } compact])
        {
            return AuthenticateResult.NoResult();
        }

        var dpop = scheme.Equals(Proof.Header, StringComparison.OrdinalIgnoreCase);
        if (!dpop && !scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        try
        {
            return await CheckAsync(compact, dpop);
        }
        catch (ProviderUnreachable e)
        {
            Logger.LogWarning("An access token could not be checked: {Why}", e.Message);
            _away = true;
            return AuthenticateResult.Fail("LakMuang's keys cannot be fetched.");
        }
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (_away)
        {
            // Not the token's fault: invalid_token would make clients throw it away.
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            Response.Headers.RetryAfter = "5";
            return Task.CompletedTask;
        }

        if (!api.Value.RequireDPoP && _fault?.Error != "invalid_dpop_proof")
        {
            Challenges.Unauthorized(Response, "Bearer", _fault?.Error, _fault?.Description);
        }

        Challenges.Unauthorized(Response, Proof.Header, _fault?.Error, _fault?.Description);
        return Task.CompletedTask;
    }

    private async Task<AuthenticateResult> CheckAsync(string compact, bool dpop)
    {
        if (Jwt.TryParse(compact) is not { } token)
        {
            return Refuse("invalid_token", "The token cannot be read.");
        }

        if (await trust.Signed.FaultAsync(token, Context.RequestAborted) is { } forged)
        {
            return Refuse("invalid_token", forged);
        }

        if (AccessTokenChecks.Run(token, api.Value, clock.GetUtcNow()) is { } fault)
        {
            return Refuse("invalid_token", fault);
        }

        // Section 7.2: a bound token sent as bearer was perhaps stolen; a bearer token with a proof proves nothing.
        var bound = AccessTokenChecks.BoundTo(token.Payload);
        if (dpop != bound is not null || (api.Value.RequireDPoP && bound is null))
        {
            return Refuse("invalid_token", "The token and the way it was sent do not belong together.");
        }

        return bound is not null && proofs.Fault(Request, compact, bound) is { } unproved
            ? Refuse("invalid_dpop_proof", unproved)
            : AuthenticateResult.Success(new AuthenticationTicket(Caller(token.Payload), Scheme.Name));
    }

    private AuthenticateResult Refuse(string error, string description)
    {
        _fault = (error, description);
        return AuthenticateResult.Fail(description);
    }

    private static ClaimsPrincipal Caller(JsonElement payload)
    {
        var caller = new ClaimsIdentity(ApiModule.Scheme, LakMuangClaims.Subject, LakMuangClaims.Groups);
        foreach (var name in payload.EnumerateObject().Select(p => p.Name).Except(_protocol))
        {
            PersonSignedIn.Add(caller, name, payload);
        }

        caller.AddClaims((payload.Text("scope") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(scope => new Claim("scope", scope)));
        return new(caller);
    }
}
