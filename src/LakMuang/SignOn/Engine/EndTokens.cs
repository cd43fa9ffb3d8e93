using LakMuang.Kernel;
using LakMuang.Protocol.Ports;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.SignOn.Engine;

/// <summary>Ends one system session with all that came from it, and never the person's others.</summary>
internal sealed class EndTokens(LakMuangDb db, TimeProvider clock)
{
    public Task OfSessionAsync(Guid sid, CancellationToken ct) => EndAsync(sid, null, null, ct);

    /// <summary>A token given back by its client (RFC 7009); silent when it is another's or unknown.</summary>
    public async Task OfFamilyAsync(string clientId, Guid family, CancellationToken ct)
    {
        if (await FindAsync(family, ct) is { } found && found.Client == clientId)
        {
            await EndAsync(found.Sid, found.Client, null, ct);
        }
    }

    public async Task OfReusedTokenAsync(Guid family, CancellationToken ct)
    {
        if (await FindAsync(family, ct) is { } found)
        {
            await EndAsync(found.Sid, found.Client, new RefreshTokenReused(found.Person, found.Client, found.Id), ct);
        }
    }

    public async Task OfReplayedCodeAsync(Guid jti, AuthorizedGrant grant, CancellationToken ct)
    {
        if (await db.Set<SpentCode>().Where(c => c.Jti == jti).Select(c => (Guid?)c.Sid).SingleOrDefaultAsync(ct) is { } sid)
        {
            await EndAsync(sid, grant.ClientId, new CodeReplayed(new(Guid.Parse(grant.Person)), grant.ClientId, sid), ct);
        }
    }

    private Task<TokenFamily?> FindAsync(Guid family, CancellationToken ct) =>
        db.TokenFamilies.SingleOrDefaultAsync(f => f.Id == family && f.RevokedAt == null, ct);

    private async Task EndAsync(Guid sid, string? client, Fact? note, CancellationToken ct)
    {
        var act = new Act { At = clock.GetUtcNow(), Client = client };
        if (note is not null)
        {
            db.Note(note);
        }

        (await db.SystemSessions.SingleOrDefaultAsync(s => s.Id == sid, ct))?.End(act);
        db.Revoke(act, await db.TokenFamilies.Where(f => f.Sid == sid && f.RevokedAt == null).ToListAsync(ct));
        await db.CommitAsync(act, ct);
    }
}

/// <summary>A code was shown twice: somebody may have stolen it, so what the first showing brought is ended (RFC 6749 section 10.5).</summary>
public sealed record CodeReplayed(PersonId Person, string Client, Guid Sid) : Fact
{
    public override PersonId? Subject => Person;

    public override Outcome Outcome => Outcome.Refused;
}

/// <summary>A refresh token came back after it had been replaced: its family has been revoked (RFC 9700 section 4.14).</summary>
public sealed record RefreshTokenReused(PersonId Person, string Client, Guid Family) : Fact
{
    public override PersonId? Subject => Person;

    public override Outcome Outcome => Outcome.Refused;
}
