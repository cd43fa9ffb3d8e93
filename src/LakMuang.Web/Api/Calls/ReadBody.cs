using System.Text.Json;
using LakMuang.Kernel;
using LakMuang.Web.Api.Problems;
using Microsoft.AspNetCore.Http.Features;

namespace LakMuang.Web.Api.Calls;

/// <summary>Reads the body of a call, strictly.</summary>
internal static class ReadBody
{
    public const int MostBytes = 256 * 1024;

    // Doubled names are refused by the second reading; here only what the database does not take is looked for, and what stands for nothing in a list.
    private static readonly JsonDocumentOptions _document = new() { MaxDepth = ApiJson.MaxDepth, AllowDuplicateProperties = false };

    /// <summary>For a body that is a file: what it holds, the use case finds out.</summary>
    public static Problem? FaultOfFile(HttpContext http, Operation operation) =>
        operation.Files.Contains(TypeOf(http), StringComparer.OrdinalIgnoreCase) ? null : ApiProblems.WrongType;

    /// <returns>The bytes and what they say; or the fault.</returns>
    public static async Task<(byte[] Bytes, object? Input, Problem? Fault)> OfAsync(HttpContext http, Operation operation)
    {
        if (operation.Input is null)
        {
            return http.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody is true ? ([], null, ApiProblems.WrongType) : ([], null, null);
        }

        if (!string.Equals(TypeOf(http), "application/json", StringComparison.OrdinalIgnoreCase))
        {
            return ([], null, ApiProblems.WrongType);
        }

        var buffer = new byte[MostBytes + 1];
        var length = await http.Request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, http.RequestAborted);
        if (length > MostBytes)
        {
            return ([], null, ApiProblems.TooLarge);
        }

        var bytes = buffer[..length];
        try
        {
            using var document = JsonDocument.Parse(bytes, _document);
            return document.RootElement.ValueKind is not JsonValueKind.Object ? ([], null, ApiProblems.NoJson)
                : OddText(document.RootElement, "") is { } path ? ([], null, ApiProblems.BadMember(path))
                : (bytes, document.Deserialize(operation.Input, ApiJson.Options), null);
        }
        catch (JsonException e)
        {
            return ([], null, e.Path is { Length: > 2 and < 100 } at ? ApiProblems.BadMember(at[2..]) : ApiProblems.NoJson);
        }
        catch (InvalidOperationException)
        {
            // Half of a character of two halves.
            return ([], null, ApiProblems.NoJson);
        }
    }

    private static string? TypeOf(HttpContext http) => http.Request.ContentType?.Split(';')[0].Trim();

    /// <summary>Where a text holds what nobody types and PostgreSQL does not take, or a list holds null; or null.</summary>
    private static string? OddText(JsonElement json, string path) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString()!.Any(c => c is '\0' or (< ' ' and not ('\n' or '\r' or '\t'))) ? path : null,
        JsonValueKind.Object => json.EnumerateObject().Select(p => OddText(p.Value, $"{path}.{p.Name}".TrimStart('.'))).FirstOrDefault(p => p is not null),
        JsonValueKind.Array => json.EnumerateArray().Select(item => item.ValueKind is JsonValueKind.Null ? path : OddText(item, path)).FirstOrDefault(p => p is not null),
        _ => null,
    };
}
