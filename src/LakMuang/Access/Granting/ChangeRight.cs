using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Granting;

/// <param name="Group">Another group of the same system, or null to leave it.</param>
/// <param name="Until">The last day, or null for as long as group and post allow.</param>
public sealed record RightChange(string? Group, DateOnly? Until, GivenDecision Decision);

/// <summary>Gives a right other days, or another group: then the old one ends and the new one begins in the same commit, and nobody is between them.</summary>
public sealed class ChangeRight(LakMuangDb db, RightDesk desk, GrantGuard guard, PostForRight posts, IPosts terms, IRights rights, IConflicts conflicts)
{
    public async Task<Result<Guid>> RunAsync(Act act, AgencyId agency, PersonId person, Guid id, RightChange change, CancellationToken ct)
    {
        if (!(await desk.TakeToGiveAsync(act, agency, person, id, ct)).Ok(out var taken, out var problem))
        {
            return problem;
        }

        var (grant, group) = taken;
        if (grant.State is not GrantState.Active)
        {
            return GrantingRefusals.NotActive;
        }

        return string.IsNullOrEmpty(change.Group) || change.Group == group.Code
            ? await ChangeDaysAsync(act, agency, grant, group, change, ct)
            : await RegroupAsync(act, agency, grant, change, ct);
    }

    private async Task<Result<Guid>> ChangeDaysAsync(Act act, AgencyId agency, Grant grant, UserGroup group, RightChange change, CancellationToken ct)
    {
        var today = ThaiDate.Day(act.At);
        if (await terms.TermAsync(grant.Appointment, ct) is not { } term)
        {
            return Refusals.NoPost;
        }

        // As long as the group allows from its first day on: what goes on after that is a right of its own, which may be given beforehand.
        var latest = await BeforeNextAsync(grant, DaysOfRight.Latest(group, grant.From, term), ct);
        var until = change.Until ?? latest;
        if (DaysOfRight.Check(grant.From, until, latest, today) is { } wrong)
        {
            return wrong;
        }

        if (until == grant.Until)
        {
            return GrantingRefusals.NothingChanged;
        }

        if (until > grant.Until && await conflicts.RefusalAsync(new(grant.Holder, agency, group.Code, grant.From, until), ct) is { } apart)
        {
            return apart with { Field = "Until" };
        }

        if (!(await desk.EnterAsync(act, agency, change.Decision, "เปลี่ยนกำหนดเวลาของสิทธิ", ct)).Ok(out var decision, out var unclear))
        {
            return unclear;
        }

        if (await desk.StandStillAsync(decision, grant.Holder, ct) is { } gone)
        {
            return gone;
        }

        if (await desk.PostGoneAsync(grant.Appointment, until, ct) is { } over)
        {
            return over;
        }

        grant.ChangeDays(act, grant.From, until, decision.Letter);
        desk.Keep(decision, grant, DeedOnRight.Changed);
        return await desk.CommitAsync(decision, ct) is { } late ? late : grant.Id;
    }

    // A right that was given beforehand goes on behind it: a person holds a group once at a time.
    private async Task<DateOnly> BeforeNextAsync(Grant grant, DateOnly latest, CancellationToken ct)
    {
        var next = await db.Grants.AsNoTracking()
            .Where(g => g.Holder == grant.Holder && g.Agency == grant.Agency && g.Group == grant.Group && g.State != GrantState.Ended && g.From > grant.From && g.From <= latest)
            .OrderBy(g => g.From).Select(g => (DateOnly?)g.From).FirstOrDefaultAsync(ct);
        return next?.AddDays(-1) ?? latest;
    }

    private async Task<Result<Guid>> RegroupAsync(Act act, AgencyId agency, Grant grant, RightChange change, CancellationToken ct)
    {
        var next = (await rights.GroupsAsync(agency, ct)).SingleOrDefault(g => g.Code == change.Group);
        if (next is null || next.System != grant.System)
        {
            return next is null ? GrantingRefusals.SameGroup : GrantingRefusals.OtherSystem;
        }

        if (!await guard.MayDecideAsync(act, agency, next.Decider, ct))
        {
            return GrantingRefusals.NotYourGroup with { Field = "Group" };
        }

        var today = ThaiDate.Day(act.At);
        var from = grant.From > today ? grant.From : today;
        if (await posts.OnAsync(grant.Holder, agency, from, ct) is not { } held)
        {
            return Refusals.NoPost;
        }

        var group = await db.Groups.AsNoTracking().SingleAsync(g => g.Code == next.Code, ct);
        if (DaysOfRight.Check(from, change.Until, DaysOfRight.Latest(group, from, held.Term), today) is { } wrong)
        {
            return wrong;
        }

        if (!(await desk.EnterAsync(act, agency, change.Decision, "เปลี่ยนกลุ่มผู้ใช้งาน", ct)).Ok(out var decision, out var unclear))
        {
            return unclear;
        }

        if (await desk.StandStillAsync(decision, grant.Holder, ct) is { } gone)
        {
            return gone;
        }

        grant.End(act, EndOfGrant.Replaced);
        desk.Keep(decision, grant, DeedOnRight.Regrouped);
        var given = await rights.GiveAsync(decision.Act, new(grant.Holder, agency, next.Code, held.Appointment, decision.Letter, from, change.Until), ct);
        if (!given.Ok(out var id, out var refused))
        {
            db.ChangeTracker.Clear();
            return refused with { Field = refused.Field ?? "Group" };
        }

        desk.Keep(decision, (await db.Grants.FindAsync([id], ct))!, DeedOnRight.Given);
        return await desk.CommitAsync(decision, ct) is { } late ? late : id;
    }
}
