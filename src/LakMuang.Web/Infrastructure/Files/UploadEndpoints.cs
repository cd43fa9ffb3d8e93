using LakMuang.Credentials;
using LakMuang.Credentials.Contracts;
using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Mvc;

namespace LakMuang.Web.Infrastructure.Files;

/// <summary>Files in portions: begin, append at an offset, ask how far, finish. Open to visitors too, who register with evidence.</summary>
internal static class UploadEndpoints
{
    private const string Offset = "Upload-Offset";
    private const int LargestPortion = 1024 * 1024;

    /// <summary>Beginnings from one address; a whole office may sit behind it.</summary>
    private static readonly Limit _fromAddress = new("upload-address", 600, TimeSpan.FromHours(1));

    public static void MapUploads(this WebApplication app)
    {
        var uploads = app.MapGroup("/uploads").AllowAnonymous().AddEndpointFilter(GuardAsync);
        uploads.MapPost("", BeginAsync).WithMetadata(new RequestSizeLimitAttribute(4 * 1024));
        uploads.MapMethods("{id:guid}", ["GET", "HEAD"], FindAsync);
        uploads.MapPost("{id:guid}", AppendAsync).WithMetadata(new RequestSizeLimitAttribute(LargestPortion));
        uploads.MapPost("{id:guid}/finish", FinishAsync);
        uploads.MapPost("{id:guid}/drop", DropAsync);
    }

    private static async ValueTask<object?> GuardAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        return !SameOrigin.Asks(http.Request) ? Said(StatusCodes.Status403Forbidden, UploadWords.FromElsewhere)
            : UploadOwner.Known(http) is null ? Said(StatusCodes.Status400BadRequest, UploadWords.NoCookie)
            : await next(context);
    }

    private static async Task<IResult> BeginAsync(Beginning? beginning, HttpContext http, IUploads uploads, Throttle throttle, ActOfRequest act, CancellationToken ct)
    {
        if (beginning is null)
        {
            return Said(StatusCodes.Status400BadRequest, UploadWords.Unreadable);
        }

        var address = http.Connection.RemoteIpAddress?.ToString() ?? "";
        if (await throttle.BeginAsync(_fromAddress, address, ct) is { } wait)
        {
            http.Response.Headers.RetryAfter = $"{(int)Math.Ceiling(wait.TotalSeconds)}";
            return Said(StatusCodes.Status429TooManyRequests, UploadWords.TooFast);
        }

        await throttle.FailedAsync(_fromAddress, address, ct);
        return Answer(http, await uploads.BeginAsync(act.Now(), Owner(http), beginning.Name ?? "", beginning.Size, ct));
    }

    private static async Task<IResult> FindAsync(Guid id, HttpContext http, IUploads uploads, CancellationToken ct) =>
        await uploads.FindAsync(Owner(http), id, ct) is { } found ? Facts(http, found) : Said(StatusCodes.Status404NotFound, UploadWords.None);

    private static async Task<IResult> AppendAsync(Guid id, HttpContext http, IUploads uploads, CancellationToken ct)
    {
        if (!long.TryParse(http.Request.Headers[Offset], out var offset) || offset < 0)
        {
            return Said(StatusCodes.Status400BadRequest, UploadWords.Unreadable);
        }

        return Answer(http, await uploads.AppendAsync(Owner(http), id, offset, http.Request.Body, ct));
    }

    private static async Task<IResult> FinishAsync(Guid id, HttpContext http, IUploads uploads, ActOfRequest act, CancellationToken ct) =>
        Answer(http, await uploads.FinishAsync(act.Now(), Owner(http), id, ct));

    private static async Task<IResult> DropAsync(Guid id, HttpContext http, IUploads uploads, CancellationToken ct)
    {
        await uploads.DropAsync(Owner(http), id, ct);
        return Results.NoContent();
    }

    private static IResult Answer(HttpContext http, Result<UploadFacts> result) =>
        result.Ok(out var facts, out var problem) ? Facts(http, facts) : Said(StatusOf(problem.Code), problem);

    private static IResult Facts(HttpContext http, UploadFacts facts)
    {
        http.Response.Headers[Offset] = $"{facts.Received}";
        return Results.Json(new { id = facts.Id, size = facts.Size, received = facts.Received, finished = facts.IsFinished, name = facts.Name });
    }

    private static int StatusOf(string code) => code switch
    {
        "upload.none" => StatusCodes.Status404NotFound,
        "upload.not-whole" => StatusCodes.Status409Conflict,
        "upload.too-many" => StatusCodes.Status429TooManyRequests,
        "file.too-large" or "upload.too-much" => StatusCodes.Status413PayloadTooLarge,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    private static IResult Said(int status, Problem problem) =>
        Results.Json(new { error = problem.Code, message = problem.Message.ToString() }, statusCode: status);

    private static string Owner(HttpContext http) => UploadOwner.Known(http)!;

    private sealed record Beginning(string? Name, long Size);
}
