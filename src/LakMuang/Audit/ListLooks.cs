using System.Text.Json;
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

    /// <summary>The fact by which one record went into another.</summary>
    public const string Merged = "PeopleMerged";

    /// <param name="page">From 1.</param>
    /// <returns>One more than a page where there are older ones.</returns>
    public async Task<List<LookLine>> RunAsync(Act act, int page, CancellationToken ct)
    {
        var mine = await RecordsAsync(act.Person, ct);
        return await db.Set<AuditEntry>().AsNoTracking()
            .Where(e => e.Subject != null && mine.Contains(e.Subject.Value) && Kinds.Contains(e.What))
            .OrderByDescending(e => e.Id).Skip((page - 1) * PageSize).Take(PageSize + 1)
            .Select(e => new LookLine(e.At, e.What, e.Because, e.By, e.Agency))
            .ToListAsync(ct);
    }

    /// <summary>The person's own record and those that went into it, as the trail tells: a look at one of them was a look at the same human being.</summary>
    private async Task<IReadOnlyList<PersonId>> RecordsAsync(PersonId me, CancellationToken ct)
    {
        List<PersonId> mine = [me];
        for (var at = 0; at < mine.Count; at++)
        {
            var into = mine[at];
            var merges = await db.Set<AuditEntry>().AsNoTracking().Where(e => e.Subject == into && e.What == Merged).Select(e => e.Details).ToListAsync(ct);
            mine.AddRange(merges.Select(GoneOf).OfType<PersonId>().Except(mine));
        }

        return mine;
    }

    private static PersonId? GoneOf(string details)
    {
        using var json = JsonDocument.Parse(details);
        return json.RootElement.TryGetProperty("gone", out var gone) && gone.TryGetProperty("value", out var id) && id.TryGetGuid(out var found) ? new(found) : null;
    }
}
