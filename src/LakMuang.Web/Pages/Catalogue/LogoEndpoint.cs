using LakMuang.Access.Systems;
using LakMuang.Files.Contracts;
using LakMuang.Web.Infrastructure.Files;

namespace LakMuang.Web.Pages.Catalogue;

internal static class LogoEndpoint
{
    /// <summary>The picture of a linked system, for everybody who is signed in.</summary>
    public static void MapLogos(this WebApplication app) => app
        .MapMethods("/systems/{system:maxlength(32)}/logo", ["GET", "HEAD"], async (string system, ShowLogo show, IFiles files, CancellationToken ct) =>
            await show.RunAsync(system, ct) is { } logo ? (IResult)new FileAnswer(logo, files) : Results.NotFound())
        .RequireAuthorization();
}
