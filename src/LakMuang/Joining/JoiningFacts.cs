using LakMuang.Kernel;

namespace LakMuang.Joining;

public sealed record RegistrationStarted(Guid Registration, RegistrationSource Source) : Fact;

public sealed record RegistrationSubmitted(Guid Registration, AgencyId Agency, RegistrationSource Source) : Fact;

public sealed record RegistrationWithdrawn(Guid Registration) : Fact;

/// <summary>The agency was merged; the registration waits in its successor now.</summary>
public sealed record RegistrationReaddressed(Guid Registration, AgencyId Agency) : Fact;

public sealed record RegistrationReturned(Guid Registration, AgencyId Agency) : Fact;

public sealed record RegistrationRefused(Guid Registration, AgencyId Agency) : Fact
{
    public override Outcome Outcome => Outcome.Refused;
}

public sealed record RegistrationApproved(Guid Registration, AgencyId Agency, PersonId Person, LetterId Letter) : Fact
{
    public override PersonId? Subject => Person;
}

/// <summary>Somebody tried to decide on a registration and must not (invariant 3), or too late.</summary>
public sealed record DecisionRefused(Guid Registration, string Code) : Fact
{
    public override Outcome Outcome => Outcome.Refused;

    public override string? Because => Code;
}

public sealed record EvidenceAdded(Guid Registration, FileId File) : Fact;

public sealed record EvidenceRemoved(Guid Registration, FileId File) : Fact;

/// <summary>Somebody looked at the evidence of a registration.</summary>
public sealed record EvidenceRead(Guid Registration, FileId File) : Fact;

public sealed record PersonInvited(Guid Invitation, AgencyId Agency) : Fact;

public sealed record InvitationAccepted(Guid Invitation, Guid Registration) : Fact;

public sealed record InvitationWithdrawn(Guid Invitation, AgencyId Agency) : Fact;

/// <summary>An invitation's code was wrong, or the person before the screen was not the one invited.</summary>
public sealed record InvitationRefused(Guid? Invitation, string Code) : Fact
{
    public override Outcome Outcome => Outcome.Refused;

    public override string? Because => Code;
}
