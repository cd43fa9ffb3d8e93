using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Portal;

[Authorize]
public sealed class RightsModel(RightLines lines) : PageModel
{
    public IReadOnlyList<RightLine> Rights { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Rights = await lines.OfAsync(HttpContext.Session()!.Person, ct);
}
