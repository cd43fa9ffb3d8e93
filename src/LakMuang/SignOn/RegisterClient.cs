using LakMuang.Kernel;
using LakMuang.Protocol.Clients;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.SignOn;

/// <param name="Secret">Shown once and stored as a hash; null for a client that has none.</param>
public sealed record RegisteredClient(string Id, string? Secret);

/// <summary>An operator adds a client to a linked system (L2-2).</summary>
public sealed class RegisterClient(LakMuangDb db, OperatorGuard guard, CheckClient check, Access.Contracts.ISystemNames systems)
{
    /// <param name="pidReason">On which ground it receives citizen IDs; needed where the scope holds <c>pid</c>.</param>
    public async Task<Result<RegisteredClient>> RunAsync(
        Act act, string id, string system, ClientMetadata metadata, CancellationToken ct, string? pidReason = null)
    {
        if (await guard.RefusalAsync(act, OperatorTask.ChangeClients, ct) is { } refusal)
        {
            return refusal;
        }

        if (await systems.OfAsync(system, ct) is null)
        {
            return Refusals.NoSuchSystem(system);
        }

        if (!ClientIds.IsGood(id))
        {
            return Refusals.BadClientId;
        }

        if (await db.Clients.AnyAsync(c => c.Id == id, ct))
        {
            return Refusals.ClientExists(id);
        }

        if (check.Run(metadata, pidReason) is [var first, ..])
        {
            return first;
        }

        var secret = metadata.HasSecret ? RandomText.Token() : null;

        // Said outright from now on; where nothing is said, an old registration's resources mean both.
        var said = metadata with { ResourceServerIdentifiers = metadata.ResourceServerIdentifiers ?? [] };
        db.Clients.Add(OAuthClient.Register(
            act, id, system, said.ToJson(), secret is null ? [] : Digest.Of(secret), null, metadata.ReceivesPid ? pidReason : null));
        await db.CommitAsync(act, ct);
        return new RegisteredClient(id, secret);
    }
}
