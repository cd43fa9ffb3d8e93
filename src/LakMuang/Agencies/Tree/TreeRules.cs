using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Agencies.Tree;

/// <summary>
/// What a change must fulfil for the tree to stay one tree with one root, no circle, and no code with two agencies. Asked when it is drafted, when it is agreed
/// to and when its day has come.
/// </summary>
public sealed class TreeRules(LakMuangDb db, IAgencyTree tree, ILetterBook letters)
{
    /// <returns>Null where nothing stands in the way.</returns>
    internal async Task<Problem?> CheckAsync(TreeChange change, CancellationToken ct)
    {
        var agency = await FindAsync(change.Agency, ct);
        if (change.Kind is not TreeChangeKind.Add && await OfSubjectAsync(change, agency, ct) is { } unfit)
        {
            return unfit;
        }

        return await (change.Kind switch
        {
            TreeChangeKind.Add => OfAdditionAsync(change, ct),
            TreeChangeKind.Rename => Task.FromResult(
                agency!.NameTh == change.NewNameTh && agency.NameEn == change.NewNameEn ? TreeRefusals.SameName : null),
            TreeChangeKind.Move => OfParentAsync(change, agency!.Type, agency, ct),
            TreeChangeKind.ChangeType => OfTypeAsync(change, agency!, ct),
            TreeChangeKind.Merge => OfIntoAsync(change, agency!, ct),
            _ => OfDissolutionAsync(change, agency!, ct),
        });
    }

    /// <summary>Whether the announcement still stands (B-1). One that is being entered in this very commit does.</summary>
    internal async Task<Problem?> LetterAsync(TreeChange change, CancellationToken ct) =>
        await letters.IsLivingAsync(change.Letter, ct) ? null : TreeRefusals.LetterGone;

    private async Task<Problem?> OfSubjectAsync(TreeChange change, Agency? agency, CancellationToken ct)
    {
        var closes = change.Kind is TreeChangeKind.Merge or TreeChangeKind.Dissolve;
        return agency is null ? TreeRefusals.NoAgency
            : agency.State is not AgencyState.Active ? TreeRefusals.NotActive
            : agency.Parent is null && change.Kind is not TreeChangeKind.Rename ? TreeRefusals.Root
            : await Others(change).AnyAsync(c => c.Agency == change.Agency, ct) ? TreeRefusals.Waiting
            : await LastDayAsync(change, agency, ct) is { } last && change.On < last ? TreeRefusals.BeforeLast(last)
            : closes && await Others(change).AnyAsync(c => c.Into == change.Agency || c.NewParent == change.Agency, ct) ? TreeRefusals.Awaited
            : null;
    }

    /// <summary>The day on which what stands today began: for the agency, and where its children go along for each of them. Nothing takes effect before it.</summary>
    private async Task<DateOnly?> LastDayAsync(TreeChange change, Agency agency, CancellationToken ct)
    {
        var goAlong = change.Kind is TreeChangeKind.Merge ? db.Agencies.Where(a => a.Parent == agency.Id && a.State == AgencyState.Active) : db.Agencies.Where(a => false);
        var eras = await db.AgencyEras.Where(e => e.Agency == agency.Id || goAlong.Any(a => a.Id == e.Agency))
            .MaxAsync(e => (DateOnly?)e.Until, ct);
        var added = await db.TreeChanges.Where(c => (c.Agency == agency.Id || c.Agency == change.Into || c.Agency == change.NewParent)
            && c.Kind == TreeChangeKind.Add && c.State == TreeChangeState.Done).MaxAsync(c => (DateOnly?)c.On, ct);
        return eras > added || added is null ? eras : added;
    }

    private async Task<Problem?> OfAdditionAsync(TreeChange change, CancellationToken ct)
    {
        var type = change.NewType!.Value;
        return type is AgencyType.Department ? TreeRefusals.NoType
            : await OfCodeAsync(change, type, change.NewCode ?? "", ct) ?? await OfParentAsync(change, type, null, ct);
    }

    private async Task<Problem?> OfTypeAsync(TreeChange change, Agency agency, CancellationToken ct) =>
        change.NewType == agency.Type ? TreeRefusals.SameType
        : !CodeRule.IsLocal(agency.Type) || !CodeRule.IsLocal(change.NewType!.Value) ? TreeRefusals.OtherTypeKind
        : change.NewCode is { } code ? await OfCodeAsync(change, change.NewType.Value, code, ct)
        : null;

    private async Task<Problem?> OfParentAsync(TreeChange change, AgencyType type, Agency? agency, CancellationToken ct)
    {
        var parent = change.NewParent is { } id ? await FindAsync(id, ct) : null;
        return parent is not { State: AgencyState.Active } ? TreeRefusals.NoParent
            : agency is not null && (parent.Id == agency.Id || (await tree.AboveAsync(parent.Id, ct)).Contains(agency.Id)) ? TreeRefusals.Cycle
            : parent.Id == agency?.Parent ? TreeRefusals.SameParent
            : CodeRule.Floor(parent.Type) >= CodeRule.Floor(type) ? TreeRefusals.ParentKind
            : agency is null && type is not AgencyType.ProvincialOffice && parent.ProvinceCode is null ? TreeRefusals.NoProvince
            : await ClosesAsync(change, parent.Id, ct) ? TreeRefusals.TargetCloses with { Field = "Parent" }
            : null;
    }

    private async Task<Problem?> OfIntoAsync(TreeChange change, Agency agency, CancellationToken ct)
    {
        if (change.Into == agency.Id)
        {
            return TreeRefusals.IntoItself;
        }

        var into = change.Into is { } id ? await FindAsync(id, ct) : null;
        return into is not { State: AgencyState.Active } ? TreeRefusals.NoInto
            : (await tree.AboveAsync(into.Id, ct)).Contains(agency.Id) ? TreeRefusals.IntoBelow
            : change.Kind is TreeChangeKind.Merge && CodeRule.Floor(into.Type) != CodeRule.Floor(agency.Type) ? TreeRefusals.IntoOtherKind
            : await ClosesAsync(change, into.Id, ct) ? TreeRefusals.TargetCloses
            : null;
    }

    private async Task<Problem?> OfDissolutionAsync(TreeChange change, Agency agency, CancellationToken ct) =>
        await db.Agencies.AnyAsync(a => a.Parent == agency.Id && a.State == AgencyState.Active, ct) ? TreeRefusals.HasChildren
        : change.People is FateOfPeople.Move ? await OfIntoAsync(change, agency, ct)
        : change.People is null && await db.Appointments.AnyAsync(a => a.Agency == agency.Id && a.EndedAt == null, ct) ? TreeRefusals.NoFateOfPeople
        : null;

    private async Task<Problem?> OfCodeAsync(TreeChange change, AgencyType type, string code, CancellationToken ct)
    {
        if (CodeRule.Check(type, code) is { } odd)
        {
            return odd;
        }

        var owner = await db.Agencies.AsNoTracking().FirstOrDefaultAsync(a => a.Code == code && a.Id != change.Agency, ct);
        if (owner is not null)
        {
            return TreeRefusals.CodeTaken(new(owner.NameTh, owner.NameEn));
        }

        var past = await db.AgencyEras.AsNoTracking().FirstOrDefaultAsync(e => e.Code == code && e.Agency != change.Agency, ct);
        return past is not null ? TreeRefusals.CodeTaken(new(past.NameTh, past.NameEn))
            : await Others(change).AnyAsync(c => c.NewCode == code, ct) ? TreeRefusals.CodePromised
            : null;
    }

    private Task<bool> ClosesAsync(TreeChange change, AgencyId agency, CancellationToken ct) =>
        Others(change).AnyAsync(c => c.Agency == agency && (c.Kind == TreeChangeKind.Merge || c.Kind == TreeChangeKind.Dissolve), ct);

    // Those that wait for a later day are in nobody's way today, but they were agreed to.
    private IQueryable<TreeChange> Others(TreeChange change) => db.TreeChanges.Where(c => c.State == TreeChangeState.Waiting && c.Id != change.Id);

    private Task<Agency?> FindAsync(AgencyId id, CancellationToken ct) => db.Agencies.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct);
}
