using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Audit;

/// <param name="Id">Where the next page begins.</param>
/// <param name="Subject">The person that it was done to, or null.</param>
/// <param name="By">The person who did it, or null for a job or a client.</param>
public sealed record AgencyHistoryLine(
    long Id, DateTimeOffset At, string What, Outcome Outcome, PersonId? Subject, PersonId? By, string? Client, LetterId? Authority);

/// <summary>What was done for an agency and by whom, the latest first: what the offices above do there is seen there (L2-1).</summary>
public sealed class ListAgencyHistory(LakMuangDb db, IAuthority authority)
{
    public const int PageSize = 30;

    /// <param name="kinds">Names of facts that are of interest.</param>
    /// <param name="onlyAbove">Leaves out what people did who held a post in the agency at that time, and what jobs did.</param>
    /// <param name="before">The last line of the page before, or null to begin.</param>
    /// <returns>One line more than a page where there are more.</returns>
    public async Task<Result<IReadOnlyList<AgencyHistoryLine>>> RunAsync(
        Act act, AgencyId agency, IReadOnlyCollection<string> kinds, bool onlyAbove, long? before, CancellationToken ct)
    {
        var found = await NextAsync(act, agency, kinds, onlyAbove, before, PageSize + 1, ct);
        return found.Ok(out var portion, out var problem) ? portion.Lines.ToArray() : problem;
    }

    /// <summary>The same, a portion at a time: for programs.</summary>
    public async Task<Result<Portion<AgencyHistoryLine>>> NextAsync(
        Act act, AgencyId agency, IReadOnlyCollection<string> kinds, bool onlyAbove, long? before, int most, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ReadPeople, agency, ct) is { } refusal)
        {
            return refusal;
        }

        // Entries into systems are left out by the index as well: they are the most, and are no work on the agency.
        var lines = db.Set<AuditEntry>().AsNoTracking().Where(e => e.Agency == agency && e.What != "SystemEntered" && kinds.Contains(e.What));
        // Whoever works above today may have worked here once: it counts what they were when they did it.
        lines = onlyAbove ? lines.Where(e => e.By != null && !LakMuangDb.HeldPostIn(e.By.Value, agency, e.At)) : lines;
        lines = before is { } from ? lines.Where(e => e.Id < from) : lines;
        return Portion.Of(
            await lines.OrderByDescending(e => e.Id).Take(most + 1)
                .Select(e => new AgencyHistoryLine(e.Id, e.At, e.What, e.Outcome, e.Subject, e.By, e.Client, e.Authority))
                .ToListAsync(ct),
            most);
    }
}
