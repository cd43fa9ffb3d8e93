using LakMuang.Access.Groups;
using LakMuang.Access.Templates;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.SignOn;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Operators;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace LakMuang.Web.Pages.Templates;

/// <summary>A template for a position. Whom it is about is shown before it is saved.</summary>
[ForOperators(OperatorTask.KeepCatalogue)]
public sealed class NewModel(ListTemplates list, KeepTemplates keep, GivenFiles files, ActOfRequest act) : PageModel
{
    [BindProperty]
    public string? Position { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public List<string> Types { get; set; } = [];

    [BindProperty]
    public List<string> Groups { get; set; } = [];

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? LetterDate { get; set; }

    [BindProperty]
    public string? Seen { get; set; }

    public TemplateEffects? Effects { get; private set; }

    public IReadOnlyList<NamedGroup> All { get; private set; } = [];

    public static IEnumerable<SelectListItem> Kinds => Enum.GetValues<AppointmentKind>()
        .Select(k => new SelectListItem(Staff.Words.Of(k).ToString(), k.ToString())).Prepend(new(TemplateWords.AnyKind.ToString(), ""));

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

        var wish = new TemplateWish(Position, Read<AppointmentKind>(Kind), [.. Types.Select(Read<AgencyType>).OfType<AgencyType>()], Groups);
        if (!(await keep.PreviewAsync(now, wish, ct)).Ok(out var effects, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        if (Told(effects) != Seen)
        {
            Effects = effects;
            ModelState.Remove(nameof(Seen));
            return Page();
        }

        return (await keep.AddAsync(now, wish, letter, ct)).Ok(out _, out var wrong) ? Redirect("/admin/templates?said=saved") : this.RefuseOrAsk(wrong);
    }

    /// <summary>What was shown, as the form carries it.</summary>
    public string Told(TemplateEffects effects) => $"{Kind}:{string.Join('+', Types)}:{string.Join('+', Groups)}:{effects.People}:{effects.Agencies}";

    private static T? Read<T>(string? typed) where T : struct, Enum => Enum.TryParse<T>(typed, out var value) && Enum.IsDefined(value) ? value : null;

    private async Task<IActionResult?> FillAsync(CancellationToken ct)
    {
        if (!(await list.GroupsAsync(act.Now(), ct)).Ok(out var groups, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        All = groups;
        return null;
    }
}
