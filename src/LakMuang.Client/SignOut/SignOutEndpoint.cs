using LakMuang.Client.Discovery;
using LakMuang.Client.Sessions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LakMuang.Client.SignOut;

/// <summary>Ends the local session, then LakMuang's (OpenID Connect RP-Initiated Logout 1.0, section 2).</summary>
internal sealed class SignOutEndpoint(
    Provider provider, TokenShelf shelf, IAntiforgery antiforgery, IOptions<LakMuangOptions> options, ILogger<SignOutEndpoint> log)
{
    public async Task RunAsync(HttpContext http)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            http.Response.Redirect(options.Value.SignedOutPath);
            return;
        }

        var session = (await http.AuthenticateAsync()).Properties;
        var idToken = session?.GetTokenValue("id_token");
        if (TokenShelf.HandleOf(session) is { } handle)
        {
            await shelf.DropAsync(handle, http.RequestAborted);
        }

        await http.SignOutAsync();
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Redirect(await NextAsync(http, idToken));
    }

    /// <summary>LakMuang's end_session_endpoint; while it cannot be reached, the local page: the local session is over anyway.</summary>
    private async Task<string> NextAsync(HttpContext http, string? idToken)
    {
        try
        {
            var metadata = await provider.MetadataAsync(http.RequestAborted);
            if (idToken is null || metadata.EndSessionEndpoint is null)
            {
                return options.Value.SignedOutPath;
            }

            var back = UriHelper.BuildAbsolute(http.Request.Scheme, http.Request.Host, http.Request.PathBase, options.Value.SignedOutPath);
            var query = new QueryBuilder
            {
                { "id_token_hint", idToken },
                { "client_id", options.Value.ClientId },
                { "post_logout_redirect_uri", back },
            };
            return metadata.EndSessionEndpoint + query.ToQueryString();
        }
        catch (ProviderUnreachable e)
        {
            log.LogWarning("Signed out here only: {Why}", e.Message);
            return options.Value.SignedOutPath;
        }
    }
}
