using System.Globalization;
using System.Text;
using System.Text.Json;

namespace LakMuang.Protocol.Details;

/// <summary>One and the same text for the same JSON (RFC 8785), so that its hash can be approved and compared.</summary>
/// <remarks>Numbers are not written: details carry amounts as decimal text, and a float has no place in a payment.</remarks>
public static class CanonicalJson
{
    /// <exception cref="ArgumentException">There is a number in it.</exception>
    public static string Of(JsonElement json)
    {
        var text = new StringBuilder(256);
        Write(text, json);
        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                // Section 3.2.3: by UTF-16 units, which is what ordinal means in .NET.
                WriteList(text, '{', '}', json.EnumerateObject().OrderBy(m => m.Name, StringComparer.Ordinal), member =>
                {
                    Write(text, member.Name);
                    text.Append(':');
                    Write(text, member.Value);
                });
                break;
            case JsonValueKind.Array:
                WriteList(text, '[', ']', json.EnumerateArray(), item => Write(text, item));
                break;
            case JsonValueKind.String:
                Write(text, json.GetString()!);
                break;
            case JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null:
                text.Append(json.GetRawText());
                break;
            default:
                throw new ArgumentException("Numbers are not written.", nameof(json));
        }
    }

    private static void WriteList<T>(StringBuilder text, char open, char close, IEnumerable<T> items, Action<T> write)
    {
        text.Append(open);
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst)
            {
                text.Append(',');
            }

            isFirst = false;
            write(item);
        }

        text.Append(close);
    }

    // Section 3.2.2.2: only what JSON forbids is escaped, in the shortest way.
    private static void Write(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }
}
