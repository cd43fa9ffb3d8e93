using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LakMuang.Protocol.Ports;
using LakMuang.SignOn.Callers;

namespace LakMuang.Web.Api.Calls;

/// <summary>Cursors: the place of the last line, sealed, and good only for the caller, the list and the filters that it was made for.</summary>
/// <remarks>Sealed because the place of a line may be a name; bound because a cursor that works elsewhere would be a way around a filter.</remarks>
internal sealed class Cursors(ISeal seal)
{
    private const string Purpose = "api-cursor-2";

    public string Seal(ApiCall call, Operation operation, string[] place) =>
        seal.Close(Purpose, JsonSerializer.SerializeToUtf8Bytes(new Place(Mark(call.Http, operation, call.Caller), place)));

    /// <summary>Null for whatever was not made here for this very list and caller.</summary>
    public string[]? Open(string cursor, HttpContext http, Operation operation, ApiCaller caller) =>
        seal.Open(Purpose, cursor) is { } plain && JsonSerializer.Deserialize<Place>(plain) is { } place && place.For == Mark(http, operation, caller)
            ? place.At
            : null;

    // The limit may change from portion to portion; everything else is part of the list.
    private static string Mark(HttpContext http, Operation operation, ApiCaller caller)
    {
        var filters = http.Request.Query.Where(q => q.Key is not ("cursor" or "limit")).OrderBy(q => q.Key, StringComparer.Ordinal).Select(q => $"{q.Key}={q.Value}");
        var text = string.Join('\n', [operation.Id, ApiCallers.KeyOf(caller), http.Request.Path.Value!.TrimEnd('/').ToLowerInvariant(), .. filters]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private sealed record Place(string For, string[] At);
}

internal static class ApiCallers
{
    /// <summary>Whose requests, keys and cursors are whose: a client for itself, and each person in each client.</summary>
    public static string KeyOf(ApiCaller caller) => $"{caller.Client} {caller.Person?.Value:N}";
}
