using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Samples.Info.Pages;

[Authorize(Roles = $"{InfoSystem.Editor},{InfoSystem.Viewer}")]
public sealed class RecordModel(RecordFiles files) : PageModel
{
    public AgencyRecord Record { get; private set; } = null!;

    public bool Saved { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? saved, CancellationToken ct)
    {
        if (await OwnRecord.OfAsync(User, files, ct) is not { } own)
        {
            return Forbid();
        }

        (Record, Saved) = (own, saved == "1");
        return Page();
    }
}
