using System.Globalization;
using System.Text;
using LakMuang.Circulars;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Circulars;

/// <summary>Who has acknowledged and who has not; the button that reminds; the same as a file.</summary>
[ForAgency(AgencyTask.Oversee)]
public sealed class FollowModel(FollowCircular follow, RemindAgencies remind, ActOfRequest act) : PageModel
{
    private const int LastPage = 5_000;
    private const int LongestSearch = 100;

    [FromRoute(Name = "id")]
    public Guid Id { get; init; }

    [FromQuery(Name = "q")]
    public string? AskedQ { get; set; }

    [FromQuery(Name = "area")]
    public string? AskedArea { get; set; }

    [FromQuery(Name = "show")]
    public string? AskedShow { get; set; }

    [FromQuery(Name = "page")]
    public string? AskedPage { get; set; }

    public string Place => $"/agencies/{HttpContext.Agency().Code}/outgoing";

    public string? Q => TypedName.Clean(AskedQ) is { Length: > 0 } typed ? typed[..Math.Min(typed.Length, LongestSearch)] : null;

    public int PageNumber => int.TryParse(AskedPage, out var page) ? Math.Clamp(page, 1, LastPage) : 1;

    public DateOnly Today => ThaiDate.Day(act.Now().At);

    public FollowView View { get; private set; } = null!;

    public Text? Said { get; private set; }

    public string CsvLink => $"{Place}/{Id}{QueryString.Create(new KeyValuePair<string, string?>[] { new("handler", "Csv"), new("q", Q), new("area", AskedArea), new("show", AskedShow) })}";

    private FollowSearch Search => new(
        string.IsNullOrEmpty(AskedArea) ? null : AskedArea, AskedShow switch { "waiting" => false, "done" => true, _ => null }, Q, PageNumber);

    public string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public async Task<IActionResult> OnGetAsync(string? said, string? count, CancellationToken ct)
    {
        Said = said switch
        {
            "sent" => WordsOfSending.SaidSent,
            "before" => WordsOfSending.SaidSentBefore,
            "reminded" => WordsOfSending.SaidReminded.With(int.TryParse(count, out var reminded) ? Number(reminded) : "0"),
            _ => null,
        };
        return await FillAsync(ct) ?? Page();
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        if (!(await follow.ExportAsync(act.ForAgency(), HttpContext.Agency().Id, Id, Search, ct)).Ok(out var lines, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        var file = new StringBuilder(SafeCsv.Mark).Append(SafeCsv.Row(CsvOfAnswers.Head()));
        foreach (var line in lines)
        {
            file.Append(SafeCsv.Row(CsvOfAnswers.Row(line)));
        }

        return File(Encoding.UTF8.GetBytes(file.ToString()), "text/csv; charset=utf-8", $"circular-{Today:yyyyMMdd}.csv");
    }

    public async Task<IActionResult> OnPostRemindAsync(CancellationToken ct)
    {
        var done = await remind.RunAsync(act.ForAgency(), HttpContext.Agency().Id, Id, ct);
        return done.Ok(out var count, out var problem) ? Redirect($"{Place}/{Id}?said=reminded&count={count}") : await FillAsync(ct) ?? this.RefuseOrAsk(problem);
    }

    private async Task<IActionResult?> FillAsync(CancellationToken ct)
    {
        if (!(await follow.RunAsync(act.ForAgency(), HttpContext.Agency().Id, Id, Search, ct)).Ok(out var view, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        View = view;
        return null;
    }
}
