using System.Text;
using LakMuang.Kernel;
using LakMuang.Protocol.Clients;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.SignOn;

/// <param name="SecretMadeAt">Null for a client without a secret, and for one made before this was written down.</param>
/// <param name="OldSecretUntil">Until when the secret before this one still opens, or null.</param>
public sealed record ClientView(
    string Id, string System, ClientMetadata Metadata, bool IsSelfRegistered, string? PidReason, DateTimeOffset CreatedAt,
    DateTimeOffset? SecretMadeAt, DateTimeOffset? OldSecretUntil, DateTimeOffset? DisabledAt, ReasonToDisable? DisabledBecause);

/// <summary>One client as it is registered. Of its secrets only their times: nobody can read them again.</summary>
public sealed class ShowClient(LakMuangDb db, OperatorGuard guard)
{
    public async Task<Result<ClientView>> RunAsync(Act act, string id, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, OperatorTask.ReadClients, ct) is { } refusal)
        {
            return refusal;
        }

        return await db.Clients.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) is { } client
            ? new ClientView(
                client.Id, client.System, ClientMetadata.Parse(Encoding.UTF8.GetBytes(client.Metadata))!, client.RegistrationTokenHash is not null,
                client.PidReason, client.CreatedAt, client.SecretMadeAt,
                client.PreviousSecretUntil > act.At ? client.PreviousSecretUntil : null, client.DisabledAt, client.DisabledBecause)
            : Refusals.NoSuchClient(id);
    }
}
