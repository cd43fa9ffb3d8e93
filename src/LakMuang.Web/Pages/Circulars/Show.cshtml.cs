using LakMuang.Agencies.Contracts;
using LakMuang.Circulars;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Circulars;

/// <summary>One circular, read and acknowledged.</summary>
[ForAgency(AgencyTask.ReadCirculars)]
public sealed class ShowModel(ShowCircular show, AcknowledgeCircular acknowledge, ActOfRequest act) : PageModel
{
    [FromRoute(Name = "id")]
    public Guid Id { get; init; }

    public AgencyFacts Agency => HttpContext.Agency();

    public string Place => $"/agencies/{Agency.Code}/circulars";

    public DateOnly Today => ThaiDate.Day(act.Now().At);

    public CircularView View { get; private set; } = null!;

    public Text? Said { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? said, CancellationToken ct)
    {
        Said = said switch
        {
            "acknowledged" => Words.SaidDone,
            "before" => Words.SaidBefore,
            _ => null,
        };
        return await FillAsync(ct) ?? Page();
    }

    public async Task<IActionResult> OnPostAcknowledgeAsync(CancellationToken ct)
    {
        var done = await acknowledge.RunAsync(act.ForAgency(), Agency.Id, Id, ct);
        return done.Ok(out var wasNow, out var problem)
            ? Redirect($"{Place}/{Id}?said={(wasNow ? "acknowledged" : "before")}")
            : await FillAsync(ct) ?? this.RefuseOrAsk(problem);
    }

    private async Task<IActionResult?> FillAsync(CancellationToken ct)
    {
        if (!(await show.RunAsync(act.ForAgency(), Agency.Id, Id, ct)).Ok(out var view, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        View = view;
        return null;
    }
}
