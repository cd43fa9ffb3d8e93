using System.Text;
using LakMuang.Samples.Common;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Samples.ELaas.Pages;

/// <summary>The report that the head of finance checks every six months (L5-7), for their own agency.</summary>
[Authorize(Roles = ELaasSystem.Head)]
public sealed class UsersModel(CurrentUsers users, SampleSystem system) : PageModel
{
    public AgencyUsers Report { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Hat.Of(User) is not { } hat)
        {
            return Forbid();
        }

        Report = await users.OfAsync(hat.Agency, ct);
        return Page();
    }

    public async Task<IActionResult> OnGetFileAsync(CancellationToken ct)
    {
        if (await OnGetAsync(ct) is not PageResult)
        {
            return Forbid();
        }

        var names = system.Groups.ToDictionary(g => g.Code, g => g.Name.Th);
        var text = new StringBuilder("name,position,group,group_name,letter,since,until,last_seen,state,as_of,source\r\n");
        foreach (var l in Report.Lines)
        {
            text.AppendJoin(',', Cells(l, names).Select(Cell)).Append("\r\n");
        }

        // With a mark, or spreadsheets take Thai for something else.
        return File(new UTF8Encoding(true).GetPreamble().Concat(Encoding.UTF8.GetBytes(text.ToString())).ToArray(), "text/csv; charset=utf-8", "elaas-users.csv");
    }

    private string[] Cells(UserLine line, Dictionary<string, string> names) =>
    [
        line.Name, string.Join("; ", line.Positions), line.Group, names.GetValueOrDefault(line.Group, ""), line.Letter ?? "", $"{line.Since:yyyy-MM-dd}", $"{line.Until:yyyy-MM-dd}",
        line.LastSeen is { } seen ? $"{seen.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}" : "never", line.State switch { UserState.InForce => "active", UserState.Suspended => "suspended", _ => "ended" },
        $"{Report.At.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}", Report.IsCurrent ? "lakmuang" : "sign-ins",
    ];

    /// <summary>In quotes, and never a formula.</summary>
    private static string Cell(string value) =>
        $"\"{(value is ['=' or '+' or '-' or '@' or '\t', ..] ? "'" : "")}{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
