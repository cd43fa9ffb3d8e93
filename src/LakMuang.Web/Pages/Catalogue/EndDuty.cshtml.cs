using LakMuang.Access.Conflicts;
using LakMuang.Kernel;
using LakMuang.SignOn;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Operators;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Catalogue;

/// <summary>A rule about duties ends, under a letter.</summary>
[ForOperators(OperatorTask.KeepCatalogue)]
public sealed class EndDutyModel(ListRules list, KeepRules keep, GivenFiles files, ActOfRequest act) : PageModel
{
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? LetterDate { get; set; }

    public RuleLine Line { get; private set; } = null!;

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

        return (await keep.EndAsync(now, Id, letter, ct)).Ok(out _, out var problem) ? Redirect("/admin/duties?said=saved") : this.RefuseOrAsk(problem);
    }

    private async Task<IActionResult?> FindAsync(CancellationToken ct)
    {
        if (!(await list.RunAsync(act.Now(), ct)).Ok(out var rules, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        if (rules.Living.Concat(rules.Ended).SingleOrDefault(l => l.Rule.Id == Id) is not { } line)
        {
            return NotFound();
        }

        Line = line;
        return null;
    }
}
