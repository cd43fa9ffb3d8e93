using LakMuang.Agencies.Contracts;
using LakMuang.Importing.Kinds;
using LakMuang.Secrets;
using LakMuang.Storage;

namespace LakMuang.Importing.Work;

/// <summary>Carries out one portion of the rows that add or change. What it writes and that it was written are one commit.</summary>
public sealed class CarryOutRows(LakMuangDb db, Vault vault)
{
    private readonly RowBoxes _boxes = new(vault);

    /// <returns>Whether it was the last portion.</returns>
    internal async Task<bool> RunAsync(Frame frame, IImportedKind kind, CancellationToken ct)
    {
        var id = frame.Import.Id;
        // By the primary key alone, and sorted out here: how many rows are of which kind is nothing that the planner could know.
        var next = await db.ReadAsync(
            "SELECT number, step, state, cells, verdict FROM import_row WHERE import = $1 AND number > $2 ORDER BY number LIMIT $3",
            r => (Number: r.GetInt32(0), Step: Enum.Parse<RowStep>(r.GetString(1)), State: r.GetString(2), Cells: r.GetFieldValue<byte[]>(3), Verdict: r.Or<byte[]>(4)),
            ct, id, frame.Import.At, kind.Portion);
        var rows = next.Where(r => r.Step is RowStep.Add or RowStep.Change && r.State == nameof(RowState.Waiting))
            .Select(r => (Row: new CellRow(r.Number, _boxes.Cells(r.Cells)), Shown: _boxes.Verdict(r.Step, r.Verdict))).ToList();
        var carried = await kind.CarryOutAsync(frame, [.. rows.Select(r => r.Row)], [.. rows.Select(r => r.Shown)], ct);

        await db.ChangeAsync(
            """
            UPDATE import_row r SET state = 'CarriedOut', person = x.person, record = x.record, added_person = x.added, before = x.before,
                writer = pg_current_xact_id()::xid::text::bigint
            FROM unnest($2::int[], $3::uuid[], $4::uuid[], $5::boolean[], $6::bytea[]) AS x (number, person, record, added, before)
            WHERE r.import = $1 AND r.number = x.number
            """,
            ct, id, carried.Select(c => c.Number).ToArray(), carried.Select(c => c.Person?.Value).ToArray(), carried.Select(c => c.Record).ToArray(),
            carried.Select(c => c.AddedPerson).ToArray(), carried.Select(c => _boxes.Before(c.Before)).ToArray());
        await db.ChangeAsync(
            "UPDATE import_row SET state = 'LeftOut' WHERE import = $1 AND number = ANY ($2)",
            ct, id, rows.Select(r => r.Row.Number).Except(carried.Select(c => c.Number)).ToArray());
        await db.ChangeAsync(
            "UPDATE import SET seen = seen + $2, last_row = $3, carried_out = carried_out + $4 WHERE id = $1",
            ct, id, next.Count, next.Count > 0 ? next[^1].Number : frame.Import.At, carried.Count);
        return next.Count < kind.Portion;
    }
}
