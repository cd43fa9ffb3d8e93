using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies.Tree;

/// <summary>One of several changes that are agreed to together.</summary>
/// <param name="Clash">Why it cannot be agreed to with the others; or null.</param>
public sealed record PlannedChange(TreeChangeView View, TreePreview Preview, Problem? Clash)
{
    public bool IsFree => Clash is null && Preview.Obstacles.Count == 0;
}

/// <param name="Done">In effect, or waiting for their day or for the job.</param>
/// <param name="Stopped">The first one that was not agreed to, and why; those after it were not touched. Null where all were.</param>
public sealed record AgreedTogether(IReadOnlyList<Guid> Done, (Guid Change, Problem Why)? Stopped);

/// <summary>Several drafts at once, such as all mergers of one announcement: shown together with what each does, and agreed to one after another.</summary>
/// <remarks>
/// Each is a transaction of its own, judged by the tree that the one before has left. So they must not touch the same agencies: what one does to an agency, no other
/// may count on. Several may have the same successor.
/// </remarks>
public sealed class AgreeTogether(LakMuangDb db, TreeGuard guard, PreviewTreeChange preview, DecideTreeChange decide, IAgencyFacts facts, ILetters letters)
{
    public const int Most = 50;

    /// <param name="ids">Of drafts; others are left out.</param>
    public async Task<Result<IReadOnlyList<PlannedChange>>> ShowAsync(Act act, IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, ct) is { } refusal)
        {
            return refusal;
        }

        var drafts = await DraftsAsync(ids, ct);
        var views = await TreeChangeViews.OfAsync(db, facts, letters, drafts, ct);
        var planned = new List<PlannedChange>();
        foreach (var view in views)
        {
            planned.Add(new(view, await preview.RunAsync(view.Change, ct), ClashOf(view.Change, views)));
        }

        return planned;
    }

    /// <param name="seen">Digest of the preview that the person saw, for each.</param>
    public async Task<Result<AgreedTogether>> RunAsync(Act act, IReadOnlyDictionary<Guid, string> seen, CancellationToken ct)
    {
        if (await guard.RefusalAsync(act, ct) is { } refusal)
        {
            return refusal;
        }

        var drafts = await DraftsAsync([.. seen.Keys], ct);
        var views = await TreeChangeViews.OfAsync(db, facts, letters, drafts, ct);
        if (drafts.Count == 0)
        {
            return TreeRefusals.NoneChosen;
        }

        if (views.Select(v => ClashOf(v.Change, views)).OfType<Problem>().FirstOrDefault() is { } clash)
        {
            return clash;
        }

        var done = new List<Guid>();
        foreach (var draft in drafts)
        {
            // Each sees the tree anew: what the one before has written must not be remembered.
            db.ChangeTracker.Clear();
            if ((await decide.AgreeAsync(act, draft.Id, seen[draft.Id], ct)).Problem is { } problem)
            {
                return new AgreedTogether(done, (draft.Id, problem));
            }

            done.Add(draft.Id);
        }

        return new AgreedTogether(done, null);
    }

    // Those of an earlier day first, and else in the order in which they were drafted.
    private Task<List<TreeChange>> DraftsAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct) => db.TreeChanges.AsNoTracking()
        .Where(c => ids.Contains(c.Id) && (c.State == TreeChangeState.Draft || c.State == TreeChangeState.Stuck))
        .OrderBy(c => c.On).ThenBy(c => c.Id).Take(Most).ToListAsync(ct);

    private static Problem? ClashOf(TreeChange change, IReadOnlyList<TreeChangeView> all) =>
        all.FirstOrDefault(other => other.Change.Id != change.Id && Touch(change, other.Change)) is { } clash ? TreeRefusals.Clash(clash.Name) : null;

    private static bool Touch(TreeChange one, TreeChange other) =>
        one.Agency == other.Agency || Names(one, other.Agency) || Names(other, one.Agency) || (one.NewCode is not null && one.NewCode == other.NewCode);

    private static bool Names(TreeChange change, AgencyId agency) => change.Into == agency || change.NewParent == agency;
}
