using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Granting;

/// <summary>A person holds a group once at a time. What stands in the way of a new right, and is dead, ends for it.</summary>
/// <remarks>Two who give at once are told apart by a constraint of the database (docs/adr/0046).</remarks>
internal sealed class RoomForRight(LakMuangDb db)
{
    // Their authority is gone for good: only a new decision brings such a right back, and this one is new.
    private static readonly ReasonToSuspend[] _withoutAuthority =
        [ReasonToSuspend.LetterWithdrawn, ReasonToSuspend.AppointmentLetterWithdrawn, ReasonToSuspend.NotConfirmed];

    /// <returns>The refusal where the right is held on any of the days.</returns>
    public async Task<Problem?> MakeAsync(Act act, NewRight right, DateOnly from, DateOnly until, CancellationToken ct)
    {
        var today = ThaiDate.Day(act.At);
        var open = (await db.Grants
                .Where(g => g.Holder == right.Holder && g.Agency == right.Agency && g.Group == right.Group && g.State != GrantState.Ended)
                .Select(g => new { Grant = g, IsPostHeld = LakMuangDb.AppointmentIsHeld(g.Appointment) }).ToListAsync(ct))
            .Where(x => x.Grant.State is not GrantState.Ended && x.Grant.Meets(from, until)).ToList();
        foreach (var one in open)
        {
            // Its post ran out without anybody saying so.
            var isOver = one.Grant.From <= today && !one.IsPostHeld && one.Grant.Appointment != right.Appointment;
            if (!isOver && !(one.Grant.SuspendedBecause is { } because && _withoutAuthority.Contains(because)))
            {
                return one.Grant.State is GrantState.Active ? Refusals.HeldAlready : Refusals.HeldSuspended;
            }

            one.Grant.End(act, isOver ? EndOfGrant.LeftPost : EndOfGrant.Replaced);
        }

        return null;
    }
}
