using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Audit;

/// <param name="What">Name of the fact.</param>
/// <param name="Agency">For which agency it was done, or null.</param>
public sealed record LookLine(DateTimeOffset At, string What, string? Because, PersonId? By, AgencyId? Agency);

/// <summary>Who looked at a person's data, saw the whole number, or took a list with it out; for that person alone (PDPA).</summary>
public sealed class ListLooks(LakMuangDb db)
{
    public const int PageSize = 20;

    // Names of facts of another room; a test holds them to the real ones.
    public static readonly IReadOnlyCollection<string> Kinds = ["PersonLookedAt", "CitizenIdUnmasked", "PersonExported"];

    /// <param name="page">From 1.</param>
    /// <returns>One more than a page where there are older ones.</returns>
    public Task<List<LookLine>> RunAsync(Act act, int page, CancellationToken ct)
    {
        var me = act.Person;
        return db.Set<AuditEntry>().AsNoTracking()
            .Where(e => e.Subject == me && Kinds.Contains(e.What))
            .OrderByDescending(e => e.Id).Skip((page - 1) * PageSize).Take(PageSize + 1)
            .Select(e => new LookLine(e.At, e.What, e.Because, e.By, e.Agency))
            .ToListAsync(ct);
    }
}
