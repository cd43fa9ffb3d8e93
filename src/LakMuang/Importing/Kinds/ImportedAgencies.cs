using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Importing.Kinds;

internal sealed class ImportedAgencies(IAgencyImport agencies) : IImportedKind
{
    private const int LongestName = 200;
    private const int CodeAt = 0;
    private const int NameAt = 2;

    public ImportKind Kind => ImportKind.Agencies;

    public IReadOnlyList<Column> Columns => AgencyColumns.All;

    public string? KeyOf(IReadOnlyList<string> cells) => AgencyCode.Read(cells[CodeAt]);

    public string LabelOf(IReadOnlyList<string> cells) => $"{AgencyCode.Read(cells[CodeAt]) ?? cells[CodeAt]} {cells[NameAt]}";

    /// <summary>Open data has a row for each tambon: the same agency again is no mistake, another name or type under its code is.</summary>
    public RowVerdict Again(CellRow row, CellRow first) => Enumerable.Range(0, NameAt + 1).All(at => row.Cells[at] == first.Cells[at])
        ? new(RowStep.Unchanged, [], null, KindRefusals.SameAgency(first.Number))
        : RowVerdict.Wrong(KindRefusals.Twice(first.Number) with { Field = "code" });

    public async Task<IReadOnlyList<RowVerdict>> JudgeAsync(Frame frame, IReadOnlyList<CellRow> rows, CancellationToken ct)
    {
        var read = rows.Select(Read).ToList();
        var judged = new Queue<RowVerdict>(await agencies.JudgeAsync([.. read.Select(r => r.Row).OfType<AgencyRow>()], ct));
        return [.. read.Select(r => r.Row is null ? RowVerdict.Wrong(r.Problem!) : judged.Dequeue())];
    }

    public async Task<IReadOnlyList<CarriedRow>> CarryOutAsync(
        Frame frame, IReadOnlyList<CellRow> rows, IReadOnlyList<RowVerdict> shown, CancellationToken ct)
    {
        var good = rows.Select(Read).Zip(shown).Where(x => x.First.Row is not null).ToList();
        return await agencies.CarryOutAsync(frame.Act, [.. good.Select(x => x.First.Row!)], [.. good.Select(x => x.Second)], ct);
    }

    public Task<IReadOnlySet<int>> TakeBackAsync(Frame frame, IReadOnlyList<RowToUndo> rows, CancellationToken ct) => agencies.UndoAsync(frame.Act, rows, ct);

    private static (AgencyRow? Row, Problem? Problem) Read(CellRow row)
    {
        var cells = new CellReading(AgencyColumns.All, row.Cells, default);
        var agency = new AgencyRow(
            row.Number, AgencyCode.Read(cells["code"]) ?? cells.Refuse<string>(KindRefusals.AgencyCode, "code"),
            cells.Words("type", LongestName), cells.Words("name", LongestName), cells.Words("name-en", LongestName),
            cells.Words("province", LongestName), cells.Words("district", LongestName),
            !cells.Has("parent") ? "" : AgencyCode.Read(cells["parent"]) ?? cells.Refuse<string>(KindRefusals.AgencyCode, "parent"));
        return cells.Problem is { } problem ? (null, problem) : (agency, null);
    }
}
