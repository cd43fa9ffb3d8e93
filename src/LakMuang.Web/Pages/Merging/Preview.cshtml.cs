using LakMuang.Kernel;
using LakMuang.Staff.Merging;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Merging;

/// <summary>Two records side by side, what goes where and what becomes one; then they are merged (B-1).</summary>
[ForAgency(AgencyTask.MergePeople)]
public sealed class PreviewModel(ShowMerge show, MergeRecords merge, GivenFiles files, ActOfRequest act) : PageModel
{
    [FromRoute(Name = "id")]
    public Guid Id { get; init; }

    [FromRoute(Name = "other")]
    public Guid Other { get; init; }

    [BindProperty]
    public string? Seen { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? LetterDate { get; set; }

    /// <summary>Null where these two cannot be merged; the problem says why.</summary>
    public RecordPair? Pair { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FillAsync(ct) is { } missing)
        {
            return missing;
        }

        var now = act.ForAgency();
        var (isRead, letter) = await this.ReadLetterOrNoneAsync(files, Number, LetterDate, ThaiDate.Day(now.At), ct);
        if (!isRead)
        {
            return this.Unread();
        }

        var done = await merge.RunAsync(now, HttpContext.Agency().Id, new(Id), new(Other), new(Reason, letter, Seen), ct);
        if (done.Ok(out var kept, out var problem))
        {
            return Redirect($"/agencies/{HttpContext.Agency().Code}/people/{kept.Value}?said=merged");
        }

        // What is shown again is what is known now: the next confirmation is for that.
        ModelState.Remove(nameof(Seen));
        return this.RefuseOrAsk(problem);
    }

    private async Task<IActionResult?> FillAsync(CancellationToken ct)
    {
        if ((await show.PairAsync(act.ForAgency(), HttpContext.Agency().Id, new(Id), new(Other), ct)).Ok(out var pair, out var problem))
        {
            Pair = pair;
            return null;
        }

        return problem.Code == "merge.not-there" ? NotFound() : this.RefuseOrAsk(problem);
    }
}
