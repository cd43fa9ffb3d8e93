using System.Security.Cryptography;
using LakMuang.Client.DPoP;
using LakMuang.Client.Tokens;
using Microsoft.Extensions.Options;

namespace LakMuang.Client;

/// <summary>Stops the start with sentences that name the wrong keys.</summary>
internal sealed class LakMuangOptionsCheck : IValidateOptions<LakMuangOptions>
{
    public ValidateOptionsResult Validate(string? name, LakMuangOptions options)
    {
        var wrong = Faults(options).ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    /// <summary>Tokens and the client secret travel to this address: plain http only inside the machine.</summary>
    public static bool IsSafe(string address) => Uri.TryCreate(address, UriKind.Absolute, out var authority)
        && (authority.Scheme == Uri.UriSchemeHttps || (authority.Scheme == Uri.UriSchemeHttp && authority.IsLoopback));

    private static IEnumerable<string> Faults(LakMuangOptions options)
    {
        (bool Holds, string Otherwise)[] rules =
        [
            (IsSafe(options.Authority), "LakMuang:Authority must be an https address (http only on loopback)."),
            (options.ClientId.Length > 0, "LakMuang:ClientId is missing: it is the name that the client was registered with."),
            (options.ClientSecret.Length > 0 != options.PrivateKey is { Length: > 0 },
                "Either LakMuang:ClientSecret or LakMuang:PrivateKey must be set, and not both."),
            (options.Scopes.Split(' ').Contains("openid"), "LakMuang:Scopes must contain openid."),
            (options.SigningAlgorithm is not { } alg || SigningKey.Algorithms.Contains(alg), "LakMuang:SigningAlgorithm must be ES256, RS256 or PS256."),
            (options.Resource is not { } api || (Uri.TryCreate(api, UriKind.Absolute, out _) && options.Scopes.Split(' ').Contains("offline_access")),
                "LakMuang:Resource must be an absolute address, and LakMuang:Scopes must contain offline_access."),
            (options.CookieName.Length > 0 && options.CookieName.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_'),
                "LakMuang:CookieName must be made of letters, digits, '.', '-' and '_'."),
            (options.IdleLimit > TimeSpan.Zero && options.SessionLimit > TimeSpan.Zero, "LakMuang:IdleLimit and LakMuang:SessionLimit must be longer than nothing."),
        ];
        return rules.Where(r => !r.Holds).Select(r => r.Otherwise).Concat(PathFaults(options)).Concat(KeyFaults(options));
    }

    private static IEnumerable<string> PathFaults(LakMuangOptions options)
    {
        (string Key, string Value)[] paths =
        [
            (nameof(options.CallbackPath), options.CallbackPath), (nameof(options.BackChannelLogoutPath), options.BackChannelLogoutPath),
            (nameof(options.SignOutPath), options.SignOutPath), (nameof(options.SignedOutPath), options.SignedOutPath),
            (nameof(options.ProblemPath), options.ProblemPath),
        ];
        return paths.Where(p => !StepUp.ReturnAddress.IsLocal(p.Value)).Select(p => $"LakMuang:{p.Key} must be a path that begins with one '/'.");
    }

    private static IEnumerable<string> KeyFaults(LakMuangOptions options)
    {
        if (options.PrivateKey is not { Length: > 0 } pem)
        {
            return [];
        }

        try
        {
            SigningSecret.FromPem(pem);
            return [];
        }
        catch (CryptographicException)
        {
            return ["LakMuang:PrivateKey must be a private key in PEM: P-256, or RSA of 2048 bits or more."];
        }
    }
}
