using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff;
using LakMuang.Staff.Care;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Staff;

/// <summary>A password is taken back: what happens is shown before, and nobody but its owner ever chooses the next one (L2-1).</summary>
[ForAgency(AgencyTask.ManagePeople)]
public sealed class ResetModel(ShowAccess show, TakePasswordBack takeBack, GivenFiles files, ActOfRequest act) : PageModel
{
    [FromRoute(Name = "id")]
    public Guid Id { get; init; }

    [BindProperty]
    public ReasonToReset? Because { get; set; }

    [BindProperty]
    public WayBack? Way { get; set; }

    [BindProperty]
    public bool HasMet { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? LetterDate { get; set; }

    public StaffMember Member { get; private set; } = null!;

    public bool MayMail => Member.Contact is { Email: not null, EmailVerified: true };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FillAsync(ct) is { } missing)
        {
            return missing;
        }

        var now = act.ForAgency();
        GivenLetter? letter = null;
        if (Way is WayBack.Mailbox && !string.IsNullOrWhiteSpace(Number))
        {
            letter = await this.ReadLetterAsync(files, Number, LetterDate, ThaiDate.Day(now.At), ct);
            if (letter is null)
            {
                return this.Unread();
            }
        }

        var done = await takeBack.RunAsync(now, HttpContext.Agency().Id, new(Id), new(Because, Way, HasMet, letter), ct);
        return done.Ok(out var way, out var problem)
            ? Redirect($"/agencies/{HttpContext.Agency().Code}/people/{Id}/access?said={(way is WayBack.Mailbox ? "reset-mailed" : "reset")}")
            : this.RefuseOrAsk(problem);
    }

    private async Task<IActionResult?> FillAsync(CancellationToken ct)
    {
        if (!(await show.RunAsync(act.ForAgency(), HttpContext.Agency().Id, new(Id), ct)).Ok(out var view, out var problem))
        {
            return this.NotHereOr(problem);
        }

        Member = view.Member;
        return null;
    }
}
