using LakMuang.Access.Contracts;
using LakMuang.Accounts.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.SignOn;

/// <summary>A session at LakMuang has ended: its children in the linked systems end in the same commit. Refresh tokens outlive an ordinary sign-out.</summary>
internal sealed class EndSystemSessionsOfSession(LakMuangDb db) : IReactTo<SessionEnded>
{
    public async Task ReactAsync(SessionEnded fact, Act act, CancellationToken ct)
    {
        var open = await db.SystemSessions.Where(s => s.Session == fact.Session && s.EndedAt == null).ToListAsync(ct);
        open.ForEach(session => session.End(act));
    }
}

/// <summary>Everything of a person is revoked: also the sessions of systems whose parent had long been idle, and every refresh token.</summary>
internal sealed class EndSystemSessionsOfPerson(LakMuangDb db) : IReactTo<EverythingRevoked>
{
    public async Task ReactAsync(EverythingRevoked fact, Act act, CancellationToken ct)
    {
        var open = await db.SystemSessions.Where(s => s.Person == fact.Person && s.EndedAt == null).ToListAsync(ct);
        open.ForEach(session => session.End(act));
        db.Revoke(act, await db.TokenFamilies.Where(f => f.Person == fact.Person && f.RevokedAt == null).ToListAsync(ct));
    }
}

/// <summary>A right has ended: the person's sessions and tokens in that system, for that agency, end with it (protocol profile, revocation).</summary>
internal sealed class EndSystemSessionsOfRight(LakMuangDb db) : IReactTo<GrantEnded>
{
    public async Task ReactAsync(GrantEnded fact, Act act, CancellationToken ct)
    {
        var open = await db.SystemSessions
            .Where(s => s.Person == fact.Holder && s.System == fact.System && s.Agency == fact.Agency && s.EndedAt == null)
            .ToListAsync(ct);
        open.ForEach(session => session.End(act));
        db.Revoke(act, await db.TokenFamilies
            .Where(f => f.Person == fact.Holder && f.System == fact.System && f.Agency == fact.Agency && f.RevokedAt == null)
            .ToListAsync(ct));
    }
}

internal static class Revocation
{
    public static void Revoke(this LakMuangDb db, Act act, IEnumerable<TokenFamily> families)
    {
        foreach (var family in families)
        {
            db.Entry(family).Property(f => f.RevokedAt).CurrentValue = act.At;
        }
    }
}
