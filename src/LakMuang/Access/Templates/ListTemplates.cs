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
        return new TemplateList(living.ConvertAll(Line), ended.ConvertAll(Line));

        TemplateLine Line(PositionTemplate t) => new(t, [.. t.Groups.Where(names.ContainsKey).Select(g => names[g])], under.GetValueOrDefault(t.Letter));
    }

    /// <summary>The groups that can be proposed.</summary>
    public async Task<Result<IReadOnlyList<NamedGroup>>> GroupsAsync(Act act, CancellationToken ct) =>
        await guard.RefusalAsync(act, ct) is { } refusal ? refusal : (await ShowGroup.NamedAsync(db, ThaiDate.Day(act.At), null, ct)).ToArray();
}
