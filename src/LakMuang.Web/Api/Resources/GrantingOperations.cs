using LakMuang.Access.Contracts;
using LakMuang.Access.Granting;
using LakMuang.Access.Why;
using LakMuang.Kernel;
using LakMuang.Web.Api.Calls;
using LakMuang.Web.Api.Problems;

namespace LakMuang.Web.Api.Resources;

/// <summary>Rights in systems by hand (B-1, L2-1), and why somebody may enter a system or not (B-8). Whoever decides is a person.</summary>
internal static class GrantingOperations
{
    private const string Many = "/agencies/{agency}/rights";
    private const string OfPerson = "/agencies/{agency}/people/{person}/rights";
    private const string One = OfPerson + "/{right}";

    private static readonly RightDecisionInput _decision = new("เปลี่ยนผู้รับผิดชอบงาน", LetterInput.Sample);

    private static readonly QueryParameter _system = new("system", new("รหัสระบบ", "Code of a system"), "info");

    private static readonly QueryParameter[] _filter =
    [
        CommonQuery.Word<RightsShown>("show", new("สิทธิใด ปกติคือที่ยังไม่สิ้นสุด", "Which rights; those that have not ended unless said")), CommonQuery.Named, _system,
        new("group", new("รหัสกลุ่มผู้ใช้งาน", "Code of a user group"), "info-viewer"),
    ];

    public static readonly IReadOnlyList<Operation> All =
    [
        Operation.List("listRights", Many, ApiScopes.PeopleRead, new("สิทธิของหน่วยงาน ที่สิ้นสุดก่อนอยู่บน", "The rights of an agency, those that end first on top"), ListAsync)
            with { Task = AgencyTask.ReadPeople, Query = _filter },
        Operation.Get("getRight", One, ApiScopes.PeopleRead, new("สิทธิหนึ่งรายการและการตัดสินทั้งหมด", "One right and all that was decided about it"), GetAsync)
            with { Task = AgencyTask.ReadPeople, HasVersion = true },
        Operation.Get("explainAccess", "/agencies/{agency}/people/{person}/why", ApiScopes.PeopleRead,
            new("เหตุที่เข้าระบบหนึ่งได้หรือไม่ได้", "Why somebody may enter a system, or not"), WhyAsync)
            with { Task = AgencyTask.ReadPeople, Query = [_system with { IsNeeded = true }] },
        .. new[]
        {
            Operation.Get("getOffers", OfPerson + "/offers", ApiScopes.Rights, new("สิทธิที่ให้บุคคลนี้ได้", "What could be given to this person"), OffersAsync),
            Operation.Post("giveRights", OfPerson, ApiScopes.Rights, new("ให้สิทธิภายใต้หนังสือ", "Gives rights under one letter"),
                new RightsInput(["info-viewer"], "รับผิดชอบงานนี้", LetterInput.Sample, null, new(2027, 9, 30)), GiveAsync),
            Operation.Post("changeRight", One + "/change", ApiScopes.Rights, new("เปลี่ยนวันสุดท้ายหรือกลุ่ม", "Sets another last day, or another group of the same system"),
                new RightChangeInput("ขยายเวลาตามคำสั่ง", LetterInput.Sample, new(2027, 6, 30)), ChangeAsync) with { Shows = "getRight" },
            Operation.Post("suspendRight", One + "/suspension", ApiScopes.Rights, new("ระงับสิทธิทันที", "Takes a right out of force at once"), _decision, SuspendAsync)
                with { Shows = "getRight" },
            Operation.Post("resumeRight", One + "/resumption", ApiScopes.Rights, new("ให้สิทธิกลับมาใช้ได้", "Puts a right back into force"), _decision, ResumeAsync)
                with { Shows = "getRight" },
            Operation.Post("endRight", One + "/end", ApiScopes.Rights, new("ยกเลิกสิทธิทันที", "Ends a right at once"), _decision, EndAsync) with { Shows = "getRight" },
            Operation.Post("confirmRights", Many + "/confirmation", ApiScopes.Rights, new("ระบุหนังสือจริงของสิทธิที่ย้ายมา", "Names the real letter of rights that were migrated"),
                new ConfirmationInput([Guid.Parse("018f2f5e-0000-7000-8000-000000000001")], "ตรวจคำสั่งแล้ว", LetterInput.Sample), ConfirmAsync),
        }.Select(operation => operation with { Task = AgencyTask.ManageRights, TakesPerson = true }),
    ];

    private static async Task<Result<Listed<RightLineItem>>> ListAsync(ApiCall call)
    {
        (DateOnly?, Guid)? after = call.After is [var until, var id] ? (until.Length > 0 ? DateOnly.ParseExact(until, "O", null) : null, Guid.Parse(id)) : null;
        var filter = new RightFilter(call.Word<RightsShown>("show") ?? RightsShown.Open, call.Query("named"), call.Query("system"), call.Query("group"));
        var found = await call.Use<ListRights>().NextAsync(call.Act, call.Agency.Id, filter, after, call.Limit, call.Ct);
        return found.Ok(out var portion, out var problem) ? call.Listed(portion, RightLineItem.Of, r => [$"{r.Until:O}", r.Grant]) : problem;
    }

    private static async Task<Result<RightPageItem>> GetAsync(ApiCall call)
    {
        if (!(await call.Use<ShowRight>().RunAsync(call.Act, call.Agency.Id, call.Person, call.Id("right"), call.Ct)).Ok(out var view, out var problem))
        {
            return problem;
        }

        call.Version = Versions.Of(view.Right.State, view.Right.From, view.Right.Until, view.Right.Letter, view.ConfirmBy, view.Decisions.Count);
        return RightPageItem.Of(call.Person, view);
    }

    private static async Task<Result<WhyPage>> WhyAsync(ApiCall call)
    {
        var system = call.Query("system")!;
        if (system is BuiltInSystems.Sso or BuiltInSystems.Open)
        {
            return ApiProblems.NotHere;
        }

        var found = await call.Use<ExplainAccess>().RunAsync(call.Act, call.Agency.Id, call.Person, system, call.Ct);
        return found.Ok(out var why, out var problem) ? WhyPage.Of(why) : problem;
    }

    private static async Task<Result<OffersPage>> OffersAsync(ApiCall call) =>
        (await call.Use<OfferRights>().RunAsync(call.Act, call.Agency.Id, call.Person, call.Ct)).Ok(out var offers, out var problem)
            ? new OffersPage(
                call.Person.Value, Words.Of(offers.Name.Full), offers.Obstacle is { } obstacle ? Words.Of(obstacle) : null, offers.PostUntil,
                [
                    .. offers.Groups.Select(o => new OfferItem(
                        o.Group.Code, o.Group.System, Words.Of(o.Group.Name), o.Group.IsSensitive, o.Group.Decider, o.MayDecide, o.Held?.Grant, o.Latest)),
                ])
            : problem;

    private static async Task<Result<RightsDone>> GiveAsync(ApiCall call, RightsInput i) => Counted(await call.Use<GiveRights>().RunAsync(
        call.Act, call.Agency.Id, call.Person, new(i.Groups, i.From, i.Until, new(i.Reason, i.Letter.Given)), call.Ct));

    private static async Task<Result<Made>> ChangeAsync(ApiCall call, RightChangeInput i) => SuspensionOperations.Said(await call.Use<ChangeRight>().RunAsync(
        call.Act, call.Agency.Id, call.Person, call.Id("right"), new(i.Group, i.Until, new(i.Reason, i.Letter.Given)), call.Ct));

    private static async Task<Result<Made>> SuspendAsync(ApiCall call, RightDecisionInput i) => SuspensionOperations.Said(await call.Use<SuspendRight>().RunAsync(
        call.Act, call.Agency.Id, call.Person, call.Id("right"), i.Given, call.Ct));

    private static async Task<Result<Made>> ResumeAsync(ApiCall call, RightDecisionInput i) => SuspensionOperations.Said(await call.Use<ResumeRight>().RunAsync(
        call.Act, call.Agency.Id, call.Person, call.Id("right"), i.Given, call.Ct));

    private static async Task<Result<Made>> EndAsync(ApiCall call, RightDecisionInput i) => SuspensionOperations.Said(await call.Use<EndRight>().RunAsync(
        call.Act, call.Agency.Id, call.Person, call.Id("right"), i.Given, call.Ct));

    private static async Task<Result<RightsDone>> ConfirmAsync(ApiCall call, ConfirmationInput i) => Counted(await call.Use<ConfirmRights>().RunAsync(
        call.Act, call.Agency.Id, i.Rights, new(i.Reason, i.Letter.Given), call.Ct));

    private static Result<RightsDone> Counted(Result<int> done) => done.Ok(out var count, out var problem) ? new RightsDone(count) : problem;
}
