using LakMuang.Agencies.Contracts;
using LakMuang.Importing.Kinds;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Importing;

/// <summary>Which rows are asked for.</summary>
public enum RowFilter
{
    All,
    Wrong,
    Add,
    Change,
    Unchanged,

    /// <summary>Carried out by now not as shown, or not taken back.</summary>
    LeftOver,
}

/// <param name="Column">Head of the column that is wrong, or null.</param>
/// <param name="Label">What the row is about: a name, a code. Personal data.</param>
public sealed record RowLine(int Number, string Label, RowVerdict? Verdict, Text? Column, RowState State);

/// <param name="SameAs">An earlier import of the very same file that was carried out, or null.</param>
/// <param name="Ignored">Heads that nobody understands.</param>
public sealed record ImportView(
    Import Import, string FileName, IReadOnlyList<string> Ignored, LetterFacts? Letter, Import? SameAs, int Found, IReadOnlyList<RowLine> Rows);

/// <summary>One import with a page of its rows.</summary>
public sealed class ShowImport(LakMuangDb db, GuardOfImports guard, ILetters letters, Vault vault, IServiceProvider services)
{
    public const int PageSize = 50;

    private readonly RowBoxes _boxes = new(vault);

    public async Task<Result<ImportView>> RunAsync(Act act, ImportPlace place, Guid id, RowFilter filter, int page, CancellationToken ct)
    {
        if (!(await guard.FindAsync(act, place, id, ct)).Ok(out var import, out var problem))
        {
            return problem;
        }

        var kind = ImportKinds.Of(services, import.Kind);
        var rows = Filtered(import.Id, filter);
        var found = await rows.OrderBy(r => r.Number).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        var letter = import.Letter is { } named ? (await letters.OfAsync([named], ct)).GetValueOrDefault(named) : null;
        var same = await db.Imports.AsNoTracking()
            .Where(i => i.Digest == import.Digest && i.Kind == import.Kind && i.Agency == import.Agency && i.Id.CompareTo(import.Id) < 0 && i.CarriedOut > i.TakenBack)
            .OrderByDescending(i => i.Id).FirstOrDefaultAsync(ct);
        return new ImportView(
            import, vault.Open(import.FileName, Import.FileNameColumn),
            vault.Open(import.Ignored, Import.IgnoredColumn).Split('\n', StringSplitOptions.RemoveEmptyEntries),
            letter, same, await CountAsync(import, filter, rows, ct), [.. found.Select(row => LineOf(row, kind))]);
    }

    /// <summary>Rows alone, a portion at a time: for programs.</summary>
    /// <param name="after">Number of the last row of the portion before; 0 to begin.</param>
    public async Task<Result<Portion<RowLine>>> NextAsync(Act act, ImportPlace place, Guid id, RowFilter filter, int after, int most, CancellationToken ct)
    {
        if (!(await guard.FindAsync(act, place, id, ct)).Ok(out var import, out var problem))
        {
            return problem;
        }

        var kind = ImportKinds.Of(services, import.Kind);
        var found = await Filtered(import.Id, filter).Where(r => r.Number > after).OrderBy(r => r.Number).Take(most + 1).ToListAsync(ct);
        return Portion.Of(found.ConvertAll(row => LineOf(row, kind)), most);
    }

    /// <summary>The import without its rows: for whoever only waits.</summary>
    public async Task<Result<Import>> StateAsync(Act act, ImportPlace place, Guid id, CancellationToken ct) => await guard.FindAsync(act, place, id, ct);

    // The workers have counted already; only what is left over is counted here, when nothing is under way any more.
    private static async Task<int> CountAsync(Import import, RowFilter filter, IQueryable<ImportRow> rows, CancellationToken ct) => filter switch
    {
        RowFilter.All => import.Rows,
        RowFilter.Wrong => import.Wrong,
        RowFilter.Add => import.ToAdd,
        RowFilter.Change => import.ToChange,
        RowFilter.Unchanged => import.Unchanged,
        _ => await rows.CountAsync(ct),
    };

    private IQueryable<ImportRow> Filtered(Guid id, RowFilter filter)
    {
        var rows = db.ImportRows.AsNoTracking().Where(r => r.Import == id);
        return filter switch
        {
            RowFilter.Wrong => rows.Where(r => r.Step == RowStep.Wrong),
            RowFilter.Add => rows.Where(r => r.Step == RowStep.Add),
            RowFilter.Change => rows.Where(r => r.Step == RowStep.Change),
            RowFilter.Unchanged => rows.Where(r => r.Step == RowStep.Unchanged),
            RowFilter.LeftOver => rows.Where(r => r.State == RowState.LeftOut || r.State == RowState.Kept),
            _ => rows,
        };
    }

    private RowLine LineOf(ImportRow row, IImportedKind kind)
    {
        var verdict = row.Step is { } step ? _boxes.Verdict(step, row.Verdict) : null;
        return new(row.Number, kind.LabelOf(_boxes.Cells(row.Cells)), verdict, HeadOf(kind, verdict?.Problem?.Field), row.State);
    }

    internal static Text? HeadOf(IImportedKind kind, string? key) => kind.Columns.FirstOrDefault(c => c.Key == key)?.Head;
}
