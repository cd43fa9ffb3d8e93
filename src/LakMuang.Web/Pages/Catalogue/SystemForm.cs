using LakMuang.Access;
using LakMuang.Access.Systems;
using LakMuang.Web.Infrastructure.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace LakMuang.Web.Pages.Catalogue;

/// <summary>The fields of a system, for a new one and for one that is changed.</summary>
public abstract class SystemForm(GivenFiles files) : PageModel
{
    [BindProperty]
    public string? NameTh { get; set; }

    [BindProperty]
    public string? NameEn { get; set; }

    [BindProperty]
    public string? AboutTh { get; set; }

    [BindProperty]
    public string? AboutEn { get; set; }

    [BindProperty]
    public string? Owner { get; set; }

    [BindProperty]
    public string? ContactUnit { get; set; }

    [BindProperty]
    public string? ContactPhone { get; set; }

    [BindProperty]
    public string? ContactEmail { get; set; }

    [BindProperty]
    public string? Entry { get; set; }

    [BindProperty]
    public string? Level { get; set; } = "2";

    [BindProperty]
    public string[] Serves { get; set; } = [];

    public static IEnumerable<SelectListItem> Levels => Enumerable.Range(1, 4).Select(l => new SelectListItem(CatalogueWords.OfLevel(l).ToString(), $"{l}"));

    /// <returns>Null where the picture could not be read; that is marked beside its field.</returns>
    protected async Task<SystemWish?> ReadAsync(CancellationToken ct)
    {
        if (!(await files.ReadAsync("Logo", ct)).Ok(out var pictures, out var problem))
        {
            ModelState.AddModelError("Logo", problem.Message.ToString());
            return null;
        }

        return new(
            NameTh, NameEn, AboutTh, AboutEn, Owner, ContactUnit, ContactPhone, ContactEmail, Entry, int.TryParse(Level, out var level) ? level : null,
            Serves, pictures.Count > 0 ? pictures[^1] : null);
    }

    protected void Fill(InformationSystem system, string? owner)
    {
        (NameTh, NameEn, AboutTh, AboutEn) = (system.NameTh, system.NameEn, system.AboutTh, system.AboutEn);
        (Owner, ContactUnit, ContactPhone, ContactEmail) = (owner, system.ContactUnit, system.ContactPhone, system.ContactEmail);
        (Entry, Level, Serves) = (system.EntryAddress?.ToString(), $"{system.RequiredLevel}", system.Serves);
    }
}
