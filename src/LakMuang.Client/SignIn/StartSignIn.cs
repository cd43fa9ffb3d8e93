using System.Globalization;
using LakMuang.Client.Discovery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LakMuang.Client.SignIn;

/// <summary>Sends the browser to LakMuang (OpenID Connect Core 1.0, section 3.1.2.1).</summary>
internal sealed class StartSignIn(
    Provider provider, AttemptCookie cookie, ProblemRedirect problem, IOptions<LakMuangOptions> options, ILogger<StartSignIn> log)
{
    public async Task RunAsync(HttpContext http)
    {
        // A page that was POSTed cannot be shown again by a redirect; the person comes back to the front.
        var returnUrl = HttpMethods.IsGet(http.Request.Method) ? http.Request.PathBase + http.Request.Path + http.Request.QueryString : "/";
        try
        {
            var metadata = await provider.MetadataAsync(http.RequestAborted);
            var attempt = Attempt.Begin(returnUrl);
            cookie.Write(http, attempt);
            http.Response.Headers.CacheControl = "no-store";
            http.Response.Redirect(metadata.AuthorizationEndpoint + Query(http, attempt).ToQueryString());
        }
        catch (ProviderUnreachable e)
        {
            log.LogWarning("Sign-in could not start: {Why}", e.Message);
            problem.Run(http, SignInProblems.Unreachable, returnUrl);
        }
    }

    private QueryBuilder Query(HttpContext http, Attempt attempt) => new()
    {
        { "response_type", "code" },
        { "client_id", options.Value.ClientId },
        { "redirect_uri", CallbackAddress.Of(http, options.Value) },
        { "scope", options.Value.Scopes },
        { "state", attempt.State },
        { "nonce", attempt.Nonce },
        { "code_challenge", attempt.Challenge },
        { "code_challenge_method", "S256" },
        { "ui_locales", CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "en" : "th" },
    };
}
