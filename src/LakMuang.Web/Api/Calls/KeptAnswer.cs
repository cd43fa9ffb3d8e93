using System.Text.Json;
using Microsoft.Extensions.Primitives;

namespace LakMuang.Web.Api.Calls;

/// <summary>An answer as it is given, and given again to a repetition.</summary>
internal sealed record KeptAnswer(int Status, string? ContentType, byte[] Body, IReadOnlyDictionary<string, string> Headers)
{
    public const string Replayed = "Idempotency-Replayed";

    private static readonly string[] _kept = ["ETag", "Location", "WWW-Authenticate"];

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this);

    public static KeptAnswer From(byte[] bytes) => JsonSerializer.Deserialize<KeptAnswer>(bytes)!;

    public static KeptAnswer Of(HttpResponse response, byte[] body) => new(
        response.StatusCode, response.ContentType, body,
        _kept.Where(name => !StringValues.IsNullOrEmpty(response.Headers[name])).ToDictionary(name => name, name => response.Headers[name].ToString()));

    public Task WriteAsync(HttpContext http)
    {
        http.Response.StatusCode = Status;
        foreach (var (name, value) in Headers)
        {
            http.Response.Headers[name] = value;
        }

        http.Response.Headers[Replayed] = "true";
        http.Response.ContentType = ContentType;
        return Body.Length == 0 ? Task.CompletedTask : http.Response.Body.WriteAsync(Body, http.RequestAborted).AsTask();
    }
}
