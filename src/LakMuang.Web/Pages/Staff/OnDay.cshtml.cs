using System.Net.Mime;
using LakMuang.Kernel;
using LakMuang.Staff.Past;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Staff;

/// <summary>Who belonged to an agency on a day and could do what: on screen, on paper and as a file (L2-1).</summary>
[ForAgency(AgencyTask.ReadPeople)]
public sealed class OnDayModel(WhoBelonged who, ActOfRequest act) : PageModel
{
    /// <summary>As typed. Empty shows today.</summary>
    [BindProperty(SupportsGet = true, Name = "Date")]
    public string? Date { get; set; }

    [FromQuery(Name = "page")]
    public string? AskedPage { get; set; }

    public int At => int.TryParse(AskedPage, out var page) && page is > 0 and < 10_000 ? page : 1;

    /// <summary>Null where the day cannot be read.</summary>
    public DayOfAgency? Found { get; private set; }

    public DateTimeOffset Now { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var now = act.ForAgency();
        Now = now.At;
        if (!ReadDate(now, out var day))
        {
            return this.Unread();
        }

        if (!(await who.RunAsync(now, HttpContext.Agency().Id, day, At, ct)).Ok(out var found, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        Found = found;
        return Page();
    }

    public async Task<IActionResult> OnPostFileAsync(CancellationToken ct)
    {
        var now = act.ForAgency();
        Now = now.At;
        if (!ReadDate(now, out var day))
        {
            return this.Unread();
        }

        if (!(await who.ExportAsync(now, HttpContext.Agency().Id, day, ct)).Ok(out var all, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        Response.Headers.ContentDisposition = new ContentDisposition { FileName = $"people-{HttpContext.Agency().Code}-{day:yyyyMMdd}.csv" }.ToString();
        Response.Headers.CacheControl = "private, no-store";
        return Content(DayFile.Of(all), "text/csv; charset=utf-8");
    }

    private bool ReadDate(Act now, out DateOnly day)
    {
        var today = ThaiDate.Day(now.At);
        day = today;
        return string.IsNullOrWhiteSpace(Date) || this.ReadDay(Date, nameof(Date), today, out day);
    }
}
