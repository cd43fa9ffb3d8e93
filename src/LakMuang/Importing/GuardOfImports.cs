using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Importing;

/// <summary>Where imports are done: in an agency, for its people or for their rights; or centrally, for everything.</summary>
/// <param name="Agency">Null for the central place.</param>
/// <param name="IsOfRights">Whether it is the place in an agency where many rights are given at once.</param>
/// <param name="IsOfAccounts">Whether it is the place in an agency where lists of users of linked systems are compared.</param>
public readonly record struct ImportPlace(AgencyId? Agency, bool IsOfRights = false, bool IsOfAccounts = false)
{
    private static readonly ImportKind[] _centrally = [ImportKind.Agencies, ImportKind.People, ImportKind.Grants, ImportKind.Accounts];

    public static ImportPlace Central => new(null);

    /// <summary>What can be imported there.</summary>
    public IReadOnlyList<ImportKind> Kinds => Agency is null ? _centrally : IsOfRights ? [ImportKind.Rights] : IsOfAccounts ? [ImportKind.Accounts] : [ImportKind.People];
}

/// <summary>Asks the one guard for a place of imports, and finds the imports that belong to it.</summary>
public sealed class GuardOfImports(LakMuangDb db, IAuthority authority, IAgencyWalk walk)
{
    /// <returns>The agency that the guard was asked for, or the refusal.</returns>
    internal async Task<Result<AgencyId>> AgencyAsync(Act act, ImportPlace place, CancellationToken ct)
    {
        if ((place.Agency ?? await walk.RootAsync(ct)) is not { } agency)
        {
            return Refusals.NoRoot;
        }

        return await authority.RefusalAsync(act, TaskOf(place.Agency is null, place.IsOfRights || place.IsOfAccounts), agency, ct) is { } refusal ? refusal : agency;
    }

    /// <summary>An import of the place; those of other places are not there.</summary>
    internal async Task<Result<Import>> FindAsync(Act act, ImportPlace place, Guid id, CancellationToken ct)
    {
        if (!(await AgencyAsync(act, place, ct)).Ok(out var agency, out var problem))
        {
            return problem;
        }

        var (isCentral, kinds) = (place.Agency is null, place.Kinds);
        return await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id && i.Agency == agency && i.IsCentral == isCentral && kinds.Contains(i.Kind), ct) is { } found
            ? found : Refusals.None;
    }

    /// <summary>Whether the importer may still do what was begun.</summary>
    internal async Task<bool> StillMayAsync(Act act, Import import, CancellationToken ct) =>
        await authority.JudgeAsync(act, TaskOf(import.IsCentral, import.Kind is ImportKind.Rights or ImportKind.Accounts), import.Agency, ct) is AgencyAccess.Allowed;

    private static AgencyTask TaskOf(bool isCentral, bool isOfRights) =>
        isCentral ? AgencyTask.ImportCentrally : isOfRights ? AgencyTask.ManageRights : AgencyTask.Import;
}
