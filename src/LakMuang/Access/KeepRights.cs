using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access;

/// <summary>
/// What the calendar does to rights, at 00:00 in Bangkok and written down: those whose day has come begin, those past their last day end with all that was entered by
/// them, and those of a migration order that nobody confirmed in time are suspended.
/// </summary>
/// <remarks>Whether a right counts is read from its days at every question; this makes facts of it. Several nodes may come at once: one commits.</remarks>
public sealed class KeepRights(LakMuangDb db)
{
    private const int Portion = 200;

    /// <returns>Whether there may be more: a portion is one commit.</returns>
    public async Task<bool> RunAsync(Act act, CancellationToken ct)
    {
        var today = ThaiDate.Day(act.At);
        var over = await db.Grants.Where(g => g.State != GrantState.Ended && g.Until < today).OrderBy(g => g.Until).Take(Portion).ToListAsync(ct);
        over.ForEach(grant => grant.End(act, EndOfGrant.Expired));
        var begun = await db.Grants.Where(g => g.AwaitsItsDay && g.From <= today).OrderBy(g => g.From).Take(Portion).ToListAsync(ct);
        begun.ForEach(grant => grant.Begin());
        var unconfirmed = await db.Grants.Where(g => g.State == GrantState.Active && g.ConfirmBy != null && g.ConfirmBy < today)
            .OrderBy(g => g.ConfirmBy).Take(Portion).ToListAsync(ct);
        unconfirmed.ForEach(grant => grant.Suspend(act, ReasonToSuspend.NotConfirmed));
        if (over.Count + begun.Count + unconfirmed.Count == 0)
        {
            return false;
        }

        await db.CommitAsync(act, ct);
        return over.Count == Portion || begun.Count == Portion || unconfirmed.Count == Portion;
    }
}
