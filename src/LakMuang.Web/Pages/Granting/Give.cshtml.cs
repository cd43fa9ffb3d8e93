using LakMuang.Access.Granting;
using LakMuang.Access.Templates;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;

namespace LakMuang.Web.Pages.Granting;

/// <summary>Gives rights to one person under one letter (L2-1, B-1).</summary>
[ForAgency(AgencyTask.ManageRights)]
public sealed class GiveModel(OfferRights offer, ProposeRights propose, GiveRights give, GivenFiles files, ActOfRequest act) : DecisionPage(files, act)
{
    [FromRoute(Name = "id")]
    public Guid Id { get; init; }

    [BindProperty]
    public List<string> Groups { get; set; } = [];

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? Until { get; set; }

    public RightOffers Offers { get; private set; } = null!;

    public string? GroupsError => ModelState.TryGetValue(nameof(Groups), out var entry) ? entry.Errors.FirstOrDefault()?.ErrorMessage : null;

    /// <summary>"template" chooses beforehand what the templates propose for the position.</summary>
    [FromQuery(Name = "fill")]
    public string? AskedFill { get; set; }

    /// <summary>A group that another page asks to have chosen beforehand.</summary>
    [FromQuery(Name = "groups")]
    public string? AskedGroups { get; set; }

    public IReadOnlyDictionary<string, ProposedRight> Proposed { get; private set; } = new Dictionary<string, ProposedRight>();

    public bool IsFilled => AskedFill is "template";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await FillAsync(ct) is { } missing)
        {
            return missing;
        }

        // Chosen beforehand and no more: whoever decides sees each line, and gives the reason and the letter.
        var asked = IsFilled ? Proposed.Values.Where(p => p is { IsHeld: false, Obstacle: null }).Select(p => p.Group.Code) : AskedGroups is { } one ? [one] : [];
        Groups = [.. Offers.Groups.Where(o => o is { MayDecide: true, Held: null }).Select(o => o.Group.Code).Intersect(asked)];
        return Page();
    }

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

        var done = await give.RunAsync(Now, Agency, new(Id), new(Groups, from, until, decision), ct);
        return done.Ok(out _, out var problem) ? Redirect($"{Place}/people/{Id}?said=given") : RefuseRight(problem);
    }

    private async Task<IActionResult?> FillAsync(CancellationToken ct)
    {
        if (!(await offer.RunAsync(Now, Agency, new(Id), ct)).Ok(out var offers, out var problem))
        {
            return RefuseRight(problem);
        }

        Offers = offers;
        Proposed = (await propose.RunAsync(Now, Agency, new(Id), ct)).Ok(out var proposed, out _) ? proposed.ToDictionary(p => p.Group.Code) : Proposed;
        return null;
    }
}
