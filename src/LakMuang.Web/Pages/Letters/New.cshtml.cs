using LakMuang.Agencies;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace LakMuang.Web.Pages.Letters;

/// <summary>Enters a letter: what is printed on it, and its scan, now or later.</summary>
[ForAgency(AgencyTask.KeepLetters)]
public sealed class NewModel(RegisterLetter register, GivenFiles files, ActOfRequest act) : PageModel
{
    public static IEnumerable<SelectListItem> Kinds =>
        new[] { LetterKind.Order, LetterKind.Letter }.Select(k => new SelectListItem(Words.Of(k).ToString(), k.ToString()));

    [BindProperty]
    public LetterKind? Kind { get; set; } = LetterKind.Order;

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? IssuedOn { get; set; }

    [BindProperty]
    public string? Subject { get; set; }

    public AgencyFacts Agency => HttpContext.Agency();

    public string Place => $"/agencies/{Agency.Code}/letters";

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var given = await files.ReadAsync("File", ct);
        given.Ok(out var scans, out var bad);
        var form = new LetterForm(Kind, Number, IssuedOn, Subject, scans is [.., var last] ? last : null);
        if (bad is not null)
        {
            ModelState.AddModelError("File", bad.Message.ToString());
        }
        else if (ModelState.IsValid)
        {
            var (letter, problems) = await register.RunAsync(act.ForAgency(), Agency.Id, form, ct);
            if (letter is { } id)
            {
                return Redirect($"{Place}/{id.Value}?said=saved");
            }

            if (problems.Any(p => p.Field is null))
            {
                return this.Refuse(problems.First(p => p.Field is null));
            }

            foreach (var problem in problems)
            {
                ModelState.AddModelError(problem.Field!, problem.Message.ToString());
            }
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
