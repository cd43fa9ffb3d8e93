using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff.Moving;

/// <summary>Whoever began a case takes it back before the answer; either side calls off what was agreed, before its day.</summary>
public sealed class WithdrawMove(LakMuangDb db, IAuthority authority, CarryOutMoves carry, MovePost post, IPeople people)
{
    public async Task<Result<MoveState>> RunAsync(Act act, AgencyId agency, Guid id, string? typedReason, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ManagePeople, agency, ct) is { } refusal)
        {
            return refusal;
        }

        if (await db.Moves.SingleOrDefaultAsync(m => m.Id == id && (m.From == agency || m.To == agency), ct) is not { } move
            || (move.State is MoveState.Proposed && move.Proposing != agency))
        {
            return MoveRefusals.NoMove;
        }

        if (move.State is not (MoveState.Proposed or MoveState.Agreed))
        {
            return move.IsLiving || move.State is MoveState.Done ? MoveRefusals.TooLate : MoveRefusals.NoMove;
        }

        if (await people.IsSelfAsync(act, move.Person, ct))
        {
            return MoveRefusals.Own;
        }

        if (!StaffWords.Reason(typedReason).Ok(out var reason, out var unclear))
        {
            return unclear;
        }

        if (move.State is MoveState.Agreed && move.Day <= ThaiDate.Day(act.At))
        {
            return MoveRefusals.TooLate;
        }

        if (move.State is MoveState.Agreed)
        {
            await carry.CallOffAsync(act, move, reason, restores: true, ct);
        }
        else
        {
            move.Close(act, MoveState.Withdrawn, reason);
        }

        await post.TellClosedAsync(act, move, ct);
        try
        {
            await db.CommitAsync(act, ct);
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            db.ChangeTracker.Clear();
            return MoveRefusals.NoMove;
        }

        return move.State;
    }
}
