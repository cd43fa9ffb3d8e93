using System.Text.Json;
using System.Text.Json.Nodes;
using LakMuang.Access.Contracts;
using LakMuang.SignOn;
using LakMuang.Web.Api.Problems;

namespace LakMuang.Web.Api.Description;

/// <summary>The OpenAPI 3.1 document, written from the table that serves the endpoints: it cannot say anything else than they do.</summary>
internal sealed class OpenApiDocument(SignOnOptions options)
{
    private readonly Lazy<byte[]> _bytes = new(() => JsonSerializer.SerializeToUtf8Bytes(Write(options), ApiJson.Schemas));

    public byte[] Bytes => _bytes.Value;

    private static JsonObject Write(SignOnOptions options)
    {
        var schemas = new SchemaBook();
        var paths = new JsonObject();
        foreach (var path in Operations.All.GroupBy(o => o.Path))
        {
            paths[path.Key] = new JsonObject(path.Select(o => KeyValuePair.Create(o.Method.ToLowerInvariant(), (JsonNode?)OperationText.Of(o, schemas))));
        }

        var problem = schemas.Ref(typeof(ProblemAnswer));
        return new()
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "LakMuang administration API",
                ["version"] = "1.0.0",
                ["description"] = "งานผู้ดูแลหน่วยงานสำหรับโปรแกรม กฎเดียวกับหน้าจอ — The work of administrators for programs, by the same rules as the pages. Guide: docs/api.md.",
                ["license"] = new JsonObject { ["name"] = "Apache-2.0", ["identifier"] = "Apache-2.0" },
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = options.PublicUrl + Operations.Root }),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["securitySchemes"] = new JsonObject { ["oauth"] = Security(options) },
                ["parameters"] = ParameterText.Shared(),
                ["responses"] = new JsonObject
                {
                    ["Problem"] = new JsonObject
                    {
                        ["description"] = "RFC 9457, with a stable code and both languages.",
                        ["content"] = new JsonObject { [ProblemAnswer.MediaType] = new JsonObject { ["schema"] = problem } },
                    },
                },
                ["schemas"] = schemas.All(),
            },
        };
    }

    private static JsonObject Security(SignOnOptions options)
    {
        var token = options.PublicUrl + "/oauth2/token";
        return new()
        {
            ["type"] = "oauth2",
            ["description"] = $"Ask for the resource {options.ApiAudience} (RFC 8707).",
            ["flows"] = new JsonObject
            {
                ["authorizationCode"] = new JsonObject
                {
                    ["authorizationUrl"] = options.PublicUrl + "/oauth2/authorize",
                    ["tokenUrl"] = token,
                    ["refreshUrl"] = token,
                    ["scopes"] = Scopes(ApiScopes.All),
                },
                ["clientCredentials"] = new JsonObject { ["tokenUrl"] = token, ["scopes"] = Scopes(ApiScopes.All.Where(s => s.IsForClients || s.IsOfOwnSystem)) },
            },
        };
    }

    private static JsonObject Scopes(IEnumerable<ApiScope> scopes) =>
        new(scopes.Select(s => KeyValuePair.Create(s.Name, (JsonNode?)$"{s.Meaning.Th} — {s.Meaning.En}")));
}
