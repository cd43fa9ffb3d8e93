using LakMuang.Access.Groups;
using LakMuang.Kernel;
using LakMuang.SignOn;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Operators;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;

namespace LakMuang.Web.Pages.Catalogue;

/// <summary>A user group is changed. What its holders notice is shown before it is saved.</summary>
[ForOperators(OperatorTask.KeepCatalogue)]
public sealed class GroupModel(ShowGroup show, KeepGroup keep, GivenFiles files, ActOfRequest act) : GroupForm
{
    [FromRoute(Name = "group")]
    public string Code { get; set; } = "";

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public string? SeenEffects { get; set; }

    public GroupView View { get; private set; } = null!;

    /// <summary>What the typed change does, where anybody notices; null before it was asked.</summary>
    public GroupEffects? Effects { get; private set; }

    public int SeenNow => HttpMethods.IsPost(Request.Method) ? Seen : View.Group.Version;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } refused)
        {
            return refused;
        }

        Fill(View.Group);
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

        if (!(await keep.PreviewAsync(now, Code, wish, ct)).Ok(out var effects, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        if (effects.IsFelt && effects.ToString() != SeenEffects)
        {
            Effects = effects;
            ModelState.Remove(nameof(SeenEffects));
            return Page();
        }

        return (await keep.ChangeAsync(now, Code, Seen, wish, letter, ct)).Ok(out _, out var wrong) ? Redirect($"/admin/systems/{View.System.Code}?said=saved") : this.RefuseOrAsk(wrong);
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
