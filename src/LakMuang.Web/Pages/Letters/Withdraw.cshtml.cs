using LakMuang.Agencies;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace LakMuang.Web.Pages.Letters;

/// <summary>Shows what falls with a letter, by name, before it is withdrawn. Whoever agreed to another list is shown the new one.</summary>
[ForAgency(AgencyTask.KeepLetters)]
public sealed class WithdrawModel(ShowLetter show, WithdrawLetter withdraw, ActOfRequest act) : PageModel
{
    /// <summary>Lines on the page; the number is always said, and the digest is of all.</summary>
    public const int Most = 200;

    public static IEnumerable<SelectListItem> Reasons =>
        Enum.GetValues<ReasonToWithdraw>().Select(r => new SelectListItem(Words.Of(r).ToString(), r.ToString())).Prepend(new(Words.Choose.ToString(), ""));

    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public ReasonToWithdraw? Reason { get; set; }

    /// <summary>Digest of the list that the person saw.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public AgencyFacts Agency => HttpContext.Agency();

    public string Place => $"/agencies/{Agency.Code}/letters";

    public LetterView Letter { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        await FindAsync(ct) is { } problem ? this.Refuse(problem)
        : !Letter.MayChange ? NotFound()
        : Letter.State is LetterState.Withdrawn ? Redirect($"{Place}/{Id}")
        : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await withdraw.RunAsync(act.ForAgency(), Agency.Id, new(Id), Reason, Seen, ct);
        if (result.Ok(out var fell, out var problem))
        {
            return Redirect($"{Place}/{Id}?said=withdrawn&fell={fell}");
        }

        return await FindAsync(ct) is { } missing ? this.Refuse(missing)
            : problem.Code == "letter.withdrawn" ? Redirect($"{Place}/{Id}")
            : this.Refuse(problem);
    }

    private async Task<Problem?> FindAsync(CancellationToken ct)
    {
        if (!(await show.RunAsync(act.ForAgency(), Agency.Id, new(Id), ct)).Ok(out var letter, out var problem))
        {
            return problem;
        }

        Letter = letter;
        return null;
    }
}
