using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Staff.Moving;

/// <summary>Moves that are still to come under a letter. Of those that have taken effect, the new post rests on it.</summary>
internal sealed class MovesOnLetter(LakMuangDb db) : IRestsOnLetter
{
    public async Task<IReadOnlyList<RestingRecord>> OfAsync(LetterId letter, IReadOnlyCollection<Guid> appointments, CancellationToken ct) =>
        await db.Moves.AsNoTracking().Where(m => m.Letter == letter && (m.State == MoveState.Proposed || m.State == MoveState.Agreed))
            .OrderBy(m => m.Id)
            .Select(m => new RestingRecord(
                m.Id, m.Kind == MoveKind.Transfer ? new Text("การโอนย้าย", "Transfer") : new Text("การช่วยราชการ", "Secondment"),
                m.IsAsked && m.State == MoveState.Proposed ? null : m.Person, m.To, m.Until, Fall.Ends))
            .ToListAsync(ct);

    public Task<bool> AnyOfAsync(LetterId letter, AgencyId agency, CancellationToken ct) =>
        db.Moves.AnyAsync(m => (m.Letter == letter || m.LaterLetter == letter) && (m.From == agency || m.To == agency), ct);

    public Task<IReadOnlyList<EndingRecords>> EndingAsync(AgencyId agency, DateOnly from, DateOnly until, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<EndingRecords>>([]);
}

/// <summary>A move falls with its letter before its day: the old posts run on. A secondment that runs ends, since its post does.</summary>
internal sealed class CallOffMovesOfLetter(LakMuangDb db, CarryOutMoves carry) : IReactTo<LetterWithdrawn>
{
    public async Task ReactAsync(LetterWithdrawn fact, Act act, CancellationToken ct)
    {
        var moves = await db.Moves.Where(m => m.Letter == fact.Letter
            && (m.State == MoveState.Proposed || m.State == MoveState.Agreed || m.State == MoveState.Running)).ToListAsync(ct);
        foreach (var move in moves)
        {
            switch (move.State)
            {
                case MoveState.Agreed:
                    await carry.CallOffAsync(act, move, null, restores: true, ct);
                    break;
                case MoveState.Running:
                    await carry.EndSecondmentAsync(act, move, EndOfPost.LetterWithdrawn, null, ct);
                    break;
                case MoveState.Proposed:
                    move.Close(act, MoveState.Cancelled, null);
                    break;
                default:
                    // Its post fell with the letter, and that has ended it within this commit.
                    break;
            }
        }
    }
}
