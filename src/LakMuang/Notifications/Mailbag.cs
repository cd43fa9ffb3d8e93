using System.Net;
using System.Net.Mail;
using LakMuang.Notifications.Contracts;
using Microsoft.Extensions.Options;

namespace LakMuang.Notifications;

/// <summary>Sends by SMTP, or writes .eml files where no server is named.</summary>
internal sealed class Mailbag(IOptions<MailOptions> options) : IMailbag
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    private readonly MailOptions _options = options.Value;

    public async Task SendAsync(Mail mail, CancellationToken ct)
    {
        using var message = MailLook.Of(mail, _options.From);
        if (_options.Host is null)
        {
            await WriteAsync(message, ct);
        }
        else
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
            limit.CancelAfter(_patience);
            using var smtp = new SmtpClient(_options.Host, _options.Port)
            {
                EnableSsl = _options.UsesTls,
                DeliveryFormat = SmtpDeliveryFormat.SevenBit,
                Credentials = _options.UserName is { } user ? new NetworkCredential(user, _options.Password) : null,
            };
            await smtp.SendMailAsync(message, limit.Token);
        }
    }

    // Written elsewhere and moved: whoever watches the folder never sees half a mail.
    private async Task WriteAsync(MailMessage message, CancellationToken ct)
    {
        var folder = Directory.CreateDirectory(_options.PickupDirectory!);
        var aside = folder.CreateSubdirectory($".new-{Guid.CreateVersion7():N}");
        using var smtp = new SmtpClient
        {
            DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
            PickupDirectoryLocation = aside.FullName,
            DeliveryFormat = SmtpDeliveryFormat.SevenBit,
        };
        await smtp.SendMailAsync(message, ct);
        var written = aside.GetFiles().Single();
        written.MoveTo(Path.Combine(folder.FullName, $"{Guid.CreateVersion7():N}.eml"));
        aside.Delete();
    }
}
