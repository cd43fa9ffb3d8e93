using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Requests;

/// <summary>What every decision asks first: sure enough who it is, whose turn, whose own, still what the decider saw.</summary>
public sealed class DecisionOnRequest(LakMuangDb db, Deciders deciders, ILetterBook letters)
{
    private const int LeastToDecide = 3;

    /// <param name="version">What the decider's form was made of.</param>
    internal async Task<Result<AccessRequest>> TakeAsync(Act act, Guid id, int version, CancellationToken ct)
    {
        var today = ThaiDate.Day(act.At);
        var found = await db.Requests.SingleOrDefaultAsync(r => r.Id == id && r.State != RequestState.Draft, ct);
        var problem = found is null ? Refusals.None
            : await deciders.IsOwnAsync(found, act.Person, ct) ? Refusals.Own
            : found.State is not RequestState.Submitted ? await KnowsAsync(found, act.Person, today, ct) ? Refusals.Stale : Refusals.None
            : !await deciders.MayDecideAsync(found, act.Person, today, ct) ? Refusals.NotYours
            : act.Level < LeastToDecide ? AuthorityRefusals.StrongerSignIn
            : found.Version != version ? Refusals.Stale
            : null;
        if (problem is null)
        {
            return found!;
        }

        db.Note(new RequestDecisionRefused(id, problem.Code));
        await db.CommitAsync(act, ct);
        return problem;
    }

    /// <summary>Whether the paper form came back with its signature.</summary>
    internal Task<bool> HasSignedFormAsync(Guid id, CancellationToken ct) => db.RequestFiles.AnyAsync(f => f.Request == id && f.IsSignedForm, ct);

    internal async Task<Result<Guid>> CommitAsync(Act act, AccessRequest request, CancellationToken ct)
    {
        try
        {
            await db.CommitAsync(act, ct);
            return request.Id;
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            // Another decider, or the requester, was faster.
            db.ChangeTracker.Clear();
            return letters.NumberTaken(e) ?? Refusals.Stale;
        }
    }

    private async Task<bool> KnowsAsync(AccessRequest request, PersonId person, DateOnly today, CancellationToken ct) =>
        request.DecidedBy == person || await deciders.MayDecideAsync(request, person, today, ct);
}

/// <summary>Refuses a request with the reason, or sends it back for a correction.</summary>
public sealed class TurnDownRequest(DecisionOnRequest decision, RequestPost post)
{
    public Task<Result<Guid>> RefuseAsync(Act act, Guid id, int version, string? opinion, CancellationToken ct) =>
        RunAsync(act, id, version, opinion, (request, said) => request.Refuse(act, said), ct);

    public Task<Result<Guid>> ReturnAsync(Act act, Guid id, int version, string? opinion, CancellationToken ct) =>
        RunAsync(act, id, version, opinion, (request, said) => request.Return(act, said), ct);

    private async Task<Result<Guid>> RunAsync(
        Act act, Guid id, int version, string? opinion, Action<AccessRequest, string> close, CancellationToken ct)
    {
        if (!(await decision.TakeAsync(act, id, version, ct)).Ok(out var request, out var problem))
        {
            return problem;
        }

        if (!RequestWords.Opinion(opinion, isNeeded: true).Ok(out var said, out var unclear))
        {
            return unclear;
        }

        close(request, said);
        await post.TellAsync(act, request, ct);
        return await decision.CommitAsync(act, request, ct);
    }
}
