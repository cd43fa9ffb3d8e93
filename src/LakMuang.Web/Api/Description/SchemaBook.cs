using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace LakMuang.Web.Api.Description;

/// <summary>JSON Schemas of the shapes, each once and by name, made from the very types that read and write them.</summary>
internal sealed class SchemaBook
{
    private static readonly JsonSchemaExporterOptions _options = new() { TreatNullObliviousAsNonNullable = true };

    private readonly SortedDictionary<string, JsonNode> _schemas = new(StringComparer.Ordinal);

    public JsonObject Ref(Type type)
    {
        var name = NameOf(type);
        if (!_schemas.ContainsKey(name))
        {
            ApiJson.Schemas.MakeReadOnly(populateMissingResolver: true);
            var schema = ApiJson.Schemas.GetJsonSchemaAsNode(type, _options);
            Move(schema, $"#/components/schemas/{name}");
            _schemas[name] = schema;
        }

        return new() { ["$ref"] = $"#/components/schemas/{name}" };
    }

    public JsonObject All() => new(_schemas.Select(s => KeyValuePair.Create(s.Key, (JsonNode?)s.Value)));

    // What comes twice in a shape refers to its first place, counted from the shape's own root.
    private static void Move(JsonNode? node, string root)
    {
        switch (node)
        {
            case JsonObject shape:
                if (shape["$ref"]?.GetValue<string>() is ['#', .. var place])
                {
                    shape["$ref"] = root + place;
                }

                foreach (var (_, member) in shape)
                {
                    Move(member, root);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Move(item, root);
                }

                break;
        }
    }

    private static string NameOf(Type type) => type.IsGenericType
        ? type.Name.Split('`')[0] + string.Concat(type.GetGenericArguments().Select(NameOf))
        : type.Name;
}
