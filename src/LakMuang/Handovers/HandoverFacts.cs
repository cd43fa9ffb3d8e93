using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Handovers;

public enum HandoverState
{
    /// <summary>The head has proposed it; somebody who is neither head nor successor decides.</summary>
    Proposed,

    /// <summary>Legs are still to come, or somebody acts until a new head is named.</summary>
    Open,

    /// <summary>A new head holds it.</summary>
    Done,
    Refused,
    CalledOff,

    /// <summary>The agency was merged or dissolved.</summary>
    Stopped,
}

public sealed record HandoverBegun(Guid Handover, AgencyId Agency, string System, string Group, PersonId? From, HandoverState State) : Fact
{
    public override PersonId? Subject => From;
}

public sealed record HandoverAgreed(Guid Handover, AgencyId Agency, string Group, PersonId? From) : Fact
{
    public override PersonId? Subject => From;
}

public sealed record HandoverClosed(Guid Handover, AgencyId Agency, string Group, PersonId? From, HandoverState State) : Fact
{
    public override PersonId? Subject => From;
}

public sealed record LegPlanned(Guid Handover, Guid Leg, AgencyId Agency, string Group, PersonId To, AppointmentKind Capacity, DateOnly Day, LetterId Letter) : Fact
{
    public override PersonId? Subject => To;
}

/// <summary>The headship is with somebody else from this instant.</summary>
public sealed record LegDone(Guid Handover, Guid Leg, AgencyId Agency, string Group, PersonId To, AppointmentKind Capacity, LetterId Letter) : Fact
{
    public override PersonId? Subject => To;
}

/// <summary>The day of a leg has come and it could not be carried out: somebody has to look.</summary>
public sealed record LegStuck(Guid Handover, Guid Leg, AgencyId Agency, string Group, PersonId To, string Code) : Fact
{
    public override PersonId? Subject => To;

    public override Outcome Outcome => Outcome.Refused;

    public override string? Because => Code;
}

public sealed record LegDropped(Guid Handover, Guid Leg, AgencyId Agency, string Group, PersonId To, string Code) : Fact
{
    public override PersonId? Subject => To;

    public override string? Because => Code;
}

/// <summary>A unit has no head that could act (invariant 4: never silently).</summary>
public sealed record HeadshipVacant(AgencyId Agency, string System, string Group, PersonId Last) : Fact
{
    public override PersonId? Subject => Last;
}

public sealed record VacancyClimbed(AgencyId Agency, string Group, AgencyId Office) : Fact;

public sealed record HeadshipFilled(AgencyId Agency, string System, string Group) : Fact;

/// <summary>A vacancy ended and nobody heads the unit: its agency was closed, its system retired, its group abolished, or the type of the agency is not served.</summary>
public sealed record HeadshipUnwanted(AgencyId Agency, string System, string Group) : Fact;

/// <summary>A head gave mayor and clerk what they need to read (L5-4).</summary>
public sealed record ReadersGiven(AgencyId Agency, string Group, int People, LetterId Letter) : Fact;
