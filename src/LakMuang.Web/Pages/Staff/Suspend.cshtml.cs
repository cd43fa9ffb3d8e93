using LakMuang.Kernel;
using LakMuang.Staff;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Staff;

/// <summary>What a suspension does, shown before; then it is done, at once (L2-4).</summary>
[ForAgency(AgencyTask.ManagePeople)]
public sealed class SuspendModel(ShowStaffMember show, SuspendPerson suspend, GivenFiles files, ActOfRequest act) : PageModel
{
    [FromRoute(Name = "id")]
    public Guid Id { get; init; }

    [BindProperty]
    public ReasonOfSuspension? Because { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? LetterDate { get; set; }

    public StaffMember Member { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        Fill(await show.RunAsync(act.ForAgency(), HttpContext.Agency().Id, new(Id), ct)) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Fill(await show.FindAsync(act.ForAgency(), HttpContext.Agency().Id, new(Id), ct)) is { } missing)
        {
            return missing;
        }

        var now = act.ForAgency();
        var (isRead, letter) = await this.ReadLetterOrNoneAsync(files, Number, LetterDate, ThaiDate.Day(now.At), ct);
        if (!isRead)
        {
            return this.Unread();
        }

        var done = await suspend.RunAsync(now, HttpContext.Agency().Id, new(Id), new(Because, Reason, letter), ct);
        return done.Ok(out _, out var problem)
            ? Redirect($"/agencies/{HttpContext.Agency().Code}/people/{Id}/suspension?said=suspended")
            : this.RefuseOrAsk(problem);
    }

    private IActionResult? Fill(Result<StaffMember> found)
    {
        if (!found.Ok(out var member, out var problem))
        {
            return problem.Code == "staff.not-here" ? NotFound() : this.RefuseOrAsk(problem);
        }

        Member = member;
        return null;
    }
}
