using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LakMuang.Web.Api;

/// <summary>A day as 2026-11-21, of the Christian era: years that only Buddhist ones or slips can have are refused before any use case takes them for a last day.</summary>
internal sealed class ApiDay : JsonConverter<DateOnly>
{
    private const string Form = "yyyy-MM-dd";
    private const int FirstYear = 1800;
    private const int FirstBuddhistYear = 2400;

    public override DateOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String && DateOnly.TryParseExact(reader.GetString(), Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= FirstYear and < FirstBuddhistYear
            ? day
            : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, DateOnly value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString(Form, CultureInfo.InvariantCulture));
}
