using LakMuang.Kernel;
using LakMuang.Staff.Moving;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;

namespace LakMuang.Web.Pages.Moving;

/// <summary>The new agency asks for somebody by citizen ID; the page says the same whether the number leads to anybody or not (L2-1).</summary>
[ForAgency(AgencyTask.ManagePeople)]
public sealed class AskModel(AskForPerson ask, GivenFiles files, ActOfRequest act) : LetterPage(files)
{
    [BindProperty]
    public string? CitizenId { get; set; }

    [BindProperty]
    public string? Position { get; set; }

    [BindProperty]
    public string? Unit { get; set; }

    [BindProperty]
    public string? Day { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var now = act.ForAgency();
        var today = ThaiDate.Day(now.At);
        var letter = await ReadLetterAsync(today, ct);
        if (!this.ReadDay(Day, nameof(Day), today, out var day) || letter is null)
        {
            return this.Unread();
        }

        var sent = await ask.RunAsync(now, HttpContext.Agency().Id, new(CitizenId, Position, Unit, day, letter), ct);
        return sent.Ok(out _, out var problem) ? Redirect($"/agencies/{HttpContext.Agency().Code}/moves?sent=true") : this.RefuseOrAsk(problem);
    }
}
