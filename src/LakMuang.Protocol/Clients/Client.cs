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

    public IReadOnlyList<string> RedirectUris { get; init; } = [];

    public IReadOnlyList<string> PostLogoutRedirectUris { get; init; } = [];

    /// <summary>Where to tell of ended sessions, or null.</summary>
    public Uri? BackChannelLogoutUri { get; init; }

    /// <summary>The scopes it may ask for; others are left out of what is granted.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    public IReadOnlyList<string> GrantTypes { get; init; } = [];

    /// <summary>Audiences that may be asked for by <c>resource</c> (RFC 8707); empty means the issuer only.</summary>
    public IReadOnlyList<string> Resources { get; init; } = [];

    /// <summary>ES256, RS256 or PS256. RS256 is what a registration means that names none.</summary>
    public string IdTokenAlgorithm { get; init; } = "RS256";

    /// <summary>Native apps may use any loopback port (RFC 8252 section 7.3).</summary>
    public bool IsNative { get; init; }

    /// <summary>False only for an old confidential client; a challenge that was sent is enforced all the same.</summary>
    public bool RequirePkce { get; init; } = true;

    public bool IsPublic => Authentication == ClientAuthentication.None;
}
