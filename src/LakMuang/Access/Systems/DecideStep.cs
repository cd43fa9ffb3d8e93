using LakMuang.Access.Granting;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Oversight.Contracts;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access.Systems;

/// <summary>Another operator confirms or refuses what one has proposed; either of them may drop what waits for its day.</summary>
public sealed class DecideStep(LakMuangDb db, CatalogueGuard guard, Readiness readiness, ILetterBook book, IBreakGlass glass, GrantGuard own)
{
    public async Task<Result<Guid>> RunAsync(Act act, Guid id, bool confirm, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, ct) is { } refusal)
        {
            return refusal;
        }

        if (await db.SystemSteps.SingleOrDefaultAsync(s => s.Id == id, ct) is not { } step)
        {
            return CatalogueRefusals.NoStep;
        }

        if (step.State is not StepState.Waiting)
        {
            return CatalogueRefusals.StepDecided;
        }

        if (act.At >= step.ExpiresAt)
        {
            step.Decide(act, StepState.Expired);
            await db.CommitAsync(act, ct);
            return CatalogueRefusals.StepExpired;
        }

        if (!confirm)
        {
            step.Decide(act, StepState.Refused);
            return await CommitAsync(act, step, ct);
        }

        if (await NotYouAsync(act, step, ct) is { } notYou)
        {
            db.Note(new SystemStepRefused(step.Id, notYou.Code));
            await db.CommitAsync(act, ct);
            return notYou;
        }

        if (!await book.IsLivingAsync(step.Letter, ct))
        {
            return CatalogueRefusals.LetterGone;
        }

        var today = ThaiDate.Day(act.At);
        var system = await db.Systems.SingleAsync(s => s.Code == step.System, ct);
        if (!ProposeStep.After(system.State).Contains(step.To))
        {
            return CatalogueRefusals.NoSuchStep;
        }

        if (await readiness.RefusalAsync(system, step.To, today, ct) is { } unready)
        {
            return unready;
        }

        // People know from today, whenever it was proposed.
        if (ProposeStep.EarliestFor(system.State, step.To, today) is var earliest && step.On < earliest && step.To is SystemState.Retired)
        {
            return CatalogueRefusals.TooLate(earliest);
        }

        step.Decide(act, StepState.Confirmed);
        if (step.On <= today)
        {
            CarryOutSteps.Run(act, system, step);
        }

        return await CommitAsync(act, step, ct);
    }

    /// <summary>Takes a step back that waits for an answer or for its day.</summary>
    public async Task<Result<Guid>> DropAsync(Act act, Guid id, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, ct) is { } refusal)
        {
            return refusal;
        }

        if (await db.SystemSteps.SingleOrDefaultAsync(s => s.Id == id, ct) is not { } step)
        {
            return CatalogueRefusals.NoStep;
        }

        if (!step.IsOpen)
        {
            return CatalogueRefusals.StepDecided;
        }

        step.Decide(act, StepState.Dropped);
        return await CommitAsync(act, step, ct);
    }

    private async Task<Result<Guid>> CommitAsync(Act act, SystemStep step, CancellationToken ct)
    {
        try
        {
            await db.CommitAsync(act with { Authority = step.Letter }, ct);
            return step.Id;
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            return CatalogueRefusals.StepDecided;
        }
    }

    // Neither another name of whoever proposed it, nor the account behind the glass.
    private async Task<Problem?> NotYouAsync(Act act, SystemStep step, CancellationToken ct) =>
        act.By is not { } person || await glass.IsNobodyAsync(person, ct) ? CatalogueRefusals.NotAPerson
        : step.ProposedBy is { } proposer && await own.IsOwnAsync(act, proposer, ct) ? CatalogueRefusals.OwnProposal
        : null;
}
