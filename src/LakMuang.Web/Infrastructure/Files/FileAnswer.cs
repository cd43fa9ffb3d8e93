using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using Microsoft.Net.Http.Headers;

namespace LakMuang.Web.Infrastructure.Files;

/// <summary>Streams a stored file, to be seen in place. Who may see it was decided before, by the room whose record names it.</summary>
/// <remarks>
/// The type is one of three that were told from the content, and browsers are forbidden to guess another. A picture is sandboxed. A PDF is
/// not, because Chromium's viewer refuses to show one in a sandbox; it holds no commands (they were refused on the way in), the
/// policy lets it load nothing, and only our own pages may frame it.
/// </remarks>
internal sealed class FileAnswer(FileFacts file, IFiles files) : IResult
{
    private const string Picture = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'";
    private const string Document = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(file.Name);
        response.ContentType = file.Type;
        response.ContentLength = file.Size;
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.CacheControl = "private, no-store";
        httpContext.ServeFramed(file.Type == "application/pdf" ? Document : Picture);
        if (HttpMethods.IsHead(httpContext.Request.Method))
        {
            return;
        }

        await files.CopyToAsync(file.Id, response.Body, httpContext.RequestAborted);
    }

    /// <summary>The file, or the calm answer to whoever may not have it.</summary>
    public static IResult Of(Result<FileFacts> found, IFiles files) =>
        found.Ok(out var file, out var problem) ? new FileAnswer(file, files)
        : Results.StatusCode(problem == AuthorityRefusals.NotYours || problem == AuthorityRefusals.StrongerSignIn
            ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);
}
