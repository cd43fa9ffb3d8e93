using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Handovers;

/// <summary>Decides on what a head has proposed, calls off what is still to come, and tries again what is stuck.</summary>
public sealed class DecideHandover(LakMuangDb db, HandoverDesk desk, LegRules rules, IAuthority authority, HandoverPost post)
{
    /// <summary>Agrees to a proposal. A leg whose day is here is carried out at once; one whose day has gone by takes effect today.</summary>
    public async Task<Result<Guid>> AgreeAsync(Act act, AgencyId agency, Guid id, int version, CancellationToken ct)
    {
        if (!(await TakeAsync(act, agency, id, version, ct)).Ok(out var handover, out var problem))
        {
            return problem;
        }

        var legs = await desk.LegsAsync(id, ct);
        if (handover.State is not HandoverState.Proposed || legs.Count == 0)
        {
            return HandoverRefusals.Stale;
        }

        if (await IsOwnAsync(act, handover, legs, ct))
        {
            return HandoverRefusals.Own;
        }

        handover.Agree(act);
        return await desk.CommitAsync(act, handover, legs[0], ct);
    }

    public async Task<Result<Guid>> RefuseAsync(Act act, AgencyId agency, Guid id, int version, string? words, CancellationToken ct)
    {
        if (!(await TakeAsync(act, agency, id, version, ct)).Ok(out var handover, out var problem))
        {
            return problem;
        }

        var why = TypedName.Clean(words);
        if (why.Length is 0 or > HandoverRefusals.LongestReason)
        {
            return HandoverRefusals.NoReason;
        }

        if (handover.State is not HandoverState.Proposed)
        {
            return HandoverRefusals.Stale;
        }

        if (await IsOwnAsync(act, handover, await desk.LegsAsync(id, ct), ct))
        {
            return HandoverRefusals.Own;
        }

        await DropAsync(act, handover, ct);
        handover.Close(act, HandoverState.Refused, why);
        await post.TellRefusedAsync(act, handover, ct);
        return await desk.CommitAsync(act, handover, null, ct);
    }

    /// <summary>Calls off the legs that are still to come. Where one was carried out, whoever acts stays, and the case with them.</summary>
    public async Task<Result<Guid>> CallOffAsync(Act act, AgencyId agency, Guid id, int version, string? words, CancellationToken ct)
    {
        if (!(await TakeAsync(act, agency, id, version, ct)).Ok(out var handover, out var problem))
        {
            return problem;
        }

        var why = TypedName.Clean(words);
        if (why.Length is 0 or > HandoverRefusals.LongestReason)
        {
            return HandoverRefusals.NoReason;
        }

        var legs = await desk.LegsAsync(id, ct);
        if (!handover.IsOpen || !legs.Exists(l => l.IsToCome))
        {
            return HandoverRefusals.Stale;
        }

        if (await IsOwnAsync(act, handover, legs, ct))
        {
            return HandoverRefusals.Own;
        }

        await DropAsync(act, handover, ct);
        if (!legs.Exists(l => l.State is LegState.Done))
        {
            handover.Close(act, HandoverState.CalledOff, why);
        }

        return await desk.CommitAsync(act, handover, null, ct);
    }

    /// <summary>Tries a leg that is stuck once more, today.</summary>
    public async Task<Result<Guid>> TryAgainAsync(Act act, AgencyId agency, Guid id, Guid legId, int version, CancellationToken ct)
    {
        if (!(await TakeAsync(act, agency, id, version, ct)).Ok(out var handover, out var problem))
        {
            return problem;
        }

        var legs = await desk.LegsAsync(id, ct);
        if (handover.State is not HandoverState.Open || legs.Find(l => l.Id == legId && l.State is LegState.Stuck) is not { } leg)
        {
            return HandoverRefusals.Stale;
        }

        return await IsOwnAsync(act, handover, legs, ct) ? HandoverRefusals.Own : await desk.CommitAsync(act, handover, leg, ct);
    }

    private async Task<Result<Handover>> TakeAsync(Act act, AgencyId agency, Guid id, int version, CancellationToken ct) =>
        await authority.RefusalAsync(act, AgencyTask.ManageRights, agency, ct) is { } refusal ? refusal
        : await db.Handovers.SingleOrDefaultAsync(h => h.Id == id && h.Agency == agency, ct) is not { } found ? HandoverRefusals.None
        : found.Version != version ? HandoverRefusals.Stale
        : found;

    private async Task<bool> IsOwnAsync(Act act, Handover handover, List<HandoverLeg> legs, CancellationToken ct) => await rules.IsOwnAsync(
        act.Person, new[] { handover.From, (await desk.FindAsync(handover.Agency, handover.Group, ct))?.Head?.Holder }.OfType<PersonId>().Concat(legs.Select(l => l.To)), ct);

    private async Task DropAsync(Act act, Handover handover, CancellationToken ct)
    {
        foreach (var leg in (await desk.LegsAsync(handover.Id, ct)).Where(l => l.IsToCome))
        {
            leg.Drop(act, HandoverRefusals.CalledOff);
            handover.Change(new LegDropped(handover.Id, leg.Id, handover.Agency, handover.Group, leg.To, HandoverRefusals.CalledOff));
        }
    }
}
