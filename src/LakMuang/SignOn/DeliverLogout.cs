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
    LakMuangDb db, RefreshMemory memory, IClients clients, Subjects subjects, LogoutToken token, IHttpClientFactory http, TimeToEnd timing, TimeProvider clock) : IDeliver
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
        if (delivery.ConfirmedAt is not null)
        {
            // An operator had it repeated, and the other message was faster.
            return true;
        }

        await memory.RunAsync(ct);
        if (await clients.FindAsync(delivery.Client, ct) is not { BackChannelLogoutUri: { } address } client
            || await subjects.SubjectAsync(delivery.Person.Value, client.Id, ct) is not { } sub)
        {
            var now = Act.OfJob("back-channel-logout", clock.GetUtcNow());
            delivery.Fail(now, LogoutFault.NoAddress);
            delivery.GiveUp(now);
            await db.CommitAsync(now, ct);
            return true;
        }

        var fault = await TellAsync(token.For(client, sub, delivery.Sid.ToString("N")), address, ct);
        var act = Act.OfJob("back-channel-logout", clock.GetUtcNow());
        if (fault is not { } known)
        {
            await ConfirmAsync(act, delivery, ct);
            return true;
        }

        delivery.Fail(act, known);
        await db.CommitAsync(act, ct);
        return false;
    }

    private async Task ConfirmAsync(Act act, LogoutDelivery delivery, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Those of one act confirm one after the other, on every node: so the last of them knows that it is the last.
        await db.ChangeAsync(
            "SELECT FROM logout_delivery WHERE person = $1 AND ended_at = $2 ORDER BY id FOR UPDATE", ct, delivery.Person.Value, delivery.EndedAt.UtcDateTime);
        await db.Entry(delivery).ReloadAsync(ct);
        if (delivery.ConfirmedAt is not null)
        {
            // An operator had it repeated, and the other message was faster.
            return;
        }

        delivery.Confirm(act);
        var ofOneAct = db.LogoutDeliveries.Where(d => d.Person == delivery.Person && d.EndedAt == delivery.EndedAt);
        var isLast = !await ofOneAct.AnyAsync(d => d.Id != delivery.Id && d.ConfirmedAt == null, ct);
        var took = act.At - delivery.EndedAt;
        if (isLast)
        {
            db.Note(new EverySystemConfirmed(delivery.Person, await ofOneAct.CountAsync(ct), (long)took.TotalMilliseconds));
        }

        await db.CommitAsync(act, ct);
        await transaction.CommitAsync(ct);
        timing.Each(took);
        if (isLast)
        {
            timing.All(took);
        }
    }

    public async Task GiveUpAsync(string payload, CancellationToken ct)
    {
        var act = Act.OfJob("back-channel-logout", clock.GetUtcNow());
        (await FindAsync(payload, ct)).GiveUp(act);
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

    private Task<LogoutDelivery> FindAsync(string payload, CancellationToken ct)
    {
        var id = Guid.Parse(payload);
        return db.LogoutDeliveries.SingleAsync(d => d.Id == id, ct);
    }
}
