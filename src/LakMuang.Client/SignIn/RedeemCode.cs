using System.Net.Http.Headers;
using System.Text;
using LakMuang.Client.Discovery;
using LakMuang.Client.Tokens;
using Microsoft.Extensions.Options;

namespace LakMuang.Client.SignIn;

/// <summary>Exchanges the code at the token endpoint (RFC 6749 section 4.1.3) with client_secret_basic.</summary>
internal sealed class RedeemCode(Provider provider, ProviderCalls calls, IOptions<LakMuangOptions> options)
{
    public async Task<(string IdToken, string AccessToken)> RunAsync(string code, Attempt attempt, string redirectUri, CancellationToken ct)
    {
        var metadata = await provider.MetadataAsync(ct);
        using var request = new HttpRequestMessage(HttpMethod.Post, metadata.TokenEndpoint);
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Basic());
        request.Content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = redirectUri,
            ["code_verifier"] = attempt.Verifier,
        });

        var (status, body) = await calls.SendAsync(request, ct);
        if (status != 200)
        {
            throw new SignInRefused(SignInProblems.Refused, $"The token endpoint answered {status}.");
        }

        return body.Text("id_token") is { } id && body.Text("access_token") is { } access
            ? (id, access)
            : throw new SignInRefused(SignInProblems.Refused, "The token endpoint sent no id_token or access_token.");
    }

    /// <summary>Both halves form-encoded before they are joined (RFC 6749 section 2.3.1).</summary>
    private string Basic() => Convert.ToBase64String(Encoding.ASCII.GetBytes(
        $"{System.Net.WebUtility.UrlEncode(options.Value.ClientId)}:{System.Net.WebUtility.UrlEncode(options.Value.ClientSecret)}"));
}
