using LakMuang.Access.Conflicts;
using LakMuang.Access.Groups;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Templates;

public sealed record TemplateLine(PositionTemplate Template, IReadOnlyList<Text> Groups, LetterFacts? Letter);

/// <param name="Ended">The last twenty.</param>
public sealed record TemplateList(IReadOnlyList<TemplateLine> Living, IReadOnlyList<TemplateLine> Ended);

/// <summary>What is proposed for which position.</summary>
public sealed class ListTemplates(LakMuangDb db, CatalogueGuard guard, ILetters letters)
{
    private const int MostEnded = 20;

    public async Task<Result<TemplateList>> RunAsync(Act act, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, ct) is { } refusal)
        {
            return refusal;
        }

        var living = await db.PositionTemplates.AsNoTracking().Where(t => t.EndedAt == null).OrderBy(t => t.Position).ThenBy(t => t.Id).ToListAsync(ct);
        var ended = await db.PositionTemplates.AsNoTracking().Where(t => t.EndedAt != null).OrderByDescending(t => t.EndedAt).Take(MostEnded).ToListAsync(ct);
        var names = await ListConflicts.NamesAsync(db, ct);
        var under = await letters.OfAsync([.. living.Concat(ended).Select(t => t.Letter).Distinct()], ct);
        return new TemplateList(living.ConvertAll(t => Line(t, names, under)), ended.ConvertAll(t => Line(t, names, under)));
    }

    /// <summary>Those that have not ended, a portion at a time: for programs.</summary>
    /// <param name="after">The last one of the portion before, or null to begin.</param>
    public async Task<Result<Portion<TemplateLine>>> NextAsync(Act act, Guid? after, int most, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, ct) is { } refusal)
        {
            return refusal;
        }

        var found = Portion.Of(
            await db.PositionTemplates.AsNoTracking().Where(t => t.EndedAt == null && (after == null || t.Id.CompareTo(after.Value) > 0)).OrderBy(t => t.Id).Take(most + 1).ToListAsync(ct),
            most);
        var names = await ListConflicts.NamesAsync(db, ct);
        var under = await letters.OfAsync([.. found.Lines.Select(t => t.Letter).Distinct()], ct);
        return found.Select(t => Line(t, names, under));
    }

    /// <summary>The groups that can be proposed.</summary>
    public async Task<Result<IReadOnlyList<NamedGroup>>> GroupsAsync(Act act, CancellationToken ct) =>
        await guard.RefusalAsync(act, ct) is { } refusal ? refusal : (await ShowGroup.NamedAsync(db, ThaiDate.Day(act.At), null, ct)).ToArray();

    private static TemplateLine Line(PositionTemplate t, Dictionary<string, Text> names, IReadOnlyDictionary<LetterId, LetterFacts> under) =>
        new(t, [.. t.Groups.Where(names.ContainsKey).Select(g => names[g])], under.GetValueOrDefault(t.Letter));
}
