namespace LakMuang.Protocol;

/// <summary>Which parameters an endpoint takes, and how long each may be. The one place that says so.</summary>
/// <remarks>Each is single-valued but "resource" (RFC 8707). Unknown ones are ignored (RFC 6749 section 3.1).</remarks>
public sealed class ParameterTable
{
    private const int Short = 256;
    private const int Token = 8_192;

    private readonly Dictionary<string, int> _longest;

    private ParameterTable(params (string Name, int Longest)[] parameters) =>
        _longest = parameters.ToDictionary(p => p.Name, p => p.Longest, StringComparer.Ordinal);

    public static readonly ParameterTable Authorize = new(
        ("client_id", Short), ("redirect_uri", 2_000), ("response_type", Short), ("response_mode", Short), ("scope", 2_000),
        ("state", 2_000), ("nonce", Short), ("code_challenge", Short), ("code_challenge_method", Short), ("prompt", Short),
        ("max_age", Short), ("acr_values", 2_000), ("login_hint", Short), ("id_token_hint", Token), ("ui_locales", Short),
        ("claims_locales", Short), ("claims", Token), ("display", Short), ("resource", 2_000), ("request", Token),
        ("request_uri", 2_000), ("registration", Token), (InternalParameters.After, 2_000), (InternalParameters.Agency, Short));

    private static readonly (string, int)[] _clientAuthentication =
        [("client_id", Short), ("client_secret", Short), ("client_assertion", Token), ("client_assertion_type", Short)];

    public static readonly ParameterTable TokenRequest = new(
    [
        .. _clientAuthentication, ("grant_type", Short), ("code", Token), ("redirect_uri", 2_000), ("code_verifier", Short),
        ("refresh_token", Token), ("scope", 2_000), ("resource", 2_000),
    ]);

    /// <summary>Introspection (RFC 7662) and revocation (RFC 7009).</summary>
    public static readonly ParameterTable AboutToken = new([.. _clientAuthentication, ("token", Token), ("token_type_hint", Short)]);

    public static readonly ParameterTable UserInfo = new(("access_token", Token));

    public static readonly ParameterTable Logout = new(
        ("id_token_hint", Token), ("client_id", Short), ("post_logout_redirect_uri", 2_000), ("state", 2_000),
        ("ui_locales", Short), ("logout_hint", Short));

    /// <summary>Null for a parameter that the endpoint does not know.</summary>
    internal int? LongestOf(string name) => _longest.TryGetValue(name, out var longest) ? longest : null;
}

/// <summary>Parameters of our own, that an authorization request carries through sign-in and back.</summary>
public static class InternalParameters
{
    /// <summary>Sealed: the instant after which the person must have signed in.</summary>
    public const string After = "lm_after";

    /// <summary>The agency that the person has chosen to speak for.</summary>
    public const string Agency = "lm_agency";
}
