using LakMuang.Kernel;
using LakMuang.Notifications.Contracts;
using LakMuang.Protocol.Logout;
using LakMuang.Protocol.Ports;
using LakMuang.SignOn.Engine;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.SignOn;

/// <summary>Tells one linked system that one session has ended, until it confirms with 200 (Back-Channel Logout 1.0, section 2.8).</summary>
internal sealed class DeliverLogout(
    LakMuangDb db, RefreshMemory memory, IClients clients, PendingLogouts pending, LogoutConfirmations confirmations, LogoutToken token, IHttpClientFactory http,
    TimeProvider clock) : IDeliver
{
    public const string LogoutKind = "logout";
    public const string HttpClientName = "back-channel";

    public string Kind => LogoutKind;

    // Of one system: enough that a thousand sessions end in seconds, few enough for a small server.
    public int AtOnce => 16;

    // The first tries follow each other quickly; the last is about half an hour after the first, or later where many wait for a system that hangs.
    public int Tries => 12;

    public static Act Act(TimeProvider clock) => Kernel.Act.OfJob("back-channel-logout", clock.GetUtcNow());

    public TimeSpan PauseAfter(int tries) => TimeSpan.FromSeconds(Math.Min(Math.Pow(2, tries - 1), 20 * 60));

    public async Task<bool> DeliverAsync(string payload, CancellationToken ct)
    {
        var delivery = Guid.Parse(payload);
        if (await pending.FindAsync(delivery, ct) is not { IsConfirmed: false } told)
        {
            // An operator had it repeated, and the other message was faster; or it is so old that nobody keeps it any more.
            return true;
        }

        await memory.RunAsync(ct);
        if (await clients.FindAsync(told.Client, ct) is not { BackChannelLogoutUri: { } address } client || told.Sub is not { } sub)
        {
            await FailAsync(delivery, LogoutFault.NoAddress, isLast: true, ct);
            return true;
        }

        if (await TellAsync(token.For(client, sub, told.Sid.ToString("N")), address, ct) is { } fault)
        {
            await FailAsync(delivery, fault, isLast: false, ct);
            return false;
        }

        await confirmations.AddAsync(delivery, ct);
        return true;
    }

    public async Task GiveUpAsync(string payload, CancellationToken ct)
    {
        var act = Act(clock);
        (await FindAsync(Guid.Parse(payload), ct)).GiveUp(act);
        await db.CommitAsync(act, ct);
    }

    private async Task FailAsync(Guid id, LogoutFault fault, bool isLast, CancellationToken ct)
    {
        var (act, delivery) = (Act(clock), await FindAsync(id, ct));
        delivery.Fail(act, fault);
        if (isLast)
        {
            delivery.GiveUp(act);
        }

        await db.CommitAsync(act, ct);
    }

    private async Task<LogoutFault?> TellAsync(string logoutToken, Uri address, CancellationToken ct)
    {
        using var form = new FormUrlEncodedContent([new("logout_token", logoutToken)]);
        using var caller = http.CreateClient(HttpClientName);
        try
        {
            using var answer = await caller.PostAsync(address, form, ct);
            return answer.IsSuccessStatusCode ? null : (int)answer.StatusCode switch
            {
                >= 400 and < 500 => LogoutFault.Refused,
                >= 500 => LogoutFault.Broken,
                _ => LogoutFault.Unexpected,
            };
        }
        catch (HttpRequestException e)
        {
            return e.HttpRequestError is HttpRequestError.SecureConnectionError ? LogoutFault.BadCertificate : LogoutFault.Unreachable;
        }
        catch (TaskCanceledException) when (!ct.IsCancellationRequested)
        {
            return LogoutFault.TooSlow;
        }
    }

    private Task<LogoutDelivery> FindAsync(Guid id, CancellationToken ct) => db.LogoutDeliveries.SingleAsync(d => d.Id == id, ct);
}
