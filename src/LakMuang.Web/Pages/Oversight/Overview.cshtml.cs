using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Oversight;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Oversight;

/// <summary>The picture of what lies below an office: where help is needed first (B-4, L2-1).</summary>
[ForAgency(AgencyTask.Oversee)]
public sealed class OverviewModel(ShowPicture show, ActOfRequest act) : PageModel
{
    public const int First = 8;

    public AgencyFacts Agency => HttpContext.Agency();

    public DateTimeOffset At { get; private set; }

    public Picture View { get; private set; } = null!;

    public Text Title => Agency.Type switch
    {
        AgencyType.Department => WordsOfPicture.OfCountry,
        AgencyType.ProvincialOffice => WordsOfPicture.OfProvince,
        AgencyType.DistrictOffice => WordsOfPicture.OfDistrict,
        _ => WordsOfPicture.Title,
    };

    /// <summary>Lines that are provinces, by the code of the province; empty but for the department.</summary>
    public IReadOnlyDictionary<string, PictureLine> Provinces { get; private set; } = new Dictionary<string, PictureLine>();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var now = act.ForAgency();
        if (!(await show.RunAsync(now, Agency.Id, ct)).Ok(out var picture, out var problem))
        {
            return this.RefuseOrAsk(problem);
        }

        (View, At) = (picture, now.At);
        if (Agency.Type is AgencyType.Department)
        {
            Provinces = picture.Lines.Where(l => l.Office is { Type: AgencyType.ProvincialOffice, ProvinceCode: not null })
                .DistinctBy(l => l.Office.ProvinceCode).ToDictionary(l => l.Office.ProvinceCode!);
        }

        return Page();
    }

    /// <summary>Offices lead to their own picture, agencies to their home.</summary>
    public static string Address(PictureLine line) => line.IsDirect ? $"/agencies/{line.Office.Code}/below" : line.IsOffice ? $"/agencies/{line.Office.Code}/overview" : $"/agencies/{line.Office.Code}";

    /// <summary>All lines as a table: those of the picture, and last the offices directly below.</summary>
    public IReadOnlyList<PictureLine> Table => View.Direct is { } direct ? [.. View.Lines, direct] : View.Lines;

    /// <summary>One of five steps of colour, from few to all.</summary>
    public static int Step(int percent) => percent switch { < 50 => 0, < 65 => 1, < 80 => 2, < 95 => 3, _ => 4 };

    public static string Bar(int percent) => Step(percent) switch { 0 => "c-b", 1 or 2 => "c-g", _ => "c-p" };
}
