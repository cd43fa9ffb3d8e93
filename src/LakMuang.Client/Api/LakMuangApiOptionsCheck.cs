using LakMuang.Client.Tokens;
using Microsoft.Extensions.Options;

namespace LakMuang.Client.Api;

/// <summary>Stops the start with sentences that name the wrong keys.</summary>
internal sealed class LakMuangApiOptionsCheck : IValidateOptions<LakMuangApiOptions>
{
    public ValidateOptionsResult Validate(string? name, LakMuangApiOptions options)
    {
        List<string> wrong = [];
        if (!LakMuangOptionsCheck.IsSafe(options.Authority))
        {
            wrong.Add("LakMuangApi:Authority must be an https address (http only on loopback).");
        }

        if (!Uri.TryCreate(options.Audience, UriKind.Absolute, out _))
        {
            wrong.Add("LakMuangApi:Audience must be the absolute address that clients name as resource.");
        }

        if (options.SigningAlgorithm is { } alg && !SigningKey.Algorithms.Contains(alg))
        {
            wrong.Add("LakMuangApi:SigningAlgorithm must be ES256, RS256 or PS256.");
        }

        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }
}
