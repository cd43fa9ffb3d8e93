using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LakMuang.Web.Api.Calls;

/// <summary>Entity tags (RFC 9110 section 8.8.3): strong ones, of letters and digits.</summary>
internal static class Versions
{
    private const int Longest = 100;

    /// <summary>The version that If-Match names; null for none, several, a weak one, or any.</summary>
    public static string? Seen(HttpRequest request) =>
        request.Headers.IfMatch is [{ Length: > 2 and <= Longest } tag] && tag[0] == '"' && tag[^1] == '"' && tag[1..^1].All(char.IsAsciiLetterOrDigit)
            ? tag[1..^1]
            : null;

    /// <summary>A version that changes with any of the parts.</summary>
    public static string Of(params IEnumerable<object?> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', parts.Select(p => Convert.ToString(p, CultureInfo.InvariantCulture)))))[..16]);

    public static string Tag(string version) => $"\"{version}\"";
}
