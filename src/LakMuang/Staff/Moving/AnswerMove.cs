using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff.Moving;

/// <param name="Position">The post in the new agency; ignored where that agency named it when it asked.</param>
public sealed record PostGiven(string? Position, string? Unit);

/// <summary>The other side says yes, once, or no with a reason (L2-1). A day that has come takes effect in this same commit (invariant 2).</summary>
public sealed class AnswerMove(
    LakMuangDb db, IAuthority authority, StaffGuard guard, MoveChecks checks, ILetterBook book, CarryOutMoves carry, MovePost post, IPeople people)
{
    public async Task<Result<MoveState>> AcceptAsync(Act act, AgencyId agency, Guid id, PostGiven given, CancellationToken ct)
    {
        if (!(await FindAsync(act, agency, id, ct)).Ok(out var move, out var problem))
        {
            return problem;
        }

        if (await RefusalAsync(act, move, ct) is { } refusal)
        {
            return refusal;
        }

        if (!move.IsAsked)
        {
            if (!MoveChecks.Post(given.Position, given.Unit).Ok(out var named, out var unclear))
            {
                return unclear;
            }

            move.Name(named.Position, named.Unit);
        }

        act = act with { Authority = move.Letter };
        if (await carry.AgreeAsync(act, move, ct) is { } gone)
        {
            // Perhaps because somebody else has just accepted it, and the old post ended with that.
            db.ChangeTracker.Clear();
            return await db.Moves.AnyAsync(m => m.Id == id && m.State == MoveState.Proposed, ct) ? gone : MoveRefusals.NoMove;
        }

        await post.TellAgreedAsync(act, move, ct);
        return await CommitAsync(act, move, ct);
    }

    public async Task<Result<MoveState>> RefuseAsync(Act act, AgencyId agency, Guid id, string? typedReason, CancellationToken ct)
    {
        if (!(await FindAsync(act, agency, id, ct)).Ok(out var move, out var problem))
        {
            return problem;
        }

        if (!StaffWords.Reason(typedReason).Ok(out var reason, out var unclear))
        {
            return unclear;
        }

        move.Close(act, MoveState.Refused, reason);
        await post.TellClosedAsync(act, move, ct);
        return await CommitAsync(act, move, ct);
    }

    private async Task<Result<Move>> FindAsync(Act act, AgencyId agency, Guid id, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ManagePeople, agency, ct) is { } refusal)
        {
            return refusal;
        }

        var move = await db.Moves.SingleOrDefaultAsync(m => m.Id == id && m.State == MoveState.Proposed && m.Person != null, ct);
        return move is null || move.Answering != agency ? MoveRefusals.NoMove : await people.IsSelfAsync(act, move.Person, ct) ? MoveRefusals.Own : move;
    }

    private async Task<Problem?> RefusalAsync(Act act, Move move, CancellationToken ct)
    {
        // Two people at two desks: nobody moves somebody alone.
        if (await people.IsSelfAsync(act, move.ProposedBy, ct))
        {
            return MoveRefusals.FourEyes;
        }

        if (move.IsAsked && await guard.RefusalAsync(act, move.From!.Value, move.Person!.Value, ct) is { } refusal)
        {
            return refusal;
        }

        return move.ExpiresOn < ThaiDate.Day(act.At) ? MoveRefusals.NoMove
            : !await book.IsLivingAsync(move.Letter, ct) ? MoveRefusals.LetterGone
            : !await checks.IsOtherAgencyAsync(move.From!.Value, move.To, ct) ? MoveRefusals.NoAgency
            : await checks.OfAccountAsync(move.Person!.Value, ct);
    }

    private async Task<Result<MoveState>> CommitAsync(Act act, Move move, CancellationToken ct)
    {
        try
        {
            await db.CommitAsync(act, ct);
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            // Another tab, another admin, another node: the first answer counts.
            db.ChangeTracker.Clear();
            return MoveRefusals.NoMove;
        }

        return move.State;
    }
}
