using LakMuang.Access.Contracts;
using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access;

internal sealed class MoversRights(LakMuangDb db, GrantGate gate, StandStill still, IAccounts accounts, IPeople people) : IMoversRights
{
    public async Task SleepAsync(Act act, PersonId person, AgencyId agency, CancellationToken ct)
    {
        // Told apart in memory: some may have come back into force within this commit.
        var grants = await db.Grants.Where(g => g.Holder == person && g.Agency == agency && g.State != GrantState.Ended).ToListAsync(ct);
        grants.ForEach(grant => grant.Suspend(act, ReasonToSuspend.Seconded));
    }

    public async Task WakeAsync(PersonId person, AgencyId agency, CancellationToken ct)
    {
        await still.HoldAsync(person, ct);
        var asleep = await db.Grants
            .Where(g => g.Holder == person && g.Agency == agency && g.State == GrantState.Suspended && g.SuspendedBecause == ReasonToSuspend.Seconded)
            .Select(g => new { Grant = g, HasLetter = LakMuangDb.LetterIsLiving(g.Letter) && (g.FirstLetter == null || LakMuangDb.LetterIsLiving(g.FirstLetter.Value)) })
            .ToListAsync(ct);

        // No right is in force without an active account (invariant 1): such a one goes on sleeping, for that reason.
        var isActive = asleep.Count > 0 && await accounts.StateOfAsync(person, ct) is AccountState.Active;
        foreach (var found in asleep)
        {
            if (found.HasLetter && isActive)
            {
                found.Grant.Resume();
            }
            else
            {
                found.Grant.StaySuspended(found.HasLetter ? ReasonToSuspend.AccountSuspended : ReasonToSuspend.LetterWithdrawn);
            }
        }
    }

    public async Task ContinueAsync(Act act, Guid post, Guid successor, LetterId letter, DateOnly from, DateOnly until, CancellationToken ct)
    {
        var held = await db.Grants.Where(g => g.Appointment == post && g.State == GrantState.Active && (g.Until == null || g.Until >= from.AddDays(-1)))
            .Join(db.Groups, grant => grant.Group, group => group.Code, (grant, group) => new { grant, group }).ToListAsync(ct);
        foreach (var found in held)
        {
            // What was decided here for a longer time than the post had goes on by that decision; the day that the post has cut does not count.
            var decided = found.grant.DecidedUntil ?? found.grant.Until ?? DateOnly.MaxValue;

            // Never two of a group on one day: the one before ends with its post.
            found.grant.CutTo(act, from.AddDays(-1));
            await GoOnAsync(act, found.grant, found.group, decided, new(found.grant.Holder, found.grant.Agency, found.group.Code, successor, letter, from, until), ct);
        }
    }

    // Prolonging the post is the business of the agency at home, and says nothing about rights in this one: beyond what was decided here, whoever decides here is asked.
    private async Task GoOnAsync(Act act, Grant before, UserGroup group, DateOnly decided, NewRight right, CancellationToken ct)
    {
        var isDecided = decided >= right.From;
        DateOnly[] ends = [right.Until!.Value, group.LongestFrom(right.From), isDecided ? decided : DateOnly.MaxValue];
        var last = ends.Min();
        if ((!isDecided && before.System == BuiltInSystems.Sso) || await people.IsSelfAsync(act, right.Holder, ct) || await gate.RefusalAsync(right, group, last, ct) is not null)
        {
            return;
        }

        var next = Grant.Give(act, right.Holder, right.Agency, group, right.Appointment, right.Letter, right.From, last);
        db.Grants.Add(next);
        if (!isDecided)
        {
            next.AwaitLetter(act, right.From);
        }
    }
}
