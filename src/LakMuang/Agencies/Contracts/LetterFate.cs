using LakMuang.Kernel;

namespace LakMuang.Agencies.Contracts;

public enum LetterState
{
    Living,
    Withdrawn,
}

public enum ReasonToWithdraw
{
    /// <summary>A newer letter takes its place.</summary>
    Replaced,

    /// <summary>Its issuer has revoked it.</summary>
    Revoked,

    /// <summary>It was registered by mistake, or with mistakes.</summary>
    RegisteredInError,

    /// <summary>It is not genuine.</summary>
    NotGenuine,
}

public sealed record LetterRegistered(LetterId Letter, AgencyId Issuer, LetterKind Kind, DateOnly IssuedOn, FileId? File) : Fact;

public sealed record LetterFileAttached(LetterId Letter, AgencyId Issuer, FileId File) : Fact;

/// <summary>A letter has lost its force. Whatever rests on it falls in the same commit (B-1).</summary>
public sealed record LetterWithdrawn(LetterId Letter, AgencyId Issuer, ReasonToWithdraw Reason) : Fact
{
    public override string? Because => Reason.ToString();
}
