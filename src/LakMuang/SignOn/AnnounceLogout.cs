using LakMuang.Kernel;
using LakMuang.Notifications.Contracts;
using LakMuang.Protocol.Ports;
using LakMuang.SignOn.Engine;
using LakMuang.Storage;

namespace LakMuang.SignOn;

/// <summary>A system's session has ended: promises, in the same commit, to tell the system (back-channel logout, B-3).</summary>
internal sealed class AnnounceLogout(LakMuangDb db, RefreshMemory memory, IClients clients, IOutbox outbox) : IReactTo<SystemSessionEnded>
{
    public async Task ReactAsync(SystemSessionEnded fact, Act act, CancellationToken ct)
    {
        // A sign-out comes from a page, before which nothing made the memory new.
        await memory.RunAsync(ct);
        if (await clients.FindAsync(fact.Client, ct) is not { BackChannelLogoutUri: not null })
        {
            return;
        }

        var delivery = new LogoutDelivery { Sid = fact.Sid, Client = fact.Client, Person = fact.Person, EndedAt = act.At };
        db.LogoutDeliveries.Add(delivery);
        outbox.Queue(act, $"logout:{fact.Sid:N}", DeliverLogout.LogoutKind, delivery.Id.ToString(), fact.Client);
    }
}
