using LakMuang.Access.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Handovers;

/// <summary>Plans a leg of a handover under its letter: the first one begins the case, the next one goes on in it. One for today is carried out at once (L5-8).</summary>
public sealed class PlanHandover(HandoverDesk desk, LegRules rules, IHeadships headships, IAuthority authority)
{
    /// <returns>The case.</returns>
    public async Task<Result<Guid>> RunAsync(Act act, AgencyId agency, string group, LegOrder order, CancellationToken ct)
    {
        if (await authority.RefusalAsync(act, AgencyTask.ManageRights, agency, ct) is { } refusal)
        {
            return refusal;
        }

        if (await desk.FindAsync(agency, group, ct) is not { } found)
        {
            return HandoverRefusals.NoGroup;
        }

        var handover = await desk.OpenAsync(agency, group, ct);
        if (handover?.State is HandoverState.Proposed)
        {
            return HandoverRefusals.OpenAlready;
        }

        // The first head of a unit comes by form 1, which the system's operator decides on.
        if (!await headships.WasHeadedAsync(agency, group, ct))
        {
            return HandoverRefusals.NeverHeaded;
        }

        // Whoever an earlier leg names gives the headship up by this one.
        var legs = handover is null ? [] : await desk.LegsAsync(handover.Id, ct);
        if (await rules.IsOwnAsync(act.Person, new[] { order.To, found.Head?.Holder, handover?.From }.OfType<PersonId>().Concat(legs.Select(l => l.To)), ct))
        {
            return HandoverRefusals.Own;
        }

        var isNew = handover is null;
        handover ??= await desk.NewAsync(act, agency, found.Group, found.Head, ct);
        if (!(await desk.PlanAsync(act, handover, found.Head?.Holder, order, ct)).Ok(out var leg, out var lack))
        {
            return lack;
        }

        return await desk.CommitAsync(act, isNew ? handover.Begin(act, HandoverState.Open) : handover, leg, ct);
    }
}

/// <summary>A head proposes to whom the headship goes. Somebody else decides: nobody gives up or takes over by their own decision (invariant 3).</summary>
public sealed class ProposeHandover(HandoverDesk desk, HandoverPost post)
{
    private const int LeastToPropose = 2;

    /// <returns>The case.</returns>
    public async Task<Result<Guid>> RunAsync(Act act, AgencyId agency, string group, LegOrder order, CancellationToken ct)
    {
        if (act.Level < LeastToPropose)
        {
            return AuthorityRefusals.StrongerSignIn;
        }

        if (await desk.FindAsync(agency, group, ct) is not { Head: { State: RightState.InForce } head } found || head.Holder != act.By)
        {
            return HandoverRefusals.NotHead;
        }

        if (await desk.OpenAsync(agency, group, ct) is not null)
        {
            return HandoverRefusals.OpenAlready;
        }

        var handover = await desk.NewAsync(act, agency, found.Group, head, ct);
        if (!(await desk.PlanAsync(act, handover, head.Holder, order, ct)).Ok(out var leg, out var lack))
        {
            return lack;
        }

        handover.Begin(act, HandoverState.Proposed);
        await post.TellProposedAsync(act, handover, ct);
        return await desk.CommitAsync(act, handover, leg, ct);
    }
}
