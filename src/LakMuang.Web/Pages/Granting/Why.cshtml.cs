using LakMuang.Access.Contracts;
using LakMuang.Access.Why;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff.Care;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Granting;

/// <param name="Place">Address of the agency's pages for whoever may open them, or null.</param>
public sealed record ChainView(Explanation Why, string? Place);

/// <summary>Why somebody of an agency may enter a system, or not (B-8).</summary>
[ForAgency(AgencyTask.ReadPeople)]
public sealed class WhyModel(ExplainAccess explain, NoteLook look, IPeople people, ISystemNames systems, ActOfRequest act) : PageModel
{
    [FromRoute(Name = "id")]
    public Guid Id { get; init; }

    [FromQuery(Name = "system")]
    public string? System { get; set; }

    public string Place => $"/agencies/{HttpContext.Agency().Code}";

    public PersonName Name { get; private set; } = null!;

    public IReadOnlyList<(string Code, Text Name)> Systems { get; private set; } = [];

    public Explanation? Why { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Systems = await WhySystems.OfAsync(systems, ct);

        // Who is not of this agency is not there, whichever system is asked for.
        var asked = string.IsNullOrWhiteSpace(System) ? Systems.Select(s => s.Code).FirstOrDefault() ?? "" : System;
        if (Systems.All(s => s.Code != asked))
        {
            return NotFound();
        }

        if (!(await explain.RunAsync(act.ForAgency(), HttpContext.Agency().Id, new(Id), asked, ct)).Ok(out var why, out var problem))
        {
            return problem.Code == "why.no-system" ? NotFound() : this.RefuseOrAsk(problem);
        }

        await look.RunAsync(act.ForAgency(), HttpContext.Agency().Id, new(Id), ct);
        Why = string.IsNullOrWhiteSpace(System) ? null : why;
        Name = (await people.NameOfAsync(new(Id), ct))!;
        return Page();
    }
}

internal static class WhySystems
{
    /// <summary>The systems that people ask about.</summary>
    public static async Task<IReadOnlyList<(string Code, Text Name)>> OfAsync(ISystemNames systems, CancellationToken ct) =>
        [.. (await systems.LinkedAsync(ct)).OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => (s.Key, s.Value))];
}
