using LakMuang.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace LakMuang.Web.Pages.Gallery;

public sealed class LookModel(IWebHostEnvironment environment, PortalHeader header) : GalleryModel(environment, header)
{
    [BindProperty]
    public string? CitizenId { get; set; } = "1-2345-67890-12";

    [BindProperty]
    public string? Reason { get; set; }

    public IEnumerable<SelectListItem> Reasons { get; } = [new(Words.ChooseReason.ToString(), ""), new(Words.Moved.ToString(), "moved")];

    public void OnGet()
    {
        if (!Kernel.CitizenId.TryParse(CitizenId, out _, out var problem))
        {
            ModelState.AddModelError(nameof(CitizenId), problem.Message.ToString());
        }

        ModelState.AddModelError(nameof(Reason), Words.ChooseReason.ToString());
    }

    public IActionResult OnPost() => RedirectToPage();
}
