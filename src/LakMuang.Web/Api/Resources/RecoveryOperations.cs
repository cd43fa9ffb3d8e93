using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff.Recovering;
using LakMuang.Web.Api.Calls;

namespace LakMuang.Web.Api.Resources;

/// <summary>The way back of those who administer others (L2-1): one above proposes, another decides, and whoever looks after the agency's people stops it.</summary>
internal static class RecoveryOperations
{
    private const string One = "/agencies/{agency}/people/{person}/recovery";

    private static readonly QueryParameter _state = CommonQuery.Word<RecoveryState>("state", new("สถานะ", "State"));

    public static readonly IReadOnlyList<Operation> All =
    [
        Operation.List("listRecoveries", "/agencies/{agency}/recoveries", ApiScopes.PeopleManage,
            new("การกู้คืนการเข้าใช้ของผู้ดูแล ใหม่ก่อน", "Recoveries of administrators, the newest first"), ListAsync) with { Task = AgencyTask.ManagePeople, Query = [_state] },
        .. new[]
        {
            Operation.Get("getRecovery", One, ApiScopes.Admins,
                new("การกู้คืนของบุคคลหนึ่ง การดูถูกบันทึกไว้", "The recovery of one person. That somebody looked is recorded."), GetAsync) with { HasVersion = true },
            Operation.Post("proposeRecovery", One, ApiScopes.Admins, new("เสนอกู้คืนการเข้าใช้", "Proposes a recovery"),
                new RecoveryInput("somsri@example.go.th", "โทรศัพท์ที่มี ThaID หาย และอีเมลเดิมปิดแล้ว", true, LetterInput.Sample), ProposeAsync)
                with { Status = StatusCodes.Status201Created },
            Operation.Post("decideRecovery", One + "/{recovery}/decision", ApiScopes.Admins, new("ยืนยันหรือไม่ยืนยัน คนละคนกับผู้เสนอ", "Confirms or refuses; never whoever proposed it"),
                new RecoveryDecision(false), DecideAsync) with { Shows = "getRecovery" },
        }.Select(operation => operation with { Task = AgencyTask.RecoverAdmins, TakesPerson = true }),
        Operation.Post("stopRecovery", One + "/stop", ApiScopes.PeopleManage, new("หยุดการกู้คืนที่สงสัย", "Stops a recovery that is in doubt"), StopAsync)
            with { Task = AgencyTask.ManagePeople },
    ];

    private static async Task<Result<Listed<RecoveryItem>>> ListAsync(ApiCall call)
    {
        var after = call.After is [var id] ? Guid.Parse(id) : (Guid?)null;
        var found = await call.Use<ListRecoveries>().NextAsync(call.Act, call.Agency.Id, call.Word<RecoveryState>("state"), after, call.Limit, call.Ct);
        return found.Ok(out var portion, out var problem) ? call.Listed(portion, RecoveryItem.Of, r => [r.Id]) : problem;
    }

    private static async Task<Result<RecoveryPageItem>> GetAsync(ApiCall call)
    {
        if (!(await call.Use<ShowRecovery>().RunAsync(call.Act, call.Agency.Id, call.Person, call.Ct)).Ok(out var page, out var problem))
        {
            return problem;
        }

        call.Version = Versions.Of(page.Latest?.Id, page.Latest?.State);
        return new RecoveryPageItem(call.Person.Value, Words.Of(page.Name.Full), page.CitizenId, page.Latest is { } latest ? RecoveryCase.Of(latest) : null);
    }

    private static async Task<Result<Made>> ProposeAsync(ApiCall call, RecoveryInput i) => call.Made(
        await call.Use<ProposeRecovery>().RunAsync(call.Act, call.Agency.Id, call.Person, new(i.Email, i.Reason, i.HasMet, i.Letter.Given), call.Ct),
        _ => $"people/{call.Person.Value}/recovery");

    private static async Task<Result<RecoveryStands>> DecideAsync(ApiCall call, RecoveryDecision i) => Said(
        await call.Use<DecideRecovery>().RunAsync(call.Act, call.Agency.Id, call.Person, call.Id("recovery"), i.Confirm, call.Ct));

    private static async Task<Result<RecoveryStands>> StopAsync(ApiCall call) => Said(
        await call.Use<StopRecovery>().AtAgencyAsync(call.Act, call.Agency.Id, call.Person, call.Ct));

    private static Result<RecoveryStands> Said(Result<RecoveryState> done) => done.Ok(out var state, out var problem) ? new RecoveryStands(state) : problem;
}
