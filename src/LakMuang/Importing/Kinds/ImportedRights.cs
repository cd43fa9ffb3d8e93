using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Importing.Kinds;

/// <summary>Many rights of one agency under one letter, by the same rules as one by one: for its SSO admin.</summary>
internal sealed class ImportedRights(IManyRights rights, IPeopleImport people, IPosts posts) : IImportedKind
{
    private const int LongestWord = 200;
    private const int CitizenIdAt = 0;
    private const int PersonAt = 1;
    private const int NameAt = 2;
    private const int GroupAt = 4;

    public ImportKind Kind => ImportKind.Rights;

    public IReadOnlyList<Column> Columns => RightColumns.All;

    // Whoever suspends one of them waits for the portion, so it takes a moment and no more.
    public int Portion => 100;

    public string? KeyOf(IReadOnlyList<string> cells) => WhoOf(cells) is { } who ? $"{who} {cells[GroupAt]}".ToLowerInvariant() : null;

    public string LabelOf(IReadOnlyList<string> cells)
    {
        var who = cells[NameAt].Length > 0 ? cells[NameAt] : CitizenId.TryParse(cells[CitizenIdAt], out var id, out _) ? id.Masked : "?";
        return $"{who} · {cells[GroupAt]}";
    }

    public RowVerdict Again(CellRow row, CellRow first) => RowVerdict.Wrong(KindRefusals.Twice(first.Number) with { Field = "citizen-id" });

    public async Task<IReadOnlyList<RowVerdict>> JudgeAsync(Frame frame, IReadOnlyList<CellRow> rows, CancellationToken ct)
    {
        var read = await ReadAsync(frame, rows, ct);
        var judged = new Queue<RowVerdict>(await rights.JudgeAsync(frame.Act, frame.Import.Agency, [.. read.Select(r => r.Row).OfType<GrantRow>()], ct));
        return [.. read.Select(r => r.Row is null ? RowVerdict.Wrong(r.Problem!) : judged.Dequeue())];
    }

    public async Task<IReadOnlyList<CarriedRow>> CarryOutAsync(
        Frame frame, IReadOnlyList<CellRow> rows, IReadOnlyList<RowVerdict> shown, CancellationToken ct)
    {
        var good = (await ReadAsync(frame, rows, ct)).Zip(shown).Where(x => x.First.Row is not null).ToList();
        return await rights.CarryOutAsync(
            frame.Act, frame.Import.Agency, frame.Import.Letter!.Value, [.. good.Select(x => x.First.Row!)], [.. good.Select(x => x.Second)], ct);
    }

    public Task<IReadOnlySet<int>> TakeBackAsync(Frame frame, IReadOnlyList<RowToUndo> rows, CancellationToken ct) =>
        rights.UndoAsync(frame.Act, [.. rows.Select(r => r.Row)], ct);

    private static string? WhoOf(IReadOnlyList<string> cells) =>
        cells[PersonAt].Length > 0 ? cells[PersonAt] : CitizenId.TryParse(cells[CitizenIdAt], out var id, out _) ? id.Digits : null;

    private async Task<List<(GrantRow? Row, Problem? Problem)>> ReadAsync(Frame frame, IReadOnlyList<CellRow> rows, CancellationToken ct)
    {
        var read = new List<(CellRow Row, CellReading Cells, CitizenId? Id, PersonId? Person)>();
        foreach (var row in rows)
        {
            var cells = new CellReading(RightColumns.All, row.Cells, frame.Today);
            var person = Guid.TryParse(cells[RightColumns.Person], out var known) ? new PersonId(known) : (PersonId?)null;
            var id = person is not null ? null : cells.Has("citizen-id") ? cells.CitizenId("citizen-id") : cells.Refuse<CitizenId?>(KindRefusals.Nobody, "citizen-id");
            read.Add((row, cells, id, person));
        }

        var numbered = read.Where(x => x.Cells.Problem is null && x.Id is not null).ToList();
        var found = new Queue<PostOfRow?>(await people.PostsAsync([.. numbered.Select(x => (x.Id!.Value, frame.Import.Agency))], ct));
        var result = new List<(GrantRow?, Problem?)>();
        foreach (var (row, cells, id, person) in read)
        {
            var post = cells.Problem is not null ? null : person is { } chosen ? await OfAsync(chosen, frame.Import.Agency, ct) : found.Dequeue();
            result.Add(Read(row, cells, frame.Import.Agency, post));
        }

        return result;
    }

    private async Task<PostOfRow?> OfAsync(PersonId person, AgencyId agency, CancellationToken ct) =>
        await posts.MainAsync(person, agency, ct) is { } main ? new(person, main.Appointment, main.From, main.Until, main.RetiresOn) : null;

    private static (GrantRow? Row, Problem? Problem) Read(CellRow row, CellReading cells, AgencyId agency, PostOfRow? post)
    {
        if (post is null)
        {
            return (null, cells.Problem ?? KindRefusals.NoPost);
        }

        var right = new GrantRow(
            row.Number, post, agency, cells.Words("system", LongestWord), cells.Words("group", LongestWord), cells.Day("from"), cells.Day("until"));
        return cells.Problem is { } problem ? (null, problem) : (right, null);
    }
}
