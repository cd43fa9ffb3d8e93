namespace LakMuang.Protocol;

/// <summary>One parameter of an endpoint.</summary>
/// <param name="Longest">In UTF-16 units, after decoding.</param>
public sealed record Parameter(string Name, int Longest)
{
    /// <summary>Whether it may be given several times; all others break RFC 6749 section 3.1 then.</summary>
    public bool MayRepeat { get; init; }

    /// <summary>The error code of a value that is too long, doubled, or holds forbidden characters.</summary>
    public string Error { get; init; } = "invalid_request";
}

/// <summary>Which parameters an endpoint takes, and how long each may be. The one place that says so.</summary>
/// <remarks>Unknown ones are ignored (RFC 6749 section 3.1). docs/protocol.md shows the same rows; a test compares.</remarks>
public sealed class ParameterTable
{
    private const int Short = 256;
    private const int Long = 2_000;
    private const int Token = 8_192;

    private static readonly Parameter _resource = new("resource", Long) { MayRepeat = true, Error = "invalid_target" };

    private static readonly Parameter _details = new("authorization_details", Token) { Error = "invalid_authorization_details" };

    private static readonly Parameter[] _internal =
        [new(InternalParameters.After, Long), new(InternalParameters.Started, Long), new(InternalParameters.Agency, Short)];

    private static readonly Parameter[] _clientAuthentication =
        [new("client_id", Short), new("client_secret", Short), new("client_assertion", Token), new("client_assertion_type", Short)];

    // OpenID Connect Core 3.1.2.1, RFC 7636, 8707, 9101, 9126, 9396 and 9449 section 10.
    private static readonly Parameter[] _authorization =
    [
        new("client_id", Short), new("redirect_uri", Long), new("response_type", Short), new("response_mode", Short), new("scope", Long),
        new("state", Long), new("nonce", Short), new("code_challenge", Short), new("code_challenge_method", Short), new("prompt", Short),
        new("max_age", Short), new("acr_values", Long), new("login_hint", Short), new("id_token_hint", Token), new("ui_locales", Short),
        new("claims_locales", Short), new("claims", Token), new("display", Short), _resource, _details, new("dpop_jkt", Short),
        new("request", Token), new("request_uri", Long), new("registration", Token),
    ];

    private readonly Dictionary<string, Parameter> _byName;

    private ParameterTable(string path, params Parameter[] rows) => (Path, Rows, _byName) =
        (path, rows, rows.ToDictionary(p => p.Name, StringComparer.Ordinal));

    public static readonly ParameterTable Authorize = new("/oauth2/authorize", [.. _authorization, .. _internal]);

    /// <summary>PAR (RFC 9126): an authorization request, and a proof of the client.</summary>
    public static readonly ParameterTable PushedRequest = new("/oauth2/par", [.. _authorization, .. _clientAuthentication[1..]]);

    public static readonly ParameterTable TokenRequest = new(
        "/oauth2/token",
        [
            .. _clientAuthentication, new("grant_type", Short), new("code", Token), new("redirect_uri", Long), new("code_verifier", Short),
            new("refresh_token", Token), new("scope", Long), _resource, _details,
        ]);

    /// <summary>Introspection (RFC 7662) and revocation (RFC 7009).</summary>
    public static readonly ParameterTable AboutToken = new(
        "/oauth2/introspect, /oauth2/revoke", [.. _clientAuthentication, new("token", Token), new("token_type_hint", Short)]);

    public static readonly ParameterTable UserInfo = new("/oauth2/userinfo", new Parameter("access_token", Token));

    public static readonly ParameterTable Logout = new(
        "/oauth2/logout", new("id_token_hint", Token), new("client_id", Short), new("post_logout_redirect_uri", Long), new("state", Long),
        new("ui_locales", Short), new("logout_hint", Short));

    public static readonly IReadOnlyList<ParameterTable> All = [Authorize, PushedRequest, TokenRequest, UserInfo, AboutToken, Logout];

    /// <summary>The path or paths of the endpoint.</summary>
    public string Path { get; }

    public IReadOnlyList<Parameter> Rows { get; }

    /// <summary>Null for a parameter that the endpoint does not know.</summary>
    internal Parameter? Find(string name) => _byName.GetValueOrDefault(name);
}

/// <summary>Parameters of our own, that an authorization request carries through sign-in and back.</summary>
public static class InternalParameters
{
    /// <summary>Sealed: the instant after which the person must have signed in.</summary>
    public const string After = "lm_after";

    /// <summary>Sealed: a pushed request came in time, and may end later than its request_uri says.</summary>
    public const string Started = "lm_started";

    /// <summary>The agency that the person has chosen to speak for.</summary>
    public const string Agency = "lm_agency";

    /// <summary>Whether the parameter is ours and never a client's.</summary>
    internal static bool Includes(string name) => name is After or Started or Agency;
}
