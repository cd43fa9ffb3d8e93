using System.Net.Mime;
using LakMuang.Access.Contracts;
using LakMuang.Access.Granting;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace LakMuang.Web.Pages.Granting;

/// <summary>The rights of an agency: searched, filtered, and as a file (B-1).</summary>
[ForAgency(AgencyTask.ReadPeople)]
public sealed class ListModel(ListRights list, ISystemNames systems, IAuthority authority, ActOfRequest act) : PageModel
{
    /// <summary>What is shown, as the address names it.</summary>
    [BindProperty(SupportsGet = true, Name = "show")]
    public string? AskedShown { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true, Name = "system")]
    public string? System { get; set; }

    [BindProperty(SupportsGet = true, Name = "group")]
    public string? Group { get; set; }

    [BindProperty(SupportsGet = true, Name = "letter")]
    public string? Letter { get; set; }

    [FromQuery(Name = "page")]
    public string? AskedPage { get; set; }

    [FromQuery(Name = "confirmed")]
    public string? AskedConfirmed { get; set; }

    public int? Confirmed => int.TryParse(AskedConfirmed, out var count) && count is > 0 and <= ConfirmRights.Most ? count : null;

    public int At => int.TryParse(AskedPage, out var page) && page is > 0 and < 100_000 ? page : 1;

    public RightsShown Shown => Enum.TryParse<RightsShown>(AskedShown, ignoreCase: true, out var shown) && Enum.IsDefined(shown) ? shown : RightsShown.Open;

    public string Place => $"/agencies/{HttpContext.Agency().Code}";

    public RightsPage List { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Systems { get; private set; } = [];

    public bool MayManage { get; private set; }

    public bool IsFiltered => Shown is not RightsShown.Open || Q is not null || System is not null || Group is not null || Letter is not null;

    private RightFilter Filter => new(Shown, Q, Given(System), Given(Group), Guid.TryParse(Letter, out var letter) ? new(letter) : null);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var now = act.ForAgency();
        if (!(await list.RunAsync(now, HttpContext.Agency().Id, Filter, At, ct)).Ok(out var found, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        List = found;
        MayManage = await authority.JudgeAsync(now, AgencyTask.ManageRights, HttpContext.Agency().Id, ct) is not AgencyAccess.Refused;
        Systems =
        [
            new(GrantingWords.AllSystems.ToString(), ""),
            .. (await systems.AllAsync(ct)).Where(s => s.Key is not (BuiltInSystems.Sso or BuiltInSystems.Open)).OrderBy(s => s.Key, StringComparer.Ordinal)
                .Select(s => new SelectListItem(s.Value.ToString(), s.Key, s.Key == System)),
        ];
        return Page();
    }

    /// <summary>The address of this list with other rights shown.</summary>
    public string With(RightsShown shown) => $"{Place}/rights" + QueryString.Create(
        new Dictionary<string, string?> { ["show"] = shown.ToString(), ["q"] = Q, ["system"] = System, ["group"] = Group, ["letter"] = Letter }.Where(p => !string.IsNullOrEmpty(p.Value)));

    public Task<IActionResult> OnPostCsvAsync(CancellationToken ct) => FileAsync("text/csv; charset=utf-8", "csv", RightsFile.Csv, ct);

    public Task<IActionResult> OnPostJsonAsync(CancellationToken ct) => FileAsync("application/json; charset=utf-8", "json", RightsFile.Json, ct);

    private async Task<IActionResult> FileAsync(string type, string ending, Func<IReadOnlyList<RightLine>, string> write, CancellationToken ct)
    {
        var now = act.ForAgency();
        if (!(await list.ExportAsync(now, HttpContext.Agency().Id, Filter, ct)).Ok(out var lines, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        Response.Headers.ContentDisposition = new ContentDisposition { FileName = $"rights-{HttpContext.Agency().Code}-{ThaiDate.Day(now.At):yyyyMMdd}.{ending}" }.ToString();
        Response.Headers.CacheControl = "private, no-store";
        return Content(write(lines), type);
    }

    private static string? Given(string? typed) => TypedName.Clean(typed) is { Length: > 0 } given ? given : null;
}
