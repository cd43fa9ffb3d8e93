using System.Buffers.Text;
using System.Globalization;
using LakMuang.Protocol.Details;

namespace LakMuang.Protocol.Authorize;

/// <summary>One rule: null when the request passes.</summary>
internal delegate ProtocolError? AuthorizeCheck(AuthorizeRequest request);

/// <summary>The whole validation of an authorization request, in order. Read it beside OpenID Connect Core 3.1.2 and RFC 6749 4.1.1.</summary>
internal static class AuthorizeChecks
{
    public static readonly IReadOnlyList<AuthorizeCheck> All =
    [
        NoRequestObject, ParametersInOrder, Pushed, ResponseType, ResponseMode, Scope, Pkce, ProofKey, Prompt, MaxAge, Claims, Resource, Details,
        GrantType,
    ];

    public static ProtocolError? FirstError(AuthorizeRequest request)
    {
        foreach (var check in All)
        {
            if (check(request) is { } error)
            {
                return error;
            }
        }

        return null;
    }

    // OpenID Connect Core 6: refused as unsupported rather than half understood.
    private static ProtocolError? NoRequestObject(AuthorizeRequest request) =>
        request.Parameters["request"] is not null ? new("request_not_supported", "The request parameter is not supported.")
        : request.Parameters["request_uri"] is not null ? new("request_uri_not_supported", "The request_uri parameter is not supported.")
        : request.Parameters["registration"] is not null ? new("registration_not_supported", "The registration parameter is not supported.")
        : null;

    private static ProtocolError? ParametersInOrder(AuthorizeRequest request) => request.Parameters.Fault;

    private static ProtocolError? Pushed(AuthorizeRequest request) => request.Client.MustPush && !request.IsPushed
        ? ProtocolError.InvalidRequest("The client must push its requests (RFC 9126).")
        : null;

    private static ProtocolError? ResponseType(AuthorizeRequest request) => request.Parameters["response_type"] switch
    {
        "code" => null,
        null => ProtocolError.InvalidRequest("response_type is missing."),
        _ => new("unsupported_response_type", "Only response_type=code is supported."),
    };

    private static ProtocolError? ResponseMode(AuthorizeRequest request) => request.Parameters["response_mode"] switch
    {
        null or "query" or "form_post" => null,
        _ => ProtocolError.InvalidRequest("response_mode must be query or form_post."),
    };

    private static ProtocolError? Scope(AuthorizeRequest request) =>
        request.Scopes.Contains("openid") ? null : new("invalid_scope", "scope must contain openid.");

    private static ProtocolError? Pkce(AuthorizeRequest request) =>
        PkceCheck.Request(request.Client, request.Parameters["code_challenge"], request.Parameters["code_challenge_method"]);

    private static ProtocolError? ProofKey(AuthorizeRequest request) =>
        request.Parameters["dpop_jkt"] is not { } key || (key.Length == 43 && Base64Url.IsValid(key))
            ? null
            : ProtocolError.InvalidRequest("dpop_jkt is no thumbprint (RFC 7638).");

    private static ProtocolError? Prompt(AuthorizeRequest request) =>
        request.Prompts.Any(p => p is not ("none" or "login" or "consent" or "select_account"))
            ? ProtocolError.InvalidRequest("prompt has an unknown value.")
            : request is { IsSilent: true, Prompts.Count: > 1 }
                ? ProtocolError.InvalidRequest("prompt=none stands alone.")
                : null;

    private static ProtocolError? MaxAge(AuthorizeRequest request) =>
        request.Parameters["max_age"] is not { } text || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? null
            : ProtocolError.InvalidRequest("max_age must be a number of seconds.");

    private static ProtocolError? Claims(AuthorizeRequest request) =>
        request.Claims is null ? ProtocolError.InvalidRequest("claims is not in the form of OpenID Connect Core 5.5.") : null;

    private static ProtocolError? Resource(AuthorizeRequest request) =>
        request.Parameters.Resources.Count > 1 ? new("invalid_target", "One resource can be asked for at a time.")
        : request.Parameters.Resources is [var resource, ..] && !request.Client.Resources.Contains(resource)
            ? new("invalid_target", "The client may not ask for this resource.")
            : null;

    private static ProtocolError? Details(AuthorizeRequest request) =>
        AuthorizationDetails.Read(request.Parameters["authorization_details"], request.Client).Error;

    private static ProtocolError? GrantType(AuthorizeRequest request) => request.Client.GrantTypes.Contains("authorization_code")
        ? null
        : new("unauthorized_client", "The client is not registered for authorization_code.");
}
