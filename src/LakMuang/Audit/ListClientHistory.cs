using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Audit;

/// <param name="By">The person who did it, or null for a job.</param>
/// <param name="Details">The fact's own values, as JSON.</param>
public sealed record ClientHistoryLine(DateTimeOffset At, string What, PersonId? By, string? Job, string Details);

/// <summary>Who changed a client, when, and which of its settings; the latest first.</summary>
public sealed class ListClientHistory(LakMuangDb db)
{
    private const int Most = 20;

    // Names of facts of another room; a test holds them to the real ones.
    internal static readonly string[] Kinds =
    [
        "ClientRegistered", "ClientChanged", "ClientSecretChanged", "ClientOldSecretEnded", "ClientDisabled", "ClientEnabled",
        "ClientPermitted", "ClientPermitEnded",
    ];

    public Task<List<ClientHistoryLine>> RunAsync(string client, CancellationToken ct) => db.Set<AuditEntry>()
        .FromSql($"SELECT * FROM audit_entry WHERE details ->> 'client_id' = {client}").AsNoTracking()
        .Where(e => Kinds.Contains(e.What))
        .OrderByDescending(e => e.Id)
        .Take(Most)
        .Select(e => new ClientHistoryLine(e.At, e.What, e.By, e.Job, e.Details))
        .ToListAsync(ct);
}
