using LakMuang.Access.Conflicts;
using LakMuang.Kernel;
using LakMuang.SignOn;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Operators;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace LakMuang.Web.Pages.Catalogue;

/// <summary>A rule about two duties. Who holds both already is shown before it is saved.</summary>
[ForOperators(OperatorTask.KeepCatalogue)]
public sealed class NewDutyModel(ListRules list, KeepRules keep, GivenFiles files, ActOfRequest act) : PageModel
{
    [BindProperty]
    public string? First { get; set; }

    [BindProperty]
    public string? Second { get; set; }

    [BindProperty]
    public string? Reach { get; set; }

    [BindProperty]
    public string? Weight { get; set; }

    [BindProperty]
    public bool ExceptHead { get; set; }

    [BindProperty]
    public string? ReasonTh { get; set; }

    [BindProperty]
    public string? ReasonEn { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? LetterDate { get; set; }

    [BindProperty]
    public string? SeenEffects { get; set; }

    public RuleEffects? Effects { get; private set; }

    public IEnumerable<SelectListItem> Groups { get; private set; } = [];

    public static IEnumerable<SelectListItem> Reaches => Enum.GetValues<DutyReach>().Select(r => new SelectListItem(DutyWords.Of(r).ToString(), r.ToString()));

    public static IEnumerable<SelectListItem> Weights => Enum.GetValues<DutyWeight>().Select(w => new SelectListItem(DutyWords.Of(w).ToString(), w.ToString()));

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

        var wish = new RuleWish(First, Second, Read<DutyReach>(Reach), Read<DutyWeight>(Weight), ExceptHead, ReasonTh, ReasonEn);
        if (!(await keep.PreviewAsync(now, wish, ct)).Ok(out var effects, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        if (Told(effects) != SeenEffects)
        {
            Effects = effects;
            ModelState.Remove(nameof(SeenEffects));
            return Page();
        }

        return (await keep.AddAsync(now, wish, letter, ct)).Ok(out _, out var wrong) ? Redirect("/admin/duties?said=saved") : this.RefuseOrAsk(wrong);
    }

    /// <summary>What was shown, as the form carries it.</summary>
    public string Told(RuleEffects effects) => $"{First}+{Second}:{Reach}:{effects.People}:{effects.Agencies}";

    private static T? Read<T>(string? typed) where T : struct, Enum => Enum.TryParse<T>(typed, out var value) && Enum.IsDefined(value) ? value : null;

    private async Task<IActionResult?> FillAsync(CancellationToken ct)
    {
        if (!(await list.GroupsAsync(act.Now(), ct)).Ok(out var groups, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        Groups = groups.Select(g => new SelectListItem(g.Name.ToString(), g.Code)).Prepend(new(DutyWords.Choose.ToString(), ""));
        return null;
    }
}
