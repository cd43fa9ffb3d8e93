using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace LakMuang.Client.Tokens;

/// <summary>A compact JWS taken apart (RFC 7515 section 7.1). Nothing in it is true before its signature was verified.</summary>
internal sealed record Jwt(JsonElement Header, JsonElement Payload, byte[] Signed, byte[] Signature)
{
    private const int LongestToken = 16 * 1024;

    /// <summary>RFC 8725 section 3.11: a token that says what it is for must be used for that. Without <c>typ</c> it says nothing.</summary>
    public bool MayBe(string kind) => Header.Text("typ") is not { } typ || typ.Equals("JWT", StringComparison.OrdinalIgnoreCase) || Is(kind);

    /// <summary>True when <c>typ</c> is this kind, with or without <c>application/</c>.</summary>
    public bool Is(string kind) => Header.Text("typ") is { } typ
        && (typ.Equals(kind, StringComparison.OrdinalIgnoreCase) || typ.Equals($"application/{kind}", StringComparison.OrdinalIgnoreCase));

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
