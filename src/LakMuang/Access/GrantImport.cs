using LakMuang.Access.Contracts;
using LakMuang.Access.Granting;
using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access;

internal sealed class GrantImport(LakMuangDb db, GrantGuard guard, GrantPlans plans, RoomForRight room, StandStill still, IAccounts accounts) : IGrantImport
{
    // One portion of rights at a time over all nodes: two files must not both give the same right.
    private const long Turn = 2569_1122;

    public async Task<IReadOnlyList<RowVerdict>> JudgeAsync(Act act, IReadOnlyList<GrantRow> rows, CancellationToken ct) =>
        [.. (await PlansAsync(act, rows, ct)).Select(plan => plan.Verdict)];

    public async Task<IReadOnlyList<CarriedRow>> CarryOutAsync(
        Act act, LetterId letter, DateOnly confirmBy, IReadOnlyList<GrantRow> rows, IReadOnlyList<RowVerdict> shown, CancellationToken ct)
    {
        await db.ChangeAsync("SELECT pg_advisory_xact_lock($1)", ct, Turn);
        if (await still.RefusalAsync(letter, [.. rows.Select(r => r.Post.Person).Distinct()], ct) is not null)
        {
            return [];
        }

        await LastDayOfGroup.HoldAllAsync(db, ct);
        var good = (await PlansAsync(act, rows, ct))
            .Where((plan, at) => plan.Verdict.Step is RowStep.Add && plan.Verdict.Matches(shown[at]))
            .Select(plan => (plan.Row, Grant: Grant.Give(
                act, plan.Row.Post.Person, plan.Row.Agency, plan.Group!, plan.Row.Post.Appointment, letter, plan.From, plan.Until))).ToList();
        await room.ClearAsync(act, [.. good.Select(p => p.Grant)], ct);
        await db.CopyAsync(
            "access_grant (id, holder, agency, system, user_group, appointment, letter, from_day, until_day, awaits_its_day, state, decided_by, given_at, confirm_by)",
            good.Select(p => p.Grant), (row, grant) =>
            {
                row.Id(grant.Id);
                row.Id(grant.Holder.Value);
                row.Id(grant.Agency.Value);
                row.Text(grant.System);
                row.Text(grant.Group);
                row.Id(grant.Appointment);
                row.Id(grant.Letter.Value);
                row.Day(grant.From);
                row.Day(grant.Until);
                row.Flag(grant.AwaitsItsDay);
                row.Text(grant.State.ToString());
                row.Id(grant.DecidedBy?.Value);
                row.Instant(grant.GivenAt);
                row.Day(confirmBy);
            }, ct);
        await db.NoteManyAsync(
            act, [.. good.Select(p => p.Grant).Select(g => new GrantGiven(g.Holder, g.Agency, g.Group, g.Letter, g.From, g.Until))], ct);
        return [.. good.Select(p => new CarriedRow(p.Row.Number, RowStep.Add, p.Grant.Holder, p.Grant.Id, false, null))];
    }

    public async Task<IReadOnlySet<int>> UndoAsync(Act act, IReadOnlyList<RowToUndo> rows, CancellationToken ct)
    {
        var untouched = await db.ReadAsync(
            """
            SELECT g.id FROM unnest($1::uuid[], $2::bigint[]) AS x (id, writer) JOIN access_grant g ON g.id = x.id
            WHERE g.state <> 'Ended' AND g.xmin::text::bigint = x.writer FOR UPDATE OF g
            """,
            r => r.GetGuid(0), ct, rows.Select(r => r.Row.Record).ToArray(), rows.Select(r => (long)r.Writer).ToArray());
        var grants = await db.Grants.Where(g => untouched.Contains(g.Id)).ToListAsync(ct);

        // Ended and not deleted: somebody may have used it meanwhile.
        grants.ForEach(grant => grant.End(act, EndOfGrant.Revoked));
        return rows.Where(r => untouched.Contains(r.Row.Record)).Select(r => r.Row.Number).ToHashSet();
    }

    // Nobody brings themselves a right (invariant 3), nor anybody one into an account that is shut. Whoever has none yet finds it waiting.
    private async Task<IEnumerable<GrantPlan>> PlansAsync(Act act, IReadOnlyList<GrantRow> rows, CancellationToken ct)
    {
        var holders = rows.Select(r => r.Post.Person).Distinct().ToList();
        var own = await guard.OwnAsync(act, holders, ct);
        var shut = (await accounts.KnownAsync(holders, ct)).Except(await accounts.ActiveAsync(holders, ct)).ToHashSet();
        return (await plans.OfAsync(rows, ThaiDate.Day(act.At), ct)).Select(plan =>
            plan.Verdict.Step is not RowStep.Add ? plan
            : own.Contains(plan.Row.Post.Person) ? plan.Against(Refusals.Own with { Field = "citizen-id" })
            : shut.Contains(plan.Row.Post.Person) ? plan.Against(GrantingRefusals.NoAccount with { Field = "citizen-id" })
            : plan);
    }
}

/// <summary>What rows of rights would do, with all that is held already.</summary>
internal sealed class GrantPlans(LakMuangDb db, IAgencyFacts agencies, IConflicts conflicts)
{
    public async Task<List<GrantPlan>> OfAsync(IReadOnlyList<GrantRow> rows, DateOnly today, CancellationToken ct)
    {
        var groups = await db.Groups.AsNoTracking().Join(db.Systems.AsNoTracking(), g => g.System, s => s.Code, (g, s) => new GroupOfSystem(g, s)).ToListAsync(ct);
        var holders = rows.Select(r => r.Post.Person).Distinct().ToList();
        var held = (await db.Grants.AsNoTracking().Where(g => holders.Contains(g.Holder) && g.State != GrantState.Ended)
            .Select(g => new { Grant = g, IsPostHeld = LakMuangDb.AppointmentIsHeld(g.Appointment) }).ToListAsync(ct))
            .ToLookup(x => (x.Grant.Holder, x.Grant.Agency, x.Grant.Group), x => new InTheWay(x.Grant, x.IsPostHeld));
        var types = (await agencies.OfAsync([.. rows.Select(r => r.Agency).Distinct()], ct)).ToDictionary(a => a.Key, a => a.Value.Type);
        var pilots = (await db.PilotAgencies.AsNoTracking().Select(p => new { p.System, p.Agency }).ToListAsync(ct)).Select(p => (p.System, p.Agency)).ToHashSet();

        // One that was over before its row begins, or is dead, stands in nobody's way, and any other whose days meet does.
        var plans = rows.Select(row => GrantPlan.Of(
            row, groups, one => !types.TryGetValue(row.Agency, out var type) || (one.System.ServesType(type) && one.Group.ServesType(type)),
            (group, from, until) => held[(row.Post.Person, row.Agency, group)].Any(x => x.Grant.Meets(from, until) && !x.IsDead(row.Post.Appointment, today)),
            system => pilots.Contains((system, row.Agency)), today)).ToList();
        return await ApartAsync(await OneHeadAsync(Once(plans), today, ct), ct);
    }

    // The same group by its code and by its name is one group: of two rows for the same days the later one is wrong.
    private static List<GrantPlan> Once(List<GrantPlan> plans)
    {
        var seen = new Dictionary<(PersonId, AgencyId, string), List<GrantPlan>>();
        return plans.ConvertAll(plan =>
        {
            if (plan.Verdict.Step is not RowStep.Add)
            {
                return plan;
            }

            var key = (plan.Row.Post.Person, plan.Row.Agency, plan.Group!.Code);
            var before = seen.TryGetValue(key, out var known) ? known : seen[key] = [];
            if (before.Find(p => p.From <= plan.Until && p.Until >= plan.From) is { } first)
            {
                return plan.Against(GrantImportRefusals.Twice(first.Row.Number));
            }

            before.Add(plan);
            return plan;
        });
    }

    // Of two heads in one file the later row is wrong, and so is one beside a head who is there.
    private async Task<List<GrantPlan>> OneHeadAsync(List<GrantPlan> plans, DateOnly today, CancellationToken ct)
    {
        var heads = await HeadDays.LoadAsync(db, [.. plans.Where(ComesAsHead).Select(p => p.Row.Agency).Distinct()], today, ct);
        return plans.ConvertAll(plan => !ComesAsHead(plan) || heads.Take(plan.Row.Agency, plan.Group!.Code, plan.From, plan.Until)
            ? plan : plan.Against(Refusals.HeadThere with { Field = "group" }));

        static bool ComesAsHead(GrantPlan plan) => plan.Verdict.Step is RowStep.Add && plan.Group!.Kind is GroupKind.Head;
    }

    // Rows are judged in their order: of two duties in one file that one person may not hold, the later row is wrong.
    private async Task<List<GrantPlan>> ApartAsync(List<GrantPlan> plans, CancellationToken ct)
    {
        var asked = plans.Where(p => p.Verdict.Step is RowStep.Add).ToList();
        var findings = await conflicts.CheckAsync([.. asked.Select(p => new DutyQuestion(p.Row.Post.Person, p.Row.Agency, p.Group!.Code, p.From, p.Until))], ct);
        var broken = asked.Zip(findings).Where(x => x.Second.Any(f => f.IsBroken)).ToDictionary(x => x.First, x => x.Second.First(f => f.IsBroken));
        return plans.ConvertAll(plan => broken.TryGetValue(plan, out var finding)
            ? plan.Against(Conflicts.ConflictRefusals.Broken(finding, new(finding.Held, finding.Held)) with { Field = "group" })
            : plan);
    }
}
