using System.ComponentModel.DataAnnotations;

namespace LakMuang.Joining.Activation;

/// <summary>Settings under LakMuang:Joining.</summary>
public sealed class ActivationOptions
{
    public const string Section = "LakMuang:Joining";

    /// <summary>Days for which an activation code works, counted from its making.</summary>
    [Range(1, 365)]
    public int ActivationDays { get; set; } = 60;

    /// <summary>
    /// One password for the first entry of every office, as the old system had it. Only to move over from that system: whoever knows it can claim any
    /// office that has no administrator. Null (the default) switches it off.
    /// </summary>
    public string? LegacyPassword { get; set; }

    /// <summary>Whether that password opens anything.</summary>
    public bool AllowsLegacyPassword => !string.IsNullOrEmpty(LegacyPassword);
}
