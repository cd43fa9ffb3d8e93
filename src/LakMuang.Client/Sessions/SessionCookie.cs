using LakMuang.Client.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LakMuang.Client.Sessions;

/// <summary>Makes ASP.NET's cookie a key to <see cref="SessionStore"/>, and its challenge a sign-in at LakMuang.</summary>
internal sealed class SessionCookie(SessionStore store, RefreshTokens refresh, IOptions<LakMuangOptions> options, TimeProvider clock)
    : IPostConfigureOptions<CookieAuthenticationOptions>
{
    public void PostConfigure(string? name, CookieAuthenticationOptions cookie)
    {
        // The system may have cookies of other schemes; they are not ours to change.
        if (name != CookieAuthenticationDefaults.AuthenticationScheme)
        {
            return;
        }

        cookie.SessionStore = store;
        cookie.TimeProvider = clock;
        cookie.Cookie.Name = options.Value.CookieName;
        cookie.Cookie.HttpOnly = true;

        // Lax, not Strict: LakMuang's redirect back is a cross-site navigation and must find the session.
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.ExpireTimeSpan = options.Value.IdleLimit;
        cookie.SlidingExpiration = true;
        cookie.Events.OnRedirectToLogin = c => c.HttpContext.RequestServices.GetRequiredService<StartSignIn>().RunAsync(c.HttpContext);
        cookie.Events.OnRedirectToAccessDenied = c =>
        {
            c.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
        cookie.Events.OnValidatePrincipal = async c =>
        {
            if (SessionLimits.Over(c.Properties, options.Value.SessionLimit, clock.GetUtcNow()) || await LostAsync(c.Properties, c.HttpContext.RequestAborted))
            {
                c.RejectPrincipal();
            }
        };
    }

    /// <summary>True when LakMuang takes the session's refresh token no longer: the right, the account or the whole sign-in has ended.</summary>
    private async Task<bool> LostAsync(AuthenticationProperties session, CancellationToken ct) =>
        TokenShelf.IsOffline(session) && (TokenShelf.HandleOf(session) is not { } handle || await refresh.RunAsync(handle, forApi: false, ct) is null);
}
