using System.Text.Json;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Audit;

/// <param name="By">The person who did it, or null for a job.</param>
/// <param name="Fields">Names of the fields of a correction, with spaces between; or null.</param>
public sealed record PersonHistoryLine(DateTimeOffset At, string What, PersonId? By, LetterId? Authority, string? Fields)
{
    /// <summary>Its place in the trail.</summary>
    public long Id { get; init; }
}

/// <summary>What has happened to a person of an agency, the latest first.</summary>
public sealed class ListPersonHistory(LakMuangDb db, IAuthority authority)
{
    private const int Most = 20;

    /// <param name="kinds">Names of facts that are of interest.</param>
    public async Task<Result<IReadOnlyList<PersonHistoryLine>>> RunAsync(
        Act act, AgencyId agency, PersonId person, IReadOnlyCollection<string> kinds, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ReadPeople, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var lines = await db.Set<AuditEntry>().AsNoTracking()
            .Where(e => e.Subject == person && kinds.Contains(e.What))
            .OrderByDescending(e => e.Id).Take(Most)
            .Select(e => new { e.At, e.What, e.By, e.Authority, e.Details })
            .ToListAsync(ct);
        return lines.Select(l => new PersonHistoryLine(l.At, l.What, l.By, l.Authority, FieldsOf(l.Details))).ToList();
    }

    private static string? FieldsOf(string details)
    {
        using var json = JsonDocument.Parse(details);
        return json.RootElement.TryGetProperty("fields", out var fields) && fields.ValueKind is JsonValueKind.String ? fields.GetString() : null;
    }

    /// <summary>The same, a portion at a time: for programs.</summary>
    /// <param name="after">The last line of the portion before, or null to begin.</param>
    public async Task<Result<Portion<PersonHistoryLine>>> NextAsync(
        Act act, AgencyId agency, PersonId person, IReadOnlyCollection<string> kinds, long? after, int most, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ReadPeople, agency, ct) is { } refusal)
        {
            return refusal;
        }

        return Portion.Of(
            await db.Set<AuditEntry>().AsNoTracking()
                .Where(e => e.Subject == person && kinds.Contains(e.What) && (after == null || e.Id < after))
                .OrderByDescending(e => e.Id).Take(most + 1)
                .Select(e => new PersonHistoryLine(e.At, e.What, e.By, e.Authority, null) { Id = e.Id })
                .ToListAsync(ct),
            most);
    }
}
