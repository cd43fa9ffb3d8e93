using System.Net.Mime;
using LakMuang.Importing.Reconciling;
using LakMuang.SignOn;
using LakMuang.Web.Infrastructure.Operators;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Reconciling;

/// <summary>How accounts and rights agree in the whole country, by system and by agency.</summary>
[ForOperators(OperatorTask.Import)]
public sealed class CountryModel(CountDifferences count, ActOfRequest act) : PageModel
{
    [FromQuery(Name = "system")]
    public string? System { get; set; }

    [FromQuery(Name = "page")]
    public string? AskedPage { get; set; }

    public int At => int.TryParse(AskedPage, out var page) && page is > 0 and < 10_000 ? page : 1;

    public DifferencesOfCountry View { get; private set; } = new([], [], 0);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostCsvAsync(CancellationToken ct)
    {
        if (!(await count.ExportAsync(act.Now(), System, ct)).Ok(out var write, out var problem))
        {
            return await FillAsync(ct) ?? this.RefuseOrAsk(problem with { Field = null });
        }

        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = new ContentDisposition { FileName = $"accounts-to-close-{System}.csv" }.ToString();
        Response.Headers.CacheControl = "private, no-store";
        await write(Response.Body, ct);
        return new EmptyResult();
    }

    private async Task<IActionResult?> FillAsync(CancellationToken ct)
    {
        if (!(await count.RunAsync(act.Now(), System, At, ct)).Ok(out var found, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        View = found;
        return null;
    }
}
