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

/// <summary>A right has ended or is suspended: the person's sessions and tokens in that system, for that agency, end with it (protocol profile, revocation).</summary>
internal sealed class EndSystemSessionsOfRight(LakMuangDb db) : IReactTo<GrantEnded>, IReactTo<GrantSuspended>
{
    public Task ReactAsync(GrantEnded fact, Act act, CancellationToken ct) =>
        fact.WasInForce ? EndAsync(act, fact.Holder, fact.System, fact.Agency, ct) : Task.CompletedTask;

    public Task ReactAsync(GrantSuspended fact, Act act, CancellationToken ct) =>
        fact.WasInForce ? EndAsync(act, fact.Holder, fact.System, fact.Agency, ct) : Task.CompletedTask;

    private async Task EndAsync(Act act, PersonId holder, string system, AgencyId agency, CancellationToken ct)
    {
        var open = await db.SystemSessions
            .Where(s => s.Person == holder && s.System == system && s.Agency == agency && s.EndedAt == null)
            .ToListAsync(ct);
        open.ForEach(session => session.End(act));
        db.Revoke(act, await db.TokenFamilies
            .Where(f => f.Person == holder && f.System == system && f.Agency == agency && f.RevokedAt == null)
            .ToListAsync(ct));
    }
}

/// <summary>A system in pilot is not open for an agency any more: what its people had entered ends, and the tokens with it.</summary>
internal sealed class EndSystemSessionsOfPilot(LakMuangDb db) : IReactTo<SystemClosedFor>
{
    public async Task ReactAsync(SystemClosedFor fact, Act act, CancellationToken ct)
    {
        var open = await db.SystemSessions.Where(s => s.System == fact.System && s.Agency == fact.Agency && s.EndedAt == null).ToListAsync(ct);
        open.ForEach(session => session.End(act));
        db.Revoke(act, await db.TokenFamilies.Where(f => f.System == fact.System && f.Agency == fact.Agency && f.RevokedAt == null).ToListAsync(ct));
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
