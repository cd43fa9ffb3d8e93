using LakMuang.Agencies.Contracts;
using LakMuang.Agencies.Tree;
using LakMuang.Kernel;
using LakMuang.SignOn;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Operators;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace LakMuang.Web.Pages.Tree;

/// <summary>The form of a change: what is meant, under which announcement, from which day. What it does is shown on the next page.</summary>
[ForOperators(OperatorTask.ChangeTree)]
public sealed class DraftModel(ShowTreeAgency show, DraftTreeChange draft, GivenFiles files, ActOfRequest act) : PageModel
{
    private static readonly AgencyType[] _local =
    [
        AgencyType.SubdistrictAdministration, AgencyType.SubdistrictMunicipality, AgencyType.TownMunicipality, AgencyType.CityMunicipality,
        AgencyType.ProvincialAdministration, AgencyType.SpecialAdministration,
    ];

    [FromRoute(Name = "code")]
    public string Code { get; set; } = "";

    [FromRoute(Name = "kind")]
    public string AskedKind { get; set; } = "";

    [BindProperty]
    public string? Type { get; set; }

    [BindProperty]
    public string? NewCode { get; set; }

    [BindProperty]
    public string? NameTh { get; set; }

    [BindProperty]
    public string? NameEn { get; set; }

    [BindProperty]
    public string? Parent { get; set; }

    [BindProperty]
    public string? Into { get; set; }

    [BindProperty]
    public string? People { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? LetterDate { get; set; }

    [BindProperty]
    public string? On { get; set; }

    public TreeChangeKind Kind { get; private set; }

    public TreeAgencyView View { get; private set; } = null!;

    public static IEnumerable<SelectListItem> Fates =>
        Enum.GetValues<FateOfPeople>().Select(f => new SelectListItem(Words.Of(f).ToString(), f.ToString())).Prepend(new(Words.Choose.ToString(), ""));

    /// <summary>For an addition those that may stand below the agency; for a change of type the other local ones.</summary>
    public IEnumerable<SelectListItem> Types => (Kind, View.Agency.Type) switch
    {
        (TreeChangeKind.ChangeType, var now) => Items(_local.Where(t => t != now)),
        (_, AgencyType.Department) => Items([AgencyType.ProvincialOffice, .. _local]),
        (_, AgencyType.ProvincialOffice) => Items([AgencyType.DistrictOffice, .. _local]),
        _ => Items(_local),
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await FillAsync(ct) is { } refused)
        {
            return refused;
        }

        if (Kind is TreeChangeKind.Rename)
        {
            (NameTh, NameEn) = (View.Agency.Name.Th, View.Agency.Name.En);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FillAsync(ct) is { } refused)
        {
            return refused;
        }

        var now = act.Now();
        var today = ThaiDate.Day(now.At);
        var letter = await this.ReadLetterAsync(files, Number, LetterDate, today, ct);
        if (!this.ReadDay(On, nameof(On), today, out var on) || letter is null)
        {
            return this.Unread();
        }

        var wish = new TreeWish(
            Kind, Kind is TreeChangeKind.Add ? null : Code, Into, Kind is TreeChangeKind.Add ? Code : Parent, NewCode, Read<AgencyType>(Type), NameTh, NameEn,
            Read<FateOfPeople>(People), on, letter);
        return (await draft.RunAsync(now, wish, ct)).Ok(out var id, out var problem)
            ? Redirect($"/admin/tree/changes/{id}")
            : this.RefuseOrAsk(problem.Field == "Code" ? problem with { Field = nameof(NewCode) } : problem);
    }

    private static IEnumerable<SelectListItem> Items(IEnumerable<AgencyType> types) =>
        types.Select(t => new SelectListItem(Offices.Words.Of(t).ToString(), t.ToString())).Prepend(new(Words.Choose.ToString(), ""));

    private static T? Read<T>(string? typed) where T : struct, Enum => Enum.TryParse<T>(typed, out var value) && Enum.IsDefined(value) ? value : null;

    private async Task<IActionResult?> FillAsync(CancellationToken ct)
    {
        if (Read<TreeChangeKind>(AskedKind) is not { } kind)
        {
            return NotFound();
        }

        if (!(await show.RunAsync(act.Now(), Code, ct)).Ok(out var view, out var problem))
        {
            return problem.Code == "tree.none" ? NotFound() : this.RefuseOrAsk(problem);
        }

        (Kind, View) = (kind, view);
        return view.Agency.Code == Code ? null : Redirect($"/admin/tree/{view.Agency.Code}/change/{kind}");
    }
}
