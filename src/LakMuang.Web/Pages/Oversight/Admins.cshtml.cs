using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Oversight;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Oversight;

/// <summary>Who looks after the agency: under which letter, until when, and whether they can work (L2-3).</summary>
[ForAgency(AgencyTask.ReadPeople)]
public sealed class AdminsModel(ShowAdmins show, IAuthority authority, ActOfRequest act) : PageModel
{
    private static readonly Dictionary<string, Text> _said = new()
    {
        ["proposed"] = Words.SaidProposed,
        ["left"] = Words.SaidLeft,
        ["decided"] = Words.Said,
        ["withdrawn"] = Words.SaidWithdrawn,
    };

    [FromQuery(Name = "said")]
    public string? AskedSaid { get; set; }

    public Text? Said => _said.GetValueOrDefault(AskedSaid ?? "");

    public AgencyFacts Agency => HttpContext.Agency();

    public AdminsOfAgency View { get; private set; } = new([], [], []);

    public bool MayPropose { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!(await show.RunAsync(act.ForAgency(), Agency.Id, ct)).Ok(out var view, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        View = view;
        MayPropose = await authority.JudgeAsync(act.ForAgency(), AgencyTask.ProposeAdmins, Agency.Id, ct) is not AgencyAccess.Refused;
        return Page();
    }
}
