using LakMuang.Agencies.Tree;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Offices;

/// <summary>One agency for anybody: its code, what it was called before, and which one carries it on. No names of people.</summary>
[AllowAnonymous]
public sealed class OfficeModel(ShowOffice show) : PageModel
{
    [FromRoute(Name = "code")]
    public string Code { get; set; } = "";

    public OfficeView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await show.RunAsync(Code, ct) is not { } view)
        {
            return NotFound();
        }

        View = view;
        return view.Agency.Code == Code ? Page() : Redirect($"/offices/{view.Agency.Code}");
    }
}
