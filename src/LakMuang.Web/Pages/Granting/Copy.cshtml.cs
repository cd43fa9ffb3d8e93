using LakMuang.Access.Granting;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;

namespace LakMuang.Web.Pages.Granting;

/// <summary>Copies the rights of a predecessor, line by line, under a letter of the successor's own.</summary>
[ForAgency(AgencyTask.ManageRights)]
public sealed class CopyModel(OfferRights offer, CopyRights copy, IPosts posts, IPeople people, GivenFiles files, ActOfRequest act) : DecisionPage(files, act)
{
    private const int MostFound = 20;

    [FromRoute(Name = "id")]
    public Guid Id { get; init; }

    [FromQuery(Name = "q")]
    public string? Q { get; set; }

    /// <summary>The predecessor, or null while none is chosen.</summary>
    [BindProperty(SupportsGet = true, Name = "source")]
    public Guid? Source { get; set; }

    [BindProperty]
    public List<Guid> Chosen { get; set; } = [];

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? Until { get; set; }

    public PersonName Name { get; private set; } = null!;

    public PersonName? SourceName { get; private set; }

    public IReadOnlyList<RightToCopy> Lines { get; private set; } = [];

    public IReadOnlyList<(PersonId Person, PersonName Name)> Found { get; private set; } = [];

    public string? ChosenError => ModelState.TryGetValue(nameof(Chosen), out var entry) ? entry.Errors.FirstOrDefault()?.ErrorMessage : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FillAsync(ct) is { } missing)
        {
            return missing;
        }

        var decision = await ReadDecisionAsync(ct);
        if (!(this.ReadDayOrNone(From, nameof(From), Today, out var from) & this.ReadDayOrNone(Until, nameof(Until), Today, out var until)) || decision is null)
        {
            return this.Unread();
        }

        var done = await copy.RunAsync(Now, Agency, new(Id), new(new(Source ?? Guid.Empty), Chosen, from, until, decision), ct);
        return done.Ok(out _, out var problem) ? Redirect($"{Place}/people/{Id}?said=given") : RefuseRight(problem);
    }

    private async Task<IActionResult?> FillAsync(CancellationToken ct)
    {
        if (!(await offer.RunAsync(Now, Agency, new(Id), ct)).Ok(out var offers, out var problem))
        {
            return RefuseRight(problem);
        }

        Name = offers.Name;
        if (TypedName.Clean(Q) is { Length: > 0 } named)
        {
            var traits = await people.TraitsOfAsync([.. (await posts.NamedAsync(Agency, named, MostFound, ct)).Where(p => p.Value != Id)], ct);
            Found = [.. traits.Select(t => (t.Key, t.Value.Name)).OrderBy(t => t.Name.Given, StringComparer.Ordinal)];
        }

        if (Source is not { } source)
        {
            return null;
        }

        if (!(await copy.LookAsync(Now, Agency, new(Id), new(source), ct)).Ok(out var lines, out var refused))
        {
            return refused.Code == "right.not-here" ? NotFound() : RefuseRight(refused);
        }

        (Lines, SourceName) = (lines, await people.NameOfAsync(new(source), ct));
        return null;
    }
}
