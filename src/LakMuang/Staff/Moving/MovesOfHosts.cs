using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff.Moving;

/// <summary>
/// A post that a secondment made ends from the host's side: by hand, or because its letter is withdrawn. Then the secondment is over too, and what slept at
/// home wakes; or it ends where an earlier letter had set its end.
/// </summary>
internal sealed class MovesOfHosts(LakMuangDb db, CarryOutMoves carry) : IReactTo<PersonLeftPost>, IReactTo<PostEndsOn>
{
    public async Task ReactAsync(PersonLeftPost fact, Act act, CancellationToken ct)
    {
        foreach (var move in await MadeAsync(fact.Person, fact.Agency, ct))
        {
            var parts = await carry.PartsAsync(move, ct);
            var at = parts.FindIndex(p => p.Appointment == fact.Appointment);
            if (at < 0 && move.NewPost != fact.Appointment)
            {
                continue;
            }

            var today = ThaiDate.Day(act.At);
            var before = parts.Take(at < 0 ? parts.Count : at).LastOrDefault(p => p.UntilBefore >= today);
            if (before is not null)
            {
                await carry.CutAsync(act, move, before.UntilBefore!.Value, null, ct);
            }
            else if (move.State is MoveState.Agreed)
            {
                await carry.CallOffAsync(act, move, null, restores: false, ct);
            }
            else if (at < 0 || parts[at].UntilBefore >= today)
            {
                await carry.EndSecondmentAsync(act, move, fact.Reason, act.Authority, ct);
            }
        }
    }

    public async Task ReactAsync(PostEndsOn fact, Act act, CancellationToken ct)
    {
        foreach (var move in await MadeAsync(fact.Person, fact.Agency, ct))
        {
            var isOwn = move.NewPost == fact.Appointment || (await carry.PartsAsync(move, ct)).Exists(p => p.Appointment == fact.Appointment && p.UntilBefore > fact.LastDay);
            if (isOwn && fact.LastDay < move.Until)
            {
                await carry.CutAsync(act, move, fact.LastDay, act.Authority, ct);
            }
        }
    }

    // As they stand within this commit: one that is ending ends its own posts.
    private async Task<List<Move>> MadeAsync(PersonId person, AgencyId host, CancellationToken ct) =>
        [.. (await db.Moves.Where(m => m.Person == person && m.To == host && m.Kind == MoveKind.Secondment && (m.State == MoveState.Running || m.State == MoveState.Agreed)).ToListAsync(ct))
            .Where(m => m.State is MoveState.Running or MoveState.Agreed)];
}
