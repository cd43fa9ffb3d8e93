using LakMuang.Client.DPoP;
using LakMuang.Client.Tokens;

namespace LakMuang.Client.Discovery;

/// <summary>Forms posted to LakMuang in this system's name, with a DPoP proof where a key is given.</summary>
internal sealed class ClientCalls(ProviderCalls calls, ClientAuthentication authentication, Nonces nonces, TimeProvider clock)
{
    public async Task<Answer> PostAsync(string address, IReadOnlyDictionary<string, string> fields, SigningSecret? key, CancellationToken ct)
    {
        var to = new Uri(address);
        var answer = await OnceAsync(to, fields, key, ct);

        // RFC 9449 section 8: the server names a nonce, and the same request with it is to succeed. Once; a server that asks on and on is broken.
        return key is not null && nonces.Keep(to, answer.Nonce) && answer.Status is 400 or 401 && answer.Body.Text("error") == "use_dpop_nonce"
            ? await OnceAsync(to, fields, key, ct)
            : answer;
    }

    private async Task<Answer> OnceAsync(Uri to, IReadOnlyDictionary<string, string> fields, SigningSecret? key, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, to);
        var form = new Dictionary<string, string>(fields);
        authentication.Apply(request, form);
        request.Content = new FormUrlEncodedContent(form);
        if (key is not null)
        {
            request.Headers.Add(Proof.Header, Proof.Make(key, HttpMethod.Post, to, null, nonces.Of(to), clock.GetUtcNow()));
        }

        return await calls.SendAsync(request, ct);
    }
}
