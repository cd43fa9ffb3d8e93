using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Oversight;

/// <summary>The second half of the two-person rule: another operator, neither the proposer nor the person, confirms or refuses.</summary>
public sealed class DecideRoleChange(LakMuangDb db, GuardOfRoles guard, IPeople people, IRoles roles, IRights rights)
{
    private const int LeastOperators = 2;
    private const long Lock = 2562_0713;

    public async Task<Result<Guid>> RunAsync(Act act, Guid id, bool confirm, string? typedReason, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, ct) is { } refusal)
        {
            return refusal;
        }

        // One decision about roles at a time, or two endings at once could leave one operator.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Lock})", ct);
        var result = await DecideAsync(act, id, confirm, typedReason, ct);
        await transaction.CommitAsync(ct);
        return result;
    }

    private async Task<Result<Guid>> DecideAsync(Act act, Guid id, bool confirm, string? typedReason, CancellationToken ct)
    {
        if (await db.RoleChanges.SingleOrDefaultAsync(c => c.Id == id, ct) is not { } change)
        {
            return RoleRefusals.NoChange;
        }

        if (change.State is not RoleChangeState.Waiting)
        {
            return RoleRefusals.DecidedAlready(change);
        }

        if (await NotYouAsync(act, change, ct) is { } notYou)
        {
            db.Note(new RoleDecisionRefused(change.Id, notYou.Code));
            await db.CommitAsync(act, ct);
            return notYou;
        }

        if (act.At >= change.ExpiresAt)
        {
            change.Expire(act);
            await db.CommitAsync(act, ct);
            return RoleRefusals.HasExpired;
        }

        if (confirm)
        {
            if (!(await ConfirmAsync(act, change, ct)).Ok(out var grant, out var problem))
            {
                return problem;
            }

            change.Confirm(act, grant);
        }
        else if (Reasons.TryRead(typedReason, out var reason))
        {
            change.Refuse(act, reason);
        }
        else
        {
            return Refusals.ReasonMissing;
        }

        await db.CommitAsync(act, ct);
        return change.Id;
    }

    private async Task<Problem?> NotYouAsync(Act act, RoleChange change, CancellationToken ct) =>
        act.By is not { } person ? RoleRefusals.NotAPerson
        : await people.IsSelfAsync(act, change.Person, ct) ? RoleRefusals.AboutYou
        : await people.IsSelfAsync(act, change.ProposedBy, ct) ? RoleRefusals.OwnProposal
        : await guard.IsNobodyAsync(person, ct) ? RoleRefusals.NotAPerson
        : null;

    private async Task<Result<Guid>> ConfirmAsync(Act act, RoleChange change, CancellationToken ct)
    {
        if (change.Wish is RoleWish.Give)
        {
            return await rights.GiveAsync(
                act, new(change.Person, change.Agency, change.Role, change.Appointment, change.Letter, ThaiDate.Day(act.At), change.Until), ct);
        }

        if (change.Role == Role.DlaOperator)
        {
            var left = 0;
            foreach (var person in (await roles.HoldersAsync([Role.DlaOperator], ct)).Where(h => h.Grant != change.Grant).Select(h => h.Person).Distinct())
            {
                left += await guard.IsNobodyAsync(person, ct) ? 0 : 1;
            }

            if (left < LeastOperators)
            {
                return RoleRefusals.LastTwo;
            }
        }

        return await rights.EndAsync(act, change.Grant!.Value, ct);
    }
}
