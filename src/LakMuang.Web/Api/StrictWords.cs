using System.Text.Json;
using System.Text.Json.Serialization;

namespace LakMuang.Web.Api;

/// <summary>Reads a word of an enum exactly as it is written in the description: the framework's own reader takes "a,b" for a third word, and any case.</summary>
internal sealed class StrictWords : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Words<>).MakeGenericType(typeToConvert))!;

    private sealed class Words<T> : JsonConverter<T>
        where T : struct, Enum
    {
        private static readonly Dictionary<string, T> _all = Enum.GetValues<T>().ToDictionary(value => ApiJson.Name($"{value}"), StringComparer.Ordinal);

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType is JsonTokenType.String && _all.TryGetValue(reader.GetString()!, out var value) ? value : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(ApiJson.Name($"{value}"));
    }
}
