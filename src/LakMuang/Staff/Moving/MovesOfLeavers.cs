using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff.Moving;

/// <summary>A secondment ends with the post at home that it rests on; a move of somebody who leaves for another cause is called off.</summary>
internal sealed class MovesOfLeavers(LakMuangDb db, CarryOutMoves carry) : IReactTo<PersonLeftPost>, IReactTo<PostEndsOn>, IReactTo<DepartureRecorded>
{
    public async Task ReactAsync(PersonLeftPost fact, Act act, CancellationToken ct)
    {
        // Where a letter was withdrawn, the person is still there and somebody decides.
        if (fact.Reason is not EndOfPost.LetterWithdrawn && await SecondmentAsync(fact.Appointment, ct) is { } move)
        {
            await carry.EndSecondmentAsync(act, move, fact.Reason, act.Authority, ct);
        }
    }

    public async Task ReactAsync(PostEndsOn fact, Act act, CancellationToken ct)
    {
        if (await SecondmentAsync(fact.Appointment, ct) is { } move && fact.LastDay < move.Until)
        {
            await carry.CutAsync(act, move, fact.LastDay, act.Authority, ct);
        }
    }

    public async Task ReactAsync(DepartureRecorded fact, Act act, CancellationToken ct)
    {
        if (fact.Reason is EndOfPost.Transfer)
        {
            return;
        }

        var open = await db.Moves.Where(m => m.Person == fact.Person && m.From == fact.Agency && (m.State == MoveState.Proposed || m.State == MoveState.Agreed)).ToListAsync(ct);
        foreach (var move in open)
        {
            if (move.State is MoveState.Agreed)
            {
                await carry.CallOffAsync(act, move, null, restores: false, ct);
            }
            else
            {
                move.Close(act, MoveState.Cancelled, null);
            }
        }
    }

    // As it stands within this commit: it may have ended with the post of the other side.
    private async Task<Move?> SecondmentAsync(Guid homePost, CancellationToken ct) => await db.Moves.SingleOrDefaultAsync(
        m => m.HomePost == homePost && m.Kind == MoveKind.Secondment && (m.State == MoveState.Running || m.State == MoveState.Agreed), ct)
        is { State: MoveState.Running or MoveState.Agreed } move ? move : null;
}

/// <summary>A right that comes back into force at home during a secondment whose rights sleep goes to sleep again.</summary>
internal sealed class SleepAgain(LakMuangDb db, IMoversRights rights) : IReactTo<GrantResumed>
{
    public async Task ReactAsync(GrantResumed fact, Act act, CancellationToken ct)
    {
        // As it stands within this commit: the secondment may be ending in it.
        var running = await db.Moves
            .Where(m => m.Person == fact.Holder && m.From == fact.Agency && m.RightsSleep && m.State == MoveState.Running).ToListAsync(ct);
        if (running.Exists(m => m.State is MoveState.Running))
        {
            await rights.SleepAsync(act, fact.Holder, fact.Agency, ct);
        }
    }
}
