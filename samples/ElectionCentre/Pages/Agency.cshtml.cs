using LakMuang.Samples.Common;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Samples.ElectionCentre.Pages;

[Authorize(Roles = ElectionSystem.Readers)]
public sealed class AgencyModel(FindRegisters find, TimeProvider clock) : PageModel
{
    public string Code { get; private set; } = "";

    public Register Register { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    public bool Saved { get; private set; }

    public bool MayWrite => FindRegisters.MayWrite(User, Code);

    public bool HasMayor => InOffice.Lines.Any(l => l.Official.Office == Office.Mayor);

    public OfficialsView InOffice => View(former: false);

    public OfficialsView Former => View(former: true);

    public async Task<IActionResult> OnGetAsync(string code, string? saved, CancellationToken ct)
    {
        if (await find.OneAsync(User, code, ct) is not { } register)
        {
            return NotFound();
        }

        (Code, Register, Today, Saved) = (code, register, ThaiDay.Today(clock), saved == "1");
        return Page();
    }

    private OfficialsView View(bool former) => new(
        [
            .. Register.Officials.Select(o => (Official: o, Last: Terms.LastDay(o, Register.Officials)))
                .Where(l => l.Last < Today == former).OrderBy(l => l.Official.Office).ThenBy(l => l.Official.From),
        ],
        former, MayWrite ? $"/lao/{Code}/people" : null);
}
