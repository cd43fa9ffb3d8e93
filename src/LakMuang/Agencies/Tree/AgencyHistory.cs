using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies.Tree;

/// <summary>One time of an agency under one name, code, type and parent.</summary>
/// <param name="From">The first day, or null where it is not known.</param>
/// <param name="Until">The first day of what came after; null for today.</param>
/// <param name="EndedBy">How it ended; null where it has not, or where a name was corrected.</param>
public sealed record AgencyTime(
    string Code, AgencyType Type, Text Name, Text? Parent, DateOnly? From, DateOnly? Until, TreeChangeKind? EndedBy, LetterFacts? Letter);

/// <param name="Times">The newest first.</param>
/// <param name="Predecessors">Agencies that were merged into it.</param>
public sealed record AgencyPast(IReadOnlyList<AgencyTime> Times, IReadOnlyList<AgencyFacts> Predecessors, AgencyFacts? Successor);

/// <summary>What an agency was called and where it stood, from the beginning to today. Public facts only.</summary>
public sealed class AgencyHistory(LakMuangDb db, IAgencyFacts facts, ILetters letters)
{
    public async Task<AgencyPast> RunAsync(AgencyId agency, CancellationToken ct)
    {
        var now = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == agency, ct);
        var eras = await db.AgencyEras.AsNoTracking().Where(e => e.Agency == agency).OrderByDescending(e => e.Until).ThenByDescending(e => e.Id).ToListAsync(ct);
        var merged = await db.Agencies.AsNoTracking().Where(a => a.MergedInto == agency).OrderBy(a => a.ClosedOn).Select(a => a.Id).ToListAsync(ct);
        var named = await facts.OfAsync(
            [.. eras.Select(e => e.Parent).Append(now.Parent).Append(now.MergedInto).OfType<AgencyId>().Concat(merged).Distinct()], ct);
        var under = await letters.OfAsync([.. eras.Select(e => e.Letter).OfType<LetterId>().Distinct()], ct);
        var times = eras.Select(e => new AgencyTime(
            e.Code, e.Type, new(e.NameTh, e.NameEn), NameOf(e.Parent), e.From, e.Until, e.EndedBy, e.Letter is { } l ? under.GetValueOrDefault(l) : null));
        if (now.State is AgencyState.Active)
        {
            var since = eras.Count > 0 ? eras[0].Until : await BegunAsync(agency, ct);
            times = times.Prepend(new(now.Code, now.Type, new(now.NameTh, now.NameEn), NameOf(now.Parent), since, null, null, null));
        }

        return new([.. times], [.. merged.Where(named.ContainsKey).Select(id => named[id])], now.MergedInto is { } into ? named.GetValueOrDefault(into) : null);

        Text? NameOf(AgencyId? id) => id is { } one ? named.GetValueOrDefault(one)?.Name : null;
    }

    private Task<DateOnly?> BegunAsync(AgencyId agency, CancellationToken ct) =>
        db.TreeChanges.Where(c => c.Agency == agency && c.Kind == TreeChangeKind.Add && c.State == TreeChangeState.Done).Select(c => (DateOnly?)c.On).FirstOrDefaultAsync(ct);
}
