using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff.Care;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Staff;

/// <summary>What is held about a person, to be corrected (L2-1). What ThaID proved is shown and locked.</summary>
[ForAgency(AgencyTask.ManagePeople)]
public sealed class EditModel(CorrectPerson correct, ActOfRequest act) : PageModel
{
    private const int MostFields = 40;

    [FromRoute(Name = "id")]
    public Guid Id { get; init; }

    /// <summary>Names of fields and the marks of what they showed, so that nobody overwrites what they have not seen.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>What stands in the boxes, by the name of the field.</summary>
    [BindProperty]
    public Dictionary<string, string?> Values { get; set; } = [];

    /// <summary>Of the letter that a day of retirement rests on.</summary>
    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? LetterDate { get; set; }

    public bool AsksRetirement => Sheet.Find(PersonField.RetiresOn) is not null;

    public CorrectionSheet Sheet { get; private set; } = null!;

    public string Name => $"{Value(PersonField.Title)}{Value(PersonField.Given)} {Value(PersonField.Family)}";

    public bool IsProved => Sheet.Fields.Any(f => f.IsLocked);

    /// <summary>Fields that somebody else has just changed, while this form was open.</summary>
    private IReadOnlyCollection<string> ByOthers { get; set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!(await correct.SheetAsync(act.ForAgency(), HttpContext.Agency().Id, new(Id), ct)).Ok(out var sheet, out var problem))
        {
            return this.NotHereOr(problem);
        }

        Show(sheet, touched: []);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        // A box that was emptied comes as null by the rules of MVC.
        var given = new GivenCorrection(Values.Take(MostFields).ToDictionary(), MarksOf(Seen)) { LetterNumber = Number, LetterDay = LetterDate };
        var outcome = await correct.RunAsync(act.ForAgency(), HttpContext.Agency().Id, new(Id), given, ct);
        if (outcome.Problems.Count == 0)
        {
            return Redirect($"/agencies/{HttpContext.Agency().Code}/people/{Id}?said=corrected");
        }

        if (outcome.Sheet is not { } sheet)
        {
            return this.NotHereOr(outcome.Problems[0]);
        }

        ByOthers = outcome.ByOthers;
        Show(sheet, outcome.Touched);
        foreach (var problem in outcome.Problems)
        {
            ModelState.AddModelError(problem.Field switch
            {
                null => "",
                nameof(Number) or nameof(LetterDate) => problem.Field,
                var field => $"Values[{field}]",
            }, problem.Message.ToString());
        }

        return this.Unread();
    }

    /// <summary>How a stored value is shown: days as people read them.</summary>
    public static string Shown(CorrectableField field) =>
        field.Name is PersonField.BirthDate or PersonField.RetiresOn && DateOfBirth.TryParse(field.Value, out var day)
            ? ThaiDate.InTable(day).ToString()
            : field.Value;

    public Text? HintOf(CorrectableField field) => ByOthers.Contains(field.Name)
        ? CareWords.NowIs.With(field.Value.Length == 0 ? Words.NotGiven.ToString() : Shown(field))
        : CareWords.HintOf(field.Name);

    // What this person typed stays; every other box shows what is stored now.
    private void Show(CorrectionSheet sheet, IReadOnlyCollection<string> touched)
    {
        Sheet = sheet;
        Seen = string.Join(';', sheet.Fields.Select(f => $"{f.Name}={f.Mark}"));
        ModelState.Remove(nameof(Seen));
        foreach (var field in sheet.Fields.Where(f => !touched.Contains(f.Name)))
        {
            ModelState.Remove($"Values[{field.Name}]");
            Values[field.Name] = Shown(field);
        }
    }

    private static Dictionary<string, string> MarksOf(string? seen) => (seen ?? "").Split(';', MostFields)
        .Select(pair => pair.Split('=', 2)).Where(pair => pair.Length == 2).DistinctBy(pair => pair[0]).ToDictionary(pair => pair[0], pair => pair[1]);

    private string Value(string field) => Sheet.Find(field)?.Value ?? "";
}
