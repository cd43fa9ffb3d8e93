using LakMuang.Access.Contracts;
using LakMuang.Access.Granting;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Recertifying;

public enum RightAnswer
{
    Keep,
    End,
}

/// <summary>An SSO admin, or an office above, decides line by line what stays after a change of position: under one letter, never about themselves (invariant 3).</summary>
/// <remarks>What stays rests on that letter from then on, and on a post that is held; never for longer than before.</remarks>
public sealed class DecideRecertification(LakMuangDb db, GrantGuard guard, RightDesk desk, PostForRight posts, IPosts terms, RightsToDecide rights, IConflicts conflicts)
{
    /// <param name="answers">By the id of the right. Those that are left out are decided another time.</param>
    /// <returns>How many rights were decided on.</returns>
    public async Task<Result<int>> RunAsync(
        Act act, AgencyId agency, PersonId person, IReadOnlyDictionary<Guid, RightAnswer> answers, GivenDecision given, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, agency, person, ct) is { } refusal)
        {
            return refusal;
        }

        if (await db.Recertifications.SingleOrDefaultAsync(r => r.Person == person && r.Agency == agency && r.State == RecertificationState.Open, ct) is not { } open)
        {
            return RecertificationRefusals.None;
        }

        // What the page did not show is not there, whatever the form says.
        var today = ThaiDate.Day(act.At);
        var lines = await rights.OfAsync(open, today, ct);
        var chosen = lines.Where(l => answers.ContainsKey(l.Grant.Id)).ToList();
        if (chosen.Count == 0)
        {
            return RecertificationRefusals.NothingChosen;
        }

        if (!(await HoldAsync(act, agency, person, [.. chosen.Where(l => answers[l.Grant.Id] is RightAnswer.Keep)], today, ct)).Ok(out var held, out var problem))
        {
            return problem;
        }

        if (!(await desk.EnterAsync(act, agency, given, "ทบทวนสิทธิเมื่อเปลี่ยนตำแหน่ง", ct)).Ok(out var decision, out var unclear))
        {
            return unclear;
        }

        if (await desk.StandStillAsleepAsync(decision, person, ct) is { } gone)
        {
            return gone;
        }

        // A review confirms nothing that a rule about duties forbids.
        if (await conflicts.ReviewAsync(held.Keys, [.. chosen.Select(l => l.Grant.Id).Where(id => !held.ContainsKey(id))], ct) is { } apart)
        {
            return await desk.LetGoAsync(apart with { Field = "Answers" });
        }

        foreach (var post in held.Values)
        {
            if (await desk.PostGoneAsync(post.Appointment, post.Until, ct) is { } over)
            {
                return over;
            }
        }

        foreach (var (grant, _) in chosen.Select(l => (l.Grant, l.Proposal)))
        {
            if (held.TryGetValue(grant.Id, out var post))
            {
                grant.Recertify(decision.Letter, post.Appointment, post.Until);
                desk.Keep(decision, grant, DeedOnRight.Recertified);
            }
            else
            {
                grant.End(decision.Act, EndOfGrant.Revoked);
                desk.Keep(decision, grant, DeedOnRight.Ended);
            }
        }

        if (lines.All(l => l.Proposal is RightProposal.Stays || answers.ContainsKey(l.Grant.Id)))
        {
            open.Close(decision.Act, RecertificationState.Decided);
        }

        return await desk.CommitAsync(decision, ct) is { } late ? late : chosen.Count;
    }

    /// <summary>The post that each right that stays rests on, and its last day; or why one cannot stay.</summary>
    private async Task<Result<Dictionary<Guid, (Guid Appointment, DateOnly? Until)>>> HoldAsync(
        Act act, AgencyId agency, PersonId person, IReadOnlyList<RightToDecide> kept, DateOnly today, CancellationToken ct)
    {
        var held = new Dictionary<Guid, (Guid, DateOnly?)>();
        foreach (var line in kept)
        {
            if (!await guard.MayDecideAsync(act, agency, line.Group.Decider, ct))
            {
                return GrantingRefusals.NotYourGroup with { Field = "Answers" };
            }

            var grant = line.Grant;
            var day = grant.From > today ? grant.From : today;
            var own = await terms.FindAsync(grant.Appointment, ct) is { } post ? post.Appointment : (await posts.OnAsync(person, agency, day, ct))?.Appointment;
            if (own is not { } appointment || await terms.TermAsync(appointment, ct) is not { } term)
            {
                return Refusals.NoPost with { Field = "Answers" };
            }

            var until = new[] { grant.Until, term.Until }.OfType<DateOnly>().Order().Cast<DateOnly?>().FirstOrDefault();
            if (until < day)
            {
                return Refusals.NoPost with { Field = "Answers" };
            }

            held[grant.Id] = (appointment, until);
        }

        return held;
    }
}
