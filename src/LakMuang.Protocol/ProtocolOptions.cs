using LakMuang.Protocol.Clients;

namespace LakMuang.Protocol;

/// <summary>Who we are and how long what we issue lasts.</summary>
public sealed record ProtocolOptions
{
    /// <summary>Issuer identifier: scheme, host, optional port; no slash at the end.</summary>
    public required string Issuer { get; init; }

    public TimeSpan CodeLifetime { get; init; } = TimeSpan.FromSeconds(60);

    public TimeSpan AccessTokenLifetime { get; init; } = TimeSpan.FromMinutes(5);

    public TimeSpan IdTokenLifetime { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How far clocks of others may be off.</summary>
    public TimeSpan Skew { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>For a retry of a rotation whose answer was lost; confidential clients only.</summary>
    public TimeSpan RefreshGrace { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The highest level that people can reach here, 1 to 4.</summary>
    public int HighestLevel { get; init; } = 3;

    /// <summary>Whether every DPoP proof needs a nonce of ours (RFC 9449 section 8), not only those of clients registered so.</summary>
    public bool DpopNonces { get; init; }

    /// <summary>What registrations may make this server call.</summary>
    public CallableAddresses CallableAddresses { get; init; } = CallableAddresses.PublicOnly;

    /// <summary>SHA-256 of the token that opens dynamic registration (RFC 7591 section 3); null closes it.</summary>
    public byte[]? InitialAccessTokenHash { get; init; }

    /// <summary>Scopes of the host's own resources, told in the metadata beside those of OpenID Connect.</summary>
    public IReadOnlyList<string> ResourceScopes { get; init; } = [];

    public string AuthorizationEndpoint => Issuer + "/oauth2/authorize";

    public string PushedRequestEndpoint => Issuer + "/oauth2/par";

    public string TokenEndpoint => Issuer + "/oauth2/token";

    public string UserInfoEndpoint => Issuer + "/oauth2/userinfo";

    public string IntrospectionEndpoint => Issuer + "/oauth2/introspect";

    public string RevocationEndpoint => Issuer + "/oauth2/revoke";

    public string EndSessionEndpoint => Issuer + "/oauth2/logout";

    public string RegistrationEndpoint => Issuer + "/oauth2/register";

    public string JwksEndpoint => Issuer + "/oauth2/jwks";
}
