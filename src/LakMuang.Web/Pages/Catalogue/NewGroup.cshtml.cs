using LakMuang.Access.Contracts;
using LakMuang.Access.Groups;
using LakMuang.Access.Systems;
using LakMuang.Kernel;
using LakMuang.SignOn;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Operators;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace LakMuang.Web.Pages.Catalogue;

/// <summary>A user group comes to a system, under a letter.</summary>
[ForOperators(OperatorTask.KeepCatalogue)]
public sealed class NewGroupModel(ShowSystem show, KeepGroup keep, GivenFiles files, ActOfRequest act) : GroupForm
{
    [FromRoute(Name = "system")]
    public string OfSystem { get; set; } = "";

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public GroupKind Kind { get; set; }

    public static IEnumerable<SelectListItem> Kinds => Enum.GetValues<GroupKind>().Select(k => new SelectListItem(GroupWords.Of(k).ToString(), k.ToString()));

    public SystemView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } refused)
        {
            return refused;
        }

        Code = $"{OfSystem}-";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } refused)
        {
            return refused;
        }

        var now = act.Now();
        var today = ThaiDate.Day(now.At);
        var letter = await this.ReadLetterAsync(files, Number, LetterDate, today, ct);
        if (Read(today) is not { } wish || letter is null)
        {
            return this.Unread();
        }

        return (await keep.AddAsync(now, OfSystem, Code, wish with { Kind = Kind }, letter, ct)).Ok(out _, out var problem) ? Redirect($"/admin/systems/{OfSystem}?said=saved") : this.RefuseOrAsk(problem);
    }

    private async Task<IActionResult?> FindAsync(CancellationToken ct)
    {
        if (!(await show.RunAsync(act.Now(), OfSystem, ct)).Ok(out var view, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        View = view;
        return null;
    }
}
