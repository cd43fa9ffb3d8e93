using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff;

public sealed record LeaverReportLine(
    Guid Id, PersonId Person, PersonName Name, PersonName? ReportedBy, DateTimeOffset ReportedAt, DateOnly LastDay, string Words, DateOnly AnswerBy, bool HasClimbed);

/// <summary>The reports about an agency's people that wait, the most urgent first.</summary>
public sealed class ListLeaverReports(LakMuangDb db, IAuthority authority, IPeople people)
{
    private const int Most = 50;

    public async Task<Result<IReadOnlyList<LeaverReportLine>>> RunAsync(Act act, AgencyId agency, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ManagePeople, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var open = await db.LeaverReports.AsNoTracking().Where(r => r.Agency == agency && r.State == LeaverReportState.Waiting)
            .OrderBy(r => r.AnswerBy).ThenBy(r => r.ReportedAt).Take(Most).ToListAsync(ct);
        return await LinesAsync(open, ct);
    }

    /// <summary>The same in the order in which they were made, a portion at a time: for programs.</summary>
    /// <param name="after">The last one of the portion before, or null to begin.</param>
    public async Task<Result<Portion<LeaverReportLine>>> NextAsync(Act act, AgencyId agency, Guid? after, int most, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ManagePeople, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var found = await db.LeaverReports.AsNoTracking()
            .Where(r => r.Agency == agency && r.State == LeaverReportState.Waiting && (after == null || r.Id.CompareTo(after.Value) > 0))
            .OrderBy(r => r.Id).Take(most + 1).ToListAsync(ct);
        return Portion.Of(await LinesAsync(found, ct), most);
    }

    private async Task<List<LeaverReportLine>> LinesAsync(List<LeaverReport> open, CancellationToken ct)
    {
        var traits = await people.TraitsOfAsync([.. open.SelectMany(r => new[] { r.Person, r.ReportedBy }).Distinct()], ct);
        return [.. open.Where(r => traits.ContainsKey(r.Person)).Select(r => new LeaverReportLine(
            r.Id, r.Person, traits[r.Person].Name, traits.GetValueOrDefault(r.ReportedBy)?.Name, r.ReportedAt, r.LastDay, r.Words, r.AnswerBy, r.At != r.Agency))];
    }
}
