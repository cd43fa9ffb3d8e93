using System.Net.Http.Headers;
using System.Text.Json;
using LakMuang.Client.Discovery;
using LakMuang.Client.Tokens;

namespace LakMuang.Client.SignIn;

/// <summary>Names, agency and groups of the person (OpenID Connect Core 1.0, section 5.3).</summary>
internal sealed class FetchUserInfo(Provider provider, ProviderCalls calls)
{
    public async Task<JsonElement> RunAsync(string accessToken, string? subject, CancellationToken ct)
    {
        var metadata = await provider.MetadataAsync(ct);
        using var request = new HttpRequestMessage(HttpMethod.Get, metadata.UserInfoEndpoint);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        var (status, body) = await calls.SendAsync(request, ct);
        if (status != 200)
        {
            throw new SignInRefused(SignInProblems.Refused, $"Userinfo answered {status}.");
        }

        // Section 5.3.2: an answer about somebody else must not be used.
        return body.Text("sub") == subject ? body : throw new SignInRefused(SignInProblems.Refused, "Userinfo speaks of another sub.");
    }
}
