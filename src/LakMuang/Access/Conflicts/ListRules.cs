using LakMuang.Access.Groups;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Conflicts;

/// <param name="Broken">People who hold both today and are not excused.</param>
/// <param name="Excused">People who hold both and are.</param>
public sealed record RuleLine(DutyRule Rule, Text First, Text Second, LetterFacts? Letter, int Broken, int Excused);

/// <param name="Ended">The last twenty.</param>
public sealed record RuleList(IReadOnlyList<RuleLine> Living, IReadOnlyList<RuleLine> Ended);

/// <summary>The rules about duties, and how many people break each.</summary>
public sealed class ListRules(LakMuangDb db, CatalogueGuard guard, ILetters letters)
{
    private const int MostEnded = 20;

    public async Task<Result<RuleList>> RunAsync(Act act, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, ct) is { } refusal)
        {
            return refusal;
        }

        var living = await db.DutyRules.AsNoTracking().Where(r => r.EndedAt == null).OrderBy(r => r.GroupA).ThenBy(r => r.GroupB).ToListAsync(ct);
        var ended = await db.DutyRules.AsNoTracking().Where(r => r.EndedAt != null).OrderByDescending(r => r.EndedAt).Take(MostEnded).ToListAsync(ct);
        var counts = (await Breaches.All(db, ThaiDate.Day(act.At)).GroupBy(b => new { b.Rule, b.IsExcused })
            .Select(g => new { g.Key.Rule, g.Key.IsExcused, Count = g.Select(b => b.Person).Distinct().Count() }).ToListAsync(ct))
            .ToDictionary(c => (c.Rule, c.IsExcused), c => c.Count);
        var names = await ListConflicts.NamesAsync(db, ct);
        var under = await letters.OfAsync([.. living.Concat(ended).Select(r => r.Letter).Distinct()], ct);
        return new RuleList([.. living.Select(Line)], [.. ended.Select(Line)]);

        RuleLine Line(DutyRule r) => new(
            r, names[r.GroupA], names[r.GroupB], under.GetValueOrDefault(r.Letter), counts.GetValueOrDefault((r.Id, false)), counts.GetValueOrDefault((r.Id, true)));
    }

    /// <summary>The groups that a rule can be about; roles inside LakMuang are not among them.</summary>
    public async Task<Result<IReadOnlyList<NamedGroup>>> GroupsAsync(Act act, CancellationToken ct) =>
        await guard.RefusalAsync(act, ct) is { } refusal ? refusal : (await ShowGroup.NamedAsync(db, ThaiDate.Day(act.At), null, ct)).ToArray();
}
