using LakMuang.Client.Discovery;
using LakMuang.Client.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LakMuang.Client.SignIn;

/// <summary>The redirect_uri: takes the answer, opens the session, goes back to where the person wanted to be.</summary>
internal sealed class CallbackEndpoint(
    AttemptCookie cookie, FinishSignIn finish, SessionStore sessions, TokenShelf shelf, ProblemRedirect problem, TimeProvider clock, ILogger<CallbackEndpoint> log)
{
    public async Task RunAsync(HttpContext http)
    {
        var attempt = http.Request.Query["state"] is [{ } state] ? cookie.Take(http, state) : null;
        if (attempt is null)
        {
            log.LogInformation("Sign-in refused: the state is not of this browser.");
            problem.Run(http, SignInProblems.Expired, "/");
            return;
        }

        var began = clock.GetUtcNow();
        try
        {
            var (person, idToken, tokens) = await finish.RunAsync(http, attempt);
            var properties = new AuthenticationProperties();
            properties.StoreTokens([new AuthenticationToken { Name = "id_token", Value = idToken }]);
            SessionLimits.Begin(properties, began);
            await shelf.BeginAsync(properties, tokens, http.RequestAborted);
            await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, person, properties);
            await sessions.DropFormerAsync(http);
            http.Response.Headers.CacheControl = "no-store";
            http.Response.Redirect(attempt.Wish.ReturnUrl);
        }
        catch (SignInRefused e)
        {
            log.LogInformation("Sign-in refused: {Why}", e.Message);
            problem.Run(http, e.Reason, attempt.Wish.ReturnUrl);
        }
        catch (ProviderUnreachable e)
        {
            log.LogWarning("Sign-in interrupted: {Why}", e.Message);
            problem.Run(http, SignInProblems.Unreachable, attempt.Wish.ReturnUrl);
        }
    }
}
