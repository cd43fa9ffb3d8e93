using LakMuang.Agencies.Contracts;
using LakMuang.Circulars;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Infrastructure.Sessions;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Following = LakMuang.Circulars.Following;

namespace LakMuang.Web.Pages.Circulars;

/// <summary>The form of a circular: its letter, its text, and to whom it goes. What is saved is a draft.</summary>
public abstract class WritePage(WriteCircular write, OfficesToChoose offices, GivenFiles files, ActOfRequest act) : PageModel
{
    [BindProperty]
    public string? Subject { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? IssuedOn { get; set; }

    [BindProperty]
    public string? Body { get; set; }

    [BindProperty]
    public string? DueOn { get; set; }

    [BindProperty]
    public string[] Types { get; set; } = [];

    [BindProperty]
    public string[] Under { get; set; } = [];

    [BindProperty]
    public string? Codes { get; set; }

    [BindProperty]
    public bool WithoutAdmin { get; set; }

    [BindProperty]
    public bool IncludesLater { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public AgencyFacts Agency => HttpContext.Agency();

    public string Place => $"/agencies/{Agency.Code}/outgoing";

    public Guid? Follows { get; protected set; }

    public Following? FollowsAs { get; protected set; }

    public Text Heading => FollowsAs is null && Version > 0 ? WordsOfSending.Edit : WordsOfSending.Heading(FollowsAs);

    public string? EarlierSubject { get; protected set; }

    /// <summary>Name of the scan that the draft has, or null.</summary>
    public string? Scan { get; protected set; }

    /// <summary>Where the scan that the draft has can be looked at, or null.</summary>
    public string? ScanAddress { get; protected set; }

    public bool IsSaved { get; protected set; }

    public IReadOnlyList<OfficeToChoose> Offices { get; private set; } = [];

    public bool IsUnder(AgencyId office) => Under.Contains($"{office.Value}");

    protected async Task FillOfficesAsync(CancellationToken ct) =>
        Offices = await offices.OfAsync(Agency, [.. Under.Select(id => Guid.TryParse(id, out var known) ? known : Guid.Empty)], ct);

    /// <param name="id">The draft, or null for a new one.</param>
    protected async Task<IActionResult> SaveAsync(Guid? id, string? then, CancellationToken ct)
    {
        await FillOfficesAsync(ct);
        var now = act.ForAgency();
        var today = ThaiDate.Day(now.At);
        var (isRead, scan) = await this.ReadScanAsync(files, ct);
        var isIssued = this.ReadDayOrNone(IssuedOn, nameof(IssuedOn), today, out var issuedOn);
        if (!this.ReadDayOrNone(DueOn, nameof(DueOn), today, out var dueOn) || !isIssued || !isRead || !ModelState.IsValid)
        {
            return this.Unread();
        }

        var under = Under.Select(u => Guid.TryParse(u, out var office) ? office : Guid.Empty).ToArray();
        var form = new CircularForm(Version, Subject, Body, Number, issuedOn, dueOn, new(Types, under, Codes, WithoutAdmin, IncludesLater), scan);
        var done = await write.RunAsync(now, Agency.Id, id, form, Follows is { } earlier && FollowsAs is { } how ? (earlier, how) : null, ct);
        return done.Ok(out var draft, out var problem) ? Redirect(then == "stay" ? $"{Place}/{draft}/edit?said=saved" : $"{Place}/{draft}/check")
            : problem.Code == "circular.sent" ? Redirect($"{Place}/{id}?said=before")
            : this.RefuseOrAsk(problem);
    }
}
