using LakMuang.Access.Systems;
using LakMuang.SignOn;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Operators;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;

namespace LakMuang.Web.Pages.Catalogue;

/// <summary>What is known of a system is corrected. Whoever was slower is shown what the other one saved.</summary>
[ForOperators(OperatorTask.KeepCatalogue)]
public sealed class EditSystemModel(KeepSystem keep, ShowSystem show, GivenFiles files, ActOfRequest act) : SystemForm(files)
{
    [FromRoute(Name = "system")]
    public string Code { get; set; } = "";

    [BindProperty]
    public int Seen { get; set; }

    public SystemView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } refused)
        {
            return refused;
        }

        Fill(View.System, View.Owner?.Code);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var wish = await ReadAsync(ct);
        var problem = wish is null ? null : (await keep.ChangeAsync(act.Now(), Code, Seen, wish, ct)).Problem;
        if (wish is not null && problem is null)
        {
            return Redirect($"/admin/systems/{Code}?said=saved");
        }

        return await FindAsync(ct) ?? (problem is null ? this.Unread() : this.RefuseOrAsk(problem));
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
