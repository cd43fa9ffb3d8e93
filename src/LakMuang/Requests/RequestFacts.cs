using LakMuang.Access.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Requests;

public sealed record RequestSubmitted(Guid Request, PersonId Beneficiary, AgencyId Agency, RequestKind Kind, string System) : Fact
{
    public override PersonId? Subject => Beneficiary;
}

/// <summary>A request lies with somebody else now: nobody answered in time, or nobody was there to answer.</summary>
public sealed record RequestMovedOn(Guid Request, PersonId Beneficiary, AgencyId Agency, Decider Role, AgencyId Office) : Fact
{
    public override PersonId? Subject => Beneficiary;
}

public sealed record RequestReturned(Guid Request, PersonId Beneficiary, AgencyId Agency) : Fact
{
    public override PersonId? Subject => Beneficiary;
}

public sealed record RequestDecided(Guid Request, PersonId Beneficiary, AgencyId Agency, string System, RequestState State) : Fact
{
    public override PersonId? Subject => Beneficiary;
}

public sealed record RequestWithdrawn(Guid Request, PersonId Beneficiary, AgencyId Agency) : Fact
{
    public override PersonId? Subject => Beneficiary;
}

public sealed record RequestExpired(Guid Request, PersonId Beneficiary, AgencyId Agency) : Fact
{
    public override PersonId? Subject => Beneficiary;
}

/// <summary>Somebody tried to decide what is not theirs to decide, or their own (invariant 3).</summary>
public sealed record RequestDecisionRefused(Guid Request, string Code) : Fact
{
    public override Outcome Outcome => Outcome.Refused;

    public override string? Because => Code;
}
