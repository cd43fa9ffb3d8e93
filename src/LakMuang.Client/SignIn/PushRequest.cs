using LakMuang.Client.Discovery;
using LakMuang.Client.DPoP;
using LakMuang.Client.Tokens;
using Microsoft.Extensions.Options;

namespace LakMuang.Client.SignIn;

/// <summary>Hands the request to LakMuang directly (RFC 9126), so that the browser carries a reference alone.</summary>
internal sealed class PushRequest(ClientCalls calls, IOptions<LakMuangOptions> options)
{
    /// <returns>The two parameters for the authorization endpoint.</returns>
    /// <exception cref="SignInRefused">LakMuang does not take the request, or has no such endpoint.</exception>
    public async Task<Dictionary<string, string>> RunAsync(
        ProviderMetadata metadata, Dictionary<string, string> parameters, SigningSecret? key, CancellationToken ct)
    {
        if (metadata.PushEndpoint is null)
        {
            throw new SignInRefused(SignInProblems.Refused, "The discovery document names no pushed_authorization_request_endpoint.");
        }

        var answer = await calls.PostAsync(metadata.PushEndpoint, parameters, key, ct);
        return answer.Status is 200 or 201 && answer.Body.Text("request_uri") is { } reference
            ? new() { ["client_id"] = options.Value.ClientId, ["request_uri"] = reference }
            : throw new SignInRefused(SignInProblems.Refused, $"The pushed request was answered with {answer.Status} {answer.Body.Text("error")}.");
    }
}
