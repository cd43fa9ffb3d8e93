using LakMuang.Kernel;
using LakMuang.Staff;
using LakMuang.Staff.Care;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Staff;

/// <summary>The whole citizen ID of a person, for a reason, in the answer to this form and nowhere else: no address, cache or log holds it.</summary>
[ForAgency(AgencyTask.ManagePeople)]
public sealed class NumberModel(ShowAccess show, UnmaskCitizenId unmask, ActOfRequest act) : PageModel
{
    [FromRoute(Name = "id")]
    public Guid Id { get; init; }

    [BindProperty]
    public ReasonToUnmask? Because { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    public StaffMember Member { get; private set; } = null!;

    /// <summary>1-2345-67890-12-1 for the one answer, or null.</summary>
    public string? Whole { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FillAsync(ct) is { } missing)
        {
            return missing;
        }

        if (!(await unmask.RunAsync(act.ForAgency(), HttpContext.Agency().Id, new(Id), Because, Words, ct)).Ok(out var number, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        var digits = number.Digits;
        Whole = $"{digits[0]}-{digits[1..5]}-{digits[5..10]}-{digits[10..12]}-{digits[12]}";
        return Page();
    }

    private async Task<IActionResult?> FillAsync(CancellationToken ct)
    {
        // Strictly: not even "private, no-cache" for the back button.
        Response.Headers.CacheControl = "no-store";
        if (!(await show.RunAsync(act.ForAgency(), HttpContext.Agency().Id, new(Id), ct)).Ok(out var view, out var problem))
        {
            return this.NotHereOr(problem);
        }

        Member = view.Member;
        return null;
    }
}
