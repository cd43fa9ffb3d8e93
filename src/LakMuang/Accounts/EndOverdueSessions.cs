using LakMuang.Accounts.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Accounts;

/// <summary>Sessions past their absolute limit are written down as ended, and their children in the linked systems end with them (invariant 2).</summary>
public sealed class EndOverdueSessions(LakMuangDb db)
{
    private const int Portion = 100;

    /// <returns>Whether there may be more: a portion is one commit.</returns>
    /// <remarks>Several nodes may come for the same rows: the first one commits, and another leaves them to it.</remarks>
    public async Task<bool> RunAsync(Act act, CancellationToken ct)
    {
        var overdue = await db.Sessions.Where(s => s.EndedAt == null && s.EndsAt <= act.At).OrderBy(s => s.EndsAt).Take(Portion).ToListAsync(ct);
        if (overdue.Count == 0)
        {
            return false;
        }

        overdue.ForEach(session => session.End(act, EndOfSession.TooOld));
        await db.CommitAsync(act, ct);
        return overdue.Count == Portion;
    }
}
