using LakMuang.Agencies.Contracts;
using LakMuang.Importing.Reconciling;
using LakMuang.Kernel;
using LakMuang.Storage;

namespace LakMuang.Importing.Kinds;

/// <summary>A linked system's own list of users, held against the rights in LakMuang: what does not agree becomes work (docs/adr/0050).</summary>
internal sealed class ImportedAccounts(LakMuangDb db, CompareAccounts compare, KeepDifferences keep) : IImportedKind
{
    private const int CitizenIdAt = 0;
    private const int NameAt = 1;
    private const int AgencyAt = 2;
    private const int GroupAt = 3;

    public ImportKind Kind => ImportKind.Accounts;

    public IReadOnlyList<Column> Columns => AccountColumns.All;

    public string? KeyOf(IReadOnlyList<string> cells) => CitizenId.TryParse(cells[CitizenIdAt], out var id, out _)
        ? $"{id.Digits} {AgencyCode.Read(cells[AgencyAt]) ?? cells[AgencyAt]} {cells[GroupAt]}".ToLowerInvariant() : null;

    public string LabelOf(IReadOnlyList<string> cells) =>
        $"{(cells[NameAt].Length > 0 ? cells[NameAt] : CitizenId.TryParse(cells[CitizenIdAt], out var id, out _) ? id.Masked : "?")} · {cells[AgencyAt]} · {cells[GroupAt]}";

    public RowVerdict Again(CellRow row, CellRow first) => RowVerdict.Wrong(KindRefusals.Twice(first.Number) with { Field = "citizen-id" });

    public async Task<IReadOnlyList<RowVerdict>> JudgeAsync(Frame frame, IReadOnlyList<CellRow> rows, CancellationToken ct)
    {
        var compared = await compare.OfAsync(frame, rows, ct);
        await SeeAsync(frame, compared, ct);
        await db.ChangeAsync(
            "INSERT INTO account_covered (import, agency) SELECT $1, x FROM unnest($2::uuid[]) AS x ON CONFLICT DO NOTHING",
            ct, frame.Import.Id, compared.Select(c => c.Place).OfType<AgencyId>().Select(a => a.Value).Distinct().ToArray());
        return [.. compared.Select(c => c.Verdict)];
    }

    public async Task<IReadOnlyList<CarriedRow>> CarryOutAsync(
        Frame frame, IReadOnlyList<CellRow> rows, IReadOnlyList<RowVerdict> shown, CancellationToken ct)
    {
        // What has been put right since the check is no work any more: such a right has its account.
        var compared = await compare.OfAsync(frame, rows, ct);
        await SeeAsync(frame, compared, ct);
        var still = compared.Zip(shown).Where(x => x.First.Kind is not null && x.First.Verdict.Note == x.Second.Note).Select(x => x.First).ToList();
        return await keep.WriteAsync(frame, still, ct);
    }

    private Task<int> SeeAsync(Frame frame, IReadOnlyList<ComparedRow> compared, CancellationToken ct) => db.ChangeAsync(
        "INSERT INTO account_seen (import, access_grant) SELECT $1, x FROM unnest($2::uuid[]) AS x ON CONFLICT DO NOTHING",
        ct, frame.Import.Id, compared.SelectMany(c => c.Covered).Distinct().ToArray());

    public Task FinishAsync(Frame frame, CancellationToken ct) => keep.FinishAsync(frame, ct);

    // A list is put right by the next one.
    public Task<IReadOnlySet<int>> TakeBackAsync(Frame frame, IReadOnlyList<RowToUndo> rows, CancellationToken ct) =>
        Task.FromResult<IReadOnlySet<int>>(new HashSet<int>());
}
