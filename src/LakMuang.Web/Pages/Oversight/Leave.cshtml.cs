using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Oversight;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Oversight;

/// <summary>An admin resigns, or the end of somebody's office is proposed by letter.</summary>
[ForAgency(AgencyTask.ProposeAdmins)]
public sealed class LeaveModel(IPosts posts, ResignAsAdmin resign, ProposeEndOfAdmin propose, GivenFiles files, ActOfRequest act) : PageModel
{
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public string? LastDay { get; set; }

    [BindProperty]
    public bool KnowsLast { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? LetterDate { get; set; }

    [BindProperty]
    public string? LetterSubject { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public AgencyFacts Agency => HttpContext.Agency();

    public Holding Post { get; private set; } = null!;

    public bool IsOwn => Post.Person == act.Now().By;

    public bool IsLast { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostResignAsync(CancellationToken ct)
    {
        if (!await FillAsync(ct))
        {
            return NotFound();
        }

        var now = act.ForAgency();
        if (!this.ReadDayOrNone(LastDay, nameof(LastDay), ThaiDate.Day(now.At), out var lastDay))
        {
            return this.Unread();
        }

        return Answer(await resign.RunAsync(now, Agency.Id, Id, lastDay, KnowsLast, ct), "left");
    }

    public async Task<IActionResult> OnPostEndAsync(CancellationToken ct)
    {
        if (!await FillAsync(ct))
        {
            return NotFound();
        }

        var now = act.ForAgency();
        return await this.ReadLetterAsync(files, Number, LetterDate, ThaiDate.Day(now.At), ct, LetterSubject) is { } letter
            ? Answer(await propose.RunAsync(now, Agency.Id, Id, letter, Reason, ct), "proposed")
            : this.Unread();
    }

    private IActionResult Answer(Result<Guid> result, string said) =>
        result.Ok(out _, out var problem) ? Redirect($"/agencies/{Agency.Code}/admins?said={said}") : this.RefuseOrAsk(problem);

    private async Task<bool> FillAsync(CancellationToken ct)
    {
        if (await posts.FindAsync(Id, ct) is not { Office: Office.SsoAdmin } post || post.Agency != Agency.Id)
        {
            return false;
        }

        Post = post;
        IsLast = IsOwn && await resign.IsLastAsync(Agency.Id, post.Person, ct);
        return true;
    }
}
