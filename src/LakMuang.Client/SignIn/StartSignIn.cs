using LakMuang.Client.Discovery;
using LakMuang.Client.DPoP;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LakMuang.Client.SignIn;

/// <summary>Sends the browser to LakMuang (OpenID Connect Core 1.0, section 3.1.2.1).</summary>
internal sealed class StartSignIn(
    Provider provider, PushRequest push, AttemptCookie cookie, ProblemRedirect problem, IOptions<LakMuangOptions> options, ILogger<StartSignIn> log)
{
    /// <summary>For a visitor who must sign in to see this page.</summary>
    public Task RunAsync(HttpContext http) =>

        // A page that was POSTed cannot be shown again by a redirect; the person comes back to the front.
        RunAsync(http, new Wish(HttpMethods.IsGet(http.Request.Method) ? http.Request.PathBase + http.Request.Path + http.Request.QueryString : "/"));

    public async Task RunAsync(HttpContext http, Wish wish)
    {
        try
        {
            var metadata = await provider.MetadataAsync(http.RequestAborted);
            var key = options.Value.UseDPoP ? SigningSecret.New() : null;
            var attempt = Attempt.Begin(wish, key?.Export());
            var parameters = AuthorizationParameters.Of(http, attempt, key, options.Value);
            if (options.Value.UsePushedRequests || metadata.PushRequired)
            {
                parameters = await push.RunAsync(metadata, parameters, key, http.RequestAborted);
            }

            cookie.Write(http, attempt);
            http.Response.Headers.CacheControl = "no-store";
            http.Response.Redirect(metadata.AuthorizationEndpoint + new QueryBuilder(parameters).ToQueryString());
        }
        catch (SignInRefused e)
        {
            log.LogError("Sign-in could not start: {Why}", e.Message);
            problem.Run(http, e.Reason, wish.ReturnUrl);
        }
        catch (ProviderUnreachable e)
        {
            log.LogWarning("Sign-in could not start: {Why}", e.Message);
            problem.Run(http, SignInProblems.Unreachable, wish.ReturnUrl);
        }
    }
}
