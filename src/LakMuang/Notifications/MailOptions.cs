using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace LakMuang.Notifications;

public enum MailSecurity
{
    None,
    StartTls,
}

public sealed class MailOptions : IValidatableObject
{
    public const string Section = "LakMuang:Mail";

    /// <summary>The SMTP server, or null to write files.</summary>
    public string? Host { get; init; }

    [Range(1, 65535)]
    public int Port { get; init; } = 25;

    public string? UserName { get; init; }

    public string? Password { get; init; }

    /// <summary>Null means STARTTLS, but none for a server on this machine, where nobody listens in between.</summary>
    public MailSecurity? Security { get; init; }

    /// <summary>The sender, such as "noreply@sso.example.go.th".</summary>
    [EmailAddress]
    public string From { get; init; } = "no-reply@lakmuang.example";

    /// <summary>A folder for .eml files, used where no host is named. Default: "mail" in the data folder.</summary>
    public string? PickupDirectory { get; set; }

    internal bool UsesTls => (Security ?? (Host is "localhost" or "127.0.0.1" or "::1" ? MailSecurity.None : MailSecurity.StartTls)) is MailSecurity.StartTls;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Host is null && string.IsNullOrEmpty(PickupDirectory))
        {
            yield return new("LakMuang:Mail:Host or LakMuang:Mail:PickupDirectory is missing.", [nameof(Host)]);
        }
    }
}

[OptionsValidator]
internal sealed partial class MailOptionsValidator : IValidateOptions<MailOptions>;
