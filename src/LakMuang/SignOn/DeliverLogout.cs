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
    LakMuangDb db, RefreshMemory memory, IClients clients, Subjects subjects, LogoutToken token, IHttpClientFactory http, TimeProvider clock) : IDeliver
{
    public const string LogoutKind = "logout";
    public const string HttpClientName = "back-channel";

    public string Kind => LogoutKind;

    // The first tries follow each other quickly; the last is about half an hour after the first.
    public int Tries => 12;

    public TimeSpan PauseAfter(int tries) => TimeSpan.FromSeconds(Math.Min(Math.Pow(2, tries - 1), 20 * 60));

    public async Task<bool> DeliverAsync(string payload, CancellationToken ct)
    {
        var delivery = await FindAsync(payload, ct);
        await memory.RunAsync(ct);
        if (await clients.FindAsync(delivery.Client, ct) is not { BackChannelLogoutUri: { } address } client)
        {
            return true;
        }

        if (await subjects.SubjectAsync(delivery.Person.Value, client.Id, ct) is not { } sub)
        {
            return true;
        }

        using var form = new FormUrlEncodedContent([new("logout_token", token.For(client, sub, delivery.Sid.ToString("N")))]);
        using var caller = http.CreateClient(HttpClientName);
        using var answer = await caller.PostAsync(address, form, ct);
        if (!answer.IsSuccessStatusCode)
        {
            return false;
        }

        var act = Act.OfJob("back-channel-logout", clock.GetUtcNow());
        delivery.Confirm(act);
        await db.CommitAsync(act, ct);
        return true;
    }

    public async Task GiveUpAsync(string payload, CancellationToken ct)
    {
        var act = Act.OfJob("back-channel-logout", clock.GetUtcNow());
        (await FindAsync(payload, ct)).GiveUp(act);
        await db.CommitAsync(act, ct);
    }

    private Task<LogoutDelivery> FindAsync(string payload, CancellationToken ct)
    {
        var id = Guid.Parse(payload);
        return db.LogoutDeliveries.SingleAsync(d => d.Id == id, ct);
    }
}
