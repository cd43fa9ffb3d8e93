using System.Text.Json;
using LakMuang.Notifications.Contracts;

namespace LakMuang.Notifications;

internal sealed class DeliverMail(IMailbag mailbag) : IDeliver
{
    public const string MailKind = "mail";

    public string Kind => MailKind;

    // With these pauses a mail server may be down for a day.
    public int Tries => 60;

    public TimeSpan PauseAfter(int tries) => TimeSpan.FromSeconds(Math.Min(5 * Math.Pow(2, Math.Min(tries, 10) - 1), 30 * 60));

    public async Task<bool> DeliverAsync(string payload, CancellationToken ct)
    {
        await mailbag.SendAsync(JsonSerializer.Deserialize<Mail>(payload)!, ct);
        return true;
    }

    public Task GiveUpAsync(string payload, CancellationToken ct) => Task.CompletedTask;
}

/// <summary>Where mails leave the house.</summary>
internal interface IMailbag
{
    /// <exception cref="System.Net.Mail.SmtpException">The server did not take it.</exception>
    Task SendAsync(Mail mail, CancellationToken ct);
}
