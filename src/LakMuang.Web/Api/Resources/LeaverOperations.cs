using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff;

namespace LakMuang.Web.Api.Resources;

/// <param name="Words">What the reporter knows, 5 to 500 characters.</param>
internal sealed record LeaverInput(DateOnly LastDay, string Words);

/// <param name="AnswerBy">The day after which the report climbs to the office above.</param>
internal sealed record LeaverItem(
    Guid Id, Guid Person, Words Name, Words? ReportedBy, DateTimeOffset ReportedAt, DateOnly LastDay, string Words, DateOnly AnswerBy, bool HasClimbed);

/// <summary>Reports about people whose duties end (L2-4).</summary>
internal static class LeaverOperations
{
    public static readonly IReadOnlyList<Operation> All =
    [
        Operation.List("listLeaverReports", "/agencies/{agency}/leaver-reports", ApiScopes.PeopleManage, new("รายการแจ้งที่รออยู่", "The reports that wait"), ListAsync)
            with { Task = AgencyTask.ManagePeople },
        Operation.Post("reportLeaver", "/agencies/{agency}/people/{person}/leaver-reports", ApiScopes.PeopleReport,
            new("แจ้งว่าบุคคลจะพ้นหน้าที่ เพื่อนร่วมงานแจ้งได้", "Reports that somebody's duties end. Colleagues may."),
            new LeaverInput(new(2026, 11, 30), "ย้ายไปจังหวัดอื่นสิ้นเดือนนี้"), ReportAsync) with { TakesPerson = true },
        Operation.Post("dismissLeaverReport", "/agencies/{agency}/leaver-reports/{report}/dismissal", ApiScopes.PeopleManage,
            new("ตอบว่าไม่เป็นตามที่แจ้ง", "Answers that it was not so"), new ReasonInput("ยังปฏิบัติหน้าที่ตามปกติ"), DismissAsync)
            with { Task = AgencyTask.ManagePeople, TakesPerson = true },
    ];

    private static async Task<Result<Listed<LeaverItem>>> ListAsync(ApiCall call)
    {
        var after = call.After is [var id] ? Guid.Parse(id) : (Guid?)null;
        var found = await call.Use<ListLeaverReports>().NextAsync(call.Act, call.Agency.Id, after, call.Limit, call.Ct);
        return found.Ok(out var portion, out var problem) ? call.Listed(portion, Item, r => [r.Id]) : problem;
    }

    private static LeaverItem Item(LeaverReportLine r) => new(
        r.Id, r.Person.Value, Api.Words.Of(r.Name.Full), r.ReportedBy is { } by ? Api.Words.Of(by.Full) : null, r.ReportedAt, r.LastDay, r.Words, r.AnswerBy, r.HasClimbed);

    private static async Task<Result<Made>> ReportAsync(ApiCall call, LeaverInput input) => SuspensionOperations.Said(
        await call.Use<ReportLeaver>().RunAsync(call.Act, call.Agency.Id, call.Person, input.LastDay, input.Words, call.Ct));

    private static async Task<Result<Made>> DismissAsync(ApiCall call, ReasonInput input) => SuspensionOperations.Said(
        await call.Use<AnswerLeaverReport>().DismissAsync(call.Act, call.Agency.Id, call.Id("report"), input.Reason, call.Ct));
}
