using LakMuang.Agencies.Contracts;
using LakMuang.Importing.Kinds;
using LakMuang.Kernel;
using LakMuang.Secrets;
using LakMuang.Storage;

namespace LakMuang.Importing.Work;

/// <summary>Takes back one portion of what was carried out, the last rows first: later ones may rest on earlier ones.</summary>
public sealed class TakeBackRows(LakMuangDb db, Vault vault)
{
    private readonly RowBoxes _boxes = new(vault);

    /// <returns>Whether it was the last portion.</returns>
    internal async Task<bool> RunAsync(Frame frame, IImportedKind kind, CancellationToken ct)
    {
        var id = frame.Import.Id;
        var next = await db.ReadAsync(
            """
            SELECT number, state, step, person, record, added_person, before, writer FROM import_row
            WHERE import = $1 AND number < $2 ORDER BY number DESC LIMIT $3
            """,
            r => (Number: r.GetInt32(0), Row: r.GetString(1) != nameof(RowState.CarriedOut) ? null : new RowToUndo(
                new(
                    r.GetInt32(0), Enum.Parse<RowStep>(r.GetString(2)), r.IsDBNull(3) ? null : new PersonId(r.GetGuid(3)), r.GetGuid(4), r.GetBoolean(5),
                    _boxes.Before(r.Or<byte[]>(6))),
                (uint)r.GetInt64(7))),
            ct, id, frame.Import.At, kind.Portion);
        var rows = next.Select(r => r.Row).OfType<RowToUndo>().ToList();
        var back = await kind.TakeBackAsync(frame, rows, ct);

        await SetAsync(id, RowState.TakenBack, back, ct);
        await SetAsync(id, RowState.Kept, rows.Select(r => r.Row.Number).Except(back), ct);
        await db.ChangeAsync(
            "UPDATE import SET seen = seen + $2, last_row = $3, taken_back = taken_back + $4 WHERE id = $1",
            ct, id, next.Count, next.Count > 0 ? next[^1].Number : frame.Import.At, back.Count);
        return next.Count < kind.Portion;
    }

    private Task<int> SetAsync(Guid id, RowState state, IEnumerable<int> numbers, CancellationToken ct) => db.ChangeAsync(
        "UPDATE import_row SET state = $2 WHERE import = $1 AND number = ANY ($3)", ct, id, state.ToString(), numbers.ToArray());
}
