using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LakMuang.Web.Api.Calls;

namespace LakMuang.Web.Api.Description;

/// <summary>The parameters of an operation as OpenAPI says them.</summary>
internal static partial class ParameterText
{
    public static JsonArray Of(Operation operation)
    {
        var all = new JsonArray();
        foreach (var name in PathParts().Matches(operation.Path).Select(m => m.Groups[1].Value))
        {
            all.Add((JsonNode)new JsonObject
            {
                ["name"] = name,
                ["in"] = "path",
                ["required"] = true,
                ["schema"] = name == "agency" ? new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9]{2,8}$" } : new JsonObject { ["type"] = "string", ["format"] = "uuid" },
            });
        }

        foreach (var query in operation.Query)
        {
            var said = Query(query.Name, $"{query.Meaning.Th} — {query.Meaning.En}", Schema(query), Example(query));
            said["required"] = query.IsNeeded;
            all.Add((JsonNode)said);
        }

        string[] shared = [.. operation.IsList ? ["Cursor", "Limit"] : Array.Empty<string>(), .. operation.Changes ? ["IdempotencyKey"] : Array.Empty<string>(), .. operation.NeedsVersion ? ["IfMatch"] : operation.Shows is not null ? ["IfMatchOrNot"] : Array.Empty<string>()];
        foreach (var name in shared)
        {
            all.Add((JsonNode)new JsonObject { ["$ref"] = $"#/components/parameters/{name}" });
        }

        return all;
    }

    /// <summary>Those that many operations share.</summary>
    public static JsonObject Shared() => new()
    {
        ["Cursor"] = Query(ReadQuery.Cursor, "จากคำตอบก่อนหน้า — of the answer before", new() { ["type"] = "string" }, null),
        ["Limit"] = Query(
            ReadQuery.Limit, "จำนวนต่อครั้ง — items at a time", new() { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = ApiCall.MostItems, ["default"] = 50 }, null),
        ["IdempotencyKey"] = Header(AnswerChange.Header, "ไม่ซ้ำต่อคำขอ — one for each request", "7b1e0f0a-4f0e-4a57-9a51-000000000001"),
        ["IfMatch"] = Header("If-Match", "ETag ที่อ่านมา — the ETag that was read", "\"v1\""),
        ["IfMatchOrNot"] = Header("If-Match", "ETag ที่อ่านมา ถ้าต้องการให้เทียบ — the ETag that was read, to have it compared", "\"v1\"", isRequired: false),
    };

    private static JsonObject Query(string name, string description, JsonObject schema, JsonNode? example)
    {
        var query = new JsonObject { ["name"] = name, ["in"] = "query", ["description"] = description, ["schema"] = schema };
        if (example is not null)
        {
            query["example"] = example;
        }

        return query;
    }

    private static JsonObject Header(string name, string description, string example, bool isRequired = true) => new()
    {
        ["name"] = name,
        ["in"] = "header",
        ["required"] = isRequired,
        ["description"] = description,
        ["schema"] = new JsonObject { ["type"] = "string" },
        ["example"] = example,
    };

    private static JsonObject Schema(QueryParameter query) => query switch
    {
        { Words.Count: > 0 } => new() { ["type"] = "string", ["enum"] = new JsonArray([.. query.Words.Select(w => (JsonNode)w)]) },
        { Kind: QueryKind.Number } => new() { ["type"] = "integer", ["minimum"] = 0 },
        { Kind: QueryKind.Day } => new() { ["type"] = "string", ["format"] = "date" },
        { Kind: QueryKind.Instant } => new() { ["type"] = "string", ["format"] = "date-time" },
        _ => new() { ["type"] = "string", ["maxLength"] = 200 },
    };

    private static JsonNode Example(QueryParameter query) =>
        query.Kind is QueryKind.Number ? int.Parse(query.Example, CultureInfo.InvariantCulture) : query.Example;

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex PathParts();
}
