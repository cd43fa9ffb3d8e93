using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Importing.Kinds;

/// <summary>Rights rest on a post that is held today: people come first, their rights after them.</summary>
internal sealed class ImportedGrants(IGrantImport grants, IPeopleImport people, Reach reach) : IImportedKind
{
    private const int LongestWord = 200;
    private const int CitizenIdAt = 0;
    private const int AgencyAt = 1;
    private const int SystemAt = 2;
    private const int GroupAt = 3;

    public ImportKind Kind => ImportKind.Grants;

    public IReadOnlyList<Column> Columns => GrantColumns.All;

    public string? KeyOf(IReadOnlyList<string> cells) => CitizenId.TryParse(cells[CitizenIdAt], out var id, out _)
        ? $"{id.Digits} {AgencyCode.Read(cells[AgencyAt])} {cells[SystemAt]} {cells[GroupAt]}".ToLowerInvariant() : null;

    public string LabelOf(IReadOnlyList<string> cells) =>
        $"{(CitizenId.TryParse(cells[CitizenIdAt], out var id, out _) ? id.Masked : "?")} · {cells[AgencyAt]} · {cells[GroupAt]}";

    public RowVerdict Again(CellRow row, CellRow first) => RowVerdict.Wrong(KindRefusals.Twice(first.Number) with { Field = "citizen-id" });

    public async Task<IReadOnlyList<RowVerdict>> JudgeAsync(Frame frame, IReadOnlyList<CellRow> rows, CancellationToken ct)
    {
        var read = await ReadAsync(frame, rows, ct);
        var judged = new Queue<RowVerdict>(await grants.JudgeAsync(frame.Act, [.. read.Select(r => r.Row).OfType<GrantRow>()], ct));
        return [.. read.Select(r => r.Row is null ? RowVerdict.Wrong(r.Problem!) : judged.Dequeue())];
    }

    public async Task<IReadOnlyList<CarriedRow>> CarryOutAsync(
        Frame frame, IReadOnlyList<CellRow> rows, IReadOnlyList<RowVerdict> shown, CancellationToken ct)
    {
        var good = (await ReadAsync(frame, rows, ct)).Zip(shown).Where(x => x.First.Row is not null).ToList();
        return await grants.CarryOutAsync(
            frame.Act, frame.Import.Letter!.Value, frame.Import.ConfirmBy!.Value,
            [.. good.Select(x => x.First.Row!)], [.. good.Select(x => x.Second)], ct);
    }

    public Task<IReadOnlySet<int>> TakeBackAsync(Frame frame, IReadOnlyList<RowToUndo> rows, CancellationToken ct) =>
        grants.UndoAsync(frame.Act, rows, ct);

    private async Task<List<(GrantRow? Row, Problem? Problem)>> ReadAsync(Frame frame, IReadOnlyList<CellRow> rows, CancellationToken ct)
    {
        var reached = await reach.OfAsync(frame, rows.Select(r => AgencyCode.Read(r.Cells[AgencyAt])).OfType<string>(), ct);
        var read = rows.Select(row => (Row: row, Cells: new CellReading(GrantColumns.All, row.Cells, frame.Today)))
            .Select(x => (x.Row, x.Cells, Id: x.Cells.CitizenId("citizen-id"), Agency: AgencyOf(x.Cells, x.Row))).ToList();
        var named = read.Where(x => x.Cells.Problem is null).ToList();
        var posts = new Queue<PostOfRow?>(await people.PostsAsync([.. named.Select(x => (x.Id, x.Agency))], ct));
        return [.. read.Select(x => Read(x.Row, x.Cells, x.Agency, x.Cells.Problem is null ? posts.Dequeue() : null))];

        AgencyId AgencyOf(CellReading cells, CellRow row) => AgencyCode.Read(row.Cells[AgencyAt]) is { } code && reached.TryGetValue(code, out var agency)
            ? agency : cells.Refuse<AgencyId>(KindRefusals.NoAgency, "agency");
    }

    private static (GrantRow? Row, Problem? Problem) Read(CellRow row, CellReading cells, AgencyId agency, PostOfRow? post)
    {
        if (post is null)
        {
            return (null, cells.Problem ?? KindRefusals.NoPost);
        }

        var grant = new GrantRow(
            row.Number, post, agency, cells.Words("system", LongestWord), cells.Words("group", LongestWord), cells.Day("from"), cells.Day("until"));
        return cells.Problem is { } problem ? (null, problem) : (grant, null);
    }
}
