using System.Security.Cryptography;

namespace LakMuang.Protocol.Clients;

/// <summary>A registration as the engine sees it (RFC 7591 names). Immutable, so that it can be cached and shared.</summary>
public sealed record Client
{
    public required string Id { get; init; }

    public required ClientAuthentication Authentication { get; init; }

    /// <summary>SHA-256 of each secret that is valid now, 32 bytes each; several while one is being replaced.</summary>
    public IReadOnlyList<byte[]> SecretHashes { get; init; } = [];

    /// <summary>Public keys for private_key_jwt by <c>kid</c>, parsed once by whoever builds the record.</summary>
    public IReadOnlyDictionary<string, AsymmetricAlgorithm> Keys { get; init; } = new Dictionary<string, AsymmetricAlgorithm>();

    /// <summary>Where it publishes its keys instead (RFC 7591 section 2), or null.</summary>
    public Uri? KeysAt { get; init; }

    public IReadOnlyList<string> RedirectUris { get; init; } = [];

    public IReadOnlyList<string> PostLogoutRedirectUris { get; init; } = [];

    /// <summary>Where to tell of ended sessions, or null.</summary>
    public Uri? BackChannelLogoutUri { get; init; }

    /// <summary>The scopes it may ask for; others are left out of what is granted.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    public IReadOnlyList<string> GrantTypes { get; init; } = [];

    /// <summary>Audiences that may be asked for by <c>resource</c> (RFC 8707); empty means the issuer only.</summary>
    public IReadOnlyList<string> Resources { get; init; } = [];

    /// <summary>Audiences that the client itself is: tokens for them it may introspect (RFC 7662 section 2.2).</summary>
    public IReadOnlyList<string> Identifiers { get; init; } = [];

    /// <summary>Types of authorization_details that it may ask for (RFC 9396 section 10).</summary>
    public IReadOnlyList<string> DetailTypes { get; init; } = [];

    /// <summary>What private_key_jwt may be signed with (token_endpoint_auth_signing_alg); null leaves it to the client.</summary>
    public string? AssertionAlgorithm { get; init; }

    /// <summary>dpop_bound_access_tokens (RFC 9449 section 5.2).</summary>
    public bool RequireDpop { get; init; }

    /// <summary>Whether its proofs need a nonce of ours.</summary>
    public bool RequireDpopNonce { get; init; }

    /// <summary>require_pushed_authorization_requests (RFC 9126 section 6).</summary>
    public bool RequirePushedRequests { get; init; }

    /// <summary>Whether access tokens are sealed text that only introspection can read, instead of JWTs.</summary>
    public bool HasOpaqueTokens { get; init; }

    /// <summary>What introspection answers are signed with when it asks for that (RFC 9701 section 6).</summary>
    public string IntrospectionAlgorithm { get; init; } = "RS256";

    /// <summary>ES256, RS256 or PS256. RS256 is what a registration means that names none.</summary>
    public string IdTokenAlgorithm { get; init; } = "RS256";

    /// <summary>Native apps may use any loopback port (RFC 8252 section 7.3).</summary>
    public bool IsNative { get; init; }

    /// <summary>False only for an old confidential client; a challenge that was sent is enforced all the same.</summary>
    public bool RequirePkce { get; init; } = true;

    public bool IsPublic => Authentication == ClientAuthentication.None;

    /// <summary>Whoever moves money follows the FAPI 2.0 Security Profile. All that it asks for beyond ordinary clients hangs on this.</summary>
    public bool FollowsFapi => DetailTypes.Count > 0;

    public bool MustUsePkce => RequirePkce || IsPublic || FollowsFapi;

    public bool MustPush => RequirePushedRequests || FollowsFapi;

    /// <summary>Whether every token is bound to a key by DPoP.</summary>
    public bool MustProveKey => RequireDpop || FollowsFapi;

    /// <summary>Whether an assertion may be signed so; FAPI 2.0 section 5.4.1 leaves out RS256.</summary>
    public bool MaySignAssertionWith(string algorithm) =>
        (AssertionAlgorithm is null || AssertionAlgorithm == algorithm) && !(FollowsFapi && algorithm == "RS256");
}
