using LakMuang.Kernel;

namespace LakMuang.Oversight;

public sealed record AdminNominated(
    Guid Nomination, PersonId Person, AgencyId Agency, NominationWish Wish, AdminRank Rank, bool IsFirst, LetterId Letter) : Fact
{
    public override PersonId? Subject => Person;
}

public sealed record AdminConfirmed(Guid Nomination, PersonId Person, AgencyId Agency, Guid Appointment, NominationWish Wish, LetterId Letter) : Fact
{
    public override PersonId? Subject => Person;
}

public sealed record AdminRefused(Guid Nomination, PersonId Person, AgencyId Agency, NominationWish Wish) : Fact
{
    public override PersonId? Subject => Person;
}

public sealed record NominationWithdrawn(Guid Nomination, PersonId Person, AgencyId Agency) : Fact
{
    public override PersonId? Subject => Person;
}

public sealed record AdminResigned(PersonId Person, AgencyId Agency, Guid Appointment, DateOnly LastDay) : Fact
{
    public override PersonId? Subject => Person;
}

/// <summary>Somebody who may confirm others tried to decide where they must not: their own nomination, proposal or agency.</summary>
public sealed record AdminDecisionRefused(Guid Nomination, AgencyId Agency, string Code) : Fact
{
    public override Outcome Outcome => Outcome.Refused;

    public override string? Because => Code;
}
