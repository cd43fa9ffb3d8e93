using LakMuang.Access.Groups;
using LakMuang.Kernel;
using LakMuang.SignOn;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Operators;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Catalogue;

/// <summary>The form that ends a group: where its members go, on which day, under which letter. What it does is shown on the next page.</summary>
[ForOperators(OperatorTask.KeepCatalogue)]
public sealed class AbolishModel(ShowGroup show, DraftGroupPlan draft, GivenFiles files, ActOfRequest act) : PageModel
{
    [FromRoute(Name = "group")]
    public string Code { get; set; } = "";

    [BindProperty]
    public string[] Into { get; set; } = [];

    [BindProperty]
    public string? On { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? LetterDate { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public GroupView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FindAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } refused)
        {
            return refused;
        }

        var now = act.Now();
        var today = ThaiDate.Day(now.At);
        var letter = await this.ReadLetterAsync(files, Number, LetterDate, today, ct);
        if (!this.ReadDay(On, nameof(On), today, out var on) || letter is null)
        {
            return this.Unread();
        }

        return (await draft.RunAsync(now, Code, new(Into, on, letter, Reason), ct)).Ok(out var id, out var problem) ? Redirect($"/admin/group-plans/{id}") : this.RefuseOrAsk(problem);
    }

    private async Task<IActionResult?> FindAsync(CancellationToken ct)
    {
        if (!(await show.RunAsync(act.Now(), Code, ct)).Ok(out var view, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        View = view;
        return null;
    }
}
