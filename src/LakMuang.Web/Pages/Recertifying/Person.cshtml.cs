using LakMuang.Access.Recertifying;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Granting;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;

namespace LakMuang.Web.Pages.Recertifying;

/// <summary>What becomes of each right of somebody whose position has changed: line by line, under one letter.</summary>
[ForAgency(AgencyTask.ManageRights)]
public sealed class PersonModel(ListRecertifications list, DecideRecertification decide, GivenFiles files, ActOfRequest act) : DecisionPage(files, act)
{
    [FromRoute(Name = "id")]
    public Guid Id { get; init; }

    public RecertificationView View { get; private set; } = null!;

    /// <summary>What is chosen: as sent, and before that as proposed. Where no template speaks, nothing is chosen.</summary>
    public RightAnswer? AnswerOf(RightToDecide line) => HttpMethods.IsPost(Request.Method)
        ? Enum.TryParse<RightAnswer>(Request.Form[Field(line)], out var sent) && Enum.IsDefined(sent) ? sent : null
        : line.Proposal switch { RightProposal.Stays when View.MayKeep(line) => RightAnswer.Keep, RightProposal.Ends => RightAnswer.End, _ => null };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FillAsync(ct) is { } missing)
        {
            return missing;
        }

        if (await ReadDecisionAsync(ct) is not { } decision)
        {
            return this.Unread();
        }

        var answers = View.Rights.Select(line => (line.Grant.Id, Answer: AnswerOf(line))).Where(x => x.Answer is not null).ToDictionary(x => x.Id, x => x.Answer!.Value);
        var done = await decide.RunAsync(Now, Agency, new(Id), answers, decision, ct);
        return done.Ok(out _, out var problem) ? Redirect($"{Place}/people/{Id}?said=recertified") : RefuseRight(problem);
    }

    private static string Field(RightToDecide line) => $"a-{line.Grant.Id:N}";

    private async Task<IActionResult?> FillAsync(CancellationToken ct)
    {
        var found = await list.OfPersonAsync(Now, Agency, new(Id), ct);
        if (!found.Ok(out var view, out var problem))
        {
            return problem.Code == "recertification.none" ? NotFound() : RefuseRight(problem);
        }

        View = view;
        return null;
    }
}
