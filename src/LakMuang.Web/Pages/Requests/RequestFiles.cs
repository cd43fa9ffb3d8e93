using LakMuang.Files.Contracts;
using LakMuang.Requests;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Sessions;

namespace LakMuang.Web.Pages.Requests;

internal static class RequestFiles
{
    /// <summary>A document of a request, for whoever sees the request.</summary>
    public static void MapRequestFiles(this WebApplication app) => app
        .MapMethods("/requests/{id:guid}/files/{file:guid}", ["GET", "HEAD"], async (
            Guid id, Guid file, AttachToRequest attach, IFiles files, ActOfRequest act, CancellationToken ct) =>
            FileAnswer.Of(await attach.FindAsync(act.Now(), id, new(file), ct), files))
        .RequireAuthorization();
}
