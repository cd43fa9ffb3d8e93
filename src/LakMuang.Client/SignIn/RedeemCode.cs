using LakMuang.Client.Discovery;
using LakMuang.Client.DPoP;
using LakMuang.Client.Sessions;
using LakMuang.Client.Tokens;

namespace LakMuang.Client.SignIn;

/// <summary>Exchanges the code at the token endpoint (RFC 6749 section 4.1.3).</summary>
internal sealed class RedeemCode(Provider provider, ClientCalls calls, TimeProvider clock)
{
    public async Task<(string IdToken, SessionTokens Tokens)> RunAsync(string code, Attempt attempt, string redirectUri, CancellationToken ct)
    {
        var metadata = await provider.MetadataAsync(ct);
        var answer = await calls.PostAsync(
            metadata.TokenEndpoint,
            new Dictionary<string, string>
            {
                ["grant_type"] = "authorization_code",
                ["code"] = code,
                ["redirect_uri"] = redirectUri,
                ["code_verifier"] = attempt.Verifier,
            },
            SigningSecret.Import(attempt.ProofKey),
            ct);
        if (answer.Status != 200)
        {
            throw new SignInRefused(SignInProblems.Refused, $"The token endpoint answered {answer.Status} {answer.Body.Text("error")}.");
        }

        return answer.Body.Text("id_token") is { } id && SessionTokens.Read(answer.Body, attempt.ProofKey, clock.GetUtcNow()) is { } tokens
            ? (id, tokens)
            : throw new SignInRefused(SignInProblems.Refused, "The token endpoint sent no id_token, or no access_token of the kind asked for.");
    }
}
