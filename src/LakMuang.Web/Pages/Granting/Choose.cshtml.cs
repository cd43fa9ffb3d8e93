using System.Globalization;
using LakMuang.Access.Granting;
using LakMuang.Importing;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Granting;

/// <summary>Chooses people and groups for many rights at once; the check of them is the same as for a file.</summary>
[ForAgency(AgencyTask.ManageRights)]
public sealed class ChooseModel(ChooseMany choose, BeginImport begin, ActOfRequest act) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Q { get; set; }

    [BindProperty]
    public List<Guid> People { get; set; } = [];

    [BindProperty]
    public List<string> Groups { get; set; } = [];

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? Until { get; set; }

    public string Place => $"/agencies/{HttpContext.Agency().Code}";

    public ManyToChoose Offer { get; private set; } = null!;

    public string? ErrorOf(string field) => ModelState.TryGetValue(field, out var entry) ? entry.Errors.FirstOrDefault()?.ErrorMessage : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FillAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FillAsync(ct) is { } missing)
        {
            return missing;
        }

        var now = act.ForAgency();
        var today = ThaiDate.Day(now.At);
        if (!(this.ReadDayOrNone(From, nameof(From), today, out _) & this.ReadDayOrNone(Until, nameof(Until), today, out _)))
        {
            return this.Unread();
        }

        var people = Offer.People.Where(p => People.Contains(p.Person.Value)).ToList();
        var groups = Offer.Groups.Select(g => g.Code).Intersect(Groups).ToList();
        if (people.Count == 0 || groups.Count == 0)
        {
            return this.RefuseOrAsk(people.Count == 0 ? GrantingWords.NobodyChosen : GrantingWords.NoGroupChosen);
        }

        using var sheet = new MemoryStream(ChooseMany.Sheet(people, groups, From, Until));
        var name = string.Create(CultureInfo.InvariantCulture, $"{GrantingWords.ChoosePeople} {ThaiDate.Moment(now.At)}.csv");
        var begun = await begin.RunAsync(now, new(HttpContext.Agency().Id, IsOfRights: true), ImportKind.Rights, name, sheet, ct);
        return begun.Ok(out var id, out var problem) ? Redirect($"{Place}/rights/many/{id}") : this.RefuseOrAsk(problem);
    }

    private async Task<IActionResult?> FillAsync(CancellationToken ct)
    {
        if (!(await choose.LookAsync(act.ForAgency(), HttpContext.Agency().Id, Q, ct)).Ok(out var offer, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        Offer = offer;
        return null;
    }
}
