using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff;

/// <summary>An SSO admin, or the office above, says that a report was not so. What is so is answered by a suspension or a departure.</summary>
public sealed class AnswerLeaverReport(LakMuangDb db, IAuthority authority, IPeople people)
{
    public async Task<Result<Guid>> DismissAsync(Act act, AgencyId agency, Guid id, string? typedReason, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ManagePeople, agency, ct) is { } refusal)
        {
            return refusal;
        }

        if (await db.LeaverReports.SingleOrDefaultAsync(r => r.Id == id && r.Agency == agency && r.State == LeaverReportState.Waiting, ct) is not { } report)
        {
            return Refusals.NoReport;
        }

        // Nobody answers a report about themselves (invariant 3).
        if (await people.IsSelfAsync(act, report.Person, ct))
        {
            return Refusals.OwnReport;
        }

        if (!StaffWords.Reason(typedReason).Ok(out var reason, out var unclear))
        {
            return unclear;
        }

        report.Dismiss(act, reason);
        try
        {
            await db.CommitAsync(act, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusals.NoReport;
        }

        return id;
    }
}

/// <summary>A suspension, a departure or the age of retirement answers the reports about that person, in the same commit.</summary>
internal sealed class CloseLeaverReports(LakMuangDb db) : IReactTo<PersonSuspended>, IReactTo<DepartureRecorded>, IReactTo<PersonLeftPost>
{
    public Task ReactAsync(PersonSuspended fact, Act act, CancellationToken ct) => CloseAsync(fact.Person, fact.Agency, act, ct);

    public Task ReactAsync(DepartureRecorded fact, Act act, CancellationToken ct) => CloseAsync(fact.Person, fact.Agency, act, ct);

    public Task ReactAsync(PersonLeftPost fact, Act act, CancellationToken ct) =>
        fact.Reason is EndOfPost.Retirement ? CloseAsync(fact.Person, fact.Agency, act, ct) : Task.CompletedTask;

    private async Task CloseAsync(PersonId person, AgencyId agency, Act act, CancellationToken ct)
    {
        var open = await db.LeaverReports.Where(r => r.Person == person && r.Agency == agency && r.State == LeaverReportState.Waiting).ToListAsync(ct);
        // Another post that ended in this commit may have answered it.
        open.Where(report => report.State is LeaverReportState.Waiting).ToList().ForEach(report => report.Act(act));
    }
}
