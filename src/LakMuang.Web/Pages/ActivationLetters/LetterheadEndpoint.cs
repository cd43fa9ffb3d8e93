using LakMuang.Agencies.Contracts;
using LakMuang.Files.Contracts;
using LakMuang.Joining.Activation;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Sessions;

namespace LakMuang.Web.Pages.ActivationLetters;

internal static class LetterheadEndpoint
{
    /// <summary>The picture at the head of an office's letters, for those who send letters in its name.</summary>
    public static void MapLetterheads(this WebApplication app) => app.MapGet("/activation-letters/letterhead/{office}", ShowAsync).RequireAuthorization();

    private static async Task<IResult> ShowAsync(
        string office, IAgencyTree tree, Letterheads letterheads, IFiles files, ActOfRequest act, CancellationToken ct) =>
        await tree.FindAsync(office, ct) is { } agency && await letterheads.FindAsync(act.Now(), agency.Id, ct) is { } file
            ? new FileAnswer(file, files)
            : Results.NotFound();
}
