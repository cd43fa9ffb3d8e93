using LakMuang.Kernel;

namespace LakMuang.SignOn;

/// <summary>Why a client was closed.</summary>
public enum ReasonToDisable
{
    /// <summary>Its secret may be in other hands.</summary>
    SecretLeaked,

    /// <summary>It did what it should not.</summary>
    Misuse,

    /// <summary>Its system stands still for work on it.</summary>
    Maintenance,

    /// <summary>Another client has taken its place, or the system has ended.</summary>
    Retired,

    /// <summary>Its owner asked for it.</summary>
    AskedByOwner,
}

public sealed record ClientRegistered(string ClientId, string System) : Fact;

/// <param name="Fields">Names of the settings that differ, separated by blanks.</param>
public sealed record ClientChanged(string ClientId, string Fields) : Fact;

/// <param name="OverlapHours">How long the old secret opens beside the new one, in hours; 0 when it ended at once.</param>
public sealed record ClientSecretChanged(string ClientId, int OverlapHours) : Fact;

public sealed record ClientOldSecretEnded(string ClientId) : Fact;

public sealed record ClientDisabled(string ClientId, ReasonToDisable Reason) : Fact
{
    public override string? Because => Reason.ToString();
}

public sealed record ClientEnabled(string ClientId) : Fact;

/// <summary>Somebody who is no operator tried an operator's task.</summary>
public sealed record OperatorTaskRefused(OperatorTask Task) : Fact
{
    public override Outcome Outcome => Outcome.Refused;
}
