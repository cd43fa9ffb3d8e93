using System.Diagnostics.CodeAnalysis;
using System.Net.Mail;

namespace LakMuang.Kernel;

/// <summary>An address that mail can be sent to: one mailbox, no display name, no line breaks. It prints itself masked.</summary>
public readonly record struct EmailAddress
{
    private EmailAddress(string value) => Value = value;

    public string Value { get; }

    /// <summary>k•••••w@dontuayang.example</summary>
    public string Masked => Value.Split('@') is [{ Length: > 2 } user, var host]
        ? $"{user[0]}•••••{user[^1]}@{host}"
        : $"•••••@{Value.Split('@')[^1]}";

    public override string ToString() => Masked;

    public static bool TryParse([NotNullWhen(true)] string? typed, out EmailAddress email)
    {
        var text = typed?.Trim() ?? "";
        var ok = text.Length is > 2 and <= 254
            && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))
            && MailAddress.TryCreate(text, out var parsed)
            && parsed.Address == text
            && parsed.Host.Contains('.', StringComparison.Ordinal);
        email = ok ? new(text) : default;
        return ok;
    }
}
