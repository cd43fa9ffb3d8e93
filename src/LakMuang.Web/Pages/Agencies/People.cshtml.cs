using LakMuang.Agencies.Contracts;
using LakMuang.Joining.Activation;
using LakMuang.Kernel;
using LakMuang.Web.Infrastructure;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LakMuang.Web.Pages.Agencies;

/// <summary>Whose list it is.</summary>
public enum PeopleShown
{
    /// <summary>Those who work there today.</summary>
    Present,
    RetirementUnknown,
    Left,
}

/// <summary>The list of an agency's users (L3-3): searched, filtered, by pages, all of it in the address. What the address says and nobody knows narrows nothing.</summary>
[ForAgency(AgencyTask.ReadPeople)]
public sealed class PeopleModel(ListPeople list, ActOfRequest act) : PageModel
{
    /// <summary>How many years back somebody may ask for those who have left.</summary>
    public static readonly IReadOnlyList<int> AllYears = [1, 3, 5, PeopleFilter.MostYears];

    [FromQuery(Name = "q")]
    public string? Q { get; set; }

    [FromQuery(Name = "show")]
    public string? AskedShow { get; set; }

    [FromQuery(Name = "state")]
    public string? AskedState { get; set; }

    [FromQuery(Name = "kind")]
    public string? AskedKind { get; set; }

    /// <summary>As the agency's posts write it.</summary>
    [FromQuery(Name = "unit")]
    public string? Unit { get; set; }

    [FromQuery(Name = "duty")]
    public string? AskedDuty { get; set; }

    [FromQuery(Name = "years")]
    public string? AskedYears { get; set; }

    [FromQuery(Name = "page")]
    public string? Asked { get; set; }

    /// <summary>The page of the list, from 1.</summary>
    public int At => int.TryParse(Asked, out var page) && page is > 0 and < 10_000 ? page : 1;

    public PeopleShown Shown => Known<PeopleShown>(AskedShow) ?? PeopleShown.Present;

    public PersonStanding? State => Known<PersonStanding>(AskedState);

    public AppointmentKind? Kind => Known<AppointmentKind>(AskedKind);

    public Office? Duty => Known<Office>(AskedDuty);

    public int Years => AllYears.FirstOrDefault(years => $"{years}" == AskedYears, AllYears[0]);

    public PeoplePage List { get; private set; } = null!;

    public string Place => $"/agencies/{HttpContext.Agency().Code}/people";

    public bool IsFiltered => !string.IsNullOrWhiteSpace(Q) || State is not null || Kind is not null || Unit is not null || Duty is not null;

    /// <summary>Another list with the same filters, from its first page.</summary>
    public string Link(PeopleShown shown)
    {
        var asked = new (string Name, string? Value)[]
        {
            ("q", Q), ("state", $"{State}"), ("kind", $"{Kind}"), ("unit", Unit), ("duty", $"{Duty}"), ("show", shown is PeopleShown.Present ? null : $"{shown}"),
        };
        return Place + QueryString.Create(asked.Where(a => !string.IsNullOrWhiteSpace(a.Value)).Select(a => KeyValuePair.Create(a.Name, a.Value)));
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var result = await RunAsync(ct);
        if (result.Ok(out var first, out _) && Unit is not null && !first.Units.Contains(Unit))
        {
            // A unit that no post names any more, or another agency's: as if nobody had chosen one.
            Unit = null;
            result = await RunAsync(ct);
        }

        if (!result.Ok(out var found, out var problem))
        {
            return this.Refuse(problem);
        }

        List = found;
        return Page();
    }

    private Task<Result<PeoplePage>> RunAsync(CancellationToken ct)
    {
        Unit = string.IsNullOrWhiteSpace(Unit) || Unit.Contains('\0', StringComparison.Ordinal) ? null : Unit;
        return list.RunAsync(
            act.ForAgency(), HttpContext.Agency().Id,
            new(Q)
            {
                Standing = State,
                Kind = Kind,
                Unit = Unit,
                Office = Duty,
                RetirementUnknown = Shown is PeopleShown.RetirementUnknown,
                LeftWithinYears = Shown is PeopleShown.Left ? Years : null,
            },
            At, ct);
    }

    // Names alone: a number is no word of an address.
    private static T? Known<T>(string? asked) where T : struct, Enum =>
        Enum.GetValues<T>().Cast<T?>().FirstOrDefault(value => $"{value}" == asked);
}
