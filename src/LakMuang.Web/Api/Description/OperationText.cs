using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LakMuang.Access.Contracts;

namespace LakMuang.Web.Api.Description;

/// <summary>One operation as OpenAPI says it.</summary>
internal static class OperationText
{
    private static readonly int[] _always = [400, 401, 403, 404, 415, 429, 503];
    private static readonly int[] _body = [408, 413];
    private static readonly int[] _changing = [409, 422];
    private static readonly int[] _versioned = [412, 428];

    public static JsonObject Of(Operation operation, SchemaBook schemas)
    {
        var text = new JsonObject
        {
            ["operationId"] = operation.Id,
            ["tags"] = new JsonArray(operation.Scope.Split('.')[0]),
            ["summary"] = operation.Summary.En,
            ["description"] = Description(operation),
            ["security"] = new JsonArray(new JsonObject { ["oauth"] = new JsonArray(operation.Scope) }),
        };
        if (ParameterText.Of(operation) is { Count: > 0 } parameters)
        {
            text["parameters"] = parameters;
        }

        if (Body(operation, schemas) is { } body)
        {
            text["requestBody"] = body;
        }

        text["responses"] = Responses(operation, schemas);
        return text;
    }

    private static string Description(Operation operation) =>
        $"{operation.Summary.Th} — {operation.Summary.En}. Scope `{operation.Scope}`"
        + (operation.Task is { } task ? $", task `{task}`" : "")
        + (operation.TakesPerson ? ", a person who is signed in." : IsOfOwnSystem(operation) ? ", an operator, or a client of the system." : ", a person or a permitted client.");

    private static bool IsOfOwnSystem(Operation operation) => ApiScopes.All.Any(s => s.Name == operation.Scope && s.IsOfOwnSystem);

    private static JsonObject? Body(Operation operation, SchemaBook schemas) => operation switch
    {
        { Files.Count: > 0 } => new()
        {
            ["required"] = true,
            ["content"] = new JsonObject(operation.Files.Select(type => KeyValuePair.Create(type, (JsonNode?)new JsonObject()))),
        },
        { Input: { } input } => new()
        {
            ["required"] = true,
            ["content"] = new JsonObject
            {
                ["application/json"] = new JsonObject
                {
                    ["schema"] = schemas.Ref(input),
                    ["example"] = JsonSerializer.SerializeToNode(operation.Example, input, ApiJson.Options),
                },
            },
        },
        _ => null,
    };

    private static JsonObject Responses(Operation operation, SchemaBook schemas)
    {
        var content = new JsonObject
        {
            [operation.Produces] = operation.Produces == "application/json" ? new JsonObject { ["schema"] = schemas.Ref(operation.Output!) } : new JsonObject(),
        };
        var good = new JsonObject { ["description"] = "OK", ["content"] = content };
        var headers = new JsonObject();
        foreach (var name in new[] { operation.HasVersion ? "ETag" : null, operation.Status == StatusCodes.Status201Created ? "Location" : null }.OfType<string>())
        {
            headers[name] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } };
        }

        if (headers.Count > 0)
        {
            good["headers"] = headers;
        }

        var all = new JsonObject { [Number(operation.Status)] = good };
        foreach (var status in Statuses(operation))
        {
            all[Number(status)] = new JsonObject { ["$ref"] = "#/components/responses/Problem" };
        }

        return all;
    }

    /// <summary>The errors that an operation may answer with; a test calls each and looks.</summary>
    internal static IEnumerable<int> Statuses(Operation operation) =>
        _always.Concat(operation.Input is null && operation.Files.Count == 0 ? [] : _body)
            .Concat(operation.Changes ? _changing : operation.IsSearch ? [422] : [])
            .Concat(operation.NeedsVersion ? _versioned : operation.Shows is not null ? [412] : [])
            .Distinct().Order();

    private static string Number(int status) => status.ToString(CultureInfo.InvariantCulture);
}
