using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies;

/// <summary>A letter under which something ends soon.</summary>
/// <param name="On">The nearest last day.</param>
/// <param name="Ending">What ends, and how much of it, within the days asked for.</param>
public sealed record EndingLetter(LetterId Id, string Number, AgencyId Issuer, DateOnly On, IReadOnlyList<(Text What, int Count)> Ending);

/// <summary>Letters whose posts or rights end within the next days, the nearest first: a new letter is needed before (B-1, B-2).</summary>
public sealed class ListEndingLetters(LakMuangDb db, IAuthority authority, IEnumerable<IRestsOnLetter> rooms)
{
    private const int Most = 20;

    /// <param name="days">How far ahead, in days.</param>
    public async Task<Result<IReadOnlyList<EndingLetter>>> RunAsync(Act act, AgencyId agency, int days, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ReadLetters, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var today = ThaiDate.Day(act.At);
        var ending = new List<EndingRecords>();
        foreach (var room in rooms)
        {
            ending.AddRange(await room.EndingAsync(agency, today, today.AddDays(days), ct));
        }

        var nearest = ending.GroupBy(e => e.Letter).OrderBy(g => g.Min(e => e.On)).Take(Most).ToList();
        var ids = nearest.Select(g => g.Key).ToArray();
        var letters = await db.Letters.Where(l => ids.Contains(l.Id)).Select(l => new { l.Id, l.Number, l.Issuer }).ToDictionaryAsync(l => l.Id, ct);
        return nearest
            .Select(g => new EndingLetter(
                g.Key, letters[g.Key].Number, letters[g.Key].Issuer, g.Min(e => e.On),
                [.. g.GroupBy(e => e.What).Select(what => (what.Key, what.Sum(e => e.Count)))]))
            .ToList();
    }
}
