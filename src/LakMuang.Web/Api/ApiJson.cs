using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace LakMuang.Web.Api;

/// <summary>How the API reads and writes JSON: names in snake_case, days as 2026-11-21, instants in UTC, enums as words, and nothing that nobody asked for.</summary>
internal static class ApiJson
{
    /// <summary>Deeper than any body that we take; what is deeper is an attack.</summary>
    public const int MaxDepth = 16;

    // A description is two steps deeper for each of a shape: what is ours, and no attack.
    private const int DepthOfSchemas = 64;

    /// <summary>Strict: unknown and doubled members, numbers as text, and null where a value belongs are refused.</summary>
    public static readonly JsonSerializerOptions Options = With(MaxDepth, new StrictWords(), new ApiDay());

    /// <summary>The same for describing shapes: only the framework's own converters tell which words an enum has, and that a day is one.</summary>
    public static readonly JsonSerializerOptions Schemas = With(DepthOfSchemas, new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false));

    private static JsonSerializerOptions With(int depth, params JsonConverter[] converters)
    {
        var options = new JsonSerializerOptions(JsonSerializerOptions.Strict)
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            MaxDepth = depth,
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Thai),
        };
        Array.ForEach(converters, options.Converters.Add);
        return options;
    }

    public static string Name(string member) => JsonNamingPolicy.SnakeCaseLower.ConvertName(member);
}
