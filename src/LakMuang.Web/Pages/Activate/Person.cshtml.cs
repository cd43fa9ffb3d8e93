using LakMuang.Joining.Activation;
using LakMuang.Web.Infrastructure.Files;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LakMuang.Web.Pages.Activate;

/// <summary>Who becomes the first SSO admin, how they are reached, and by which letter.</summary>
[AllowAnonymous]
public sealed class PersonModel(FillInClaim fill, ProveClaimEmail prove, GivenFiles given) : ActivatePage
{
    [BindProperty]
    public string? CitizenId { get; set; }

    [BindProperty]
    public string? NameTitle { get; set; }

    [BindProperty]
    public string? Given { get; set; }

    [BindProperty]
    public string? Family { get; set; }

    [BindProperty]
    public string? Position { get; set; }

    [BindProperty]
    public string? Unit { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Mobile { get; set; }

    [BindProperty]
    public string? LetterNumber { get; set; }

    [BindProperty]
    public string? LetterDay { get; set; }

    [BindProperty]
    public string? LetterSubject { get; set; }

    public void OnGet()
    {
        if (Claim.Draft is { } draft)
        {
            (CitizenId, NameTitle, Given, Family) = (draft.Digits, draft.Title, draft.Given, draft.Family);
            (Position, Unit, Email, Mobile) = (draft.Position, draft.Unit, draft.Email, draft.Mobile);
            (LetterNumber, LetterDay, LetterSubject) = (draft.LetterNumber, Kernel.ThaiDate.InTable(draft.LetterDay).Th, draft.LetterSubject);
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var form = new ClaimForm(CitizenId, NameTitle, Given, Family, Position, Unit, Email, Mobile, LetterNumber, LetterDay, LetterSubject);
        if (!(await given.ReadAsync("LetterFile", ct)).Ok(out var files, out var unread))
        {
            return Refuse([unread]);
        }

        if (await fill.RunAsync(Act.Now(), Cookies, form, files.Count > 0 ? files[^1] : null, ct) is { Count: > 0 } problems)
        {
            return Refuse(problems);
        }

        var sent = await prove.SendAsync(Act.Now(), Cookies, again: false, ct);
        return sent.Problem is { } problem ? Refuse([problem]) : LocalRedirect(Claim.NeedsEmail ? "/activate/email" : "/activate/check");
    }
}
