using System.Buffers;
using System.Text.Json;

namespace LakMuang.Protocol;

/// <summary>An answer without its web framework. <paramref name="Body"/> is empty when there is none.</summary>
public sealed record ProtocolResponse(int Status, IReadOnlyList<KeyValuePair<string, string>> Headers, ReadOnlyMemory<byte> Body)
{
    // RFC 6749 section 5.1: answers with tokens are kept by nobody.
    private static readonly KeyValuePair<string, string>[] _notKept =
        [new("Cache-Control", "no-store"), new("Pragma", "no-cache")];

    /// <summary>JSON in UTF-8, but for signed introspection answers.</summary>
    public string ContentType { get; init; } = "application/json";

    public static ProtocolResponse Json(int status, Action<Utf8JsonWriter> write, params KeyValuePair<string, string>[] headers)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return new(status, headers.Length == 0 ? _notKept : [.. _notKept, .. headers], buffer.WrittenMemory);
    }

    public static ProtocolResponse Text(string contentType, string ascii) =>
        new(200, _notKept, System.Text.Encoding.ASCII.GetBytes(ascii)) { ContentType = contentType };

    /// <summary>The same answer with one more header.</summary>
    public ProtocolResponse With(string name, string value) => this with { Headers = [.. Headers, new(name, value)] };

    public static ProtocolResponse Empty(int status) => new(status, _notKept, ReadOnlyMemory<byte>.Empty);

    public static ProtocolResponse Error(int status, ProtocolError error, params KeyValuePair<string, string>[] headers) =>
        Json(status, json =>
        {
            json.WriteString("error", error.Code);
            json.WriteString("error_description", error.Description);
        }, headers);
}
