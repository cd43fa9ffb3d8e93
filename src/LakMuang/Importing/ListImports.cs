using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Importing;

/// <param name="FileName">As its owner called it.</param>
/// <param name="By">Whoever decided on it last; null for the command line.</param>
public sealed record ImportLine(Import Import, string FileName, PersonName? By);

/// <summary>The imports of a place, the newest first.</summary>
public sealed class ListImports(LakMuangDb db, GuardOfImports guard, IPeople people, Vault vault)
{
    public const int PageSize = 20;

    public async Task<Result<(int Total, IReadOnlyList<ImportLine> Lines)>> RunAsync(Act act, ImportPlace place, int page, CancellationToken ct)
    {
        if (!(await guard.AgencyAsync(act, place, ct)).Ok(out var agency, out var problem))
        {
            return problem;
        }

        var (isCentral, kinds) = (place.Agency is null, place.Kinds);
        var imports = db.Imports.AsNoTracking().Where(i => i.Agency == agency && i.IsCentral == isCentral && kinds.Contains(i.Kind));
        var found = await imports.OrderByDescending(i => i.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        var names = await people.TraitsOfAsync([.. found.Select(i => i.By).OfType<PersonId>().Distinct()], ct);
        IReadOnlyList<ImportLine> lines = [.. found.Select(i => new ImportLine(
            i, vault.Open(i.FileName, Import.FileNameColumn), i.By is { } by && names.TryGetValue(by, out var who) ? who.Name : null))];
        return (await imports.CountAsync(ct), lines);
    }

    /// <summary>The same, a portion at a time: for programs.</summary>
    /// <param name="after">The last one of the portion before, or null to begin.</param>
    public async Task<Result<Portion<Import>>> NextAsync(Act act, ImportPlace place, Guid? after, int most, CancellationToken ct)
    {
        if (!(await guard.AgencyAsync(act, place, ct)).Ok(out var agency, out var problem))
        {
            return problem;
        }

        var (isCentral, kinds) = (place.Agency is null, place.Kinds);
        var found = db.Imports.AsNoTracking().Where(i => i.Agency == agency && i.IsCentral == isCentral && kinds.Contains(i.Kind) && (after == null || i.Id.CompareTo(after.Value) < 0));
        return Portion.Of(await found.OrderByDescending(i => i.Id).Take(most + 1).ToListAsync(ct), most);
    }
}
