using LakMuang.Client.Tokens;
using Microsoft.Extensions.Options;

namespace LakMuang.Client;

/// <summary>Stops the start with a sentence that names the wrong key.</summary>
internal sealed class LakMuangOptionsCheck : IValidateOptions<LakMuangOptions>
{
    public ValidateOptionsResult Validate(string? name, LakMuangOptions options)
    {
        // Tokens and the client secret travel to this address: plain http only inside the machine.
        var safe = Uri.TryCreate(options.Authority, UriKind.Absolute, out var authority)
            && (authority.Scheme == Uri.UriSchemeHttps || (authority.Scheme == Uri.UriSchemeHttp && authority.IsLoopback));
        if (!safe)
        {
            return ValidateOptionsResult.Fail("LakMuang:Authority must be an https address (http only on loopback).");
        }

        return options.SigningAlgorithm is { } alg && !SigningKey.Algorithms.Contains(alg)
            ? ValidateOptionsResult.Fail("LakMuang:SigningAlgorithm must be ES256, RS256 or PS256.")
            : ValidateOptionsResult.Success;
    }
}
