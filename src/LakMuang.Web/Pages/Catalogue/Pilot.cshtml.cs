using LakMuang.Access.Systems;
using LakMuang.Kernel;
using LakMuang.SignOn;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Operators;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Catalogue;

/// <summary>The agencies that try a system out: by their codes, or by province and type.</summary>
[ForOperators(OperatorTask.KeepCatalogue)]
public sealed class PilotModel(ShowSystem show, ChoosePilot choose, GivenFiles files, ActOfRequest act) : PageModel
{
    [FromRoute(Name = "system")]
    public string Code { get; set; } = "";

    [BindProperty]
    public string? Codes { get; set; }

    [BindProperty]
    public string? Province { get; set; }

    [BindProperty]
    public string[] Serves { get; set; } = [];

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? LetterDate { get; set; }

    public SystemView View { get; private set; } = null!;

    public int Added { get; private set; }

    public IReadOnlyList<string> Unknown { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FillAsync(ct) is { } refused)
        {
            return refused;
        }

        var now = act.Now();
        if (await this.ReadLetterAsync(files, Number, LetterDate, ThaiDate.Day(now.At), ct) is not { } letter)
        {
            return this.Unread();
        }

        if (!(await choose.AddAsync(now, Code, new(Codes, Province, Serves, letter), ct)).Ok(out var chosen, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        if (chosen.Unknown.Count == 0)
        {
            return Redirect($"/admin/systems/{Code}?said={chosen.Agencies}");
        }

        (Added, Unknown) = (chosen.Agencies, chosen.Unknown);
        return Page();
    }

    private async Task<IActionResult?> FillAsync(CancellationToken ct)
    {
        if (!(await show.RunAsync(act.Now(), Code, ct)).Ok(out var view, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        View = view;
        return null;
    }
}
