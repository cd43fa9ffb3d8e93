using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Access;

/// <summary>A right never outlives its appointment: its last day follows that of the post, in the same commit (B-2).</summary>
internal sealed class CutRightsToPost(LakMuangDb db, StandStill still) : IReactTo<PostEndsOn>, IReactTo<PostRunsOn>
{
    public async Task ReactAsync(PostEndsOn fact, Act act, CancellationToken ct) =>
        (await OpenAsync(fact.Person, fact.Appointment, ct)).ForEach(grant => grant.CutTo(act, fact.LastDay));

    public async Task ReactAsync(PostRunsOn fact, Act act, CancellationToken ct)
    {
        foreach (var grant in await OpenAsync(fact.Person, fact.Appointment, ct))
        {
            grant.RunOn(await BeforeNextHeadAsync(grant, fact.LastDay, ct));
        }
    }

    // A headship that was given on meanwhile is not taken back by the post that runs on after all.
    private async Task<DateOnly?> BeforeNextHeadAsync(Grant grant, DateOnly? lastDay, CancellationToken ct)
    {
        var next = !grant.HeadsUnit ? null : await db.Grants
            .Where(g => g.HeadsUnit && g.Agency == grant.Agency && g.Group == grant.Group && g.Id != grant.Id && g.State != GrantState.Ended && g.From > grant.From)
            .MinAsync(g => (DateOnly?)g.From, ct);
        return next is { } first && !(lastDay < first) ? first.AddDays(-1) : lastDay;
    }

    private async Task<List<Grant>> OpenAsync(PersonId person, Guid appointment, CancellationToken ct)
    {
        await still.HoldAsync(person, ct);
        return await db.Grants.Where(g => g.Appointment == appointment && g.State != GrantState.Ended).ToListAsync(ct);
    }
}
