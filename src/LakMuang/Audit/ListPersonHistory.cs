using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Audit;

/// <param name="By">The person who did it, or null for a job.</param>
public sealed record PersonHistoryLine(DateTimeOffset At, string What, PersonId? By, LetterId? Authority);

/// <summary>What has happened to a person, the latest first. Whoever asks has been let into that person's page before.</summary>
public sealed class ListPersonHistory(LakMuangDb db)
{
    private const int Most = 20;

    /// <param name="kinds">Names of facts that are of interest.</param>
    public Task<List<PersonHistoryLine>> RunAsync(PersonId person, IReadOnlyCollection<string> kinds, CancellationToken ct) =>
        db.Set<AuditEntry>().AsNoTracking()
            .Where(e => e.Subject == person && kinds.Contains(e.What))
            .OrderByDescending(e => e.Id).Take(Most)
            .Select(e => new PersonHistoryLine(e.At, e.What, e.By, e.Authority))
            .ToListAsync(ct);
}
