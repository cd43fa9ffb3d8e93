using System.Globalization;
using LakMuang.Access.Contracts;
using LakMuang.Circulars;
using LakMuang.Kernel;

namespace LakMuang.Web.Api.Resources;

/// <summary>Circulars that an agency has, and what the offices above know of the answers (L2-8).</summary>
internal static class CircularOperations
{
    private const string Box = "/agencies/{agency}/circulars";
    private const string One = Box + "/{circular}";
    private const string Sent = "/agencies/{agency}/sent-circulars";
    private const string Followed = Sent + "/{circular}";

    private static readonly QueryParameter _named = new("named", new("ส่วนของชื่อหรือรหัสหน่วยงาน", "Part of an agency's name or code"), "ตัวอย่าง");

    public static readonly IReadOnlyList<Operation> All =
    [
        Operation.List("listCirculars", Box, ApiScopes.CircularsRead, new("หนังสือเวียนที่ได้รับ ใหม่ก่อน", "The circulars that have come, the newest first"), ListAsync)
            with { Task = AgencyTask.ReadCirculars, Query = [CommonQuery.Word<BoxFilter>("state", new("สถานะ", "State"))] },
        Operation.Get("getCircular", One, ApiScopes.CircularsRead, new("หนังสือเวียนหนึ่งฉบับ", "One circular"), GetAsync) with { Task = AgencyTask.ReadCirculars },
        Operation.Post("acknowledgeCircular", One + "/acknowledgement", ApiScopes.CircularsAcknowledge,
            new("รับทราบแทนหน่วยงาน", "Acknowledges it for the agency"), AcknowledgeAsync) with { Task = AgencyTask.AcknowledgeCirculars, TakesPerson = true },
        Operation.List("listSentCirculars", Sent, ApiScopes.Oversee,
            new("หนังสือเวียนที่ส่ง และที่หน่วยงานในกำกับได้รับ", "Circulars that were sent, and those that agencies below have"), SentAsync) with { Task = AgencyTask.Oversee },
        Operation.Get("getSentCircular", Followed, ApiScopes.Oversee, new("ผลการรับทราบโดยรวม", "How far the agencies below are with one"), FollowAsync) with { Task = AgencyTask.Oversee },
        Operation.List("listAnswers", Followed + "/answers", ApiScopes.Oversee, new("ผลการรับทราบรายหน่วยงาน", "Which agencies have acknowledged, and which have not"), AnswersAsync)
            with { Task = AgencyTask.Oversee, Query = [_named, CommonQuery.Word<AnswerState>("state", new("สถานะ", "State"))] },
        Operation.Post("remindAgencies", Followed + "/reminder", ApiScopes.CircularsSend,
            new("เตือนหน่วยงานที่ยังไม่รับทราบ วันละครั้ง", "Reminds those that have not acknowledged, once a day"), RemindAsync) with { Task = AgencyTask.SendCirculars, TakesPerson = true },
    ];

    private static async Task<Result<Listed<CircularItem>>> ListAsync(ApiCall call)
    {
        var found = await call.Use<ListCirculars>().NextAsync(call.Act, call.Agency.Id, call.Word<BoxFilter>("state") ?? BoxFilter.All, After(call), call.Limit, call.Ct);
        return found.Ok(out var portion, out var problem) ? call.Listed(portion, CircularItem.Of, c => [$"{c.ReceivedAt:O}", c.Id]) : problem;
    }

    private static (DateTimeOffset At, Guid Id)? After(ApiCall call) =>
        call.After is [var at, var id] ? (DateTimeOffset.Parse(at, CultureInfo.InvariantCulture), Guid.Parse(id)) : null;

    private static async Task<Result<CircularPageItem>> GetAsync(ApiCall call) =>
        (await call.Use<ShowCircular>().RunAsync(call.Act, call.Agency.Id, call.Id("circular"), call.Ct)).Ok(out var view, out var problem)
            ? CircularPageItem.Of(view)
            : problem;

    private static async Task<Result<Acknowledged>> AcknowledgeAsync(ApiCall call) =>
        (await call.Use<AcknowledgeCircular>().RunAsync(call.Act, call.Agency.Id, call.Id("circular"), call.Ct)).Ok(out var isOurs, out var problem)
            ? new Acknowledged(isOurs)
            : problem;

    private static async Task<Result<Listed<SentItem>>> SentAsync(ApiCall call)
    {
        var found = await call.Use<ListSent>().NextAsync(call.Act, call.Agency.Id, After(call), call.Limit, call.Ct);
        return found.Ok(out var portion, out var problem) ? call.Listed(portion, SentItem.Of, c => [$"{c.SentAt:O}", c.Id]) : problem;
    }

    private static async Task<Result<FollowedItem>> FollowAsync(ApiCall call) =>
        (await call.Use<FollowCircular>().RunAsync(call.Act, call.Agency.Id, call.Id("circular"), new(), call.Ct)).Ok(out var view, out var problem)
            ? FollowedItem.Of(view)
            : problem;

    private static async Task<Result<Listed<AnswerItem>>> AnswersAsync(ApiCall call)
    {
        var isAcknowledged = call.Word<AnswerState>("state") is { } state ? state is AnswerState.Acknowledged : (bool?)null;
        var found = await call.Use<FollowCircular>().NextAsync(
            call.Act, call.Agency.Id, call.Id("circular"), new(null, isAcknowledged, call.Query("named")), call.After?[0], call.Limit, call.Ct);
        return found.Ok(out var portion, out var problem) ? call.Listed(portion, AnswerItem.Of, a => [a.Agency.Code]) : problem;
    }

    private static async Task<Result<SentTo>> RemindAsync(ApiCall call) => Said(
        await call.Use<RemindAgencies>().RunAsync(call.Act, call.Agency.Id, call.Id("circular"), call.Ct));

    internal static Result<SentTo> Said(Result<int> done) => done.Ok(out var agencies, out var problem) ? new SentTo(agencies) : problem;
}
