using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Notices;

/// <param name="Name">The system, with the group where it is about one.</param>
/// <param name="What">What happens to it.</param>
/// <param name="Rights">Of the agency, when it was announced.</param>
public sealed record EndLine(Guid Id, Text Name, Text What, string System, DateOnly On, int Rights);

/// <summary>Systems, pilots and groups that end for an agency, or have ended within the last month: for its home.</summary>
public sealed class ListEnds(LakMuangDb db, IAuthority authority)
{
    private const int DaysAfter = 30;
    private const int Most = 20;

    /// <returns>Nothing for whoever may not read the agency's people.</returns>
    public async Task<IReadOnlyList<EndLine>> RunAsync(Act act, AgencyId agency, CancellationToken ct)
    {
        if (await authority.JudgeAsync(act, AgencyTask.ReadPeople, agency, ct) is not AgencyAccess.Allowed)
        {
            return [];
        }

        var since = ThaiDate.Day(act.At).AddDays(-DaysAfter);
        var notices = await db.CatalogueNotices.AsNoTracking().Where(n => n.Agency == agency && n.OffAt == null && n.On >= since)
            .OrderBy(n => n.On).ThenBy(n => n.Id).Take(Most).ToListAsync(ct);
        var names = await EndNames.OfAsync(db, notices, ct);
        return [.. notices.Select(n => new EndLine(n.Id, names[n.Id], NoticeWords.Of(n.Kind), n.System, n.On, n.Rights))];
    }
}
