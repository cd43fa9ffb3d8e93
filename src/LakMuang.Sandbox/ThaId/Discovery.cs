namespace LakMuang.Sandbox.ThaId;

internal static class Discovery
{
    /// <summary>As seen of the provider: subject_type_supported is its spelling, and PKCE and claims go unmentioned.</summary>
    public static object Answer(HttpRequest request)
    {
        var root = request.Root();
        return new
        {
            issuer = root,
            authorization_endpoint = root + "/api/v2/oauth2/auth/",
            token_endpoint = root + "/api/v2/oauth2/token/",
            introspection_endpoint = root + "/api/v2/oauth2/introspect/",
            revocation_endpoint = root + "/api/v2/oauth2/revoke/",
            jwks_uri = root + "/jwks/",
            scopes_supported = RegisteredClient.Known,
            response_types_supported = new[] { "code" },
            grant_types_supported = new[] { "authorization_code", "refresh_token" },
            subject_type_supported = new[] { "public" },
            id_token_signing_alg_values_supported = new[] { "ES256" },
            token_endpoint_auth_methods_supported = new[] { "client_secret_basic", "client_secret_post" },
        };
    }
}
