using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff;
using LakMuang.Staff.Leaving;

namespace LakMuang.Web.Api.Resources;

/// <param name="Words">What the reporter knows, 5 to 500 characters.</param>
internal sealed record LeaverInput(DateOnly LastDay, string Words);

/// <param name="AnswerBy">The day after which the report climbs to the office above.</param>
internal sealed record LeaverItem(
    Guid Id, Guid Person, Words Name, Words? ReportedBy, DateTimeOffset ReportedAt, DateOnly LastDay, string Words, DateOnly AnswerBy, bool HasClimbed);

/// <summary>Who leaves, has left, and is said to leave (L2-4, B-2).</summary>
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
        Operation.List("listLeavers", "/agencies/{agency}/leavers", ApiScopes.PeopleManage,
            new("ผู้พ้นหน้าที่ใน 90 วัน ล่าสุดก่อน", "Who has left within 90 days, the latest first"), GoneAsync) with { Task = AgencyTask.ManagePeople },
        Operation.List("listForecast", "/agencies/{agency}/forecast", ApiScopes.PeopleRead,
            new("ผู้จะพ้นหน้าที่ใน 12 เดือน และสิ่งที่จะขาด ใกล้ก่อน", "Who leaves within twelve months and what will be missing, the nearest day first"), ForecastAsync)
            with { Task = AgencyTask.ReadPeople },
    ];

    private static async Task<Result<Listed<GoneItem>>> GoneAsync(ApiCall call)
    {
        var found = await call.Use<ListGone>().NextAsync(call.Act, call.Agency.Id, DayAndPerson(call), call.Limit, call.Ct);
        return found.Ok(out var portion, out var problem) ? call.Listed(portion, GoneItem.Of, g => [$"{g.On:O}", g.Person.Value]) : problem;
    }

    private static async Task<Result<Listed<ForecastItem>>> ForecastAsync(ApiCall call)
    {
        var found = await call.Use<ForecastLeavers>().NextAsync(call.Act, call.Agency.Id, DayAndPerson(call), call.Limit, call.Ct);
        return found.Ok(out var forecast, out var problem)
            ? call.Listed(forecast.People, l => ForecastItem.Of(l, forecast.Letters), l => [$"{l.On:O}", l.Person.Value])
            : problem;
    }

    private static (DateOnly, Guid)? DayAndPerson(ApiCall call) => call.After is [var day, var person] ? (DateOnly.ParseExact(day, "O", null), Guid.Parse(person)) : null;

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
