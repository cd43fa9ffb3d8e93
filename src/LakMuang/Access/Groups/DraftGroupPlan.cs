using LakMuang.Agencies.Contracts;
using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Groups;

/// <param name="Into">Groups in which each member goes on; none where the rights just end.</param>
/// <param name="On">The first day without the group, in Bangkok.</param>
public sealed record PlanWish(IReadOnlyList<string> Into, DateOnly On, GivenLetter Letter, string? Reason);

/// <summary>The first step of the end of a group: where its members go, under which letter, on which day. It does nothing but show what it would do.</summary>
public sealed class DraftGroupPlan(LakMuangDb db, CatalogueGuard guard, ILetterBook book, IFiles files, OwnPlan own)
{
    private const int MostTargets = 5;
    private const int YearsAhead = 2;

    /// <returns>The id of the draft.</returns>
    public async Task<Result<Guid>> RunAsync(Act act, string code, PlanWish wish, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, ct) is { } refusal)
        {
            return refusal;
        }

        if (await db.Groups.AsNoTracking().SingleOrDefaultAsync(g => g.Code == code, ct) is not { } group || group.System is Contracts.BuiltInSystems.Sso)
        {
            return CatalogueRefusals.NoGroup;
        }

        var today = ThaiDate.Day(act.At);
        if (wish.On < today || wish.On > today.AddYears(YearsAhead))
        {
            return CatalogueRefusals.PlanDay;
        }

        if (!CatalogueReason.TryRead(wish.Reason, out var reason))
        {
            return CatalogueRefusals.Reason;
        }

        string[] into = [.. wish.Into.Select(TypedName.Clean).Distinct().Order(StringComparer.Ordinal)];
        if (await db.GroupPlans.AnyAsync(p => p.Group == code && (p.State == PlanState.Waiting || p.State == PlanState.Running || p.State == PlanState.Stuck), ct))
        {
            return CatalogueRefusals.PlanThere;
        }

        if (into.Length > MostTargets)
        {
            return CatalogueRefusals.PlanInto;
        }

        if (await TargetsAsync(db, code, into, wish.On, ct) is { } unfit)
        {
            return unfit;
        }

        if (into.Length > 0 && await own.RefusalAsync(code, ct, act.By) is { } yours)
        {
            return yours;
        }

        var entered = await KeepGroup.EnterAsync(act, wish.Letter, guard, book, files, ct);
        if (!entered.Ok(out var letter, out var wrong))
        {
            return wrong;
        }

        var plan = new GroupPlan { Group = code, Into = into, Letter = letter, Reason = reason, On = wish.On, DraftedBy = act.By, DraftedAt = act.At };
        plan.Drafted();
        db.GroupPlans.Add(plan);
        try
        {
            await db.CommitAsync(act with { Authority = letter }, ct);
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            return book.NumberTaken(e) ?? CatalogueRefusals.PlanThere;
        }

        return plan.Id;
    }

    /// <summary>What is wrong with the groups that members would go to; null where nothing is.</summary>
    internal static async Task<Problem?> TargetsAsync(LakMuangDb db, string code, string[] into, DateOnly on, CancellationToken ct)
    {
        var systems = db.Systems.Where(s => s.State == SystemState.Live || s.State == SystemState.Pilot);
        var open = await db.Groups
            .Where(g => into.Contains(g.Code) && g.Code != code && g.System != Contracts.BuiltInSystems.Sso && (g.ValidUntil == null || g.ValidUntil >= on) && (g.ValidFrom == null || g.ValidFrom <= on)
                && systems.Any(s => s.Code == g.System))
            .CountAsync(ct);
        return open != into.Length ? CatalogueRefusals.PlanInto
            : await db.DutyRules.AnyAsync(r => r.EndedAt == null && into.Contains(r.GroupA) && into.Contains(r.GroupB), ct) ? CatalogueRefusals.PlanClash
            : null;
    }
}
