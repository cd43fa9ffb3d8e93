using LakMuang.Access.Contracts;
using LakMuang.Audit;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Portal;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Account;

[Authorize]
public sealed class HistoryModel(ListSignIns signIns, ISystemNames names) : PageModel
{
    private const int LastPage = 500;

    [FromQuery(Name = "page")]
    public string? Asked { get; set; }

    public int PageNumber => int.TryParse(Asked, out var page) ? Math.Clamp(page, 1, LastPage) : 1;

    public IReadOnlyList<HistoryLine> Lines { get; private set; } = [];

    public bool HasOlder { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var lines = await signIns.RunAsync(HttpContext.Session()!.Person, PageNumber, ct);
        HasOlder = lines.Count > ListSignIns.PageSize;
        var all = await names.AllAsync(ct);
        Lines = [.. lines.Take(ListSignIns.PageSize).Select(line => HistoryLine.Of(line, all))];
    }
}
