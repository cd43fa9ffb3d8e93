using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Oversight.Contracts;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Systems;

/// <param name="On">The day from which it counts, in Bangkok; null for today.</param>
public sealed record StepWish(SystemState? To, DateOnly? On, GivenLetter Letter, string? Reason);

/// <summary>An operator has a system go to its next state. What many people's rights hang on waits for a second operator (ADR 33).</summary>
public sealed class ProposeStep(LakMuangDb db, CatalogueGuard guard, Readiness readiness, IBreakGlass glass, ILetterBook book, IFiles files)
{
    /// <summary>Days that people know beforehand that a system they use ends.</summary>
    public const int NoticeDays = 7;

    private const int YearsAhead = 2;

    private static readonly TimeSpan _lives = TimeSpan.FromDays(7);

    /// <summary>The states that a system can go to.</summary>
    public static IReadOnlyList<SystemState> After(SystemState state) => state switch
    {
        SystemState.Draft => [SystemState.Pilot, SystemState.Retired],
        SystemState.Pilot => [SystemState.Live, SystemState.Retired],
        SystemState.Live => [SystemState.Retired],
        _ => [],
    };

    /// <summary>Whether a second operator has to confirm it.</summary>
    public static bool TakesTwo(SystemState from, SystemState to) => from is not SystemState.Draft && to is (SystemState.Live or SystemState.Retired);

    /// <summary>The first day on which a step may count: people know beforehand that a system they use ends.</summary>
    internal static DateOnly EarliestFor(SystemState from, SystemState to, DateOnly today) =>
        to is SystemState.Retired && from is not SystemState.Draft ? today.AddDays(NoticeDays) : today;

    /// <returns>The id of the step; one that takes nobody else and counts from today is done by then.</returns>
    public async Task<Result<Guid>> RunAsync(Act act, string code, StepWish wish, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, ct) is { } refusal)
        {
            return refusal;
        }

        if (await db.Systems.SingleOrDefaultAsync(s => s.Code == code, ct) is not { } system)
        {
            return CatalogueRefusals.NoSystem;
        }

        var today = ThaiDate.Day(act.At);
        var on = wish.On ?? today;
        if (await CheckAsync(act, system, wish, on, today, ct) is { } problem)
        {
            return problem;
        }

        CatalogueReason.TryRead(wish.Reason, out var reason);
        var entered = await wish.Letter.EnterAsync(book, files, act, await guard.RootAsync(ct), "การเปิดหรือยกเลิกระบบสารสนเทศ", ct);
        if (!entered.Ok(out var letter, out var wrong))
        {
            return wrong;
        }

        var to = wish.To!.Value;
        var step = SystemStep.Propose(act, code, to, letter, reason, on, _lives);
        var alone = !TakesTwo(system.State, to);
        if (alone)
        {
            step.Decide(act, StepState.Confirmed);
        }

        if (alone && on <= today)
        {
            CarryOutSteps.Run(act, system, step);
        }

        db.SystemSteps.Add(step);
        try
        {
            await db.CommitAsync(act with { Authority = letter }, ct);
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            return book.NumberTaken(e) ?? CatalogueRefusals.StepOpen;
        }

        return step.Id;
    }

    private async Task<Problem?> CheckAsync(Act act, InformationSystem system, StepWish wish, DateOnly on, DateOnly today, CancellationToken ct)
    {
        if (system.Code is BuiltInSystems.Sso or BuiltInSystems.Open)
        {
            return CatalogueRefusals.BuiltIn;
        }

        if (wish.To is not { } to || !After(system.State).Contains(to))
        {
            return CatalogueRefusals.NoSuchStep;
        }

        // The break-glass account and its holder's own would be two names of one human being.
        if (act.By is { } person ? await glass.IsNobodyAsync(person, ct) : TakesTwo(system.State, to))
        {
            return CatalogueRefusals.NotAPerson;
        }

        if (!CatalogueReason.TryRead(wish.Reason, out _))
        {
            return CatalogueRefusals.Reason;
        }

        var earliest = EarliestFor(system.State, to, today);
        if (on < earliest || on > today.AddYears(YearsAhead))
        {
            return CatalogueRefusals.TooSoon(earliest);
        }

        var expired = await db.SystemSteps.Where(s => s.System == system.Code && s.State == StepState.Waiting && s.ExpiresAt <= act.At).ToListAsync(ct);
        if (expired.Count > 0)
        {
            expired.ForEach(s => s.Decide(act, StepState.Expired));
            await db.CommitAsync(act, ct);
        }

        return await db.SystemSteps.AnyAsync(s => s.System == system.Code && (s.State == StepState.Waiting || s.State == StepState.Confirmed), ct)
            ? CatalogueRefusals.StepOpen
            : await readiness.RefusalAsync(system, to, today, ct);
    }
}
