using System.Text.Json.Serialization;

namespace LakMuang.Client.Discovery;

/// <summary>The part of the discovery document used here (OpenID Connect Discovery 1.0 section 3, RFC 9126 section 5).</summary>
internal sealed record ProviderMetadata(
    [property: JsonPropertyName("issuer")] string Issuer,
    [property: JsonPropertyName("authorization_endpoint")] string AuthorizationEndpoint,
    [property: JsonPropertyName("token_endpoint")] string TokenEndpoint,
    [property: JsonPropertyName("userinfo_endpoint")] string UserInfoEndpoint,
    [property: JsonPropertyName("jwks_uri")] string JwksUri,
    [property: JsonPropertyName("end_session_endpoint")] string? EndSessionEndpoint,
    [property: JsonPropertyName("pushed_authorization_request_endpoint")] string? PushEndpoint,
    [property: JsonPropertyName("require_pushed_authorization_requests")] bool PushRequired);
