using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Requests;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Requests;

/// <summary>Part 2 of the form: whoever decides on a system's users ends the rights of one of them (L5-3).</summary>
[Authorize]
public sealed class CancelModel(CancelUser cancel, IAgencyTree tree, IPeople people, ISystemNames systems, ActOfRequest act) : PageModel
{
    [FromQuery(Name = "agency")]
    public string? Code { get; set; }

    [FromQuery(Name = "person")]
    public Guid Person { get; set; }

    [FromQuery(Name = "system")]
    public string? System { get; set; }

    [BindProperty]
    public CauseOfCancel? Because { get; set; }

    [BindProperty]
    public string? Opinion { get; set; }

    public AgencyFacts Agency { get; private set; } = null!;

    public PersonName? Name { get; private set; }

    public Text SystemName { get; private set; } = null!;

    public IReadOnlyList<RightOfPerson> Rights { get; private set; } = [];

    public string Self => $"/requests/cancel?agency={Agency.Code}&person={Person}&system={System}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FillAsync(ct))
        {
            return NotFound();
        }

        var done = await cancel.RunAsync(act.Now() with { Agency = Agency.Id }, Agency.Id, new(Person), System!, Because, Opinion, ct);
        return done.Ok(out var request, out var problem) ? Redirect($"/requests/{request}") : this.RefuseOrAsk(problem);
    }

    // Who may not end anything there learns nothing of the person either.
    private async Task<bool> FillAsync(CancellationToken ct)
    {
        if (Code is null || System is null || await tree.FindAsync(Code, ct) is not { } agency || !(await systems.AllAsync(ct)).TryGetValue(System, out var name))
        {
            return false;
        }

        (Agency, SystemName) = (agency, name);
        if (!(await cancel.LookAsync(act.Now(), agency.Id, new(Person), System, ct)).Ok(out var rights, out _))
        {
            return false;
        }

        (Rights, Name) = (rights, await people.NameOfAsync(new(Person), ct));
        return true;
    }
}
