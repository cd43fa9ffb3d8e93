using System.Security.Claims;
using System.Text.Encodings.Web;
using LakMuang.Protocol.Resource;
using LakMuang.SignOn;
using LakMuang.SignOn.Callers;
using LakMuang.Web.Api.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace LakMuang.Web.Api.Callers;

/// <summary>Lets a request to the API in by its access token, and by nothing else: a session cookie that a browser sends along counts for nothing here.</summary>
internal sealed class ApiAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, FindApiCaller find, SignOnOptions signOn)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "api";

    private AccessRefused? _refused;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var call = new ResourceCall(
            Request.Method, signOn.PublicUrl + Request.PathBase + Request.Path,
            Request.Headers.Authorization is [var authorization] ? authorization : null,
            Request.Headers.TryGetValue("DPoP", out var proof) ? proof.ToString() : null);
        var (caller, refused) = await find.RunAsync(call, Context.RequestAborted);
        if (caller is null)
        {
            _refused = refused;
            return AuthenticateResult.NoResult();
        }

        Context.Features.Set(caller);
        if (caller.NextNonce is { } nonce)
        {
            Response.Headers["DPoP-Nonce"] = nonce;
        }

        return AuthenticateResult.Success(new(new(new ClaimsIdentity([new("client_id", caller.Client)], SchemeName)), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        foreach (var (name, value) in _refused?.Headers ?? [])
        {
            Response.Headers.Append(name, value);
        }

        return ProblemAnswer.WriteAsync(Context, ApiProblems.NoToken);
    }
}
