using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff.Moving;
using LakMuang.Web.Api.Calls;

namespace LakMuang.Web.Api.Resources;

/// <summary>Transfers and secondments between agencies (L2-1, L2-4). The answer is always a person's.</summary>
internal static class MoveOperations
{
    private const string Many = "/agencies/{agency}/moves";
    private const string One = Many + "/{move}";

    private static readonly LetterInput _letter = LetterInput.Sample with { Subject = "โอนย้าย" };

    public static readonly IReadOnlyList<Operation> All =
    [
        Operation.List("listMoves", Many, ApiScopes.PeopleManage, new("การโอนย้ายและช่วยราชการ ใหม่ก่อน", "Transfers and secondments, the newest first"), ListAsync)
            with { Task = AgencyTask.ManagePeople, Query = [CommonQuery.Word<MoveState>("state", new("สถานะ", "State"))] },
        Operation.List("listMovesBelow", "/agencies/{agency}/moves-below", ApiScopes.Oversee,
            new("เรื่องที่ค้างของหน่วยงานในกำกับ", "Open cases of the agencies below"), BelowAsync) with { Task = AgencyTask.Oversee },
        Operation.Get("getMove", One, ApiScopes.PeopleManage, new("เรื่องหนึ่งเรื่อง", "One case"), GetAsync) with { Task = AgencyTask.ManagePeople, HasVersion = true },
        Operation.Post("proposeMove", "/agencies/{agency}/people/{person}/moves", ApiScopes.PeopleManage,
            new("เสนอโอนย้ายหรือช่วยราชการ", "Proposes a transfer or a secondment"), new MoveInput(MoveKind.Transfer, "05360199", new(2026, 12, 1), _letter), ProposeAsync)
            with { Task = AgencyTask.ManagePeople, Shows = "getPerson", Status = StatusCodes.Status201Created },
        Operation.Post("askForPerson", Many, ApiScopes.PeopleManage, new("ขอรับโอนด้วยเลขประจำตัวประชาชน", "Asks for somebody by citizen ID"),
            new AskedPersonInput("9900000000014", "นักวิชาการเงินและบัญชี", new(2026, 12, 1), _letter), AskAsync)
            with { Task = AgencyTask.ManagePeople, TakesPerson = true, Status = StatusCodes.Status201Created },
        Operation.Post("acceptMove", One + "/acceptance", ApiScopes.PeopleManage,
            new("ตอบรับ คนละคนกับผู้เสนอ", "Accepts it; never whoever proposed it"), new AcceptanceInput("นักวิชาการเงินและบัญชี", "กองคลัง"), AcceptAsync)
            with { Task = AgencyTask.ManagePeople, TakesPerson = true, Shows = "getMove" },
        Operation.Post("refuseMove", One + "/refusal", ApiScopes.PeopleManage, new("ไม่รับ", "Refuses it"), new ReasonInput("ไม่มีตำแหน่งว่าง"), RefuseAsync)
            with { Task = AgencyTask.ManagePeople, TakesPerson = true, Shows = "getMove" },
        Operation.Post("withdrawMove", One + "/withdrawal", ApiScopes.PeopleManage,
            new("ถอนเรื่อง หรือยกเลิกก่อนวันมีผล", "Takes it back, or calls it off before its day"), new ReasonInput("คำสั่งเปลี่ยนแปลง"), WithdrawAsync)
            with { Task = AgencyTask.ManagePeople, Shows = "getMove" },
        Operation.Post("changeSecondment", One + "/last-day", ApiScopes.PeopleManage,
            new("เปลี่ยนวันสุดท้ายของการช่วยราชการ", "Sets another last day of a secondment"),
            new LastDayInput(new(2027, 3, 31), LetterInput.Sample with { Subject = "ช่วยราชการ" }), ChangeAsync) with { Task = AgencyTask.ManagePeople, Shows = "getMove" },
    ];

    private static async Task<Result<Listed<MoveItem>>> ListAsync(ApiCall call) => Page(
        call, await call.Use<NextMoves>().OfAsync(call.Act, call.Agency.Id, call.Word<MoveState>("state"), After(call), call.Limit, call.Ct));

    private static async Task<Result<Listed<MoveItem>>> BelowAsync(ApiCall call) =>
        Page(call, await call.Use<NextMoves>().BelowAsync(call.Act, call.Agency.Id, After(call), call.Limit, call.Ct));

    private static Guid? After(ApiCall call) => call.After is [var id] ? Guid.Parse(id) : null;

    private static Result<Listed<MoveItem>> Page(ApiCall call, Result<Portion<MoveLine>> found) =>
        found.Ok(out var portion, out var problem) ? call.Listed(portion, MoveItem.Of, m => [m.Id]) : problem;

    private static async Task<Result<MovePageItem>> GetAsync(ApiCall call)
    {
        if (!(await call.Use<ShowMove>().RunAsync(call.Act, call.Agency.Id, call.Id("move"), call.Ct)).Ok(out var view, out var problem))
        {
            return problem;
        }

        call.Version = Versions.Of(view.Line.State, view.Line.Until, view.Line.HasClimbed, view.DecidedAt, view.LaterLetter?.Id);
        return MovePageItem.Of(view);
    }

    private static async Task<Result<Made>> ProposeAsync(ApiCall call, MoveInput i)
    {
        var to = await call.Use<IAgencyTree>().FindAsync(i.To, call.Ct);
        return call.Made(
            await call.Use<ProposeMove>().RunAsync(
                call.Act, call.Agency.Id, call.Person, new(i.Kind, to?.Id ?? default, i.Day, i.Until, i.RightsSleep, i.Letter.Given), call.Ct),
            id => $"moves/{id}");
    }

    private static async Task<Result<Made>> AskAsync(ApiCall call, AskedPersonInput i) => call.Made(
        await call.Use<AskForPerson>().RunAsync(call.Act, call.Agency.Id, new(i.CitizenId, i.Position, i.Unit, i.Day, i.Letter.Given), call.Ct), id => $"moves/{id}");

    private static async Task<Result<MoveStands>> AcceptAsync(ApiCall call, AcceptanceInput i) => Said(
        await call.Use<AnswerMove>().AcceptAsync(call.Act, call.Agency.Id, call.Id("move"), new(i.Position, i.Unit), call.Ct));

    private static async Task<Result<MoveStands>> RefuseAsync(ApiCall call, ReasonInput i) => Said(
        await call.Use<AnswerMove>().RefuseAsync(call.Act, call.Agency.Id, call.Id("move"), i.Reason, call.Ct));

    private static async Task<Result<MoveStands>> WithdrawAsync(ApiCall call, ReasonInput i) => Said(
        await call.Use<WithdrawMove>().RunAsync(call.Act, call.Agency.Id, call.Id("move"), i.Reason, call.Ct));

    private static async Task<Result<LastDaySet>> ChangeAsync(ApiCall call, LastDayInput i)
    {
        var done = await call.Use<ChangeSecondment>().RunAsync(call.Act, call.Agency.Id, call.Id("move"), i.LastDay, i.Letter.Given, call.Ct);
        return done.Ok(out var day, out var problem) ? new LastDaySet(day) : problem;
    }

    private static Result<MoveStands> Said(Result<MoveState> done) => done.Ok(out var state, out var problem) ? new MoveStands(state) : problem;
}
