using LakMuang.Circulars;
using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Sessions;

namespace LakMuang.Web.Pages.Circulars;

internal static class CircularFiles
{
    /// <summary>The scans of circulars: for those who have them, for the offices that follow them, and before sending for those who write them.</summary>
    public static void MapCircularFiles(this WebApplication app)
    {
        app.MapMethods("/agencies/{code}/circulars/{id:guid}/file", ["GET", "HEAD"], async (
            Guid id, HttpContext http, ShowCircular show, IFiles files, ActOfRequest act, CancellationToken ct) =>
            FileAnswer.Of(await show.FileAsync(act.ForAgency(), http.Agency().Id, id, ct), files))
            .WithMetadata(new ForAgencyAttribute(AgencyTask.ReadCirculars));
        app.MapMethods("/agencies/{code}/circulars/{id:guid}/earlier-file", ["GET", "HEAD"], async (
            Guid id, HttpContext http, ShowCircular show, IFiles files, ActOfRequest act, CancellationToken ct) =>
            FileAnswer.Of(await show.EarlierFileAsync(act.ForAgency(), http.Agency().Id, id, ct), files))
            .WithMetadata(new ForAgencyAttribute(AgencyTask.ReadCirculars));
        app.MapMethods("/agencies/{code}/outgoing/{id:guid}/file", ["GET", "HEAD"], async (
            Guid id, HttpContext http, FollowCircular follow, IFiles files, ActOfRequest act, CancellationToken ct) =>
            FileAnswer.Of(await follow.FileAsync(act.ForAgency(), http.Agency().Id, id, ct), files))
            .WithMetadata(new ForAgencyAttribute(AgencyTask.Oversee));
        app.MapMethods("/agencies/{code}/outgoing/{id:guid}/draft-file", ["GET", "HEAD"], async (
            Guid id, HttpContext http, PreviewCircular preview, IFiles files, ActOfRequest act, CancellationToken ct) =>
            FileAnswer.Of(await preview.FileAsync(act.ForAgency(), http.Agency().Id, id, ct), files))
            .WithMetadata(new ForAgencyAttribute(AgencyTask.SendCirculars));
    }
}
