using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Conflicts;

/// <param name="First">Code of a group.</param>
/// <param name="Second">Code of another one, of the same or another system.</param>
/// <param name="ExceptHead">Whether heads of finance may hold both in their own agency.</param>
public sealed record RuleWish(string? First, string? Second, DutyReach? Reach, DutyWeight? Weight, bool ExceptHead, string? ReasonTh, string? ReasonEn);

/// <param name="People">Who hold both today.</param>
/// <param name="Agencies">In how many agencies.</param>
public sealed record RuleEffects(int People, int Agencies, Text First, Text Second);

/// <summary>An operator adds a rule about duties, after seeing who breaks it already, or ends one. Both under a letter (B-6).</summary>
public sealed class KeepRules(LakMuangDb db, CatalogueGuard guard, ILetterBook book, IFiles files, WakeRights wake)
{
    private const int LongestReason = 400;
    private const int ShortestReason = 5;

    /// <summary>Who would hold both against the rule; nothing is changed.</summary>
    public async Task<Result<RuleEffects>> PreviewAsync(Act act, RuleWish typed, CancellationToken ct)
    {
        var wish = Clean(typed);
        if (await guard.RefusalAsync(act, ct) is { } refusal)
        {
            return refusal;
        }

        if (await CheckAsync(wish, ct) is { } problem)
        {
            return problem;
        }

        var (a, b) = string.CompareOrdinal(wish.First, wish.Second) < 0 ? (wish.First!, wish.Second!) : (wish.Second!, wish.First!);
        var breaches = Breaches.Of(db, a, b, wish.Reach!.Value, ThaiDate.Day(act.At));
        var names = await ListConflicts.NamesAsync(db, ct);
        return new RuleEffects(
            await breaches.Select(x => x.Person).Distinct().CountAsync(ct), await breaches.Select(x => x.Agency).Distinct().CountAsync(ct),
            names[wish.First!], names[wish.Second!]);
    }

    /// <returns>The id of the rule. Those who hold both keep them, and are listed.</returns>
    public async Task<Result<Guid>> AddAsync(Act act, RuleWish typed, GivenLetter given, CancellationToken ct)
    {
        var wish = Clean(typed);
        if (await guard.RefusalAsync(act, ct) is { } refusal)
        {
            return refusal;
        }

        if (await CheckAsync(wish, ct) is { } problem)
        {
            return problem;
        }

        var entered = await EnterAsync(act, given, ct);
        if (!entered.Ok(out var letter, out var wrong))
        {
            return wrong;
        }

        var rule = DutyRule.Add(
            act, wish.First!, wish.Second!, wish.Reach!.Value, wish.Weight!.Value, wish.ExceptHead, new(TypedName.Clean(wish.ReasonTh), TypedName.Clean(wish.ReasonEn)), letter);
        db.DutyRules.Add(rule);
        return await CommitAsync(act with { Authority = letter }, rule.Id, ConflictRefusals.ThereAlready, ct);
    }

    public async Task<Result<Guid>> EndAsync(Act act, Guid id, GivenLetter given, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, ct) is { } refusal)
        {
            return refusal;
        }

        if (await db.DutyRules.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } rule)
        {
            return ConflictRefusals.NoRule;
        }

        if (rule.EndedAt is not null)
        {
            return ConflictRefusals.EndedAlready;
        }

        var entered = await EnterAsync(act, given, ct);
        if (!entered.Ok(out var letter, out var wrong))
        {
            return wrong;
        }

        rule.End(act, letter);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var ended = await CommitAsync(act with { Authority = letter }, id, ConflictRefusals.EndedAlready, ct);
        if (ended.Problem is not null)
        {
            return ended;
        }

        // Read anew with the rule gone.
        try
        {
            await wake.RunAsync(act with { Authority = letter }, rule, null, ct);
            await transaction.CommitAsync(ct);
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            return CatalogueRefusals.Stale;
        }

        return ended;
    }

    private async Task<Result<LetterId>> EnterAsync(Act act, GivenLetter given, CancellationToken ct) =>
        await given.EnterAsync(book, files, act, await guard.RootAsync(ct), "การแบ่งแยกหน้าที่ในระบบสารสนเทศ", ct);

    private async Task<Result<Guid>> CommitAsync(Act act, Guid id, Problem faster, CancellationToken ct)
    {
        try
        {
            await db.CommitAsync(act, ct);
            return id;
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            return book.NumberTaken(e) ?? faster;
        }
    }

    private static RuleWish Clean(RuleWish wish) => wish with { First = TypedName.Clean(wish.First), Second = TypedName.Clean(wish.Second) };

    private async Task<Problem?> CheckAsync(RuleWish wish, CancellationToken ct)
    {
        var known = await db.Groups.Where(g => (g.Code == wish.First || g.Code == wish.Second) && g.System != BuiltInSystems.Sso && g.System != BuiltInSystems.Open).Select(g => g.Code).ToListAsync(ct);
        return !known.Contains(wish.First!) ? ConflictRefusals.NoFirst
            : !known.Contains(wish.Second!) ? ConflictRefusals.NoSecond
            : wish.First == wish.Second ? ConflictRefusals.SameGroup
            : wish.Reach is not { } reach || !Enum.IsDefined(reach) ? ConflictRefusals.NoReach
            : wish.Weight is not { } weight || !Enum.IsDefined(weight) ? ConflictRefusals.NoWeight
            : TypedName.Clean(wish.ReasonTh).Length is < ShortestReason or > LongestReason ? ConflictRefusals.ReasonMissingTh
            : TypedName.Clean(wish.ReasonEn).Length is < ShortestReason or > LongestReason ? ConflictRefusals.ReasonMissingEn
            : await db.DutyRules.AnyAsync(
                r => r.EndedAt == null && ((r.GroupA == wish.First && r.GroupB == wish.Second) || (r.GroupA == wish.Second && r.GroupB == wish.First)), ct) ? ConflictRefusals.ThereAlready
            : null;
    }
}
