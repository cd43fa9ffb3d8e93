using System.Globalization;
using LakMuang.Circulars;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Circulars;

/// <summary>What would go, and to whom; then it is sent, once.</summary>
[ForAgency(AgencyTask.SendCirculars)]
public sealed class CheckModel(PreviewCircular preview, SendCircular send, WriteCircular write, ActOfRequest act) : PageModel
{
    private const int LastPage = 5_000;

    [FromRoute(Name = "id")]
    public Guid Id { get; init; }

    [FromQuery(Name = "page")]
    public string? AskedPage { get; set; }

    public string Place => $"/agencies/{HttpContext.Agency().Code}/outgoing";

    public int PageNumber => int.TryParse(AskedPage, out var page) ? Math.Clamp(page, 1, LastPage) : 1;

    public CircularPreview Preview { get; private set; } = null!;

    public string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostSendAsync([FromForm] int version, CancellationToken ct)
    {
        var done = await send.RunAsync(act.ForAgency(), HttpContext.Agency().Id, Id, version, ct);
        return done.Ok(out _, out var problem) ? Redirect($"{Place}/{Id}?said=sent")
            : problem.Code == "circular.sent" ? Redirect($"{Place}/{Id}?said=before")
            : await FillAsync(ct) ?? this.RefuseOrAsk(problem);
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken ct)
    {
        var done = await write.DiscardAsync(act.ForAgency(), HttpContext.Agency().Id, Id, ct);
        return done.Ok(out _, out var problem) ? Redirect(Place) : await FillAsync(ct) ?? this.RefuseOrAsk(problem);
    }

    private async Task<IActionResult?> FillAsync(CancellationToken ct)
    {
        if (!(await preview.RunAsync(act.ForAgency(), HttpContext.Agency().Id, Id, PageNumber, ct)).Ok(out var found, out var problem))
        {
            return problem.Code == "circular.sent" ? Redirect($"{Place}/{Id}?said=before") : this.RefuseOrAsk(problem);
        }

        Preview = found;
        return null;
    }
}
