using LakMuang.Access.Contracts;
using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Importing.Kinds;

internal sealed class ImportedPeople(IPeopleImport people, Reach reach, IAgencyFacts agencies, IRights rights, IAccounts accounts) : IImportedKind
{
    private const int LongestTitle = 60;
    private const int LongestName = 120;
    private const int LongestPost = 200;

    private static readonly int _citizenId = PeopleColumns.All.ToList().FindIndex(c => c.Key == "citizen-id");
    private static readonly int _agency = PeopleColumns.All.ToList().FindIndex(c => c.Key == "agency");

    public ImportKind Kind => ImportKind.People;

    public IReadOnlyList<Column> Columns => PeopleColumns.All;

    public string? KeyOf(IReadOnlyList<string> cells) => CitizenId.TryParse(cells[_citizenId], out var id, out _) ? id.Digits : null;

    public string LabelOf(IReadOnlyList<string> cells) => $"{cells[_citizenId + 1]}{cells[_citizenId + 2]} {cells[_citizenId + 3]}".Trim();

    public RowVerdict Again(CellRow row, CellRow first) => RowVerdict.Wrong(KindRefusals.Twice(first.Number) with { Field = "citizen-id" });

    public async Task<IReadOnlyList<RowVerdict>> JudgeAsync(Frame frame, IReadOnlyList<CellRow> rows, CancellationToken ct)
    {
        var read = await ReadAsync(frame, rows, ct);
        var judged = new Queue<RowVerdict>(await people.JudgeAsync([.. read.Select(r => r.Row).OfType<PersonRow>()], frame.Today, ct));
        return [.. read.Select(r => r.Row is null ? RowVerdict.Wrong(r.Problem!) : judged.Dequeue())];
    }

    public async Task<IReadOnlyList<CarriedRow>> CarryOutAsync(
        Frame frame, IReadOnlyList<CellRow> rows, IReadOnlyList<RowVerdict> shown, CancellationToken ct)
    {
        var good = (await ReadAsync(frame, rows, ct)).Zip(shown).Where(x => x.First.Row is not null).ToList();
        return await people.CarryOutAsync(
            frame.Act, frame.Import.Letter!.Value, [.. good.Select(x => x.First.Row!)], [.. good.Select(x => x.Second)], ct);
    }

    public async Task<IReadOnlySet<int>> TakeBackAsync(Frame frame, IReadOnlyList<RowToUndo> rows, CancellationToken ct)
    {
        var added = rows.Where(r => r.Row.Step is RowStep.Add).Select(r => r.Row).ToList();
        var resting = await rights.RestingAsync([.. added.Select(r => r.Record)], ct);
        var known = await accounts.KnownAsync([.. added.Where(r => r.AddedPerson).Select(r => r.Person!.Value)], ct);
        return await people.UndoAsync(frame.Act, rows, resting.Union(known.Select(p => p.Value)).ToHashSet(), ct);
    }

    private async Task<List<(PersonRow? Row, Problem? Problem)>> ReadAsync(Frame frame, IReadOnlyList<CellRow> rows, CancellationToken ct)
    {
        // Where the file names no agency, its own is meant; a central import has none.
        var own = frame.Import.IsCentral ? null : (await agencies.OfAsync([frame.Import.Agency], ct))[frame.Import.Agency].Code;
        var codes = rows.Select(r => r.Cells[_agency].Length > 0 ? AgencyCode.Read(r.Cells[_agency]) : own).ToList();
        var reached = await reach.OfAsync(frame, codes.OfType<string>(), ct);
        return [.. rows.Select((row, at) => Read(row, codes[at] is { } code && reached.TryGetValue(code, out var agency) ? agency : null, frame.Today))];
    }

    private static (PersonRow? Row, Problem? Problem) Read(CellRow row, AgencyId? agency, DateOnly today)
    {
        var cells = new CellReading(PeopleColumns.All, row.Cells, today);
        var person = new PersonRow(
            row.Number, cells.CitizenId("citizen-id"),
            new(
                cells.Name("title", LongestTitle), cells.Name("given-name", LongestName), cells.Name("family-name", LongestName),
                cells.Name("title-en", LongestTitle), cells.Name("given-name-en", LongestName), cells.Name("family-name-en", LongestName)),
            cells.Day("birth-date"),
            PeopleWords.YesOrNo(cells["elected"]) ?? cells.Refuse<bool>(KindRefusals.YesOrNo, "elected"),
            !cells.Has("email") ? null : EmailAddress.TryParse(cells["email"], out var email) ? email : cells.Refuse<EmailAddress?>(KindRefusals.Email, "email"),
            Mobile(cells),
            agency ?? cells.Refuse<AgencyId>(KindRefusals.NoAgency, "agency"),
            !cells.Has("kind") ? AppointmentKind.Substantive
                : PeopleWords.KindOf(cells.Words("kind", LongestPost)) ?? cells.Refuse<AppointmentKind>(KindRefusals.Kind, "kind"),
            cells.Words("position", LongestPost), cells.Words("unit", LongestPost),
            OfficeOf(cells), cells.Day("from"), cells.Day("until"));
        return cells.Problem is { } problem ? (null, problem) : (person, null);
    }

    private static Office? OfficeOf(CellReading cells) => !cells.Has("office") ? null : PeopleWords.OfficeOf(cells.Words("office", LongestPost)) switch
    {
        null => cells.Refuse<Office?>(KindRefusals.Office, "office"),
        Office.SsoAdmin => cells.Refuse<Office?>(KindRefusals.SsoAdmin, "office"),
        var office => office,
    };

    private static string? Mobile(CellReading cells)
    {
        if (!cells.Has("mobile"))
        {
            return null;
        }

        // A spreadsheet drops the zero in front; abroad it is +66 instead.
        var digits = new string([.. ThaiDigits.ToArabic(cells["mobile"]).Where(char.IsAsciiDigit)]);
        digits = digits is { Length: 11 } and ['6', '6', ..] ? $"0{digits[2..]}" : digits is { Length: 9 } and ['6' or '8' or '9', ..] ? $"0{digits}" : digits;
        return digits is { Length: 10 } and ['0', '6' or '8' or '9', ..] ? digits : cells.Refuse<string?>(KindRefusals.Mobile, "mobile");
    }
}
