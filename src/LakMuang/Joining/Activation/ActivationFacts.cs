using LakMuang.Kernel;

namespace LakMuang.Joining.Activation;

public sealed record ActivationCodeMade(AgencyId Agency, Guid Activation, LetterId Letter, DateOnly LastDay) : Fact;

public sealed record ActivationCodeReplaced(AgencyId Agency, Guid Activation) : Fact;

/// <summary>Why an activation was refused. The person at the door hears the same words for all but the last two.</summary>
public enum ClaimFault
{
    UnknownAgency,
    WrongCode,
    Expired,
    Used,
    Replaced,
    Throttled,
    HasAdmin,
    Lost,
}

/// <param name="Agency">Null where no agency has the code that was typed.</param>
public sealed record OfficeClaimRefused(AgencyId? Agency, ClaimFault Fault) : Fact
{
    public override Outcome Outcome => Outcome.Refused;

    public override string? Because => Fault.ToString();
}

public sealed record OfficeClaimStarted(AgencyId Agency, Guid Claim, Guid Activation, bool IsLegacy) : Fact;

/// <summary>An office has its first SSO admin, who entered with its activation code.</summary>
/// <param name="IsProved">Whether ThaID proved who that is.</param>
public sealed record OfficeClaimed(AgencyId Agency, PersonId Admin, Guid Activation, LetterId Letter, bool IsProved) : Fact
{
    public override PersonId? Subject => Admin;
}

public sealed record LetterheadSet(AgencyId Agency, FileId? File) : Fact;
