using System.Text;
using LakMuang.Agencies.Contracts;
using LakMuang.Importing.Kinds;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;
using Microsoft.EntityFrameworkCore;

namespace LakMuang.Importing;

/// <summary>The rows that were not carried out, as a CSV file to mend and send again: the cells as they came, and beside them what is wrong.</summary>
public sealed class WriteWrongRows(LakMuangDb db, GuardOfImports guard, Vault vault, IServiceProvider services)
{
    private static readonly Text _row = new("แถวที่", "Row");
    private static readonly Text _problem = new("ปัญหา", "Problem");
    private static readonly Text _column = new("คอลัมน์ที่ผิด", "Wrong column");

    private readonly RowBoxes _boxes = new(vault);

    /// <returns>A refusal; or what writes the file, row by row, to a stream.</returns>
    public async Task<Result<Func<Stream, CancellationToken, Task>>> RunAsync(Act act, ImportPlace place, Guid id, CancellationToken ct)
    {
        if (!(await guard.FindAsync(act, place, id, ct)).Ok(out var import, out var problem))
        {
            return problem;
        }

        db.Note(new WrongRowsRead(import.Id, import.Wrong));
        await db.CommitAsync(act, ct);
        var kind = ImportKinds.Of(services, import.Kind);
        Task WriteAsync(Stream target, CancellationToken stop) => this.WriteAsync(import.Id, kind, target, stop);
        return (Func<Stream, CancellationToken, Task>)WriteAsync;
    }

    private async Task WriteAsync(Guid id, IImportedKind kind, Stream target, CancellationToken ct)
    {
        await using var writer = new StreamWriter(target, new UTF8Encoding(false), leaveOpen: true);
        await writer.WriteAsync(SafeCsv.Mark);
        await writer.WriteAsync(SafeCsv.Row(kind.Columns.Select(c => c.Head.ToString()).Concat([_row.ToString(), _column.ToString(), _problem.ToString()])));
        var rows = db.ImportRows.AsNoTracking()
            .Where(r => r.Import == id && (r.Step == RowStep.Wrong || r.State == RowState.LeftOut))
            .OrderBy(r => r.Number).AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(ct))
        {
            var problem = _boxes.Verdict(row.Step!.Value, row.Verdict).Problem;
            await writer.WriteAsync(SafeCsv.Row(
            [
                .. _boxes.Cells(row.Cells), $"{row.Number}", ShowImport.HeadOf(kind, problem?.Field)?.ToString() ?? "", (problem?.Message ?? ImportWords.LeftOut).ToString(),
            ]));
        }
    }
}

/// <summary>Rows with personal data left the house, to whoever brought them.</summary>
public sealed record WrongRowsRead(Guid Import, int Rows) : Fact;

internal static class ImportWords
{
    public static readonly Text LeftOut = new(
        "ข้อมูลเปลี่ยนไปหลังการตรวจ จึงไม่ได้ทำแถวนี้ กรุณานำเข้าใหม่",
        "Things have changed since the check, so this row was left out. Please import it again.");
}
