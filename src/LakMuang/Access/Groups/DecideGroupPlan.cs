using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Groups;

/// <summary>An operator agrees to what a plan does, or drops it before its day. The job carries it out, in portions, from the first minute of that day.</summary>
public sealed class DecideGroupPlan(LakMuangDb db, CatalogueGuard guard, PreviewGroupPlan preview, ILetterBook book, OwnPlan own)
{
    /// <param name="seen">Digest of the preview that the person saw.</param>
    public async Task<Result<Guid>> AgreeAsync(Act act, Guid id, string? seen, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, ct) is { } refusal)
        {
            return refusal;
        }

        if (await db.GroupPlans.SingleOrDefaultAsync(p => p.Id == id, ct) is not { } plan)
        {
            return CatalogueRefusals.NoPlan;
        }

        if (plan.State is not (PlanState.Draft or PlanState.Stuck))
        {
            return CatalogueRefusals.PlanDecided;
        }

        // Nothing begins before somebody has agreed to it; one that stopped on its day goes on.
        if (plan.State is PlanState.Draft && plan.On < ThaiDate.Day(act.At))
        {
            return CatalogueRefusals.PlanDay with { Field = null };
        }

        if (!await book.IsLivingAsync(plan.Letter, ct))
        {
            return CatalogueRefusals.LetterGone;
        }

        if (await DraftGroupPlan.TargetsAsync(db, plan.Group, plan.Into, plan.On, ct) is { } unfit)
        {
            return unfit with { Field = null };
        }

        if (plan.Into.Length > 0 && await own.RefusalAsync(plan.Group, ct, act.By, plan.DraftedBy) is { } yours)
        {
            return yours;
        }

        var now = await preview.RunAsync(plan, ct);
        if (now.Digest != seen)
        {
            return CatalogueRefusals.PlanStale;
        }

        plan.Agree(act, now.Digest);
        return await CommitAsync(act, plan, CatalogueRefusals.PlanThere, ct);
    }

    public async Task<Result<Guid>> DropAsync(Act act, Guid id, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, ct) is { } refusal)
        {
            return refusal;
        }

        if (await db.GroupPlans.SingleOrDefaultAsync(p => p.Id == id, ct) is not { } plan)
        {
            return CatalogueRefusals.NoPlan;
        }

        if (!plan.IsOpen)
        {
            return CatalogueRefusals.PlanDecided;
        }

        plan.Drop(act);
        return await CommitAsync(act, plan, CatalogueRefusals.PlanDecided, ct);
    }

    private async Task<Result<Guid>> CommitAsync(Act act, GroupPlan plan, Problem faster, CancellationToken ct)
    {
        try
        {
            await db.CommitAsync(act with { Authority = plan.Letter }, ct);
            return plan.Id;
        }
        catch (DbUpdateConcurrencyException)
        {
            return CatalogueRefusals.PlanDecided;
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            return faster;
        }
    }
}
