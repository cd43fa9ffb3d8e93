using System.Text.Json;
using LakMuang.Kernel;
using LakMuang.Notifications.Contracts;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Notifications;

internal sealed class Outbox(LakMuangDb db, Vault vault, OutboxSignal signal) : IOutbox
{
    public void Queue(Act act, string key, Mail mail) => Queue(act, key, DeliverMail.MailKind, JsonSerializer.Serialize(mail));

    public void QueueSms(Act act, string key, Sms sms)
    {
        if (SmsLength.PartsOf(sms.Text) > Sms.MostParts)
        {
            throw new ArgumentException("The text is too long for a short message.", nameof(sms));
        }

        Queue(act, key, DeliverSms.SmsKind, JsonSerializer.Serialize(sms));
    }

    public void Queue(Act act, string key, string kind, string payload, string lane = "")
    {
        db.Outbox.Add(new OutboxMessage
        {
            Kind = kind,
            Lane = lane,
            Key = key,
            Payload = vault.Seal(payload, OutboxMessage.PayloadColumn),
            QueuedAt = act.At,
            DueAt = act.At,
        });
        signal.RingAfter(db);
    }

    public Task<bool> HoldsAsync(string key, CancellationToken ct) => db.Outbox.AnyAsync(m => m.Key == key, ct);

    /// <summary>What was tried so often waits for a mailbox, and keeps nobody else waiting.</summary>
    private const int Earnest = 3;

    public Task<int> WaitingAsync(string beginning, CancellationToken ct) =>
        db.Outbox.CountAsync(m => m.DeliveredAt == null && m.GivenUpAt == null && m.Tries < Earnest && m.Key.StartsWith(beginning), ct);
}
