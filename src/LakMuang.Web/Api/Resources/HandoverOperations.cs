using System.Globalization;
using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Handovers;
using LakMuang.Kernel;
using LakMuang.Web.Api.Problems;

namespace LakMuang.Web.Api.Resources;

/// <summary>Headships of units: who holds each, what is vacant, and how one is handed over (L5-4, L5-8). Whoever gives one up or takes it over proposes and never decides.</summary>
internal static class HandoverOperations
{
    private const string Headships = "/agencies/{agency}/headships";
    private const string Many = "/agencies/{agency}/handovers";
    private const string One = Many + "/{handover}";

    private static readonly ReasonInput _reason = new("เปลี่ยนคำสั่งแต่งตั้ง");

    public static readonly IReadOnlyList<Operation> All =
    [
        .. new[]
        {
            Operation.Get("getHeadships", Headships, ApiScopes.Rights, new("หน้าที่หัวหน้าของแต่ละระบบ และที่ว่าง", "The headships of an agency, and those that are vacant"), HeadshipsAsync),
            Operation.Post("planHandover", Many, ApiScopes.Rights,
                new("กำหนดผู้รับมอบ ต่อในเรื่องที่เปิดอยู่ถ้ามี", "Plans a leg of a handover, in the open one if there is one"), LegInput.Sample, PlanAsync)
                with { Status = StatusCodes.Status201Created },
            Operation.Post("agreeHandover", One + "/agreement", ApiScopes.Rights, new("เห็นชอบข้อเสนอของหัวหน้า", "Agrees to what a head has proposed"), AgreeAsync) with { NeedsVersion = true },
            Operation.Post("refuseHandover", One + "/refusal", ApiScopes.Rights, new("ไม่เห็นชอบ", "Refuses it"), _reason, RefuseAsync) with { NeedsVersion = true },
            Operation.Post("callOffHandover", One + "/withdrawal", ApiScopes.Rights, new("ยกเลิกที่ยังไม่ถึงวัน", "Calls off what is to come"), _reason, CallOffAsync)
                with { NeedsVersion = true },
            Operation.Post("tryLegAgain", One + "/legs/{leg}/repetition", ApiScopes.Rights, new("ลองรับมอบที่ติดขัดอีกครั้ง", "Tries a leg that is stuck once more"), AgainAsync)
                with { NeedsVersion = true },
        }.Select(operation => operation with { Task = AgencyTask.ManageRights, TakesPerson = true }),
        .. new[]
        {
            Operation.Get("getOwnHeadships", "/headships", ApiScopes.Rights, new("หน้าที่หัวหน้าของผู้เรียก", "What the caller heads"), OwnAsync),
            Operation.Get("getHandover", One, ApiScopes.Rights, new("เรื่องส่งมอบหน้าที่หนึ่งเรื่อง", "One handover"), GetAsync) with { HasVersion = true },
            Operation.Post("proposeHandover", Many + "/proposals", ApiScopes.Rights,
                new("หัวหน้าเสนอผู้รับมอบ ผู้อื่นตัดสิน", "A head proposes who takes over; somebody else decides"), LegInput.Sample, ProposeAsync) with { Status = StatusCodes.Status201Created },
            Operation.Post("giveReaders", Headships + "/readers", ApiScopes.Rights,
                new("หัวหน้าให้นายกและปลัดดูรายงาน", "A head lets mayor and clerk read"), new ReadersInput("elaas-treasurer"), ReadersAsync),
        }.Select(operation => operation with { TakesPerson = true }),
    ];

    private static async Task<Result<HeadshipsPage>> HeadshipsAsync(ApiCall call) =>
        (await call.Use<ShowHeadships>().RunAsync(call.Act, call.Agency.Id, call.Ct)).Ok(out var found, out var problem)
            ? new HeadshipsPage([.. found.Select(HeadshipItem.Of)])
            : problem;

    private static async Task<Result<OwnHeadshipsPage>> OwnAsync(ApiCall call)
    {
        var own = await call.Use<ShowHeadships>().OwnAsync(call.Act, call.Ct);
        var known = await call.Use<IAgencyFacts>().OfAsync([.. own.Select(o => o.Agency).Distinct()], call.Ct);
        return new OwnHeadshipsPage([.. own.Select(o => new OwnHeadshipItem(AgencyItem.Of(known[o.Agency]), HeadshipItem.Of(o.View)))]);
    }

    private static async Task<Result<HandoverItem>> GetAsync(ApiCall call)
    {
        if (!(await call.Use<ShowHeadships>().CaseAsync(call.Act, call.Agency.Id, call.Id("handover"), call.Ct)).Ok(out var view, out var problem))
        {
            return problem;
        }

        call.Version = view.Case.Version.ToString(CultureInfo.InvariantCulture);
        return HandoverItem.Of(view);
    }

    private static async Task<Result<Made>> PlanAsync(ApiCall call, LegInput i) =>
        call.Made(Clash(await call.Use<PlanHandover>().RunAsync(call.Act, call.Agency.Id, i.Group, i.Order, call.Ct)), id => $"handovers/{id}");

    private static async Task<Result<Made>> ProposeAsync(ApiCall call, LegInput i) =>
        call.Made(Clash(await call.Use<ProposeHandover>().RunAsync(call.Act, call.Agency.Id, i.Group, i.Order, call.Ct)), id => $"handovers/{id}");

    // Nothing was seen before, so nothing is stale: somebody was at it in this very moment.
    private static Result<T> Clash<T>(Result<T> done) => done.Problem?.Code == "handover.stale" ? ApiProblems.Stale : done;

    private static Task<Result<Made>> AgreeAsync(ApiCall call) =>
        DecideAsync(call, version => call.Use<DecideHandover>().AgreeAsync(call.Act, call.Agency.Id, call.Id("handover"), version, call.Ct));

    private static Task<Result<Made>> RefuseAsync(ApiCall call, ReasonInput i) =>
        DecideAsync(call, version => call.Use<DecideHandover>().RefuseAsync(call.Act, call.Agency.Id, call.Id("handover"), version, i.Reason, call.Ct));

    private static Task<Result<Made>> CallOffAsync(ApiCall call, ReasonInput i) =>
        DecideAsync(call, version => call.Use<DecideHandover>().CallOffAsync(call.Act, call.Agency.Id, call.Id("handover"), version, i.Reason, call.Ct));

    private static Task<Result<Made>> AgainAsync(ApiCall call) =>
        DecideAsync(call, version => call.Use<DecideHandover>().TryAgainAsync(call.Act, call.Agency.Id, call.Id("handover"), call.Id("leg"), version, call.Ct));

    private static async Task<Result<Made>> DecideAsync(ApiCall call, Func<int, Task<Result<Guid>>> decide)
    {
        if (!int.TryParse(call.Seen, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
        {
            return ApiProblems.OtherVersion;
        }

        // The page has a box of words; here it is the reason.
        var done = await decide(version);
        return done.Problem is { Field: "Words" } unsaid ? unsaid with { Field = nameof(ReasonInput.Reason) } : SuspensionOperations.Said(done);
    }

    private static async Task<Result<ReadersDone>> ReadersAsync(ApiCall call, ReadersInput i) =>
        Clash(await call.Use<GiveReaders>().RunAsync(call.Act, call.Agency.Id, i.Group, call.Ct)).Ok(out var people, out var problem) ? new ReadersDone(people) : problem;
}
