using System.Text;
using LakMuang.Samples.Common;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Samples.ELaas.Pages;

/// <summary>The report that the head of finance checks every six months (L5-7), for their own agency.</summary>
[Authorize(Roles = ELaasSystem.Head)]
public sealed class UsersModel(SeenUsers seen, SampleSystem system, TimeProvider clock) : PageModel
{
    public DateTimeOffset At { get; private set; }

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Hat.Of(User) is not { } hat)
        {
            return Forbid();
        }

        At = clock.GetUtcNow();
        var today = ThaiDay.Today(clock);
        Lines =
        [
            .. (await seen.OfAsync(hat.Agency, ct)).SelectMany(u => u.Groups.Select(g => new Line(u, g, g.IsLiving(today)))).OrderByDescending(l => l.Living),
        ];
        return Page();
    }

    public async Task<IActionResult> OnGetFileAsync(CancellationToken ct)
    {
        if (await OnGetAsync(ct) is not PageResult)
        {
            return Forbid();
        }

        var names = system.Groups.ToDictionary(g => g.Code, g => g.Name.Th);
        var text = new StringBuilder("name,position,group,group_name,letter,since,until,last_seen,state\r\n");
        foreach (var l in Lines)
        {
            text.AppendJoin(',', Cells(l, names).Select(Cell)).Append("\r\n");
        }

        // With a mark, or spreadsheets take Thai for something else.
        return File(new UTF8Encoding(true).GetPreamble().Concat(Encoding.UTF8.GetBytes(text.ToString())).ToArray(), "text/csv; charset=utf-8", "elaas-users.csv");
    }

    private static string[] Cells(Line line, Dictionary<string, string> names) =>
    [
        line.User.Name, string.Join("; ", line.User.Positions), line.Group.Code, names.GetValueOrDefault(line.Group.Code, ""), line.Group.Letter ?? "",
        $"{line.Since:yyyy-MM-dd}", $"{line.Group.Until:yyyy-MM-dd}", $"{line.User.LastSeen:yyyy-MM-ddTHH:mm:ssZ}", line.Living ? "active" : "ended",
    ];

    /// <summary>In quotes, and never a formula.</summary>
    private static string Cell(string value) =>
        $"\"{(value is ['=' or '+' or '-' or '@' or '\t', ..] ? "'" : "")}{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>One person in one group.</summary>
    public sealed record Line(SeenUser User, SeenGroup Group, bool Living)
    {
        public DateOnly Since => DateOnly.FromDateTime(Group.Since.ToOffset(TimeSpan.FromHours(7)).DateTime);
    }
}
