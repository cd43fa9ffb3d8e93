using System.Text.Json;
using System.Text.Unicode;

namespace LakMuang.Protocol.Jose;

/// <summary>JSON from outside whose every text can be read and stored.</summary>
/// <remarks>Lone surrogates and broken UTF-8 throw only when a text is read, long after parsing; PostgreSQL refuses NUL.</remarks>
internal static class CleanJson
{
    /// <summary>The object that the bytes hold, or null for anything else.</summary>
    public static JsonElement? Object(byte[] json)
    {
        if (!IsClean(json))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind is JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Any JSON whose members have different names, or null. Where two programs read the same text, a doubled name could be read in two ways.</summary>
    public static JsonElement? Unambiguous(string json)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(json);
        if (!IsClean(bytes))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether no text in it breaks Unicode or holds control characters. Without an escape, JSON itself forbids them.</summary>
    public static bool IsClean(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
        {
            return false;
        }

        return !json.Contains((byte)'\\') || AreEscapesClean(json);
    }

    private static bool AreEscapesClean(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped
                    && reader.GetString()!.Any(char.IsControl))
                {
                    return false;
                }
            }

            return true;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
