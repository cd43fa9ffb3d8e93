using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Systems;

/// <summary>Lets confirmed steps take effect when their day begins in Bangkok, and ends the rights of systems that were retired, in portions.</summary>
/// <remarks>
/// From the commit that retires a system no right in it opens anything: queries ask for its state. The portions write the end of each right down, and end its sessions.
/// </remarks>
public sealed class CarryOutSteps(LakMuangDb db, ILetterBook book)
{
    private const int Portion = 500;
    private const long Turn = 2569_1125;

    /// <returns>Whether there may be more at once.</returns>
    public async Task<bool> RunAsync(Act act, CancellationToken ct)
    {
        var today = ThaiDate.Day(act.At);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.ChangeAsync("SELECT pg_advisory_xact_lock($1)", ct, Turn);
        var due = await db.SystemSteps.Where(s => s.State == StepState.Confirmed && s.On <= today).OrderBy(s => s.On).ThenBy(s => s.Id).FirstOrDefaultAsync(ct);
        var more = due is not null ? await OneAsync(act, due, ct) : await EndRightsAsync(act, ct);
        await transaction.CommitAsync(ct);
        return more;
    }

    /// <summary>Within the caller's commit.</summary>
    internal static void Run(Act act, InformationSystem system, SystemStep step)
    {
        system.Move(step.To, step.Letter);
        step.Done(act);
    }

    private async Task<bool> OneAsync(Act act, SystemStep step, CancellationToken ct)
    {
        var system = await db.Systems.SingleAsync(s => s.Code == step.System, ct);
        if (await book.IsLivingAsync(step.Letter, ct) && ProposeStep.After(system.State).Contains(step.To))
        {
            Run(act, system, step);
        }
        else
        {
            step.Decide(act, StepState.Dropped);
        }

        await db.CommitAsync(act with { Authority = step.Letter }, ct);
        return true;
    }

    private async Task<bool> EndRightsAsync(Act act, CancellationToken ct)
    {
        var retired = db.Systems.Where(s => s.State == SystemState.Retired).Select(s => s.Code);
        var open = db.Grants.Where(g => g.State != GrantState.Ended && retired.Contains(g.System));
        if (await open.OrderBy(g => g.System).Select(g => g.System).FirstOrDefaultAsync(ct) is not { } system)
        {
            return false;
        }

        // One system in one commit, under its own letter.
        var grants = await open.Where(g => g.System == system).OrderBy(g => g.Id).Take(Portion).ToListAsync(ct);
        var letter = await db.SystemSteps.Where(s => s.System == system && s.To == SystemState.Retired && s.State == StepState.Done)
            .OrderByDescending(s => s.DoneAt).Select(s => (LetterId?)s.Letter).FirstOrDefaultAsync(ct);
        act = act with { Authority = letter };
        grants.ForEach(grant => grant.End(act, EndOfGrant.SystemRetired));
        await db.CommitAsync(act, ct);
        return true;
    }
}
