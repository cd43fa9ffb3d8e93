using LakMuang.Access.Contracts;
using LakMuang.Accounts.Contracts;
using LakMuang.Credentials.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Oversight;

/// <summary>Breaks the glass: code and reason open an operator's session for an hour, once, and every operator hears of it.</summary>
public sealed class OpenBreakGlass(
    LakMuangDb db, IGuesses guesses, PasswordHash hash, IAccounts accounts, IRights rights, ISessions sessions, TellOperators tell)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    private const int LeastReason = 10;

    // By address and never for the whole service: nobody may shut the emergency door by guessing at it, and 125 bits are not guessed.
    private static readonly GuessLimit _limit = new("break-glass", 5, TimeSpan.FromMinutes(15));

    public async Task<Result<OpenedSession>> RunAsync(Act act, string? code, string? typedReason, Device device, SessionId? present, CancellationToken ct)
    {
        if (!Reasons.TryRead(typedReason, out var reason) || reason.Length < LeastReason)
        {
            return BreakGlassRefusals.ReasonMissing;
        }

        var whom = act.Address?.ToString() ?? "";
        if (await guesses.BeginAsync(_limit, whom, ct) is { } wait)
        {
            return await RefuseAsync(act, BreakGlassRefusals.TooMany(wait), ct);
        }

        var glass = await db.BreakGlasses.OrderByDescending(b => b.SealedAt).FirstOrDefaultAsync(b => b.State == BreakGlassState.Sealed, ct);
        var check = await hash.CheckAsync(BreakGlassCode.Plain(code), glass?.CodeHash, ct);
        await guesses.EndAsync(_limit, whom, check is not PasswordCheck.Wrong, ct);
        if (check is PasswordCheck.Wrong)
        {
            return await RefuseAsync(act, BreakGlassRefusals.Wrong, ct);
        }

        try
        {
            return await OpenAsync(act, glass!, reason, device, present, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody else used the same code in the same moment.
            db.ChangeTracker.Clear();
            return await RefuseAsync(act, BreakGlassRefusals.Wrong, ct);
        }
    }

    private async Task<Result<OpenedSession>> OpenAsync(Act act, BreakGlass glass, string reason, Device device, SessionId? present, CancellationToken ct)
    {
        var (today, endsAt) = (ThaiDate.Day(act.At), act.At + Lasts);
        var given = await rights.GiveAsync(
            act, new(glass.Person, glass.Agency, Role.DlaOperator, glass.Appointment, glass.Letter, today, ThaiDate.Day(endsAt)), ct);
        if (!given.Ok(out var grant, out var problem))
        {
            return problem;
        }

        await accounts.ChangeAsync(act, glass.Person, open: true, ct);
        glass.Open(act, grant, reason, endsAt);
        await tell.QueueAsync(act, $"break-glass:{glass.Id:N}", RoleMails.Opened(act.At, endsAt, reason), ct);
        var opened = await sessions.OpenAsync(act, glass.Person, Means.BreakGlass, device, present, ct, Lasts);
        if (opened.Problem is null)
        {
            await db.CommitAsync(act, ct);
        }

        return opened;
    }

    private async Task<Problem> RefuseAsync(Act act, Problem problem, CancellationToken ct)
    {
        db.Note(new BreakGlassRefused(problem.Code));
        await db.CommitAsync(act, ct);
        return problem;
    }
}
