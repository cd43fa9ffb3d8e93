using LakMuang.Access.Conflicts;
using LakMuang.Agencies.Contracts;
using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Templates;

/// <param name="Position">How the name of the post begins.</param>
/// <param name="Kind">The kind of appointment, or null for any.</param>
/// <param name="Types">Types of agency; none for all.</param>
/// <param name="Groups">Codes.</param>
public sealed record TemplateWish(string? Position, AppointmentKind? Kind, IReadOnlyCollection<AgencyType> Types, IReadOnlyCollection<string> Groups);

/// <param name="People">Who hold such a post today.</param>
/// <param name="Agencies">In how many agencies.</param>
/// <param name="Apart">Pairs among the groups that a rule keeps apart: one person is proposed both and may have one.</param>
public sealed record TemplateEffects(int People, int Agencies, IReadOnlyList<(Text First, Text Second)> Apart);

/// <summary>DLA operators keep what is proposed for a position, after seeing whom it is about; both under a letter. It gives nothing to anybody.</summary>
public sealed class KeepTemplates(LakMuangDb db, CatalogueGuard guard, IPosts posts, ILetterBook book, IFiles files)
{
    public const int LongestPosition = 200;

    private const int ShortestPosition = 3;

    public async Task<Result<TemplateEffects>> PreviewAsync(Act act, TemplateWish wish, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, ct) is { } refusal)
        {
            return refusal;
        }

        if (await CheckAsync(wish, ct) is { } problem)
        {
            return problem;
        }

        var (people, agencies) = await posts.CountAsync(TypedName.Clean(wish.Position), wish.Kind, wish.Types, ct);
        var groups = wish.Groups.ToList();
        var names = await ListConflicts.NamesAsync(db, ct);
        var apart = await db.DutyRules.AsNoTracking().Where(r => r.EndedAt == null && groups.Contains(r.GroupA) && groups.Contains(r.GroupB)).ToListAsync(ct);
        return new TemplateEffects(people, agencies, apart.ConvertAll(r => (names[r.GroupA], names[r.GroupB])));
    }

    /// <returns>The id of the template.</returns>
    public async Task<Result<Guid>> AddAsync(Act act, TemplateWish wish, GivenLetter given, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, ct) is { } refusal)
        {
            return refusal;
        }

        if (await CheckAsync(wish, ct) is { } problem)
        {
            return problem;
        }

        if (!(await EnterAsync(act, given, ct)).Ok(out var letter, out var wrong))
        {
            return wrong;
        }

        var template = PositionTemplate.Add(
            act, TypedName.Clean(wish.Position), wish.Kind, [.. wish.Types.Distinct().Select(t => t.ToString())], [.. wish.Groups.Distinct().Order(StringComparer.Ordinal)], letter);
        db.PositionTemplates.Add(template);
        return await CommitAsync(act with { Authority = letter }, template.Id, ct);
    }

    public async Task<Result<Guid>> EndAsync(Act act, Guid id, GivenLetter given, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, ct) is { } refusal)
        {
            return refusal;
        }

        if (await db.PositionTemplates.SingleOrDefaultAsync(t => t.Id == id && t.EndedAt == null, ct) is not { } template)
        {
            return TemplateRefusals.None;
        }

        if (!(await EnterAsync(act, given, ct)).Ok(out var letter, out var wrong))
        {
            return wrong;
        }

        template.End(act with { Authority = letter });
        return await CommitAsync(act with { Authority = letter }, id, ct);
    }

    private async Task<Result<LetterId>> EnterAsync(Act act, GivenLetter given, CancellationToken ct) =>
        await given.EnterAsync(book, files, act, await guard.RootAsync(ct), "สิทธิที่เสนอตามตำแหน่ง", ct);

    private async Task<Result<Guid>> CommitAsync(Act act, Guid id, CancellationToken ct)
    {
        try
        {
            await db.CommitAsync(act, ct);
            return id;
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            return book.NumberTaken(e) ?? TemplateRefusals.None;
        }
    }

    private async Task<Problem?> CheckAsync(TemplateWish wish, CancellationToken ct)
    {
        if (TypedName.Clean(wish.Position).Length is < ShortestPosition or > LongestPosition)
        {
            return TemplateRefusals.NoPosition;
        }

        if (wish.Types.Any(t => !Enum.IsDefined(t)) || (wish.Kind is { } kind && !Enum.IsDefined(kind)))
        {
            return TemplateRefusals.NoType;
        }

        var groups = wish.Groups.Distinct().ToList();
        return groups.Count == 0 ? TemplateRefusals.NoGroup
            : await db.Groups.CountAsync(g => groups.Contains(g.Code) && g.System != Contracts.BuiltInSystems.Sso && g.System != Contracts.BuiltInSystems.Open, ct) < groups.Count
                ? TemplateRefusals.GroupGone
            : null;
    }
}
