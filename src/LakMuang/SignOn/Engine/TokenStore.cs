using LakMuang.Kernel;
using LakMuang.Protocol.Ports;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.SignOn.Engine;

/// <summary>What is stored of codes and refresh tokens, by the database's clock.</summary>
internal sealed class TokenStore(RedeemCodes redeem, RotateFamilies rotate, LivingSessions living, LakMuangDb db, TimeProvider clock) : IGrants
{
    public static readonly TimeSpan FamilyIdle = TimeSpan.FromDays(7);
    public static readonly TimeSpan FamilyLife = TimeSpan.FromDays(30);

    public async ValueTask<Redeemed> RedeemAsync(Redemption redemption, CancellationToken cancel)
    {
        var redeemed = await redeem.RunAsync(redemption, cancel);
        if (redeemed is Redeemed.AlreadySpent)
        {
            await RevokeWhatCameOfAsync(Guid.Parse(redemption.Jti), redemption.Grant, cancel);
        }

        return redeemed;
    }

    public async ValueTask<RotationOutcome> RotateAsync(Rotation rotation, CancellationToken cancel)
    {
        var outcome = await rotate.RunAsync(rotation, cancel);
        if (outcome is RotationOutcome.Reused
            && await db.TokenFamilies.SingleOrDefaultAsync(f => f.Id == rotation.Family && f.RevokedAt == null, cancel) is { } family)
        {
            await EndAsync(family.Sid, family.Client, new RefreshTokenReused(family.Person, family.Client, family.Id), cancel);
        }

        return outcome;
    }

    public async ValueTask RevokeAsync(string clientId, Guid family, CancellationToken cancel)
    {
        if (await db.TokenFamilies.SingleOrDefaultAsync(f => f.Id == family && f.Client == clientId && f.RevokedAt == null, cancel) is { } found)
        {
            await EndAsync(found.Sid, found.Client, null, cancel);
        }
    }

    public ValueTask EndAsync(string sid, CancellationToken cancel) => EndAsync(Guid.Parse(sid), null, null, cancel);

    public async ValueTask<bool> IsLiveAsync(string sid, CancellationToken cancel) =>
        Guid.TryParse(sid, out var id) && await living.ContainAsync(id, cancel);

    private async Task RevokeWhatCameOfAsync(Guid jti, AuthorizedGrant grant, CancellationToken ct)
    {
        if (await db.Set<SpentCode>().Where(c => c.Jti == jti).Select(c => (Guid?)c.Sid).SingleOrDefaultAsync(ct) is { } sid)
        {
            await EndAsync(sid, grant.ClientId, new CodeReplayed(new(Guid.Parse(grant.Person)), grant.ClientId, sid), ct);
        }
    }

    private async ValueTask EndAsync(Guid sid, string? client, Fact? note, CancellationToken ct)
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
