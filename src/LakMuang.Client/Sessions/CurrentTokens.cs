using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace LakMuang.Client.Sessions;

/// <summary>Living tokens of the person whose request this is.</summary>
internal sealed class CurrentTokens(RefreshTokens refresh, IOptions<LakMuangOptions> options, TimeProvider clock)
{
    /// <returns>Null without a session, or when what there is has died.</returns>
    public async Task<SessionTokens?> OfAsync(HttpContext http)
    {
        var session = await http.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return TokenShelf.HandleOf(session.Properties) is { } handle
            && await refresh.RunAsync(handle, options.Value.Resource is not null, http.RequestAborted) is { } tokens
            && tokens.Alive(clock.GetUtcNow())
            && tokens.ForApi == options.Value.Resource is not null
                ? tokens
                : null;
    }
}
