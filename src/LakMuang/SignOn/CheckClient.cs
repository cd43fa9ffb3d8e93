using LakMuang.Kernel;
using LakMuang.Protocol.Clients;

namespace LakMuang.SignOn;

/// <summary>Every fault of a registration, each at the field it stands in. The engine's <see cref="RegistrationChecks"/> judge; this only asks them field by field.</summary>
public sealed class CheckClient(SignOnOptions options)
{
    private const int LongestReason = 300;

    // Passes every rule, so that what is put into it is judged alone.
    private static readonly ClientMetadata _plain = new() { GrantTypes = ["client_credentials"] };

    /// <param name="pidReason">On which ground it receives citizen IDs, or null.</param>
    /// <returns>Problems whose fields are names of <see cref="ClientMetadata"/>, or "PidReason". Empty when all is well.</returns>
    public IReadOnlyList<Problem> Run(ClientMetadata metadata, string? pidReason)
    {
        var problems = OfAddresses(metadata).Concat(OfMethods(metadata)).Concat(OfPid(metadata, pidReason)).ToList();
        return problems.Count == 0 && RegistrationChecks.FirstError(metadata, options.Callable) is { } rest
            ? [Refusals.BadMetadata(rest)]
            : problems;
    }

    private IEnumerable<Problem> OfAddresses(ClientMetadata metadata)
    {
        var alone = _plain with { ApplicationType = metadata.ApplicationType is "native" ? "native" : "web" };
        if (metadata.GrantTypes.Contains("authorization_code") && metadata.RedirectUris.Count == 0)
        {
            yield return Refusals.NoRedirectUri;
        }

        foreach (var (field, addresses) in new[] { (nameof(metadata.RedirectUris), metadata.RedirectUris), (nameof(metadata.PostLogoutRedirectUris), metadata.PostLogoutRedirectUris) })
        {
            if (addresses.FirstOrDefault(a => Fails(alone with { RedirectUris = [a] })) is { } bad)
            {
                yield return Refusals.BadAddress(bad, field);
            }
            else if (Fails(alone with { RedirectUris = addresses }))
            {
                yield return Refusals.TooManyAddresses(field);
            }
        }

        if (metadata.BackChannelLogoutUri is { } logout && Fails(alone with { BackChannelLogoutUri = logout }))
        {
            yield return Refusals.BadCallAddress(logout, nameof(metadata.BackChannelLogoutUri));
        }

        if (metadata.Resources.FirstOrDefault(r => Fails(alone with { Resources = [r] })) is { } resource)
        {
            yield return Refusals.BadResource(resource);
        }
    }

    private IEnumerable<Problem> OfMethods(ClientMetadata metadata)
    {
        var keys = _plain with { Jwks = metadata.Jwks, JwksUri = metadata.JwksUri };
        if (metadata.GrantTypes.Count == 0 || Fails(_plain with { GrantTypes = [.. metadata.GrantTypes.Where(g => g != "authorization_code")] }))
        {
            yield return Refusals.BadGrantTypes;
        }

        if (Fails(_plain with { IdTokenSignedResponseAlg = metadata.IdTokenSignedResponseAlg }))
        {
            yield return Refusals.BadAlgorithm;
        }

        if (Fails(_plain with { Jwks = metadata.Jwks }))
        {
            yield return Refusals.BadKeys;
        }
        else if (metadata.JwksUri is { } address && Fails(_plain with { JwksUri = address }))
        {
            yield return Refusals.BadCallAddress(address, nameof(metadata.JwksUri));
        }
        else if (Fails(keys))
        {
            yield return Refusals.TwoSetsOfKeys;
        }
        else if (metadata.TokenEndpointAuthMethod is "private_key_jwt" && metadata.Jwks is null && metadata.JwksUri is null)
        {
            yield return Refusals.NoKeys;
        }
        else if (metadata.TokenEndpointAuthMethod is "none" && (metadata.GrantTypes.Contains("client_credentials") || !metadata.RequirePkce))
        {
            yield return Refusals.PublicClient;
        }
        else if (Fails(keys with { TokenEndpointAuthMethod = metadata.TokenEndpointAuthMethod, GrantTypes = ["refresh_token"] }))
        {
            yield return Refusals.BadMethod;
        }
    }

    private static IEnumerable<Problem> OfPid(ClientMetadata metadata, string? reason)
    {
        if (metadata.ReceivesPid && string.IsNullOrWhiteSpace(reason))
        {
            yield return Refusals.NoPidReason;
        }

        if (reason?.Length > LongestReason)
        {
            yield return Refusals.LongPidReason;
        }
    }

    private bool Fails(ClientMetadata metadata) => RegistrationChecks.FirstError(metadata, options.Callable) is not null;
}
