using System.Globalization;
using LakMuang.Protocol.Details;
using LakMuang.Protocol.Jose;

namespace LakMuang.Protocol.Clients;

/// <summary>Every rule that a registration must pass (RFC 7591 section 2, RFC 9700 section 4.1, RFC 8252 section 8).</summary>
public static class RegistrationChecks
{
    private const int MostAddresses = 20;
    private const int LongestName = 200;

    /// <param name="callable">What this server may call; also whether web clients may live on this machine without HTTPS.</param>
    public static ProtocolError? FirstError(ClientMetadata client, CallableAddresses callable) =>
        Name(client) ?? Addresses(client, callable) ?? Pages(client) ?? Methods(client) ?? Formats(client) ?? Keys(client, callable) ?? Fapi(client);

    // What turns the direction of writing or cannot be seen makes one name look like another.
    private static ProtocolError? Name(ClientMetadata client) =>
        client.ClientName is { } name && (name.Length > LongestName || name.Any(c => char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format))
            ? Metadata("client_name is too long or holds characters that cannot be seen.")
            : null;

    private static ProtocolError? Addresses(ClientMetadata client, CallableAddresses callable)
    {
        var isNative = client.ApplicationType == "native";
        if (client.ApplicationType is not ("web" or "native"))
        {
            return Metadata("application_type must be web or native.");
        }

        if (client.RedirectUris.Count > MostAddresses || client.PostLogoutRedirectUris.Count > MostAddresses)
        {
            return new("invalid_redirect_uri", "There are too many addresses.");
        }

        if (client.GrantTypes.Contains("authorization_code") && client.RedirectUris.Count == 0)
        {
            return new("invalid_redirect_uri", "redirect_uris is missing.");
        }

        if (client.RedirectUris.Concat(client.PostLogoutRedirectUris).Any(uri => !IsRedirect(uri, isNative, callable.AllowLoopback)))
        {
            return new("invalid_redirect_uri", "An address is not acceptable: https without fragment, user or wildcard; native apps may use loopback or their own scheme.");
        }

        return client.BackChannelLogoutUri is { } logout && !IsCallable(logout, callable)
            ? Metadata("backchannel_logout_uri must be an https address that is not in a private network.")
            : null;
    }

    private static ProtocolError? Methods(ClientMetadata client)
    {
        if (ClientMetadata.MethodOf(client.TokenEndpointAuthMethod) is not { } method)
        {
            return Metadata("token_endpoint_auth_method is not supported.");
        }

        if (client.GrantTypes.Any(g => g is not ("authorization_code" or "refresh_token" or "client_credentials")))
        {
            return Metadata("grant_types holds a grant that is not supported.");
        }

        // RFC 8707 section 2.
        if (client.Resources.Concat(client.ResourceServerIdentifiers ?? []).Any(r => !Uri.TryCreate(r, UriKind.Absolute, out _) || r.Contains('#', StringComparison.Ordinal)))
        {
            return Metadata("resources and resource_server_identifiers must be absolute addresses without fragment.");
        }

        if (client.ResponseTypes.Any(r => r != "code"))
        {
            return Metadata("response_types may hold code only.");
        }

        return method is ClientAuthentication.None && (client.GrantTypes.Contains("client_credentials") || !client.RequirePkce)
            ? Metadata("A public client has no client_credentials, and uses PKCE.")
            : null;
    }

    // OpenID Connect Registration section 2: pages that people are shown links to.
    private static ProtocolError? Pages(ClientMetadata client) =>
        new (string Name, string? Uri)[]
        {
            ("client_uri", client.ClientUri), ("logo_uri", client.LogoUri), ("policy_uri", client.PolicyUri), ("tos_uri", client.TosUri),
            ("initiate_login_uri", client.InitiateLoginUri),
        }.FirstOrDefault(page => page.Uri is not null && !IsWeb(page.Uri, false)) is { Name: { } name }
            ? Metadata($"{name} must be an https address.")
            : client.SectorIdentifierUri is not null ? Metadata("sector_identifier_uri is not supported: the sector of a subject is the linked system.")
            : null;

    private static ProtocolError? Formats(ClientMetadata client) =>
        !Algorithms.All.Contains(client.IdTokenSignedResponseAlg) ? Metadata("id_token_signed_response_alg must be ES256, RS256 or PS256.")
        : client.TokenEndpointAuthSigningAlg is { } proof && !Algorithms.All.Contains(proof) ? Metadata("token_endpoint_auth_signing_alg must be ES256, RS256 or PS256.")
        : client.IntrospectionSignedResponseAlg is { } answer && !Algorithms.All.Contains(answer)
            ? Metadata("introspection_signed_response_alg must be ES256, RS256 or PS256.")
        : client.AccessTokenFormat is not ("jwt" or "opaque") ? Metadata("access_token_format must be jwt or opaque.")
        : client.SubjectType is not (null or "pairwise") ? Metadata("subject_type must be pairwise.")
        : null;

    // RFC 9396 section 10, and the FAPI 2.0 Security Profile for whoever approves payments.
    private static ProtocolError? Fapi(ClientMetadata client) =>
        client.AuthorizationDetailsTypes.Any(type => !AuthorizationDetails.Types.Contains(type)) ? Metadata("authorization_details_types holds an unknown type.")
        : client.AuthorizationDetailsTypes.Count == 0 ? null
        : client.TokenEndpointAuthMethod != "private_key_jwt" ? Metadata("authorization_details need private_key_jwt.")
        : client.TokenEndpointAuthSigningAlg == "RS256" ? Metadata("authorization_details need ES256 or PS256.")
        : null;

    private static ProtocolError? Keys(ClientMetadata client, CallableAddresses callable) =>
        client.JwksUri is not null && client.Jwks is not null ? Metadata("jwks and jwks_uri exclude each other.")
        : client.JwksUri is { } address && !IsCallable(address, callable) ? Metadata("jwks_uri must be an https address that is not in a private network.")
        : client.Jwks is { } jwks && JwkSet.Read(jwks) is null ? Metadata("jwks must hold public P-256 or RSA keys of 2048 bits or more.")
        : client.TokenEndpointAuthMethod == "private_key_jwt" && client.Jwks is null && client.JwksUri is null ? Metadata("private_key_jwt needs jwks or jwks_uri.")
        : null;

    private static bool IsCallable(string uri, CallableAddresses callable) => IsWeb(uri, callable.AllowLoopback) && callable.MayCall(new Uri(uri));

    private static bool IsRedirect(string uri, bool isNative, bool allowLoopback) =>
        IsWeb(uri, allowLoopback || isNative)
        || (isNative && IsPlain(uri, out var parsed) && parsed.Scheme.Contains('.', StringComparison.Ordinal));

    private static bool IsWeb(string uri, bool allowLoopback) => IsPlain(uri, out var parsed)
        && parsed.Host.Length > 0
        && (parsed.Scheme == "https" || (parsed.Scheme == "http" && allowLoopback && parsed.IsLoopback));

    /// <summary>Absolute, and without what redirect tricks are made of.</summary>
    /// <remarks>ASCII alone (RFC 3986 section 2): a host in Thai is written as punycode, so that nothing only looks like a known name, and it fits a header.</remarks>
    private static bool IsPlain(string uri, out Uri parsed) =>
        Uri.TryCreate(uri, UriKind.Absolute, out parsed!)
        && uri.Length <= 2_000
        && parsed.UserInfo.Length == 0
        && !uri.Contains('#', StringComparison.Ordinal)
        && !uri.Contains('*', StringComparison.Ordinal)
        && !uri.Contains('\\', StringComparison.Ordinal)
        && !uri.Contains("..", StringComparison.Ordinal)
        && !uri.Any(c => c is <= ' ' or > '~');

    private static ProtocolError Metadata(string description) => new("invalid_client_metadata", description);
}
