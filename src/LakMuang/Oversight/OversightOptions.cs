using LakMuang.Agencies.Contracts;
using Microsoft.Extensions.Options;

namespace LakMuang.Oversight;

/// <summary>Who confirms the SSO admins of an agency.</summary>
public enum Confirmer
{
    /// <summary>The office above it, or one above that.</summary>
    Parent,

    /// <summary>DLA operators alone.</summary>
    Department,
}

/// <summary>Settings under LakMuang:Oversight.</summary>
public sealed class OversightOptions
{
    public const string Section = "LakMuang:Oversight";

    /// <summary>By type of agency; a type that is not named has <see cref="Confirmer.Parent"/>, which for a provincial office is the department.</summary>
    public Dictionary<AgencyType, Confirmer> Confirmers { get; } = [];

    /// <summary>Days that a finding waits at one level before it climbs to the next, 1 to 90.</summary>
    public int ClimbAfterDays { get; set; } = 7;

    /// <summary>Days before the last day of service from which an admin counts as retiring, 1 to 365.</summary>
    public int RetiringWithinDays { get; set; } = 90;

    /// <summary>Days before the last day of a term from which it is told, 1 to 365.</summary>
    public int TermWithinDays { get; set; } = 30;

    /// <summary>The longest term of an SSO admin in years, 1 to 10.</summary>
    public int LongestTermYears { get; set; } = 4;

    /// <summary>Days in which a second operator answers a proposal, 1 to 30.</summary>
    public int ProposalDays { get; set; } = 7;

    public Confirmer ConfirmerOf(AgencyType type) => Confirmers.GetValueOrDefault(type);
}

internal sealed class OversightOptionsCheck : IValidateOptions<OversightOptions>
{
    public ValidateOptionsResult Validate(string? name, OversightOptions options)
    {
        List<string> wrong = [];
        Check(options.ClimbAfterDays, 90, nameof(options.ClimbAfterDays));
        Check(options.RetiringWithinDays, 365, nameof(options.RetiringWithinDays));
        Check(options.TermWithinDays, 365, nameof(options.TermWithinDays));
        Check(options.LongestTermYears, 10, nameof(options.LongestTermYears));
        Check(options.ProposalDays, 30, nameof(options.ProposalDays));
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);

        void Check(int value, int most, string setting)
        {
            if (value < 1 || value > most)
            {
                wrong.Add($"{OversightOptions.Section}:{setting} must be 1 to {most}, and is {value}.");
            }
        }
    }
}
