using System.Text.Json;
using LakMuang.Notifications.Contracts;

namespace LakMuang.Notifications;

internal sealed class DeliverSms(ISmsGateway gateway, DeliveryCounts counts) : IDeliver
{
    public const string SmsKind = "sms";

    public string Kind => SmsKind;

    public int AtOnce => 2;

    // A gateway may be down for two hours. Whoever waits for a code has asked for another by then, and that one is too late by itself.
    public int Tries => 30;

    public TimeSpan PauseAfter(int tries) => TimeSpan.FromSeconds(Math.Min(5 * Math.Pow(2, Math.Min(tries, 10) - 1), 5 * 60));

    public bool IsTooLate(string payload, DateTimeOffset now) => Read(payload).Until <= now;

    public async Task<bool> DeliverAsync(string payload, CancellationToken ct)
    {
        var sms = Read(payload);
        await gateway.SendAsync(sms, ct);
        counts.Parts(SmsLength.PartsOf(sms.Text));
        return true;
    }

    public Task GiveUpAsync(string payload, CancellationToken ct) => Task.CompletedTask;

    private static Sms Read(string payload) => JsonSerializer.Deserialize<Sms>(payload)!;
}

/// <summary>Where short messages leave the house.</summary>
internal interface ISmsGateway
{
    /// <exception cref="HttpRequestException">The gateway did not take it.</exception>
    Task SendAsync(Sms sms, CancellationToken ct);
}
