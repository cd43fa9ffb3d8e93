using LakMuang.Access;
using LakMuang.Access.Contracts;
using LakMuang.Access.Groups;
using LakMuang.Kernel;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace LakMuang.Web.Pages.Catalogue;

/// <summary>The fields of a user group, for a new one and for one that is changed.</summary>
public abstract class GroupForm : PageModel
{
    [BindProperty]
    public string? NameTh { get; set; }

    [BindProperty]
    public string? NameEn { get; set; }

    [BindProperty]
    public string? DutiesTh { get; set; }

    [BindProperty]
    public string? DutiesEn { get; set; }

    [BindProperty]
    public bool IsSensitive { get; set; }

    [BindProperty]
    public string? Decider { get; set; }

    [BindProperty]
    public string? Months { get; set; } = "12";

    [BindProperty]
    public string? Level { get; set; }

    [BindProperty]
    public string[] Serves { get; set; } = [];

    [BindProperty]
    public string? ValidFrom { get; set; }

    [BindProperty]
    public string? ValidUntil { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? LetterDate { get; set; }

    public static IEnumerable<SelectListItem> Deciders =>
        Enum.GetValues<Decider>().Select(d => new SelectListItem(CatalogueWords.Of(d).ToString(), d.ToString())).Prepend(new(CatalogueWords.Choose.ToString(), ""));

    public static IEnumerable<SelectListItem> Levels =>
        Enumerable.Range(1, 4).Select(l => new SelectListItem(CatalogueWords.OfLevel(l).ToString(), $"{l}")).Prepend(new(GroupWords.LevelOfSystem.ToString(), ""));

    /// <returns>Null where a day could not be read; that is marked beside its field.</returns>
    protected GroupWish? Read(DateOnly today)
    {
        var isRead = this.ReadDayOrNone(ValidFrom, nameof(ValidFrom), today, out var from) & this.ReadDayOrNone(ValidUntil, nameof(ValidUntil), today, out var until);
        return !isRead ? null : new(
            NameTh, NameEn, DutiesTh, DutiesEn, IsSensitive, Enum.TryParse<Decider>(Decider, out var decider) ? decider : null,
            int.TryParse(ThaiDigits.ToArabic(Months?.Trim() ?? ""), out var months) ? months : null, int.TryParse(Level, out var level) ? level : null, Serves, from, until);
    }

    protected void Fill(UserGroup group)
    {
        (NameTh, NameEn, DutiesTh, DutiesEn, IsSensitive) = (group.NameTh, group.NameEn, group.DutiesTh, group.DutiesEn, group.IsSensitive);
        (Decider, Months, Level, Serves) = (group.Decider.ToString(), $"{group.LongestMonths}", group.RequiredLevel?.ToString(System.Globalization.CultureInfo.InvariantCulture), group.Serves);
        ValidFrom = group.ValidFrom is { } from ? ThaiDate.InTable(from).Th : null;
        ValidUntil = group.ValidUntil is { } until ? ThaiDate.InTable(until).Th : null;
    }
}
