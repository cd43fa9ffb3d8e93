using System.Text.Json;

namespace LakMuang.Client.Tokens;

/// <summary>Reads JSON that a stranger may have written: the wrong kind of value is the same as none.</summary>
internal static class JsonReading
{
    extension(JsonElement json)
    {
        public string? Text(string name) =>
            json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

        /// <summary>A NumericDate (RFC 7519 section 2), or null.</summary>
        public DateTimeOffset? Instant(string name) =>
            json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number
                && value.TryGetDouble(out var seconds) && seconds is > 0 and < 32_503_680_000
                    ? DateTimeOffset.UnixEpoch.AddSeconds(seconds)
                    : null;

        /// <summary>A string, or each string of an array; other things are left out.</summary>
        public IEnumerable<string> Texts(string name)
        {
            if (!json.TryGetProperty(name, out var value))
            {
                return [];
            }

            return value.ValueKind switch
            {
                JsonValueKind.String => [value.GetString()!],
                JsonValueKind.Array => value.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!),
                _ => [],
            };
        }
    }
}
