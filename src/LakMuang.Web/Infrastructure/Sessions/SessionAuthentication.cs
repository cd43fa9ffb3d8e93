using System.Security.Claims;
using System.Text.Encodings.Web;
using LakMuang.Accounts;
using LakMuang.Accounts.Contracts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace LakMuang.Web.Infrastructure.Sessions;

/// <summary>Signs a request in by its session cookie. Whoever is not signed in is led to the sign-in page and back.</summary>
internal sealed class SessionAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, FindSession find)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "session";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (SessionCookie.Read(Context) is not { Length: > 0 and <= 128 } token)
        {
            return AuthenticateResult.NoResult();
        }

        if (await find.RunAsync(token, Context.RequestAborted) is not { } session)
        {
            return AuthenticateResult.NoResult();
        }

        Context.Features.Set(session);
        var identity = new ClaimsIdentity([new("sub", session.Person.Value.ToString())], SchemeName, "sub", "role");
        return AuthenticateResult.Success(new(new(identity), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var to = HttpMethods.IsGet(Request.Method) ? Request.PathBase + Request.Path + Request.QueryString : "/";
        Response.Redirect($"/sign-in?to={Uri.EscapeDataString(to)}{(SessionCookie.Read(Context) is null ? "" : "&ended=1")}");
        return Task.CompletedTask;
    }
}

internal static class SessionOfRequest
{
    /// <summary>The living session of this request, or null.</summary>
    public static LivingSession? Session(this HttpContext context) => context.Features.Get<LivingSession>();
}
