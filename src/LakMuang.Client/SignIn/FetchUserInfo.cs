using System.Text.Json;
using LakMuang.Client.Discovery;
using LakMuang.Client.DPoP;
using LakMuang.Client.Sessions;
using LakMuang.Client.Tokens;

namespace LakMuang.Client.SignIn;

/// <summary>Names, agency and groups of the person (OpenID Connect Core 1.0, section 5.3).</summary>
internal sealed class FetchUserInfo(Provider provider, ProviderCalls calls, Nonces nonces, TimeProvider clock)
{
    public async Task<JsonElement> RunAsync(SessionTokens tokens, string? subject, CancellationToken ct)
    {
        var metadata = await provider.MetadataAsync(ct);
        var address = new Uri(metadata.UserInfoEndpoint);
        var answer = await OnceAsync(address, tokens, ct);

        // RFC 9449 section 9: a resource asks for a nonce in WWW-Authenticate.
        if (nonces.Keep(address, answer.Nonce) && answer.Status == 401 && answer.Challenge.Contains("use_dpop_nonce", StringComparison.Ordinal))
        {
            answer = await OnceAsync(address, tokens, ct);
        }

        if (answer.Status != 200)
        {
            throw new SignInRefused(SignInProblems.Refused, $"Userinfo answered {answer.Status}.");
        }

        // Section 5.3.2: an answer about somebody else must not be used.
        return answer.Body.Text("sub") == subject ? answer.Body : throw new SignInRefused(SignInProblems.Refused, "Userinfo speaks of another sub.");
    }

    private async Task<Answer> OnceAsync(Uri address, SessionTokens tokens, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        tokens.Authorize(request, nonces.Of(address), clock.GetUtcNow());
        return await calls.SendAsync(request, ct);
    }
}
