namespace LakMuang.Protocol.Token;

/// <summary>The successful answer of the token endpoint (RFC 6749 section 5.1).</summary>
/// <param name="KeyThumbprint">Of the key that the access token is bound to (RFC 9449 section 5), or null for a bearer token.</param>
internal sealed record TokenAnswer(string AccessToken, string? KeyThumbprint, IReadOnlyList<string> Scopes)
{
    public string? IdToken { get; init; }

    /// <summary>Null where there is none, or the client keeps the one that it has.</summary>
    public string? RefreshToken { get; init; }

    /// <summary>authorization_details as granted (RFC 9396 section 7), or null.</summary>
    public string? Details { get; init; }

    public ProtocolResponse Write(ProtocolOptions options) => ProtocolResponse.Json(200, json =>
    {
        json.WriteString("access_token", AccessToken);
        json.WriteString("token_type", KeyThumbprint is null ? "Bearer" : "DPoP");
        json.WriteNumber("expires_in", (int)options.AccessTokenLifetime.TotalSeconds);
        json.WriteString("scope", string.Join(' ', Scopes));
        if (IdToken is not null)
        {
            json.WriteString("id_token", IdToken);
        }

        if (RefreshToken is not null)
        {
            json.WriteString("refresh_token", RefreshToken);
        }

        if (Details is not null)
        {
            json.WritePropertyName("authorization_details");
            json.WriteRawValue(Details);
        }
    });
}
