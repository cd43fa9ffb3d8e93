using System.Net.Mime;
using System.Text;
using LakMuang.Kernel;
using LakMuang.Staff.Leaving;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Staff;

/// <summary>Who leaves an agency within twelve months, what is to be handed over, and who will be missing (B-2): on screen and as a file.</summary>
[ForAgency(AgencyTask.ReadPeople)]
public sealed class ForecastModel(ForecastLeavers forecast, IAuthority authority, ActOfRequest act) : PageModel
{
    public ForecastOfAgency View { get; private set; } = null!;

    public bool MayManage { get; private set; }

    public bool MayOversee { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostFileAsync(CancellationToken ct)
    {
        if (await FillAsync(ct) is { } refused)
        {
            return refused;
        }

        Response.Headers.ContentDisposition = new ContentDisposition { FileName = $"leavers-{HttpContext.Agency().Code}-{View.Today:yyyyMMdd}.csv" }.ToString();
        Response.Headers.CacheControl = "private, no-store";
        return Content(ForecastFile.Of(View), "text/csv; charset=utf-8");
    }

    private async Task<IActionResult?> FillAsync(CancellationToken ct)
    {
        var (now, agency) = (act.ForAgency(), HttpContext.Agency().Id);
        if (!(await forecast.RunAsync(now, agency, ct)).Ok(out var view, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        View = view;
        MayManage = await authority.JudgeAsync(now, AgencyTask.ManagePeople, agency, ct) is not AgencyAccess.Refused;
        MayOversee = HttpContext.Agency().Type is LakMuang.Agencies.Contracts.AgencyType.Department or LakMuang.Agencies.Contracts.AgencyType.ProvincialOffice or LakMuang.Agencies.Contracts.AgencyType.DistrictOffice
            && await authority.JudgeAsync(now, AgencyTask.Oversee, agency, ct) is not AgencyAccess.Refused;
        return null;
    }
}

/// <summary>The forecast as a file for spreadsheets: one row for each person and last day.</summary>
internal static class ForecastFile
{
    private static readonly Text[] _head =
    [
        ForecastWords.Name, ForecastWords.Position, ForecastWords.LastDay, ForecastWords.Cause, ForecastWords.Letter, ForecastWords.HandOver, ForecastWords.Missing,
    ];

    public static string Of(ForecastOfAgency forecast)
    {
        var text = new StringBuilder(SafeCsv.Mark).Append(SafeCsv.Row(_head.Select(h => h.ToString())));
        foreach (var line in forecast.Lines)
        {
            string[] missing = [.. line.IsLastAdmin ? [ForecastWords.LastAdmin.ToString()] : Array.Empty<string>(), .. line.LastOf.Select(r => $"{r.SystemName} · {r.GroupName}")];
            text.Append(SafeCsv.Row(
            [
                line.Name.Full.ToString(), string.Join("; ", line.Posts.Select(p => p.Position)), ThaiDate.InTable(line.On).ToString(), ForecastWords.Of(line.Because).ToString(),
                line.Letter is { } id ? forecast.Letters.GetValueOrDefault(id)?.Number ?? "" : "",
                string.Join("; ", line.Rights.Select(r => $"{r.SystemName} · {r.GroupName}")), string.Join("; ", missing),
            ]));
        }

        return text.ToString();
    }
}
