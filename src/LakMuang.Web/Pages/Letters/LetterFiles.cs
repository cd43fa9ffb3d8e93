using LakMuang.Agencies;
using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Sessions;

namespace LakMuang.Web.Pages.Letters;

internal static class LetterFiles
{
    /// <summary>The scan of a letter, for whoever may read the letter from this agency.</summary>
    public static void MapLetterFiles(this WebApplication app) => app
        .MapMethods("/agencies/{code}/letters/{id:guid}/file", ["GET", "HEAD"], async (
            Guid id, HttpContext http, ShowLetter show, IFiles files, ActOfRequest act, CancellationToken ct) =>
            FileAnswer.Of(await show.FileAsync(act.ForAgency(), http.Agency().Id, new LetterId(id), ct), files))
        .WithMetadata(new ForAgencyAttribute(AgencyTask.ReadLetters));
}
