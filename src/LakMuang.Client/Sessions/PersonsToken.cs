using LakMuang.Client.DPoP;
using Microsoft.AspNetCore.Http;

namespace LakMuang.Client.Sessions;

/// <summary>Puts the person's token and proof into calls to one API, and answers its wish for a nonce (RFC 9449 section 9).</summary>
internal sealed class PersonsToken(IHttpContextAccessor visitor, CurrentTokens current, Nonces nonces, TimeProvider clock, Uri api) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var to = request.RequestUri;
        var known = to is not null && Uri.Compare(to, api, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0;
        if (!known || visitor.HttpContext is not { } http || await current.OfAsync(http) is not { } tokens)
        {
            return await base.SendAsync(request, cancellationToken);
        }

        if (tokens.ProofKey is not null && request.Content is { } content)
        {
            // It may have to be sent twice.
            await content.LoadIntoBufferAsync(cancellationToken);
        }

        tokens.Authorize(request, nonces.Of(to!), clock.GetUtcNow());
        var answer = await base.SendAsync(request, cancellationToken);
        var nonce = answer.Headers.TryGetValues(Proof.NonceHeader, out var values) ? values.FirstOrDefault() : null;
        if (!nonces.Keep(to!, nonce) || tokens.ProofKey is null || (int)answer.StatusCode != 401
            || !answer.Headers.WwwAuthenticate.ToString().Contains("use_dpop_nonce", StringComparison.Ordinal))
        {
            return answer;
        }

        answer.Dispose();
        tokens.Authorize(request, nonce, clock.GetUtcNow());
        return await base.SendAsync(request, cancellationToken);
    }
}
