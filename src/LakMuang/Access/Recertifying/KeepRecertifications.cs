using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Recertifying;

/// <summary>Closes cases in which nothing is left to decide; and when the day of one has passed, suspends what nobody decided on (docs/adr/0050).</summary>
/// <remarks>What templates propose to keep goes on. One case is one commit: run twice, or on two nodes, each happens once.</remarks>
public sealed class KeepRecertifications(LakMuangDb db, RightsToDecide rights)
{
    private const int Portion = 50;

    /// <returns>Whether there may be more at once.</returns>
    public async Task<bool> RunAsync(Act act, CancellationToken ct)
    {
        var today = ThaiDate.Day(act.At);
        var due = await db.Recertifications.AsNoTracking().Where(r => r.State == RecertificationState.Open && (r.WantsLook || r.DueOn < today))
            .OrderBy(r => r.DueOn).Select(r => r.Id).Take(Portion).ToListAsync(ct);
        return await db.EachAloneAsync(due, id => TakeAsync(act, id, today, ct)) == Portion;
    }

    private async Task<bool> TakeAsync(Act act, Guid id, DateOnly today, CancellationToken ct)
    {
        if (await db.Recertifications.SingleOrDefaultAsync(r => r.Id == id && r.State == RecertificationState.Open, ct) is not { } open)
        {
            return false;
        }

        var wanted = (await rights.OfAsync(open, today, ct)).Where(l => l.Proposal is not RightProposal.Stays).Select(l => l.Grant).ToList();
        if (wanted.Count == 0)
        {
            open.Close(act, RecertificationState.Settled);
        }
        else if (open.DueOn < today)
        {
            wanted.ForEach(grant => grant.Lapse(act));
            open.Close(act, RecertificationState.Lapsed);
        }
        else
        {
            open.WasLookedAt();
        }

        await db.CommitAsync(act, ct);
        return true;
    }
}
