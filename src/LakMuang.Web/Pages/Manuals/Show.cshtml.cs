using LakMuang.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Manuals;

/// <summary>One manual. Its text is our own, from the repository: what the page shows as HTML was never typed into it.</summary>
public sealed class ShowModel : PageModel
{
    public Manual Manual { get; private set; } = null!;

    public ReadManual Text { get; private set; } = null!;

    public bool IsEnglish => Languages.Now == "en" && Manual.FileEn is not null;

    public IActionResult OnGet([FromRoute(Name = "manual")] string code)
    {
        if (Manual.Find(code) is not { } found)
        {
            return NotFound();
        }

        Manual = found;
        Text = ManualText.Of(IsEnglish ? found.FileEn! : found.FileTh);
        return Page();
    }
}
