using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies.Tree;

/// <param name="People">Who hold a post there today.</param>
/// <param name="Below">Active agencies directly below.</param>
/// <param name="Changes">Those that are open, and the last ones that were decided.</param>
public sealed record TreeAgencyView(
    AgencyFacts Agency, AgencyState State, DateOnly? ClosedOn, IReadOnlyList<AgencyFacts> Above, int Below, int People, AgencyPast Past,
    IReadOnlyList<TreeChangeView> Changes)
{
    public bool IsRoot => Above.Count == 0;
}

/// <summary>An agency as operators see it: facts, history, changes that wait. Past agencies are shown too, under any code they ever had.</summary>
public sealed class ShowTreeAgency(LakMuangDb db, TreeGuard guard, IAgencyTree tree, IAgencyFacts facts, ILetters letters, AgencyHistory history, TimeProvider clock)
{
    private const int Most = 20;

    public async Task<Result<TreeAgencyView>> RunAsync(Act act, string code, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, ct) is { } refusal)
        {
            return refusal;
        }

        if (await ShowOffice.FindAsync(db, code, ct) is not { } agency)
        {
            return TreeRefusals.NoAgency;
        }

        var above = await tree.AboveAsync(agency.Id, ct);
        var named = await facts.OfAsync([agency.Id, .. above], ct);
        var changes = await db.TreeChanges.AsNoTracking().Where(c => c.Agency == agency.Id || c.Into == agency.Id)
            .OrderByDescending(c => c.State == TreeChangeState.Waiting || c.State == TreeChangeState.Stuck || c.State == TreeChangeState.Draft)
            .ThenByDescending(c => c.Id).Take(Most).ToListAsync(ct);
        return new TreeAgencyView(
            named[agency.Id], agency.State, agency.ClosedOn, [.. above.Reverse().Select(id => named[id])],
            await db.Agencies.CountAsync(a => a.Parent == agency.Id && a.State == AgencyState.Active, ct),
            await HeldPosts.Today(db, clock).Where(a => a.Agency == agency.Id).Select(a => a.Person).Distinct().CountAsync(ct),
            await history.RunAsync(agency.Id, ct), await TreeChangeViews.OfAsync(db, facts, letters, changes, ct));
    }
}
