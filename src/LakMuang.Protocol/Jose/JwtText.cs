using System.Buffers.Text;
using System.Text.Json;

namespace LakMuang.Protocol.Jose;

/// <summary>Reads single members of JSON that came from outside, without trusting their types.</summary>
internal static class JwtText
{
    public static string? Of(JsonElement json, string name) =>
        json.ValueKind is JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>Seconds since 1970 as an instant, or null for anything that is none.</summary>
    public static DateTimeOffset? Instant(JsonElement json, string name) =>
        json.ValueKind is JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number
            && value.TryGetDouble(out var seconds) && seconds is > 0 and < 253_402_300_799
            ? DateTimeOffset.UnixEpoch.AddSeconds(seconds)
            : null;

    public static byte[]? Bytes(JsonElement json, string name) =>
        Of(json, name) is { Length: > 0 } text && Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;

    public static bool Includes(JsonElement json, string name, string wanted) =>
        json.TryGetProperty(name, out var value) && value.ValueKind switch
        {
            JsonValueKind.String => value.ValueEquals(wanted),
            JsonValueKind.Array => value.EnumerateArray().Any(v => v.ValueKind is JsonValueKind.String && v.ValueEquals(wanted)),
            _ => false,
        };
}
