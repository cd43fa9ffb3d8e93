using LakMuang.Agencies.Contracts;
using LakMuang.Importing.Kinds;
using LakMuang.Secrets;
using LakMuang.Storage;

namespace LakMuang.Importing.Work;

/// <summary>The dry run of one portion: every row gets its verdict, and nothing else is written.</summary>
public sealed class CheckRows(LakMuangDb db, Vault vault)
{
    private const int Portion = 2_000;

    private readonly RowBoxes _boxes = new(vault);

    /// <returns>Whether it was the last portion.</returns>
    internal async Task<bool> RunAsync(Frame frame, IImportedKind kind, CancellationToken ct)
    {
        var id = frame.Import.Id;
        var rows = await db.ReadAsync(
            """
            SELECT r.number, r.cells, f.number, f.cells
            FROM import_row r LEFT JOIN LATERAL (
                SELECT e.number, e.cells FROM import_row e
                WHERE e.import = r.import AND e.key = r.key AND e.number < r.number ORDER BY e.number LIMIT 1) f ON true
            WHERE r.import = $1 AND r.number > $2 ORDER BY r.number LIMIT $3
            """,
            r => (Row: new CellRow(r.GetInt32(0), _boxes.Cells(r.GetFieldValue<byte[]>(1))),
                First: r.IsDBNull(2) ? null : new CellRow(r.GetInt32(2), _boxes.Cells(r.GetFieldValue<byte[]>(3)))),
            ct, id, frame.Import.At, Portion);
        var judged = new Queue<RowVerdict>(await kind.JudgeAsync(frame, [.. rows.Where(r => r.First is null).Select(r => r.Row)], ct));
        var verdicts = rows.Select(r => r.First is null ? judged.Dequeue() : kind.Again(r.Row, r.First)).ToList();

        await db.ChangeAsync(
            """
            UPDATE import_row r SET step = x.step, verdict = x.verdict
            FROM unnest($2::int[], $3::text[], $4::bytea[]) AS x (number, step, verdict) WHERE r.import = $1 AND r.number = x.number
            """,
            ct, id, rows.Select(r => r.Row.Number).ToArray(), verdicts.Select(v => v.Step.ToString()).ToArray(),
            verdicts.Select(v => _boxes.Verdict(v)).ToArray());
        await db.ChangeAsync(
            """
            UPDATE import SET seen = seen + $2, last_row = $3, to_add = to_add + $4, to_change = to_change + $5, unchanged = unchanged + $6, wrong = wrong + $7
            WHERE id = $1
            """,
            ct, id, rows.Count, rows.Count > 0 ? rows[^1].Row.Number : frame.Import.At,
            Count(RowStep.Add), Count(RowStep.Change), Count(RowStep.Unchanged), Count(RowStep.Wrong));
        return rows.Count < Portion;

        int Count(RowStep step) => verdicts.Count(v => v.Step == step);
    }
}
