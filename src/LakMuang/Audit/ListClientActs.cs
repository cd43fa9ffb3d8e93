using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Audit;

/// <param name="Because">A stable code, or null.</param>
/// <param name="By">In whose name, or null where the client acted for itself.</param>
/// <param name="Subject">Whom it was about, or null.</param>
public sealed record ClientAct(DateTimeOffset At, string What, Outcome Outcome, string? Because, PersonId? By, PersonId? Subject, AgencyId? Agency);

/// <summary>What a client did by the administration API, for itself and in the name of people; the latest first. For operators' pages, whose guard has been asked.</summary>
public sealed class ListClientActs(LakMuangDb db)
{
    private const int Most = 50;

    public Task<List<ClientAct>> RunAsync(string client, CancellationToken ct) => db.Set<AuditEntry>().AsNoTracking()
        .Where(e => e.Client == client)
        .OrderByDescending(e => e.Id).Take(Most)
        .Select(e => new ClientAct(e.At, e.What, e.Outcome, e.Because, e.By, e.Subject, e.Agency))
        .ToListAsync(ct);
}
