using LakMuang.Agencies.Contracts;
using LakMuang.Handovers;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure.Files;
using LakMuang.Web.Pages.Moving;
using LakMuang.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace LakMuang.Web.Pages.Handovers;

/// <summary>The form of a leg: who takes over, in which capacity, when, under which letter.</summary>
public abstract class LegPage(IPosts posts, GivenFiles files) : LetterPage(files)
{
    private const int MostColleagues = 500;

    [FromRoute(Name = "group")]
    public string? Group { get; init; }

    [BindProperty]
    public Guid? To { get; set; }

    [BindProperty]
    public AppointmentKind? Capacity { get; set; }

    [BindProperty]
    public string? Day { get; set; }

    [BindProperty]
    public string? Until { get; set; }

    public HeadshipView Headship { get; protected set; } = null!;

    public IReadOnlyList<SelectListItem> Colleagues { get; private set; } = [];

    protected async Task FillColleaguesAsync(AgencyId agency, CancellationToken ct) => Colleagues =
    [
        new(HandoverWords.Choose.ToString(), ""),
        .. (await posts.ColleaguesAsync(agency, null, MostColleagues, ct))
            .Select(c => new SelectListItem($"{c.Name.Full} · {c.Position}", c.Person.Value.ToString("D"))),
    ];

    /// <returns>Null where something could not be read; it is marked beside its field.</returns>
    protected async Task<LegOrder?> ReadAsync(DateOnly today, CancellationToken ct)
    {
        var letter = await ReadLetterAsync(today, ct);
        var isEnd = this.ReadDayOrNone(Until, nameof(Until), today, out var until);
        return this.ReadDay(Day, nameof(Day), today, out var day) && isEnd && letter is not null ? new(new(To ?? Guid.Empty), Capacity, day, until, letter) : null;
    }
}
