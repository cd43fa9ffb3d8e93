using System.Text.Json;
using System.Text.Json.Serialization;
using LakMuang.Protocol.Jose;

namespace LakMuang.Protocol.Clients;

/// <summary>A registration in the words of RFC 7591 section 2 and OpenID Connect Registration: as it is sent, stored and shown.</summary>
public sealed record ClientMetadata
{
    private static readonly JsonSerializerOptions _json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        MaxDepth = 16,
        RespectNullableAnnotations = true,
    };

    public string? ClientName { get; init; }

    public IReadOnlyList<string> RedirectUris { get; init; } = [];

    public IReadOnlyList<string> PostLogoutRedirectUris { get; init; } = [];

    [JsonPropertyName("backchannel_logout_uri")]
    public string? BackChannelLogoutUri { get; init; }

    [JsonPropertyName("backchannel_logout_session_required")]
    public bool? BackChannelLogoutSessionRequired { get; init; }

    public string TokenEndpointAuthMethod { get; init; } = "client_secret_basic";

    public IReadOnlyList<string> GrantTypes { get; init; } = ["authorization_code"];

    public IReadOnlyList<string> ResponseTypes { get; init; } = ["code"];

    /// <summary>"web" or "native".</summary>
    public string ApplicationType { get; init; } = "web";

    public string IdTokenSignedResponseAlg { get; init; } = "RS256";

    /// <summary>"pairwise" or null. Public subjects are a decision of the department's operators, not of a registration.</summary>
    public string? SubjectType { get; init; }

    /// <summary>Space separated; null means what an ordinary sign-in needs.</summary>
    public string? Scope { get; init; }

    public JsonElement? Jwks { get; init; }

    /// <summary>Where the client publishes its keys, so that it can change them without us.</summary>
    public string? JwksUri { get; init; }

    /// <summary>Audiences it may ask for (RFC 8707).</summary>
    public IReadOnlyList<string> Resources { get; init; } = [];

    /// <summary>Audiences that it is, and may introspect tokens for. Null in registrations of old, where <see cref="Resources"/> meant both.</summary>
    public IReadOnlyList<string>? ResourceServerIdentifiers { get; init; }

    /// <summary>RFC 9396 section 10. Whoever names one follows the FAPI 2.0 Security Profile.</summary>
    public IReadOnlyList<string> AuthorizationDetailsTypes { get; init; } = [];

    public string? TokenEndpointAuthSigningAlg { get; init; }

    public bool DpopBoundAccessTokens { get; init; }

    /// <summary>Whether DPoP proofs need a nonce (RFC 9449 section 8); a name of our own.</summary>
    public bool RequireDpopNonce { get; init; }

    public bool RequirePushedAuthorizationRequests { get; init; }

    /// <summary>"jwt" or "opaque"; a name of our own.</summary>
    public string AccessTokenFormat { get; init; } = "jwt";

    /// <summary>RFC 9701 section 6; null means RS256.</summary>
    public string? IntrospectionSignedResponseAlg { get; init; }

    public string? ClientUri { get; init; }

    public string? LogoUri { get; init; }

    public string? PolicyUri { get; init; }

    public string? TosUri { get; init; }

    /// <summary>Where somebody else may start a sign-in (OpenID Connect Core 4). Kept and shown; not called.</summary>
    public string? InitiateLoginUri { get; init; }

    /// <summary>Not supported: the sector of a pairwise subject is the linked system.</summary>
    public string? SectorIdentifierUri { get; init; }

    public IReadOnlyList<string>? Contacts { get; init; }

    /// <summary>False only for an old confidential client.</summary>
    public bool RequirePkce { get; init; } = true;

    /// <returns>Null for text that is no JSON object of these types.</returns>
    public static ClientMetadata? Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<ClientMetadata>(json, _json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this, _json);

    /// <param name="secretHashes">SHA-256 of the secrets that are valid now.</param>
    public Client ToClient(string id, IReadOnlyList<byte[]> secretHashes) => new()
    {
        Id = id,
        Authentication = MethodOf(TokenEndpointAuthMethod) ?? ClientAuthentication.ClientSecretBasic,
        SecretHashes = secretHashes,
        Keys = Jwks is { } jwks && JwkSet.Read(jwks) is { } keys ? keys : new Dictionary<string, System.Security.Cryptography.AsymmetricAlgorithm>(),
        KeysAt = JwksUri is null ? null : new(JwksUri),
        RedirectUris = RedirectUris,
        PostLogoutRedirectUris = PostLogoutRedirectUris,
        BackChannelLogoutUri = BackChannelLogoutUri is null ? null : new(BackChannelLogoutUri),
        Scopes = (Scope ?? DefaultScope).Split(' ', StringSplitOptions.RemoveEmptyEntries),
        GrantTypes = GrantTypes,
        Resources = Resources,
        Identifiers = ResourceServerIdentifiers ?? Resources,
        DetailTypes = AuthorizationDetailsTypes,
        AssertionAlgorithm = TokenEndpointAuthSigningAlg,
        RequireDpop = DpopBoundAccessTokens,
        RequireDpopNonce = RequireDpopNonce,
        RequirePushedRequests = RequirePushedAuthorizationRequests,
        HasOpaqueTokens = AccessTokenFormat == "opaque",
        IntrospectionAlgorithm = IntrospectionSignedResponseAlg ?? "RS256",
        IdTokenAlgorithm = IdTokenSignedResponseAlg,
        IsNative = ApplicationType == "native",
        RequirePkce = RequirePkce,
    };

    internal const string DefaultScope = "openid profile email phone agency groups offline_access";

    internal static ClientAuthentication? MethodOf(string name) => name switch
    {
        "none" => ClientAuthentication.None,
        "client_secret_basic" => ClientAuthentication.ClientSecretBasic,
        "client_secret_post" => ClientAuthentication.ClientSecretPost,
        "private_key_jwt" => ClientAuthentication.PrivateKeyJwt,
        _ => null,
    };
}
