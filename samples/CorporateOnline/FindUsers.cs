using LakMuang.Samples.Common;

namespace LakMuang.Samples.CorporateOnline;

/// <summary>A user of the agency with all that is known of them here.</summary>
/// <param name="Lines">Their groups, those in force first.</param>
/// <param name="Assigned">The duty that they were entered with; null for whoever was not.</param>
/// <param name="Stop">The latest word about a stop; null where there was none.</param>
public sealed record UserView(string Person, IReadOnlyList<UserLine> Lines, Assignment? Assigned, Stoppage? Stop)
{
    public string Name => Lines[0].Name;

    public IReadOnlyList<string> Positions => Lines[0].Positions;

    public DateTimeOffset? LastSeen => Lines[0].LastSeen;

    public bool IsStopped => Stop?.Stopped == true;

    public bool Holds(string group) => Lines.Any(l => l.Group == group && l.Works);

    /// <summary>Whether they can do a duty today: by LakMuang's right, not stopped, and not entered with the other.</summary>
    public bool Does(string duty) => Holds(duty) && !IsStopped && (Assigned is null || Assigned.Duty == duty);
}

/// <param name="Report">Where the list comes from.</param>
/// <param name="Waiting">Proposals that nobody has decided on.</param>
public sealed record UsersOfAgency(AgencyUsers Report, IReadOnlyList<UserView> Users, IReadOnlyList<Assignment> Waiting)
{
    /// <summary>True when somebody can make payments and somebody else authorize them.</summary>
    public bool HasTwo => Users.Any(m => m.Does(CorporateSystem.Maker) && Users.Any(a => a.Person != m.Person && a.Does(CorporateSystem.Authorizer)));

    /// <summary>Whom an administrator may stop, or give a duty.</summary>
    public IReadOnlyList<UserView> OthersThan(string person) => [.. Users.Where(u => u.Person != person && !u.Holds(CorporateSystem.Administrator))];
}

/// <summary>The users of one agency: LakMuang's rights, and what company administrators have done here.</summary>
public sealed class FindUsers(CurrentUsers current, Stops stops, Assignments assignments)
{
    public async Task<UsersOfAgency> OfAsync(string agency, CancellationToken ct)
    {
        var (report, stopped, all) = (await current.OfAsync(agency, ct), await stops.OfAsync(agency, ct), await assignments.OfAsync(agency, ct));
        var counting = Assignments.Counting(all);
        var users = report.Lines.GroupBy(l => l.Person).Select(g => new UserView(g.Key, [.. g], counting.GetValueOrDefault(g.Key), stopped.GetValueOrDefault(g.Key)));
        return new(report, [.. users], [.. all.Where(a => a.Decided is null)]);
    }
}
