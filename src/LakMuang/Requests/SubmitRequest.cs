using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Requests;

/// <summary>Sends a request to whoever decides on its groups today. Groups with different deciders go on as requests of their own.</summary>
public sealed class SubmitRequest(LakMuangDb db, RequestRules rules, DutiesOfRequest duties, Deciders deciders, IRights rights, WorkingDays days, RequestPost post)
{
    /// <returns>The request that was sent, first those that split off from it.</returns>
    public async Task<Result<IReadOnlyList<Guid>>> RunAsync(Act act, Guid id, int version, CancellationToken ct)
    {
        if (await db.Requests.SingleOrDefaultAsync(r => r.Id == id && r.Requester == act.By, ct) is not { } request)
        {
            return Refusals.None;
        }

        if (!request.CanBeEdited)
        {
            return Refusals.NotOpen;
        }

        if (request.Version != version)
        {
            return Refusals.Stale;
        }

        var today = ThaiDate.Day(act.At);
        if ((await rules.LackAsync(request, today, ct) ?? await duties.RefusalAsync(request, today, ct)) is { } lack)
        {
            return lack;
        }

        var parts = await PartsAsync(request, ct);
        var sent = new List<(AccessRequest Request, Desk Desk)>();
        foreach (var (decider, part) in parts)
        {
            if (await deciders.FirstAsync(part, decider, today, ct) is not { } desk)
            {
                return Refusals.NobodyDecides;
            }

            part.Submit(act, decider, desk.Station, days.After(today, ClimbRequests.WorkingDaysToAnswer));
            sent.Add((part, desk));
        }

        foreach (var (part, desk) in sent)
        {
            await post.AskAsync(act, part, desk, ct);
        }

        try
        {
            await db.CommitAsync(act, ct);
        }
        catch (DbUpdateException e) when (e.IsDouble())
        {
            return e is DbUpdateConcurrencyException ? Refusals.Stale : Refusals.WaitsAlready;
        }

        return sent.ConvertAll(s => s.Request.Id);
    }

    private async Task<List<(Decider Decider, AccessRequest Part)>> PartsAsync(AccessRequest request, CancellationToken ct)
    {
        if (request.Kind is RequestKind.LostAccess)
        {
            return [(Decider.SsoAdmin, request)];
        }

        var byDecider = (await rights.GroupsAsync(request.Agency, ct)).Where(g => request.Groups.Contains(g.Code)).GroupBy(g => g.Decider).OrderBy(g => g.Key)
            .Select(g => (Decider: g.Key, Groups: g.Select(x => x.Code).ToArray())).ToList();
        var parts = new List<(Decider, AccessRequest)> { (byDecider[0].Decider, request) };
        var files = byDecider.Count > 1 ? await db.RequestFiles.AsNoTracking().Where(f => f.Request == request.Id).ToListAsync(ct) : [];
        foreach (var (decider, groups) in byDecider.Skip(1))
        {
            var other = request.SplitOff(await db.NextSerialAsync(ct), groups);
            db.Requests.Add(other);

            // Whoever decides on a part reads what proves the duty.
            db.RequestFiles.AddRange(files.Select(f => f.For(other.Id)));
            parts.Add((decider, other));
        }

        if (byDecider.Count > 1)
        {
            request.Write(request.Kind, byDecider[0].Groups, request.Why, request.Basis, request.Order, request.Until);
        }

        return parts;
    }
}

/// <summary>The requester, or whom it is for, takes a request back that has not been decided.</summary>
public sealed class WithdrawRequest(LakMuangDb db)
{
    public async Task<Result<Guid>> RunAsync(Act act, Guid id, CancellationToken ct)
    {
        if (await db.Requests.SingleOrDefaultAsync(r => r.Id == id && (r.Requester == act.By || (r.Beneficiary == act.By && r.State != RequestState.Draft)), ct) is not { } request)
        {
            return Refusals.None;
        }

        if (!request.IsOpen)
        {
            return Refusals.NotOpen;
        }

        request.Withdraw();
        try
        {
            await db.CommitAsync(act, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusals.Stale;
        }

        return id;
    }
}
