using LakMuang.Agencies.Contracts;
using LakMuang.Credentials.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff;

/// <summary>Any colleague, and anybody who oversees the agency, reports that somebody's duties end (L2-4).</summary>
/// <remarks>Nothing changes by it: the SSO admins are told and answer. So nobody loses a right by somebody else's word alone.</remarks>
public sealed class ReportLeaver(LakMuangDb db, IAuthority authority, IPosts posts, IPeople people, IThrottle throttle, WorkingDays days, LeaverPost post)
{
    private static readonly Limit _aDay = new("leaver-reports", 20, TimeSpan.FromDays(1));

    /// <summary>Whether somebody may report for an agency: for pages that show its people to choose from.</summary>
    public async Task<bool> MayAsync(Act act, AgencyId agency, CancellationToken ct) =>
        await posts.MainAsync(act.Person, agency, ct) is not null
        || await authority.JudgeAsync(act, AgencyTask.ReadPeople, agency, ct) is AgencyAccess.Allowed;

    public async Task<Result<Guid>> RunAsync(Act act, AgencyId agency, PersonId person, DateOnly lastDay, string? words, CancellationToken ct)
    {
        // A colleague's own post lets them in; others must be those who read the agency's people anyway.
        if (await posts.MainAsync(act.Person, agency, ct) is null
            && await authority.RefusalAsync(act, AgencyTask.ReadPeople, agency, ct) is { } refusal)
        {
            return refusal;
        }

        if (await posts.BelongsAsync(person, agency, ct) is not Belonging.Present)
        {
            return Refusals.NotHere;
        }

        if (await people.IsSelfAsync(act, person, ct))
        {
            return Refusals.OwnReport;
        }

        var today = ThaiDate.Day(act.At);
        if (lastDay > today.AddYears(1) || lastDay < today.AddYears(-1))
        {
            return Refusals.OddLastDay;
        }

        if (!StaffWords.Reason(words).Ok(out var said, out var unclear))
        {
            return unclear with { Field = "Words" };
        }

        if (await throttle.CountAsync(_aDay, $"{act.Person.Value:N}", ct) is not null)
        {
            return Refusals.TooManyReports;
        }

        var report = LeaverReport.Of(act, person, agency, lastDay, said, days.After(today, 1));
        db.LeaverReports.Add(report);
        await post.TellAsync(act, report, ct);
        try
        {
            await db.CommitAsync(act, ct);
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            return Refusals.ReportedAlready;
        }

        return report.Id;
    }
}
