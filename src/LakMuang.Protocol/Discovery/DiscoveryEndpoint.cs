using System.Text.Json;
using LakMuang.Protocol.Details;
using LakMuang.Protocol.Dpop;
using LakMuang.Protocol.Jose;
using LakMuang.Protocol.Ports;

namespace LakMuang.Protocol.Discovery;

/// <summary>Tells clients where everything is (OpenID Connect Discovery 1.0, RFC 8414), and with which keys we sign (RFC 7517).</summary>
public sealed class DiscoveryEndpoint(ISigningKeys keys, ProtocolOptions options)
{
    private readonly ProtocolResponse _metadata = Cached(3600, json => Write(json, options));

    // Taking keys apart costs more than all the rest of the answer, and they change a few times a year.
    private volatile WrittenKeys? _jwks;

    public ProtocolResponse Metadata() => _metadata;

    public ProtocolResponse Jwks()
    {
        var (published, known) = (keys.Published, _jwks);
        return ReferenceEquals(known?.Keys, published) ? known!.Answer : (_jwks = new(published, Of(published))).Answer;
    }

    private static ProtocolResponse Of(IReadOnlyList<ProtocolKey> published) => Cached(300, json =>
    {
        json.WriteStartArray("keys");
        foreach (var key in published)
        {
            JwkSet.Write(json, key);
        }

        json.WriteEndArray();
    });

    private static ProtocolResponse Cached(int seconds, Action<Utf8JsonWriter> write) =>
        ProtocolResponse.Json(200, write) with { Headers = [new("Cache-Control", $"public, max-age={seconds}")] };

    private static void Write(Utf8JsonWriter json, ProtocolOptions options)
    {
        json.WriteString("issuer", options.Issuer);
        json.WriteString("authorization_endpoint", options.AuthorizationEndpoint);
        json.WriteString("pushed_authorization_request_endpoint", options.PushedRequestEndpoint);
        json.WriteString("token_endpoint", options.TokenEndpoint);
        json.WriteString("userinfo_endpoint", options.UserInfoEndpoint);
        json.WriteString("jwks_uri", options.JwksEndpoint);
        json.WriteString("introspection_endpoint", options.IntrospectionEndpoint);
        json.WriteString("revocation_endpoint", options.RevocationEndpoint);
        json.WriteString("end_session_endpoint", options.EndSessionEndpoint);
        if (options.InitialAccessTokenHash is not null)
        {
            json.WriteString("registration_endpoint", options.RegistrationEndpoint);
        }

        List(json, "response_types_supported", "code");
        List(json, "response_modes_supported", "query", "form_post");
        List(json, "grant_types_supported", "authorization_code", "refresh_token", "client_credentials");
        List(json, "subject_types_supported", "pairwise");
        List(json, "id_token_signing_alg_values_supported", [.. Algorithms.All]);
        foreach (var endpoint in (string[])["token", "introspection", "revocation"])
        {
            string[] open = endpoint is "introspection" ? [] : ["none"];
            List(json, endpoint + "_endpoint_auth_methods_supported", ["client_secret_basic", "client_secret_post", "private_key_jwt", .. open]);
            List(json, endpoint + "_endpoint_auth_signing_alg_values_supported", [.. Algorithms.All]);
        }

        List(json, "introspection_signing_alg_values_supported", [.. Algorithms.All]);
        List(json, "dpop_signing_alg_values_supported", [.. DpopProofs.Signatures]);
        List(json, "authorization_details_types_supported", [.. AuthorizationDetails.Types]);
        List(json, "code_challenge_methods_supported", "S256");
        List(json, "scopes_supported", ["openid", "profile", "email", "phone", "offline_access", "agency", "groups", "pid", .. options.ResourceScopes]);
        List(
            json, "claims_supported", "sub", "iss", "aud", "exp", "iat", "auth_time", "acr", "amr", "sid", "nonce", "name", "given_name",
            "family_name", "email", "email_verified", "phone_number", "phone_number_verified", "agency_code", "agency_name", "agency_type",
            "province_code", "positions", "groups", "grants", "acting", "ial", "pid");
        List(json, "acr_values_supported", [.. Levels.All.Take(options.HighestLevel)]);
        List(json, "ui_locales_supported", "th", "en");
        List(json, "claims_locales_supported", "th", "en");
        List(json, "claim_types_supported", "normal");
        List(json, "display_values_supported", "page");
        List(json, "prompt_values_supported", "none", "login", "consent", "select_account");
        json.WriteBoolean("authorization_response_iss_parameter_supported", true);
        json.WriteBoolean("backchannel_logout_supported", true);
        json.WriteBoolean("backchannel_logout_session_supported", true);
        json.WriteBoolean("claims_parameter_supported", true);
        json.WriteBoolean("require_pushed_authorization_requests", false);
        json.WriteBoolean("request_parameter_supported", false);
        json.WriteBoolean("request_uri_parameter_supported", false);
    }

    private sealed record WrittenKeys(IReadOnlyList<ProtocolKey> Keys, ProtocolResponse Answer);

    private static void List(Utf8JsonWriter json, string name, params string[] values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
