using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace LakMuang.Client.Tokens;

/// <summary>A compact JWS taken apart (RFC 7515 section 7.1). Nothing in it is true before its signature was verified.</summary>
internal sealed record Jwt(JsonElement Header, JsonElement Payload, byte[] Signed, byte[] Signature)
{
    private const int LongestToken = 16 * 1024;

    public static Jwt? TryParse(string? compact)
    {
        if (compact is null or { Length: > LongestToken } || compact.Split('.') is not [var header, var payload, var signature])
        {
            return null;
        }

        try
        {
            return new(Json(header), Json(payload), Encoding.ASCII.GetBytes($"{header}.{payload}"), Base64Url.DecodeFromChars(signature));
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return null;
        }
    }

    private static JsonElement Json(string part)
    {
        using var json = JsonDocument.Parse(Base64Url.DecodeFromChars(part), new JsonDocumentOptions { AllowDuplicateProperties = false });
        return json.RootElement.ValueKind == JsonValueKind.Object ? json.RootElement.Clone() : throw new JsonException("Not an object.");
    }
}
