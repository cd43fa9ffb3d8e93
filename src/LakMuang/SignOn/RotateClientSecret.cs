using System.Text;
using LakMuang.Kernel;
using LakMuang.Protocol.Clients;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.SignOn;

/// <summary>An operator makes a new secret for a client; the old one opens for a time beside it, so that the system can change over.</summary>
public sealed class RotateClientSecret(LakMuangDb db, OperatorGuard guard)
{
    public static readonly TimeSpan UsualOverlap = TimeSpan.FromDays(7);

    public static readonly TimeSpan LongestOverlap = TimeSpan.FromDays(30);

    /// <param name="overlap">How long the old secret opens; zero ends it at once.</param>
    /// <param name="seen">When the secret was made that the operator looked at. A form that is sent twice must not replace what it has just shown. Null asks nothing.</param>
    public async Task<Result<RegisteredClient>> RunAsync(Act act, string id, TimeSpan overlap, DateTimeOffset? seen, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, OperatorTask.ChangeClients, ct) is { } refusal)
        {
            return refusal;
        }

        if (overlap < TimeSpan.Zero || overlap > LongestOverlap)
        {
            return Refusals.BadOverlap;
        }

        // Two operators at once: the second waits here and then sees what the first has made.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.Clients.FromSql($"SELECT * FROM oauth_client WHERE id = {id} FOR UPDATE").SingleOrDefaultAsync(ct) is not { } client)
        {
            return Refusals.NoSuchClient(id);
        }

        if (!ClientMetadata.Parse(Encoding.UTF8.GetBytes(client.Metadata))!.HasSecret)
        {
            return Refusals.HasNoSecret;
        }

        if (seen is not null && client.SecretMadeAt > seen)
        {
            return Refusals.SecretChangedMeanwhile(client.SecretMadeAt.Value);
        }

        // A third secret would silently end the first, which a system may still be using.
        if (overlap > TimeSpan.Zero && client.PreviousSecretUntil > act.At)
        {
            return Refusals.SecretsOverlap(client.PreviousSecretUntil.Value);
        }

        var secret = RandomText.Token();
        client.RotateSecret(act, Digest.Of(secret), overlap);
        await db.CommitAsync(act, ct);
        await transaction.CommitAsync(ct);
        return new RegisteredClient(id, secret);
    }
}
