using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff.Moving;

/// <summary>The transfers and secondments of an agency, or of those below an office, the latest first, a portion at a time: for programs (L2-1).</summary>
public sealed class NextMoves(LakMuangDb db, IAuthority authority, IAgencyWalk walk, MoveLines lines)
{
    /// <param name="state">Only those that stand so; null for all.</param>
    /// <param name="after">The last one of the portion before, or null to begin.</param>
    public async Task<Result<Portion<MoveLine>>> OfAsync(Act act, AgencyId agency, MoveState? state, Guid? after, int most, CancellationToken ct) =>
        await authority.RefusalAsync(act, AgencyTask.ManagePeople, agency, ct) is { } refusal
            ? refusal
            : await ReadAsync(db.Moves.Where(m => (m.From == agency || m.To == agency) && (state == null || m.State == state)), agency, after, most, ct);

    /// <summary>Those that are open between agencies below an office.</summary>
    public async Task<Result<Portion<MoveLine>>> BelowAsync(Act act, AgencyId office, Guid? after, int most, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.Oversee, office, ct) is { } refusal)
        {
            return refusal;
        }

        var below = await walk.BelowAsync(office, null, ct);
        return await ReadAsync(
            db.Moves.Where(m => m.Person != null && (m.State == MoveState.Proposed || m.State == MoveState.Agreed || m.State == MoveState.Running)
                // Who was asked for by number is known above the asking agency when the other side has said yes, and no sooner.
                && (below.Contains(m.From!.Value) || (below.Contains(m.To) && (!m.IsAsked || m.NewPost != null)))),
            null, after, most, ct);
    }

    private async Task<Portion<MoveLine>> ReadAsync(IQueryable<Move> moves, AgencyId? viewer, Guid? after, int most, CancellationToken ct)
    {
        var found = await moves.AsNoTracking().Where(m => after == null || m.Id.CompareTo(after.Value) < 0)
            .OrderByDescending(m => m.Id).Take(most + 1).ToListAsync(ct);
        return Portion.Of(await lines.OfAsync(found, viewer, ct), most);
    }
}
