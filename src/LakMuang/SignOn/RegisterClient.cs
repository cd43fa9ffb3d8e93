using LakMuang.Kernel;
using LakMuang.Protocol.Clients;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.SignOn;

/// <param name="Secret">Shown once and stored as a hash; null for a client that has none.</param>
public sealed record RegisteredClient(string Id, string? Secret);

/// <summary>An operator adds a client to a linked system (L2-2).</summary>
public sealed class RegisterClient(LakMuangDb db, SignOnOptions options, Access.Contracts.ISystemNames systems)
{
    public async Task<Result<RegisteredClient>> RunAsync(Act act, string id, string system, ClientMetadata metadata, CancellationToken ct)
    {
        if (await systems.OfAsync(system, ct) is null)
        {
            return Refusals.NoSuchSystem(system);
        }

        if (await db.Clients.AnyAsync(c => c.Id == id, ct))
        {
            return Refusals.ClientExists(id);
        }

        if (RegistrationChecks.FirstError(metadata, options.AllowLoopback) is { } error)
        {
            return Refusals.BadMetadata(error);
        }

        var secret = metadata.TokenEndpointAuthMethod is "client_secret_basic" or "client_secret_post" ? RandomText.Token() : null;

        // Said outright from now on; where nothing is said, an old registration's resources mean both.
        var said = metadata with { ResourceServerIdentifiers = metadata.ResourceServerIdentifiers ?? [] };
        db.Clients.Add(OAuthClient.Register(act, id, system, said.ToJson(), secret is null ? [] : Digest.Of(secret), null));
        await db.CommitAsync(act, ct);
        return new RegisteredClient(id, secret);
    }

    /// <summary>A new secret in place of all others. For development; in operation the old one overlaps.</summary>
    public async Task<Result<RegisteredClient>> NewSecretAsync(Act act, string id, CancellationToken ct)
    {
        if (await db.Clients.SingleOrDefaultAsync(c => c.Id == id, ct) is not { } client)
        {
            return Refusals.NoSuchClient(id);
        }

        var secret = RandomText.Token();
        client.SecretHashes = Digest.Of(secret);
        db.Note(new ClientSecretChanged(id));
        await db.CommitAsync(act, ct);
        return new RegisteredClient(id, secret);
    }

    public async Task<Result<string>> DisableAsync(Act act, string id, CancellationToken ct)
    {
        if (await db.Clients.SingleOrDefaultAsync(c => c.Id == id && c.DisabledAt == null, ct) is not { } client)
        {
            return Refusals.NoSuchClient(id);
        }

        client.Disable(act);
        await db.CommitAsync(act, ct);
        return id;
    }

    public Task<List<ClientLine>> ListAsync(CancellationToken ct) => db.Clients.AsNoTracking()
        .OrderBy(c => c.System).ThenBy(c => c.Id)
        .Select(c => new ClientLine(c.Id, c.System, c.RegistrationTokenHash != null, c.DisabledAt))
        .ToListAsync(ct);
}

public sealed record ClientLine(string Id, string System, bool IsSelfRegistered, DateTimeOffset? DisabledAt);

public sealed record ClientSecretChanged(string ClientId) : Fact;
