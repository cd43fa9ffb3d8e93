using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access;

/// <summary>Rights of an agency that rest on one migration order until a real letter is named.</summary>
/// <param name="Letter">The migration order.</param>
/// <param name="By">The last day for naming another.</param>
/// <param name="People">How many people hold them.</param>
public sealed record MigratedRights(LetterFacts Letter, DateOnly By, int Rights, int People);

/// <summary>What came from the old systems and still wants its real letter, the nearest day first: work of the SSO admin (B-1).</summary>
public sealed class ListMigratedRights(LakMuangDb db, IAuthority authority, ILetters letters)
{
    private const int Most = 20;

    /// <returns>Nothing for whoever may not read the agency's people.</returns>
    public async Task<IReadOnlyList<MigratedRights>> RunAsync(Act act, AgencyId agency, CancellationToken ct)
    {
        if (await authority.JudgeAsync(act, AgencyTask.ReadPeople, agency, ct) is not AgencyAccess.Allowed)
        {
            return [];
        }

        var today = ThaiDate.Day(act.At);
        var open = await db.Grants.Where(g => g.Agency == agency && g.ConfirmBy != null && g.State != GrantState.Ended && (g.Until == null || g.Until >= today))
            .GroupBy(g => new { g.Letter, g.ConfirmBy })
            .Select(g => new { g.Key.Letter, g.Key.ConfirmBy, Rights = g.Count(), People = g.Select(x => x.Holder).Distinct().Count() })
            .OrderBy(g => g.ConfirmBy).Take(Most).ToListAsync(ct);
        var known = await letters.OfAsync([.. open.Select(o => o.Letter).Distinct()], ct);
        return [.. open.Where(o => known.ContainsKey(o.Letter)).Select(o => new MigratedRights(known[o.Letter], o.ConfirmBy!.Value, o.Rights, o.People))];
    }
}
