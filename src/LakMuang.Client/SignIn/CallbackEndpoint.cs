using LakMuang.Client.Discovery;
using LakMuang.Client.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LakMuang.Client.SignIn;

/// <summary>The redirect_uri: takes the answer, opens the session, goes back to where the person wanted to be.</summary>
internal sealed class CallbackEndpoint(
    AttemptCookie cookie, FinishSignIn finish, ProblemRedirect problem, TimeProvider clock, ILogger<CallbackEndpoint> log)
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
            var (person, idToken) = await finish.RunAsync(http, attempt);
            var properties = new AuthenticationProperties();
            properties.StoreTokens([new AuthenticationToken { Name = "id_token", Value = idToken }]);
            SessionLimits.Begin(properties, began);
            await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, person, properties);
            http.Response.Headers.CacheControl = "no-store";
            http.Response.Redirect(attempt.ReturnUrl);
        }
        catch (SignInRefused e)
        {
            log.LogInformation("Sign-in refused: {Why}", e.Message);
            problem.Run(http, e.Reason, attempt.ReturnUrl);
        }
        catch (ProviderUnreachable e)
        {
            log.LogWarning("Sign-in interrupted: {Why}", e.Message);
            problem.Run(http, SignInProblems.Unreachable, attempt.ReturnUrl);
        }
    }
}
