using LakMuang.Access.Templates;
using LakMuang.Kernel;
using LakMuang.SignOn;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Operators;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Templates;

/// <summary>Ends a template under a letter. Rights that were given stay.</summary>
[ForOperators(OperatorTask.KeepCatalogue)]
public sealed class EndModel(ListTemplates list, KeepTemplates keep, GivenFiles files, ActOfRequest act) : PageModel
{
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? LetterDate { get; set; }

    public TemplateLine Line { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FindAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } refused)
        {
            return refused;
        }

        var now = act.Now();
        if (await this.ReadLetterAsync(files, Number, LetterDate, ThaiDate.Day(now.At), ct) is not { } letter)
        {
            return this.Unread();
        }

        return (await keep.EndAsync(now, Id, letter, ct)).Ok(out _, out var problem) ? Redirect("/admin/templates?said=saved") : this.RefuseOrAsk(problem);
    }

    private async Task<IActionResult?> FindAsync(CancellationToken ct)
    {
        if (!(await list.RunAsync(act.Now(), ct)).Ok(out var found, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        if (found.Living.SingleOrDefault(l => l.Template.Id == Id) is not { } line)
        {
            return NotFound();
        }

        Line = line;
        return null;
    }
}
