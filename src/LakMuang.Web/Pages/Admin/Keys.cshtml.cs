using LakMuang.SignOn;
using LakMuang.Web.Infrastructure;
using LakMuang.Web.Infrastructure.Operators;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Admin;

/// <summary>Which key signs, which is next, and until when the old ones verify. Nothing can be changed here.</summary>
[ForOperators(OperatorTask.ReadKeys)]
public sealed class KeysModel(ListSigningKeys list, ActOfRequest act) : PageModel
{
    public IReadOnlyList<SigningKeyLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var result = await list.RunAsync(act.Now(), ct);
        if (!result.Ok(out var lines, out var problem))
        {
            return this.Refuse(problem);
        }

        Lines = lines;
        return Page();
    }
}
