using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access;

/// <summary>A right never outlives its appointment: its last day follows that of the post, in the same commit (B-2).</summary>
internal sealed class CutRightsToPost(LakMuangDb db) : IReactTo<PostEndsOn>, IReactTo<PostRunsOn>
{
    public async Task ReactAsync(PostEndsOn fact, Act act, CancellationToken ct) =>
        (await OpenAsync(fact.Appointment, ct)).ForEach(grant => grant.CutTo(act, fact.LastDay));

    public async Task ReactAsync(PostRunsOn fact, Act act, CancellationToken ct) =>
        (await OpenAsync(fact.Appointment, ct)).ForEach(grant => grant.RunOn(fact.LastDay));

    private Task<List<Grant>> OpenAsync(Guid appointment, CancellationToken ct) =>
        db.Grants.Where(g => g.Appointment == appointment && g.State != GrantState.Ended).ToListAsync(ct);
}
