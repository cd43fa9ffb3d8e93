using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.SignOn;

/// <summary>After a key was withdrawn: every system session and refresh token since it began to sign ends, and the systems are told.</summary>
/// <remarks>In portions, each a commit of its own; run again it goes on where it stopped.</remarks>
public sealed class EndSessionsOfKey(LakMuangDb db)
{
    private const int Portion = 500;

    /// <returns>How many ended now. Call again until it is none.</returns>
    public async Task<int> RunAsync(Act act, DateTimeOffset signedFrom, CancellationToken ct)
    {
        var sessions = await db.SystemSessions.Where(s => s.EndedAt == null && s.OpenedAt >= signedFrom).OrderBy(s => s.Id).Take(Portion).ToListAsync(ct);
        var ids = sessions.ConvertAll(s => s.Id);
        sessions.ForEach(s => s.End(act));
        var families = await db.TokenFamilies.Where(f => ids.Contains(f.Sid) && f.RevokedAt == null).ToListAsync(ct);

        // Refresh tokens outlive an ordinary sign-out: those whose session had ended before end as well.
        var all = db.SystemSessions;
        families.AddRange(await db.TokenFamilies
            .Where(f => f.RevokedAt == null && f.RotatedAt >= signedFrom && !ids.Contains(f.Sid) && all.Any(s => s.Id == f.Sid && s.EndedAt != null))
            .Take(Portion).ToListAsync(ct));
        db.Revoke(act, families);
        await db.CommitAsync(act, ct);
        db.ChangeTracker.Clear();
        return sessions.Count + families.Count;
    }
}
