using LakMuang.Agencies.Contracts;
using LakMuang.Joining;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LakMuang.Web.Pages.Register;

[AllowAnonymous]
public sealed class AgencyModel(FillRegistration fill, IAgencyTree tree, IAgencySearch search) : RegisterPage
{
    /// <summary>What is searched for; empty to choose again.</summary>
    [FromQuery(Name = "q")]
    public string? Q { get; set; }

    /// <summary>Code of the agency that was chosen from the list.</summary>
    [FromQuery(Name = "agency")]
    public string? Picked { get; set; }

    [BindProperty]
    public string? Agency { get; set; }

    [BindProperty]
    public string? Position { get; set; }

    [BindProperty]
    public string? Unit { get; set; }

    public AgencyFacts? Chosen { get; private set; }

    /// <summary>Null before anything was searched for.</summary>
    public AgencyHits? Found { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        (Position, Unit) = (Registration.Position, Registration.Unit);
        Chosen = Picked is not null ? await tree.FindAsync(Picked, ct) : Q is null ? Registration.Agency : null;
        if (Chosen is null && !string.IsNullOrWhiteSpace(Q))
        {
            Found = await search.FindAsync(Q, 1, ct);
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await fill.AgencyAsync(Act.Now(), Applicant, Agency, Position, Unit, ct);
        if (result.Ok(out _, out var problem))
        {
            return await NextAsync(ct);
        }

        Chosen = await tree.FindAsync(Agency ?? "", ct);
        return await AgainAsync(problem, ct);
    }
}
