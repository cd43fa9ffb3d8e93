using LakMuang.Kernel;

namespace LakMuang.Oversight;

public enum FindingKind
{
    NoAdmin,
    OneAdmin,
    LetterEnded,
    AdminRetiring,
    TermEnding,
}

/// <summary>Something that is wrong, or soon will be, with the SSO admins of an agency (B-4). Closed when cured, and kept.</summary>
/// <remarks>An agency has one open finding of a kind at a time: a unique index holds it, whatever nodes do at once.</remarks>
public sealed class Finding : Entity
{
    private Finding()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public AgencyId Agency { get; private init; }

    public FindingKind Kind { get; private init; }

    public DateTimeOffset Since { get; private init; }

    /// <summary>The office that has to see to it now.</summary>
    public AgencyId Office { get; private set; }

    public DateTimeOffset AtOfficeSince { get; private set; }

    /// <summary>When the office was told by mail, or null while it was not.</summary>
    public DateTimeOffset? ToldAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public static Finding Of(Act act, AgencyId agency, FindingKind kind, AgencyId office)
    {
        var finding = new Finding { Agency = agency, Kind = kind, Since = act.At, Office = office, AtOfficeSince = act.At };
        finding.Raise(new FindingOpened(finding.Id, agency, kind, office));
        return finding;
    }

    public void Climb(Act act, AgencyId office)
    {
        (Office, AtOfficeSince, ToldAt) = (office, act.At, null);
        Raise(new FindingClimbed(Id, Agency, Kind, office));
    }

    public void Close(Act act)
    {
        ClosedAt = act.At;
        Raise(new FindingClosed(Id, Agency, Kind));
    }

    public void Told(Act act) => ToldAt = act.At;
}

public sealed record FindingOpened(Guid Finding, AgencyId Agency, FindingKind Kind, AgencyId Office) : Fact;

public sealed record FindingClimbed(Guid Finding, AgencyId Agency, FindingKind Kind, AgencyId Office) : Fact;

public sealed record FindingClosed(Guid Finding, AgencyId Agency, FindingKind Kind) : Fact;

public sealed record OverseersTold(AgencyId Office, int Findings, int Mails) : Fact;

/// <summary>A night whose scan is done. One row for each, so that several nodes do it once.</summary>
public sealed class ScannedNight
{
    /// <summary>In Bangkok.</summary>
    public required DateOnly Day { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset FinishedAt { get; init; }

    public required int Agencies { get; init; }

    /// <summary>Findings that were open at the end.</summary>
    public required int Open { get; init; }
}
