using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Protocol.Authorize;
using LakMuang.SignOn;
using LakMuang.Web.Infrastructure;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Protocol;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Enter;

/// <summary>The authorization endpoint where something is to be shown: the engine has decided (<see cref="AuthorizeRedirects"/>). No form of ours is sent here, so no form token is asked for.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class AuthorizeModel(DescribeTarget describe, IAgencyFacts agencies, RecordEntryRefused refused, ActOfRequest act)
    : PageModel
{
    public AuthorizeOutcome? Outcome { get; private set; }

    public Text SystemName { get; private set; } = new("", "");

    public IReadOnlyList<AgencyFacts> Agencies { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => RunAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => RunAsync(ct);

    // What is a redirect has been sent before the page began: see AuthorizeRedirects.
    private async Task<IActionResult> RunAsync(CancellationToken ct)
    {
        Outcome = HttpContext.Features.Get<AuthorizeOutcome>();
        return Outcome switch
        {
            AuthorizeOutcome.Issue issue => Send(issue.Response),
            AuthorizeOutcome.ErrorToClient error => Send(error.Response),
            AuthorizeOutcome.NotEntitled not => await ShowRefusalAsync(not, ct),
            AuthorizeOutcome.AgencyChoiceNeeded choice => await ShowChoiceAsync(choice, ct),
            _ => Show(StatusCodes.Status400BadRequest),
        };
    }

    private PartialViewResult Send(ClientResponse response)
    {
        HttpContext.AllowFormTarget(new(response.RedirectUri));
        return Partial("~/Pages/Enter/_FormPost.cshtml", response);
    }

    private async Task<IActionResult> ShowRefusalAsync(AuthorizeOutcome.NotEntitled not, CancellationToken ct)
    {
        SystemName = await describe.NameOfAsync(not.ClientId, ct) ?? new(not.ClientId, not.ClientId);
        await refused.RunAsync(act.Now(), not.ClientId, ct);
        return Show(StatusCodes.Status403Forbidden);
    }

    private async Task<IActionResult> ShowChoiceAsync(AuthorizeOutcome.AgencyChoiceNeeded choice, CancellationToken ct)
    {
        SystemName = await describe.NameOfAsync(choice.ClientId, ct) ?? new(choice.ClientId, choice.ClientId);
        var found = await agencies.OfAsync([.. choice.Agencies.Select(id => new AgencyId(Guid.Parse(id)))], ct);
        Agencies = [.. found.Values.OrderBy(a => a.Name.Th, StringComparer.Ordinal)];
        return Page();
    }

    private PageResult Show(int status)
    {
        Response.StatusCode = status;
        return Page();
    }
}
