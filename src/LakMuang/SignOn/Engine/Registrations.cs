using System.Security.Cryptography;
using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.Protocol.Clients;
using LakMuang.Protocol.Ports;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.SignOn.Engine;

/// <summary>Clients that register themselves belong to the built-in open system, and never to a real one.</summary>
internal sealed class Registrations(LakMuangDb db, EndTokensOfClient end, TimeProvider clock) : IRegistrations
{
    public async ValueTask AddAsync(
        string clientId, ClientMetadata metadata, byte[]? secretHash, byte[] managementTokenHash, CancellationToken cancel)
    {
        var act = Act(clientId);
        db.Clients.Add(OAuthClient.Register(act, clientId, BuiltInSystems.Open, metadata.ToJson(), secretHash ?? [], managementTokenHash));
        await db.CommitAsync(act, cancel);
    }

    public async ValueTask<StoredRegistration?> FindAsync(string clientId, byte[] managementTokenHash, CancellationToken cancel) =>
        await db.Clients.AsNoTracking().SingleOrDefaultAsync(c => c.Id == clientId && c.DisabledAt == null, cancel) is { RegistrationTokenHash: { } hash } client
            && CryptographicOperations.FixedTimeEquals(hash, managementTokenHash)
            ? new(ClientMetadata.Parse(System.Text.Encoding.UTF8.GetBytes(client.Metadata))!, client.SecretHashes)
            : null;

    public async ValueTask ReplaceAsync(string clientId, ClientMetadata metadata, byte[]? newSecretHash, CancellationToken cancel)
    {
        var client = await db.Clients.SingleAsync(c => c.Id == clientId, cancel);
        (client.Metadata, client.SecretHashes) = (metadata.ToJson(), newSecretHash ?? client.SecretHashes);
        db.Note(new ClientReplaced(clientId));
        await db.CommitAsync(Act(clientId), cancel);
    }

    public async ValueTask DeleteAsync(string clientId, CancellationToken cancel)
    {
        var act = Act(clientId);
        (await db.Clients.SingleAsync(c => c.Id == clientId, cancel)).Disable(act, ReasonToDisable.AskedByOwner);
        await db.CommitAsync(act, cancel);
        await end.RunAsync(act, clientId, cancel);
    }

    private Act Act(string clientId) => new() { At = clock.GetUtcNow(), Client = clientId };
}

/// <summary>A self-registered client has replaced its registration.</summary>
public sealed record ClientReplaced(string ClientId) : Fact;
