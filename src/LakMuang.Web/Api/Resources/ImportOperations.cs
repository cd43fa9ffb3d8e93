using System.Globalization;
using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Importing;
using LakMuang.Kernel;
using LakMuang.Web.Api.Calls;

namespace LakMuang.Web.Api.Resources;

/// <param name="System">Of a list of users; else null.</param>
/// <param name="Seen">Rows that the present step has looked at.</param>
internal sealed record ImportItem(
    Guid Id, ImportKind Kind, string? System, ImportState State, int Rows, int Seen, int ToAdd, int ToChange, int Unchanged, int Wrong, int CarriedOut, int TakenBack,
    Guid? Letter, DateTimeOffset BegunAt, DateTimeOffset? FinishedAt);

/// <param name="Label">What the row is about. Personal data.</param>
/// <param name="Step">Null while the row has not been looked at.</param>
internal sealed record RowItem(int Number, string Label, RowStep? Step, RowState State, string? Code, Words? Message, Words? Column);

internal enum ImportStep
{
    CarryOut,
    Cancel,
    TakeBack,
}

/// <param name="Letter">Needed to carry out: the letter that it rests on.</param>
internal sealed record ImportDecision(ImportStep Step, LetterInput? Letter = null);

/// <summary>Imports from files, of an agency and of operators: people, many rights at once, lists of users of linked systems. A dry run, a decision, the rows that were wrong.</summary>
internal static class ImportOperations
{
    private const string SubjectOfImport = "นำเข้าข้อมูลจากไฟล์";

    public const int MostBytes = 20 * 1024 * 1024;

    private static readonly string[] _files = ["text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"];

    private static readonly QueryParameter _kind = CommonQuery.Word<ImportKind>("kind", new("ชนิดของไฟล์", "What the file holds")) with { IsNeeded = true };

    private static readonly QueryParameter _system =
        new("system", new("รหัสระบบของรายชื่อผู้ใช้", "Code of the system whose list of users it is"), "info");

    private static readonly QueryParameter _whole =
        new("whole", new("รายชื่อผู้ใช้มีครบทุกหน่วยงาน", "The list of users has every agency that uses the system"), "true") { Words = ["true"] };

    public static readonly IReadOnlyList<Operation> All =
    [
        .. Of("/agencies/{agency}/imports", "", [], call => new(call.Place)).Select(operation => operation with { Task = AgencyTask.Import, TakesPerson = true }),
        .. Of("/agencies/{agency}/right-lists", "Right", [], call => new(call.Place, IsOfRights: true))
            .Select(operation => operation with { Task = AgencyTask.ManageRights, TakesPerson = true, Scope = ApiScopes.Rights }),
        .. Of("/agencies/{agency}/account-lists", "Account", [_system with { IsNeeded = true }], call => new(call.Place, IsOfAccounts: true))
            .Select(operation => operation with { Task = AgencyTask.ManageRights, TakesPerson = true }),
        .. Of("/imports", "Central", [_kind, _system, _whole], _ => ImportPlace.Central).Select(operation => operation with { TakesPerson = true }),
    ];

    /// <param name="where">Put into the names of the operations.</param>
    /// <param name="query">What a file is sent with.</param>
    private static Operation[] Of(string many, string where, IReadOnlyList<QueryParameter> query, Func<ApiCall, ImportPlace> place)
    {
        var one = many + "/{import}";
        return
        [
            Operation.List($"list{where}Imports", many, ApiScopes.Imports, new("การนำเข้า ใหม่ก่อน", "Imports, the newest first"), call => ListAsync(call, place(call))),
            Operation.Post($"begin{where}Import", many, ApiScopes.Imports, new("ส่งไฟล์ CSV หรือ XLSX เพื่อตรวจก่อน", "Sends a CSV or XLSX file; its dry run begins"), call => BeginAsync(call, place(call), many))
                with { Files = _files, Query = query, Status = StatusCodes.Status201Created },
            Operation.Get($"get{where}Import", one, ApiScopes.Imports, new("การนำเข้าหนึ่งครั้ง", "One import"), call => GetAsync(call, place(call))) with { HasVersion = true },
            Operation.List($"list{where}ImportRows", one + "/rows", ApiScopes.Imports, new("แถวของการนำเข้า", "Rows of an import"), call => RowsAsync(call, place(call)))
                with { Query = [CommonQuery.Word<RowFilter>("filter", new("กรองแถว", "Which rows"))] },
            Operation.Get($"get{where}WrongRows", one + "/wrong-rows", ApiScopes.Imports, new("แถวที่ผิดเป็น CSV", "The wrong rows as CSV"), call => WrongAsync(call, place(call))) with { Produces = "text/csv" },
            Operation.Post($"decide{where}Import", one + "/decision", ApiScopes.Imports, new("ดำเนินการ หยุด หรือถอยกลับ", "Carries it out, stops it or takes it back"),
                new ImportDecision(ImportStep.CarryOut, LetterInput.Sample with { Subject = "แต่งตั้งบุคลากร" }), (call, input) => DecideAsync(call, place(call), input)) with { Shows = $"get{where}Import" },
        ];
    }

    private static async Task<Result<Listed<ImportItem>>> ListAsync(ApiCall call, ImportPlace place)
    {
        var after = call.After is [var id] ? Guid.Parse(id) : (Guid?)null;
        var found = await call.Use<ListImports>().NextAsync(call.Act, place, after, call.Limit, call.Ct);
        return found.Ok(out var portion, out var problem) ? call.Listed(portion, Item, i => [i.Id]) : problem;
    }

    private static ImportItem Item(Import i) => new(
        i.Id, i.Kind, i.System, i.State, i.Rows, i.Seen, i.ToAdd, i.ToChange, i.Unchanged, i.Wrong, i.CarriedOut, i.TakenBack, i.Letter?.Value, i.BegunAt, i.FinishedAt);

    private static async Task<Result<Made>> BeginAsync(ApiCall call, ImportPlace place, string many)
    {
        // The body lies in memory by now: it was read for the digest of the question.
        var name = call.Http.Request.ContentType!.StartsWith("text/csv", StringComparison.OrdinalIgnoreCase) ? "api.csv" : "api.xlsx";
        var begun = await call.Use<BeginImport>().RunAsync(
            call.Act, place, call.Word<ImportKind>("kind") ?? place.Kinds[0], name, call.Http.Request.Body, call.Ct, call.Query("system"), call.Query("whole") is not null);
        call.Location = begun.Ok(out var id, out _) ? $"{(call.Place is null ? many : many.Replace("{agency}", call.Agency.Code, StringComparison.Ordinal))}/{id}" : null;
        return SuspensionOperations.Said(begun);
    }

    private static async Task<Result<ImportItem>> GetAsync(ApiCall call, ImportPlace place)
    {
        if (!(await call.Use<ShowImport>().StateAsync(call.Act, place, call.Id("import"), call.Ct)).Ok(out var import, out var problem))
        {
            return problem;
        }

        call.Version = Versions.Of(import.State, import.Rows, import.ToAdd, import.ToChange, import.Wrong);
        return Item(import);
    }

    private static async Task<Result<Listed<RowItem>>> RowsAsync(ApiCall call, ImportPlace place)
    {
        var after = call.After is [var number] ? int.Parse(number, CultureInfo.InvariantCulture) : 0;
        var found = await call.Use<ShowImport>().NextAsync(call.Act, place, call.Id("import"), call.Word<RowFilter>("filter") ?? RowFilter.All, after, call.Limit, call.Ct);
        return found.Ok(out var portion, out var problem) ? call.Listed(portion, Row, r => [r.Number]) : problem;
    }

    private static RowItem Row(RowLine r) => new(
        r.Number, r.Label, r.Verdict?.Step, r.State, r.Verdict?.Problem?.Code, r.Verdict?.Problem is { } wrong ? Words.Of(wrong.Message) : null,
        r.Column is { } column ? Words.Of(column) : null);

    private static async Task<Result<Done>> WrongAsync(ApiCall call, ImportPlace place)
    {
        if (!(await call.Use<WriteWrongRows>().RunAsync(call.Act, place, call.Id("import"), call.Ct)).Ok(out var write, out var problem))
        {
            return problem;
        }

        call.Http.Response.ContentType = "text/csv; charset=utf-8";
        await write(call.Http.Response.Body, call.Ct);
        return new Done(true);
    }

    private static async Task<Result<Done>> DecideAsync(ApiCall call, ImportPlace place, ImportDecision input)
    {
        var (decide, id) = (call.Use<DecideImport>(), call.Id("import"));
        if (input.Step is ImportStep.CarryOut)
        {
            var day = input.Letter?.IssuedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var problems = await decide.CarryOutAsync(call.Act, place, id, new(input.Letter?.Number, day, input.Letter is { } letter ? letter.Subject ?? SubjectOfImport : null), call.Ct);
            return problems.Count == 0 ? new Done(true) : call.Refuse<Done>(problems);
        }

        var done = input.Step is ImportStep.Cancel
            ? await decide.CancelAsync(call.Act, place, id, call.Ct)
            : await decide.TakeBackAsync(call.Act, place, id, call.Ct);
        return done.Problem is { } problem ? problem : new Done(true);
    }
}
