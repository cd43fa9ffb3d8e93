using System.Text;
using LakMuang.Kernel;
using LakMuang.Protocol.Clients;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.SignOn;

/// <summary>An operator gives a client other settings. They count from the next request on, on all nodes.</summary>
public sealed class ChangeClient(LakMuangDb db, OperatorGuard guard, CheckClient check)
{
    /// <param name="change">Makes the new registration from the present one, so that what a form does not show is kept.</param>
    /// <param name="pidReason">On which ground it receives citizen IDs; null leaves what stands there.</param>
    /// <returns>The names of the settings that changed, separated by blanks; empty when nothing did.</returns>
    public async Task<Result<string>> RunAsync(
        Act act, string id, Func<ClientMetadata, ClientMetadata> change, string? pidReason, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, OperatorTask.ChangeClients, ct) is { } refusal)
        {
            return refusal;
        }

        if (await db.Clients.SingleOrDefaultAsync(c => c.Id == id, ct) is not { } client)
        {
            return Refusals.NoSuchClient(id);
        }

        var present = ClientMetadata.Parse(Encoding.UTF8.GetBytes(client.Metadata))!;
        var wanted = change(present);
        var reason = wanted.ReceivesPid ? pidReason?.Trim() ?? client.PidReason : null;
        if (check.Run(wanted, reason) is [var first, ..])
        {
            return first;
        }

        if (wanted.HasSecret && client.SecretHashes.Length == 0)
        {
            return Refusals.NeedsSecretFirst;
        }

        var fields = string.Join(' ', new[] { wanted.DifferencesTo(present), reason == client.PidReason ? "" : "pid_reason" }.Where(f => f != ""));
        if (fields != "")
        {
            client.Change(act, wanted.ToJson(), reason, fields);
            await db.CommitAsync(act, ct);
        }

        return fields;
    }
}
