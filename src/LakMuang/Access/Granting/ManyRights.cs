using LakMuang.Access.Contracts;
using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Granting;

internal sealed class ManyRights(LakMuangDb db, GrantGuard guard, GrantPlans plans, StandStill still, IRights rights, IAccounts accounts, ILetters letters) : IManyRights
{
    public async Task<IReadOnlyList<RowVerdict>> JudgeAsync(Act act, AgencyId agency, IReadOnlyList<GrantRow> rows, CancellationToken ct) =>
        [.. (await PlansAsync(act, agency, rows, ct)).Select(plan => plan.Verdict)];

    public async Task<IReadOnlyList<CarriedRow>> CarryOutAsync(
        Act act, AgencyId agency, LetterId letter, IReadOnlyList<GrantRow> rows, IReadOnlyList<RowVerdict> shown, CancellationToken ct)
    {
        var reason = (await letters.OfAsync([letter], ct)).GetValueOrDefault(letter)?.Subject ?? "";
        var carried = new List<CarriedRow>();
        if (await still.RefusalAsync(letter, [.. rows.Select(r => r.Post.Person).Distinct()], ct) is not null)
        {
            return carried;
        }

        foreach (var (plan, verdict) in (await PlansAsync(act, agency, rows, ct)).Zip(shown))
        {
            if (plan.Verdict.Step is not RowStep.Add || !plan.Verdict.Matches(verdict))
            {
                continue;
            }

            var post = plan.Row.Post;
            var given = await rights.GiveAsync(act, new(post.Person, agency, plan.Group!.Code, post.Appointment, letter, plan.From, plan.Until), ct);
            if (given.Ok(out var id, out _))
            {
                db.GrantDecisions.Add(GrantDecision.Of(act, (await db.Grants.FindAsync([id], ct))!, DeedOnRight.Given, letter, reason));
                carried.Add(new(plan.Row.Number, RowStep.Add, post.Person, id, false, null));
            }
        }

        return carried;
    }

    public async Task<IReadOnlySet<int>> UndoAsync(Act act, IReadOnlyList<CarriedRow> rows, CancellationToken ct)
    {
        var ids = rows.Select(r => r.Record).ToList();
        var decided = (await db.GrantDecisions.Where(d => ids.Contains(d.Grant) && d.Deed != DeedOnRight.Given).Select(d => d.Grant).Distinct().ToListAsync(ct)).ToHashSet();
        var open = (await db.Grants.Where(g => ids.Contains(g.Id) && g.State != GrantState.Ended).ToListAsync(ct)).Where(g => !decided.Contains(g.Id)).ToList();

        // Ended and not deleted: somebody may have used it meanwhile.
        open.ForEach(grant => grant.End(act, EndOfGrant.Revoked));
        var ended = open.Select(g => g.Id).ToHashSet();
        return rows.Where(r => ended.Contains(r.Record)).Select(r => r.Number).ToHashSet();
    }

    private async Task<List<GrantPlan>> PlansAsync(Act act, AgencyId agency, IReadOnlyList<GrantRow> rows, CancellationToken ct)
    {
        var today = ThaiDate.Day(act.At);
        var holders = rows.Select(r => r.Post.Person).Distinct().ToList();
        var active = await accounts.ActiveAsync(holders, ct);
        var own = await guard.OwnAsync(act, holders, ct);

        var deciders = new HashSet<Decider>();
        foreach (var decider in Enum.GetValues<Decider>())
        {
            if (await guard.MayDecideAsync(act, agency, decider, ct))
            {
                deciders.Add(decider);
            }
        }

        return [.. (await plans.OfAsync(rows, today, ct)).Select(plan => Refusal(plan) is { } problem ? plan with { Verdict = RowVerdict.Wrong(problem) } : plan)];

        Problem? Refusal(GrantPlan plan) =>
            plan.Verdict.Step is not RowStep.Add ? null
            : plan.Row.Agency != agency || own.Contains(plan.Row.Post.Person) ? Refusals.Own with { Field = "citizen-id" }
            : !active.Contains(plan.Row.Post.Person) ? GrantingRefusals.NoAccount with { Field = "citizen-id" }
            : !deciders.Contains(plan.Group!.Decider) ? GrantingRefusals.NotYourGroup with { Field = "group" }
            : DaysOfRight.CheckBegin(plan.From, today) is { } odd ? odd with { Field = "from" }
            : null;
    }
}
