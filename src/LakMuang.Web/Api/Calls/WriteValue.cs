using System.Text.Json;

namespace LakMuang.Web.Api.Calls;

/// <summary>Writes what an operation came to.</summary>
internal static class WriteValue
{
    public static Task RunAsync(ApiCall call, Operation operation, object? value)
    {
        var response = call.Http.Response;
        if (call.Version is { } version)
        {
            response.Headers.ETag = Versions.Tag(version);
        }

        if (call.Location is { } place)
        {
            response.Headers.Location = $"{call.Http.Request.PathBase}{Operations.Root}{place}";
        }

        if (response.HasStarted || operation.Produces != "application/json")
        {
            return Task.CompletedTask;
        }

        response.StatusCode = operation.Status;
        response.ContentType = "application/json; charset=utf-8";

        // Of a change the answer is kept for the next try, though the caller may have hung up since the commit.
        return response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(value, operation.Output!, ApiJson.Options), CancellationToken.None).AsTask();
    }
}
