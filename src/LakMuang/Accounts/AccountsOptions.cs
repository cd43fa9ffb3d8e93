using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace LakMuang.Accounts;

public sealed class AccountsOptions
{
    public const string Section = "LakMuang:Sessions";

    /// <summary>Minutes without a request after which a session at LakMuang ends.</summary>
    /// <remarks>L5-5: sign out after use. NIST SP 800-63B, 4.2.3 asks for 30 at most at this level.</remarks>
    [Range(2, 240)]
    public int IdleMinutes { get; init; } = 30;

    /// <summary>Hours after which a session ends however busy it is.</summary>
    [Range(1, 24)]
    public int AbsoluteHours { get; init; } = 12;

    internal TimeSpan Idle => TimeSpan.FromMinutes(IdleMinutes);

    internal TimeSpan Absolute => TimeSpan.FromHours(AbsoluteHours);
}

[OptionsValidator]
internal sealed partial class AccountsOptionsValidator : IValidateOptions<AccountsOptions>;
