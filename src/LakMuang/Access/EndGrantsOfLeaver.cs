using LakMuang.Access.Contracts;
using LakMuang.Access.Recertifying;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access;

/// <summary>A right ends in the same instant as the post it rests on (L2-4, B-2), or is suspended when that post has lost its letter (B-1).</summary>
internal sealed class EndGrantsOfLeaver(LakMuangDb db, StandStill still) : IReactTo<PersonLeftPost>
{
    public async Task ReactAsync(PersonLeftPost fact, Act act, CancellationToken ct)
    {
        await still.HoldAsync(fact.Person, ct);
        var grants = await db.Grants
            .Where(g => g.Appointment == fact.Appointment && g.State != GrantState.Ended)
            .ToListAsync(ct);
        if (fact.Reason is EndOfPost.LetterWithdrawn)
        {
            // The person is still there; what is missing is the authority, and a new letter may bring it back.
            // One that sleeps would wake on a post without a letter.
            grants.FindAll(RightsToDecide.IsAsleep).ForEach(grant => grant.StaySuspended(ReasonToSuspend.AppointmentLetterWithdrawn));
            grants.ForEach(grant => grant.Suspend(act, ReasonToSuspend.AppointmentLetterWithdrawn));
            return;
        }

        grants.ForEach(grant => grant.End(act, EndOfGrant.LeftPost));
    }
}
