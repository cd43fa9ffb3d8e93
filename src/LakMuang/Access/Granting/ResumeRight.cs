using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Access.Granting;

/// <summary>
/// Puts a suspended right back into force by a new decision with a letter of its own: also one whose letter, or whose appointment's letter, was withdrawn (B-1). It rests on
/// that letter from now on, and on a post that is held.
/// </summary>
public sealed class ResumeRight(RightDesk desk, PostForRight posts, IPosts terms, IConflicts conflicts, RoomForRight room)
{
    public async Task<Result<Guid>> RunAsync(Act act, AgencyId agency, PersonId person, Guid id, GivenDecision given, CancellationToken ct)
    {
        if (!(await desk.TakeToGiveAsync(act, agency, person, id, ct)).Ok(out var taken, out var problem))
        {
            return problem;
        }

        var (grant, group) = taken;
        if (Refusal(grant) is { } refusal)
        {
            return refusal;
        }

        if (await desk.AccountRefusalAsync(person, ct) is { } closed)
        {
            return closed;
        }

        var today = ThaiDate.Day(act.At);
        var day = grant.From > today ? grant.From : today;
        var own = await terms.FindAsync(grant.Appointment, ct) is { } post ? (post.Appointment, Term: (await terms.TermAsync(post.Appointment, ct))!) : default;
        if ((own.Term is not null ? own : await posts.OnAsync(person, agency, day, ct)) is not { } held)
        {
            return Refusals.NoPost;
        }

        // Never for longer than it was.
        var latest = DaysOfRight.Latest(group, day, held.Term);
        var until = grant.Until < latest ? grant.Until.Value : latest;
        if (until < day)
        {
            return Refusals.NoDays with { Field = null };
        }

        // Two duties are kept apart, whatever it was suspended for: a rule may have come meanwhile, and this is a decision of today.
        if (await conflicts.RefusalAsync(new(person, agency, grant.Group, day, until), ct) is { } apart)
        {
            return apart;
        }

        if (grant.HeadsUnit && await room.MakeForHeadAsync(act, new(person, agency, group.Code, held.Appointment, grant.Letter, day, until), day, until, ct) is { } headed)
        {
            return headed;
        }

        if (!(await desk.EnterAsync(act, agency, given, "ให้สิทธิกลับมาใช้ได้", ct)).Ok(out var decision, out var unclear))
        {
            return unclear;
        }

        if (await desk.StandStillAsync(decision, person, ct) is { } gone)
        {
            return gone;
        }

        if (await desk.PostGoneAsync(held.Appointment, until, ct) is { } over)
        {
            return over;
        }

        grant.ResumeUnder(decision.Letter, held.Appointment, until);
        desk.Keep(decision, grant, DeedOnRight.Resumed);
        return await desk.CommitAsync(decision, ct) is { } late ? late : grant.Id;
    }

    private static Problem? Refusal(Grant grant) =>
        grant.State is not GrantState.Suspended ? GrantingRefusals.NotSuspended
        : grant.SuspendedBecause is ReasonToSuspend.AccountSuspended ? GrantingRefusals.WithAccount
        : grant.SuspendedBecause is ReasonToSuspend.Seconded ? GrantingRefusals.WithSecondment
        : null;
}
