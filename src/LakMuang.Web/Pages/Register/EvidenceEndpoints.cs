using LakMuang.Files.Contracts;
using LakMuang.Joining;
using LakMuang.Joining.Decisions;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Sessions;

namespace LakMuang.Web.Pages.Register;

/// <summary>The documents of registrations: for the applicant whose they are, and for those who decide.</summary>
internal static class EvidenceEndpoints
{
    public static void MapEvidence(this WebApplication app)
    {
        app.MapMethods("/register/evidence/{file:guid}", ["GET", "HEAD"], OwnAsync).AllowAnonymous();
        app.MapMethods("/agencies/{code}/registrations/{id:guid}/evidence/{file:guid}", ["GET", "HEAD"], ToDecideAsync)
            .RequireAuthorization(policy => policy.AddRequirements(new AgencyRequirement(AgencyTask.DecideRegistrations)));
    }

    private static async Task<IResult> OwnAsync(
        Guid file, HttpContext http, FindApplicant find, ShowRegistration show, IFiles files, CancellationToken ct)
    {
        var isOwn = await find.RunAsync(PrivateCookie.Proof.Read(http), BrowserMark.Of(http), ct) is { } applicant
            && await show.OwnsAsync(applicant, new(file), ct);
        return isOwn ? await AnswerAsync(new(file), files, ct) : Results.StatusCode(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ToDecideAsync(
        Guid id, Guid file, HttpContext http, ShowForDecision show, ActOfRequest act, IFiles files, CancellationToken ct)
    {
        var allowed = await show.EvidenceAsync(act.ForAgency(), http.Agency().Id, id, new(file), ct);
        return allowed.Ok(out var found, out var problem) ? await AnswerAsync(found, files, ct)
            : Results.StatusCode(problem == ShowForDecision.Missing ? StatusCodes.Status404NotFound : StatusCodes.Status403Forbidden);
    }

    private static async Task<IResult> AnswerAsync(FileId id, IFiles files, CancellationToken ct) =>
        (await files.OfAsync([id], ct)).TryGetValue(id, out var facts) ? new FileAnswer(facts, files) : Results.StatusCode(StatusCodes.Status404NotFound);
}
