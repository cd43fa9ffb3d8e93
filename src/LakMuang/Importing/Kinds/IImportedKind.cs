using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Importing.Kinds;

/// <param name="Cells">In the order of the kind's columns.</param>
internal sealed record CellRow(int Number, IReadOnlyList<string> Cells);

/// <summary>What a portion is judged for: who imports, into what, and as of when.</summary>
internal sealed record Frame(Import Import, Act Act)
{
    public DateOnly Today => ThaiDate.Day(Act.At);
}

/// <summary>One kind of import: its columns, and the way of its rows to the room that owns the records.</summary>
internal interface IImportedKind
{
    ImportKind Kind { get; }

    IReadOnlyList<Column> Columns { get; }

    /// <summary>How many rows are carried out or taken back in one transaction. Few, where it keeps people from whatever else is done to them meanwhile.</summary>
    int Portion => 1_000;

    /// <summary>What must not come twice in one file, as text for a keyed hash; null for cells that do not tell.</summary>
    string? KeyOf(IReadOnlyList<string> cells);

    /// <summary>By what people recognise a row: a name, a code.</summary>
    string LabelOf(IReadOnlyList<string> cells);

    /// <summary>The verdict on a row whose key came earlier in the file.</summary>
    RowVerdict Again(CellRow row, CellRow first);

    /// <returns>One verdict for each row, in order.</returns>
    Task<IReadOnlyList<RowVerdict>> JudgeAsync(Frame frame, IReadOnlyList<CellRow> rows, CancellationToken ct);

    /// <summary>Writes within the running transaction. Rows that would do something else than was shown are left out.</summary>
    Task<IReadOnlyList<CarriedRow>> CarryOutAsync(Frame frame, IReadOnlyList<CellRow> rows, IReadOnlyList<RowVerdict> shown, CancellationToken ct);

    /// <summary>What is left to do behind the last row, in the transaction of the last portion.</summary>
    Task FinishAsync(Frame frame, CancellationToken ct) => Task.CompletedTask;

    /// <returns>The numbers of the rows that were taken back.</returns>
    Task<IReadOnlySet<int>> TakeBackAsync(Frame frame, IReadOnlyList<RowToUndo> rows, CancellationToken ct);
}
