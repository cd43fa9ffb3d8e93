using System.Globalization;
using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.Requests;
using LakMuang.Web.Api.Problems;

namespace LakMuang.Web.Api.Resources;

/// <summary>Requests for access (L5-2): those of an agency, those that wait for the caller, and the decision. Whose turn it is, the request itself knows.</summary>
internal static class RequestOperations
{
    private const string One = "/requests/{request}";

    private static readonly QueryParameter _show = new("show", new("ที่ยังเปิดอยู่ หรือที่จบแล้ว", "Open ones, or decided ones"), "open") { Words = ["open", "closed"] };

    public static readonly IReadOnlyList<Operation> All =
    [
        Operation.List("listRequests", "/agencies/{agency}/requests", ApiScopes.PeopleRead, new("คำขอของหน่วยงาน ใหม่ก่อน", "The requests of an agency, the newest first"), ListAsync)
            with { Task = AgencyTask.ReadPeople, Query = [_show] },
        .. new[]
        {
            Operation.List("listRequestsToDecide", "/requests", ApiScopes.Requests, new("คำขอที่รอผู้เรียกพิจารณา ด่วนก่อน", "Requests that wait for the caller, the most pressing first"), MineAsync),
            Operation.Get("getRequest", One, ApiScopes.Requests, new("คำขอหนึ่งเรื่อง", "One request"), GetAsync) with { HasVersion = true },
            Operation.Post("approveRequest", One + "/approval", ApiScopes.Requests, new("อนุมัติ สิทธิเกิดพร้อมกัน", "Approves it; the rights come to be at once"),
                new ApprovalOfRequest(["info-viewer"], new(2027, 9, 30)), ApproveAsync) with { NeedsVersion = true },
            Operation.Post("refuseRequest", One + "/refusal", ApiScopes.Requests, new("ไม่อนุมัติ", "Refuses it"), new OpinionInput("ไม่ตรงกับหน้าที่"),
                (call, i) => TurnAsync(call, i, call.Use<TurnDownRequest>().RefuseAsync)) with { NeedsVersion = true },
            Operation.Post("returnRequest", One + "/return", ApiScopes.Requests, new("ส่งกลับให้แก้ไข", "Sends it back for a correction"), new OpinionInput("ระบุคำสั่งที่มอบหมายงาน"),
                (call, i) => TurnAsync(call, i, call.Use<TurnDownRequest>().ReturnAsync)) with { NeedsVersion = true },
        }.Select(operation => operation with { TakesPerson = true }),
    ];

    private static async Task<Result<Listed<RequestItem>>> ListAsync(ApiCall call)
    {
        bool? open = call.Query("show") is { } show ? show == "open" : null;
        var after = call.After is [var id] ? Guid.Parse(id) : (Guid?)null;
        var found = await call.Use<ListRequests>().NextOfAgencyAsync(call.Act, call.Agency.Id, open, after, call.Limit, call.Ct);
        return found.Ok(out var portion, out var problem) ? call.Listed(portion, RequestItem.Of, r => [r.Id]) : problem;
    }

    private static async Task<Result<Listed<RequestItem>>> MineAsync(ApiCall call)
    {
        (DateOnly, Guid)? after = call.After is [var day, var id] ? (DateOnly.ParseExact(day, "O", null), Guid.Parse(id)) : null;
        return call.Listed(await call.Use<ListRequests>().NextToDecideAsync(call.Act, after, call.Limit, call.Ct), RequestItem.Of, r => [$"{r.AnswerBy:O}", r.Id]);
    }

    private static async Task<Result<RequestPageItem>> GetAsync(ApiCall call)
    {
        if (!(await call.Use<ShowRequest>().RunAsync(call.Act, call.Id("request"), call.Ct)).Ok(out var view, out var problem))
        {
            return problem;
        }

        call.Version = RequestPageItem.VersionOf(view);
        return RequestPageItem.Of(view);
    }

    private static Task<Result<Made>> ApproveAsync(ApiCall call, ApprovalOfRequest i) => DecideAsync(
        call, (act, id, version) => call.Use<ApproveRequest>().RunAsync(act, id, version, new([.. i.Groups], i.Until, i.Opinion), call.Ct));

    private static Task<Result<Made>> TurnAsync(ApiCall call, OpinionInput i, Func<Act, Guid, int, string?, CancellationToken, Task<Result<Guid>>> turn) =>
        DecideAsync(call, (act, id, version) => turn(act, id, version, i.Opinion, call.Ct));

    // As on the page: whoever may not see a request has none to decide on. Decisions stand in the history of the request's agency.
    private static async Task<Result<Made>> DecideAsync(ApiCall call, Func<Act, Guid, int, Task<Result<Guid>>> decide)
    {
        var id = call.Id("request");
        if (!(await call.Use<ShowRequest>().RunAsync(call.Act, id, call.Ct)).Ok(out var view, out var missing))
        {
            return missing;
        }

        return int.TryParse(call.Seen, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? SuspensionOperations.Said(await decide(call.Act with { Agency = view.Agency.Id }, id, version))
            : ApiProblems.OtherVersion;
    }
}
