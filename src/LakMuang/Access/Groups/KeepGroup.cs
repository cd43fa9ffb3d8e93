using System.Text.RegularExpressions;
using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Groups;

/// <summary>A user group as an operator fills it in.</summary>
/// <param name="Months">How long one right may last, in calendar months.</param>
/// <param name="Level">The least level of sign-in, or null for that of the system.</param>
/// <param name="Serves">Names of <see cref="AgencyType"/>; empty for all that the system serves.</param>
/// <param name="Kind">Of a new group. A group keeps its kind for life.</param>
public sealed record GroupWish(
    string? NameTh, string? NameEn, string? DutiesTh, string? DutiesEn, bool IsSensitive, Decider? Decider, int? Months, int? Level,
    IReadOnlyList<string> Serves, DateOnly? ValidFrom, DateOnly? ValidUntil, GroupKind Kind = GroupKind.Ordinary);

/// <summary>What a change of a group does to those who hold it.</summary>
/// <param name="Rights">In the group, not ended.</param>
/// <param name="Cut">Of these: last longer than the group will, and get its last day.</param>
/// <param name="Longer">Of these: last longer than a new right could; they keep their day.</param>
/// <param name="Stronger">People who need a stronger sign-in than before.</param>
/// <param name="NotServed">Of these: in agencies of a type that it does not serve any more; they stay until they end, and are not given anew.</param>
public sealed record GroupEffects(int Rights, int Cut, int Longer, int Stronger, int NotServed)
{
    /// <summary>Of these: would begin after the group has ended, and never do.</summary>
    public int Never { get; init; }

    /// <summary>Whether anybody notices.</summary>
    public bool IsFelt => Cut + Never + Longer + Stronger + NotServed > 0;
}

/// <summary>An operator adds a user group to a system, or changes one under a letter, after seeing what that does.</summary>
public sealed partial class KeepGroup(LakMuangDb db, CatalogueGuard guard, IAgencyFacts agencies, ILetterBook book, IFiles files)
{
    private const int LongestName = 120;
    private const int LongestDuties = 400;
    private const int MostMonths = 60;

    /// <returns>Its code.</returns>
    public async Task<Result<string>> AddAsync(Act act, string system, string? typedCode, GroupWish wish, GivenLetter given, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, ct) is { } refusal)
        {
            return refusal;
        }

        if (await db.Systems.AsNoTracking().SingleOrDefaultAsync(s => s.Code == system, ct) is not { } home)
        {
            return CatalogueRefusals.NoSystem;
        }

        var code = TypedName.Clean(typedCode);
        if (home.Code is BuiltInSystems.Sso or BuiltInSystems.Open || home.State is SystemState.Retired)
        {
            return CatalogueRefusals.BuiltIn;
        }

        if (!Code().IsMatch(code))
        {
            return CatalogueRefusals.BadCode;
        }

        if (await db.Groups.AnyAsync(g => g.Code == code, ct))
        {
            return CatalogueRefusals.CodeTaken;
        }

        if (Check(wish, null, ThaiDate.Day(act.At)) is { } problem)
        {
            return problem;
        }

        var entered = await EnterAsync(act, given, ct);
        if (!entered.Ok(out var letter, out var wrong))
        {
            return wrong;
        }

        var group = new UserGroup
        {
            Code = code,
            System = system,
            Kind = Enum.IsDefined(wish.Kind) ? wish.Kind : GroupKind.Ordinary,
            NameTh = "",
            NameEn = "",
            DutiesTh = "",
            DutiesEn = "",
            IsSensitive = false,
            Decider = Decider.SsoAdmin,
            LongestMonths = 1,
        };
        Fill(group, wish);
        group.Added(letter);
        db.Groups.Add(group);
        return await CommitAsync(act with { Authority = letter }, code, CatalogueRefusals.CodeTaken, ct);
    }

    /// <summary>What a change would do; nothing is changed.</summary>
    public async Task<Result<GroupEffects>> PreviewAsync(Act act, string code, GroupWish wish, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, ct) is { } refusal)
        {
            return refusal;
        }

        if (await db.Groups.AsNoTracking().SingleOrDefaultAsync(g => g.Code == code && g.System != BuiltInSystems.Sso && g.System != BuiltInSystems.Open, ct) is not { } group)
        {
            return CatalogueRefusals.NoGroup;
        }

        var today = ThaiDate.Day(act.At);
        return Check(wish, group, today) is { } problem ? problem : await EffectsAsync(group, wish, today, ct);
    }

    /// <param name="seen">The version that the form was filled with.</param>
    public async Task<Result<string>> ChangeAsync(Act act, string code, int seen, GroupWish wish, GivenLetter given, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, ct) is { } refusal)
        {
            return refusal;
        }

        if (await db.Groups.SingleOrDefaultAsync(g => g.Code == code && g.System != BuiltInSystems.Sso && g.System != BuiltInSystems.Open, ct) is not { } group)
        {
            return CatalogueRefusals.NoGroup;
        }

        var today = ThaiDate.Day(act.At);
        if (Check(wish, group, today) is { } problem)
        {
            return problem;
        }

        if (group.Version != seen)
        {
            return CatalogueRefusals.Stale;
        }

        if (await db.GroupPlans.AnyAsync(p => p.Group == code && (p.State == PlanState.Waiting || p.State == PlanState.Running || p.State == PlanState.Stuck), ct))
        {
            return CatalogueRefusals.PlanThere;
        }

        var entered = await EnterAsync(act, given, ct);
        if (!entered.Ok(out var letter, out var wrong))
        {
            return wrong;
        }

        Fill(group, wish);
        var fields = db.Entry(group).Properties.Where(p => p.IsModified).Select(p => p.Metadata.Name).Order(StringComparer.Ordinal).ToList();
        if (fields.Count == 0)
        {
            return code;
        }

        group.Changed(string.Join(' ', fields), letter);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (group.ValidUntil is { } last)
        {
            await LastDayOfGroup.TakeAsync(db, code, ct);
            // What would begin afterwards never does; what reaches beyond it ends with it, also should its post run on.
            var never = await db.Grants.Where(g => g.Group == code && g.State != GrantState.Ended && g.From > last).ToListAsync(ct);
            never.ForEach(grant => grant.End(act, EndOfGrant.GroupAbolished));
            var cut = await db.ChangeAsync(
                """
                UPDATE access_grant SET until_day = least(until_day, $2),
                    decided_until_day = CASE WHEN decided_until_day > $2 THEN CASE WHEN until_day < $2 THEN $2 END ELSE decided_until_day END
                WHERE user_group = $1 AND state <> 'Ended' AND from_day <= $2 AND (until_day IS NULL OR until_day > $2 OR decided_until_day > $2)
                """, ct, code, last);
            db.Note(new GrantsShortened(code, cut, last));
        }

        var result = await CommitAsync(act with { Authority = letter }, code, CatalogueRefusals.Stale, ct);
        if (result.Problem is null)
        {
            await transaction.CommitAsync(ct);
        }

        return result;
    }

    private async Task<GroupEffects> EffectsAsync(UserGroup group, GroupWish wish, DateOnly today, CancellationToken ct)
    {
        var open = db.Grants.Where(g => g.Group == group.Code && g.State != GrantState.Ended && (g.Until == null || g.Until >= today));
        var (months, last) = (wish.Months!.Value, wish.ValidUntil);
        var longer = months >= group.LongestMonths ? 0 : await open.CountAsync(g => g.Until == null || g.Until > g.From.AddMonths(months), ct);
        var stronger = (wish.Level ?? 0) > (group.RequiredLevel ?? 0) ? await open.Select(g => g.Holder).Distinct().CountAsync(ct) : 0;
        var notServed = 0;
        if (wish.Serves.Count > 0)
        {
            var where = await open.GroupBy(g => g.Agency).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
            var facts = await agencies.OfAsync([.. where.Select(w => w.Key)], ct);
            notServed = where.Where(w => facts.GetValueOrDefault(w.Key) is { } agency && !wish.Serves.Contains(agency.Type.ToString())).Sum(w => w.Count);
        }

        return new(
            await open.CountAsync(ct), last is null || last == group.ValidUntil ? 0 : await open.CountAsync(g => g.From <= last && (g.Until == null || g.Until > last), ct),
            longer, stronger, notServed)
        {
            Never = last is null ? 0 : await open.CountAsync(g => g.From > last, ct),
        };
    }

    private Task<Result<LetterId>> EnterAsync(Act act, GivenLetter given, CancellationToken ct) => EnterAsync(act, given, guard, book, files, ct);

    internal static async Task<Result<LetterId>> EnterAsync(Act act, GivenLetter given, CatalogueGuard guard, ILetterBook book, IFiles files, CancellationToken ct) =>
        await given.EnterAsync(book, files, act, await guard.RootAsync(ct), "กลุ่มผู้ใช้งานของระบบสารสนเทศ", ct);

    private async Task<Result<string>> CommitAsync(Act act, string code, Problem faster, CancellationToken ct)
    {
        try
        {
            await db.CommitAsync(act, ct);
            return code;
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            return book.NumberTaken(e) ?? faster;
        }
    }

    private static void Fill(UserGroup group, GroupWish wish)
    {
        (group.NameTh, group.NameEn) = (TypedName.Clean(wish.NameTh), TypedName.Clean(wish.NameEn));
        (group.DutiesTh, group.DutiesEn) = (TypedName.Clean(wish.DutiesTh), TypedName.Clean(wish.DutiesEn));
        (group.IsSensitive, group.Decider, group.LongestMonths, group.RequiredLevel) = (wish.IsSensitive, wish.Decider!.Value, wish.Months!.Value, wish.Level);
        (group.ValidFrom, group.ValidUntil) = (wish.ValidFrom, wish.ValidUntil);
        var serves = wish.Serves.Distinct().Order(StringComparer.Ordinal).ToArray();
        group.Serves = serves.SequenceEqual(group.Serves.Order(StringComparer.Ordinal)) ? group.Serves : serves;
    }

    private static Problem? Check(GroupWish wish, UserGroup? before, DateOnly today) =>
        TypedName.Clean(wish.NameTh).Length is 0 or > LongestName ? CatalogueRefusals.NameTh
        : TypedName.Clean(wish.NameEn).Length is 0 or > LongestName ? CatalogueRefusals.NameEn
        : TypedName.Clean(wish.DutiesTh).Length is 0 or > LongestDuties || TypedName.Clean(wish.DutiesEn).Length is 0 or > LongestDuties ? CatalogueRefusals.Duties
        : wish.Decider is not { } decider || !Enum.IsDefined(decider) ? CatalogueRefusals.Decider
        : wish.Months is not (>= 1 and <= MostMonths) ? CatalogueRefusals.Months
        : wish.Level is < 1 or > 4 ? CatalogueRefusals.Level
        : wish.Serves.Any(t => !Enum.TryParse<AgencyType>(t, out var type) || type.ToString() != t) ? CatalogueRefusals.Types
        : wish.ValidUntil < (wish.ValidFrom ?? DateOnly.MinValue) || (wish.ValidUntil < today && wish.ValidUntil != before?.ValidUntil) ? CatalogueRefusals.Days
        : null;

    [GeneratedRegex("^[a-z][a-z0-9-]{1,63}$")]
    private static partial Regex Code();
}
