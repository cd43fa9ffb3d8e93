namespace LakMuang.Protocol.Token;

/// <summary>The successful answer of the token endpoint (RFC 6749 section 5.1).</summary>
internal static class TokenAnswer
{
    public static ProtocolResponse Of(
        string accessToken, string? idToken, string? refreshToken, IReadOnlyList<string> scopes, ProtocolOptions options) =>
        ProtocolResponse.Json(200, json =>
        {
            json.WriteString("access_token", accessToken);
            json.WriteString("token_type", "Bearer");
            json.WriteNumber("expires_in", (int)options.AccessTokenLifetime.TotalSeconds);
            json.WriteString("scope", string.Join(' ', scopes));
            if (idToken is not null)
            {
                json.WriteString("id_token", idToken);
            }

            if (refreshToken is not null)
            {
                json.WriteString("refresh_token", refreshToken);
            }
        });
}
