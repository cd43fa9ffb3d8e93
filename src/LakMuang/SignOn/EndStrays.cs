using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.SignOn;

/// <summary>
/// A code can be redeemed in the very moment in which its session or right ends: neither commit sees the other. This finds such system sessions
/// seconds later and ends them like any other, so that the system is told (invariant 2).
/// </summary>
/// <remarks>Looks at those of the last minutes alone: a range of the primary key, however many live.</remarks>
public sealed class EndStrays(LakMuangDb db)
{
    private const int Portion = 500;

    private const string Statement = """
        SELECT s.id AS "Id",
               account_is_current(s.person, s.epoch) AND (s.system = {0} OR holds_right(s.person, s.system, s.agency)) AS "MayRefresh"
        FROM system_session s
        WHERE s.id >= uuid_at(lakmuang_now() - interval '3 minutes') AND s.ended_at IS NULL
          AND (NOT session_is_open(s.session, s.epoch) OR (s.system <> {0} AND NOT holds_right(s.person, s.system, s.agency)))
        LIMIT {1}
        """;

    /// <returns>Whether there may be more.</returns>
    public async Task<bool> RunAsync(Act act, CancellationToken ct)
    {
        var strays = await db.Database.SqlQueryRaw<Stray>(Statement, BuiltInSystems.Open, Portion).ToListAsync(ct);
        if (strays.Count == 0)
        {
            return false;
        }

        var (all, dead) = (strays.ConvertAll(s => s.Id), strays.FindAll(s => !s.MayRefresh).ConvertAll(s => s.Id));
        (await db.SystemSessions.Where(s => all.Contains(s.Id) && s.EndedAt == null).ToListAsync(ct)).ForEach(session => session.End(act));
        db.Revoke(act, await db.TokenFamilies.Where(f => dead.Contains(f.Sid) && f.RevokedAt == null).ToListAsync(ct));
        await db.CommitAsync(act, ct);
        return strays.Count == Portion;
    }

    private sealed record Stray(Guid Id, bool MayRefresh);
}
