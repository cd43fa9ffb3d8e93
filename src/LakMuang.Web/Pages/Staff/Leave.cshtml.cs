using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Staff;

/// <summary>Records that somebody leaves, with what ends by it shown before (L2-4, B-2).</summary>
[ForAgency(AgencyTask.ManagePeople)]
public sealed class LeaveModel(ShowStaffMember show, EndPosts end, GivenFiles files, ActOfRequest act) : PageModel
{
    [FromRoute(Name = "id")]
    public Guid Id { get; init; }

    [BindProperty]
    public EndOfPost? Because { get; set; }

    [BindProperty]
    public string? LastDay { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? LetterDate { get; set; }

    public StaffMember Member { get; private set; } = null!;

    public IReadOnlyList<EndOfPost> Causes { get; } = [.. Enum.GetValues<EndOfPost>().Where(e => e is not (EndOfPost.LetterWithdrawn or EndOfPost.AgencyClosed))];

    /// <summary>The posts that would end.</summary>
    public IReadOnlyList<PastPost> Open => [.. Member.Posts.Where(p => p.EndedAt is null)];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        Fill(await show.RunAsync(act.ForAgency(), HttpContext.Agency().Id, new(Id), ct)) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Fill(await show.FindAsync(act.ForAgency(), HttpContext.Agency().Id, new(Id), ct)) is { } missing)
        {
            return missing;
        }

        var now = act.ForAgency();
        var today = ThaiDate.Day(now.At);
        var letter = await this.ReadLetterAsync(files, Number, LetterDate, today, ct);
        if (!this.ReadDay(LastDay, nameof(LastDay), today, out var lastDay) || letter is null)
        {
            return this.Unread();
        }

        var done = await end.RunAsync(now, HttpContext.Agency().Id, new(Id), new(Because, lastDay, letter), ct);
        return done.Ok(out _, out var problem) ? Redirect($"/agencies/{HttpContext.Agency().Code}/people/{Id}?said=left") : this.RefuseOrAsk(problem);
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
