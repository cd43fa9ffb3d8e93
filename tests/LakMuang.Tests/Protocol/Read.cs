using System.Buffers.Text;
using System.Text.Json;
using LakMuang.Protocol;
using LakMuang.Protocol.Authorize;

namespace LakMuang.Tests.Protocol;

/// <summary>What answers say.</summary>
internal static class Read
{
    public static string? Parameter(ClientResponse response, string name) =>
        response.Parameters.Where(p => p.Key == name).Select(p => p.Value).SingleOrDefault();

    /// <summary>The error that travels to the client.</summary>
    public static string? Error(AuthorizeOutcome outcome) => Parameter(Assert.IsType<AuthorizeOutcome.ErrorToClient>(outcome).Response, "error");

    /// <summary>Status and error code, as "400 invalid_grant".</summary>
    public static string Error(ProtocolResponse response) => $"{response.Status} {Text(Json(response), "error")}";

    public static JsonElement Json(ProtocolResponse response)
    {
        using var document = JsonDocument.Parse(response.Body);
        return document.RootElement.Clone();
    }

    public static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.ToString() : null;

    public static JsonElement Header(string token) => Part(token, 0);

    public static JsonElement Claims(string token) => Part(token, 1);

    private static JsonElement Part(string token, int index)
    {
        using var document = JsonDocument.Parse(Base64Url.DecodeFromChars(token.Split('.')[index]));
        return document.RootElement.Clone();
    }
}
