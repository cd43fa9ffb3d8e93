using System.Globalization;
using LakMuang.Client.DPoP;
using LakMuang.Client.StepUp;
using Microsoft.AspNetCore.Http;

namespace LakMuang.Client.Api;

/// <summary>Refusals of an API in WWW-Authenticate (RFC 6750 section 3, RFC 9449 section 7.1, RFC 9470 section 3).</summary>
internal static class Challenges
{
    public static void Unauthorized(HttpResponse response, string scheme, string? error, string? description)
    {
        response.StatusCode = StatusCodes.Status401Unauthorized;
        List<string> parts = error is null ? [] : [$"error=\"{error}\"", $"error_description=\"{description}\""];
        if (scheme == Proof.Header)
        {
            parts.Add("algs=\"ES256 PS256\"");
        }

        response.Headers.Append("WWW-Authenticate", $"{scheme} {string.Join(", ", parts)}".TrimEnd());
    }

    public static void InsufficientLevel(HttpResponse response, int level, TimeSpan? maxAge, string authorization)
    {
        response.StatusCode = StatusCodes.Status401Unauthorized;
        var age = maxAge is { } limit ? string.Create(CultureInfo.InvariantCulture, $", max_age=\"{(long)limit.TotalSeconds}\"") : "";
        response.Headers.Append(
            "WWW-Authenticate",
            $"{SchemeOf(authorization)} error=\"insufficient_user_authentication\", error_description=\"A stronger or fresher sign-in is needed.\", acr_values=\"{Levels.Acr(level)}\"{age}");
    }

    public static void InsufficientScope(HttpResponse response, IEnumerable<string> scopes, string authorization)
    {
        response.StatusCode = StatusCodes.Status403Forbidden;
        response.Headers.Append("WWW-Authenticate", $"{SchemeOf(authorization)} error=\"insufficient_scope\", scope=\"{string.Join(' ', scopes)}\"");
    }

    private static string SchemeOf(string authorization) =>
        authorization.StartsWith("DPoP ", StringComparison.OrdinalIgnoreCase) ? Proof.Header : "Bearer";
}
