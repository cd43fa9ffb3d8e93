using LakMuang.Access.Contracts;
using LakMuang.Kernel;
using LakMuang.Oversight;
using LakMuang.Web.Api.Calls;

namespace LakMuang.Web.Api.Resources;

/// <param name="Post">Id of the appointment as SSO admin.</param>
/// <param name="IsLiving">Account, credential and letter stand: this admin can work.</param>
/// <param name="IsToBeChecked">Came by an activation letter and waits for the office above.</param>
internal sealed record AdminItem(Guid Post, Guid Person, Words Name, AdminRank Rank, DateOnly From, DateOnly? Until, LetterShort? Letter, bool IsLiving, bool IsToBeChecked);

internal sealed record NominationItem(
    Guid Id, Guid Person, Words Name, NominationWish Wish, AdminRank Rank, DateOnly From, DateOnly? Until, NominationState State, LetterShort? Letter,
    Guid? ProposedBy, DateTimeOffset ProposedAt, Guid? DecidedBy, DateTimeOffset? DecidedAt, string? Reason);

/// <param name="Decided">The latest twenty.</param>
internal sealed record AdminsPage(IReadOnlyList<AdminItem> Admins, IReadOnlyList<NominationItem> Waiting, IReadOnlyList<NominationItem> Decided);

/// <param name="Replaces">The post of the admin who makes room, or null.</param>
internal sealed record NominationInput(Guid Person, AdminRank Rank, DateOnly From, LetterInput Letter, DateOnly? Until = null, Guid? Replaces = null);

/// <param name="Reason">Needed for a refusal.</param>
internal sealed record NominationDecision(bool Confirm, string? Reason = null);

internal sealed record EndOfAdminInput(string Reason, LetterInput Letter);

/// <summary>SSO admins: who they are, and who proposes and confirms them (L2-3). Always people.</summary>
internal static class AdminOperations
{
    private const string Admins = "/agencies/{agency}/admins";
    private const string Many = "/agencies/{agency}/nominations";
    private const string One = Many + "/{nomination}";

    public static readonly IReadOnlyList<Operation> All =
    [
        Operation.Get("getAdmins", Admins, ApiScopes.PeopleRead, new("ผู้ดูแลหน่วยงานและข้อเสนอ", "SSO admins and nominations"), GetAsync) with { Task = AgencyTask.ReadPeople },
        Operation.Get("getNomination", One, ApiScopes.PeopleRead, new("ข้อเสนอหนึ่งเรื่อง", "One nomination"), OneAsync) with { Task = AgencyTask.ReadPeople, HasVersion = true },
        .. new[]
        {
            Operation.Post("nominateAdmin", Many, ApiScopes.Admins, new("เสนอผู้ดูแลหน่วยงาน", "Proposes an SSO admin"),
                new NominationInput(Guid.Parse("018f2f5e-0000-7000-8000-000000000001"), AdminRank.Deputy, new(2026, 12, 1), LetterInput.Sample, new(2028, 9, 30)), NominateAsync)
                with { Task = AgencyTask.ProposeAdmins, Status = StatusCodes.Status201Created },
            Operation.Post("proposeEndOfAdmin", Admins + "/{post}/end", ApiScopes.Admins, new("เสนอให้พ้นหน้าที่ผู้ดูแล", "Proposes that an SSO admin ends"),
                new EndOfAdminInput("เปลี่ยนหน้าที่", LetterInput.Sample), EndAsync) with { Task = AgencyTask.ProposeAdmins, Status = StatusCodes.Status201Created },
            Operation.Post("decideNomination", One + "/decision", ApiScopes.Admins, new("รับรองหรือไม่รับรอง", "Confirms or refuses"),
                new NominationDecision(false, "หนังสือไม่ครบถ้วน"), DecideAsync) with { Task = AgencyTask.ConfirmAdmins, Shows = "getNomination" },
            Operation.Post("withdrawNomination", One + "/withdrawal", ApiScopes.Admins, new("ถอนข้อเสนอ", "Takes a proposal back"), WithdrawAsync)
                with { Task = AgencyTask.ProposeAdmins, Shows = "getNomination" },
        }.Select(operation => operation with { TakesPerson = true }),
    ];

    private static async Task<Result<AdminsPage>> GetAsync(ApiCall call) => (await call.Use<ShowAdmins>().RunAsync(call.Act, call.Agency.Id, call.Ct)).Ok(out var a, out var problem)
        ? new AdminsPage([.. a.Admins.Select(Item)], [.. a.Waiting.Select(Item)], [.. a.Decided.Select(Item)])
        : problem;

    private static async Task<Result<NominationItem>> OneAsync(ApiCall call)
    {
        if (!(await call.Use<ShowAdmins>().FindAsync(call.Act, call.Agency.Id, call.Id("nomination"), call.Ct)).Ok(out var line, out var problem))
        {
            return problem;
        }

        call.Version = Versions.Of(line.Nomination.State, line.Nomination.DecidedAt);
        return Item(line);
    }

    private static AdminItem Item(AdminLine line) => new(
        line.Admin.Post.Appointment, line.Admin.Post.Person.Value, Words.Of(line.Admin.Post.Name.Full), line.Rank, line.Admin.Post.From, line.Admin.Post.Until,
        LetterShort.Of(line.Letter), line.Admin.IsLiving, line.IsToBeChecked);

    private static NominationItem Item(NominationLine line)
    {
        var n = line.Nomination;
        return new(
            n.Id, n.Person.Value, Words.Of(line.Person.Full), n.Wish, n.Rank, n.From, n.Until, n.State, LetterShort.Of(line.Letter),
            n.ProposedBy?.Value, n.ProposedAt, n.DecidedBy?.Value, n.DecidedAt, n.Reason);
    }

    private static async Task<Result<Made>> NominateAsync(ApiCall call, NominationInput i) => call.Made(await call.Use<ProposeAdmin>().RunAsync(
        call.Act, call.Agency.Id, new(new(i.Person), i.Rank, i.From, i.Until, i.Replaces, i.Letter.Given), call.Ct), id => $"nominations/{id}");

    private static async Task<Result<Made>> EndAsync(ApiCall call, EndOfAdminInput i) => call.Made(await call.Use<ProposeEndOfAdmin>().RunAsync(
        call.Act, call.Agency.Id, call.Id("post"), i.Letter.Given, i.Reason, call.Ct), id => $"nominations/{id}");

    private static async Task<Result<Made>> DecideAsync(ApiCall call, NominationDecision i) => SuspensionOperations.Said(await call.Use<DecideNomination>().RunAsync(
        call.Act, call.Agency.Id, call.Id("nomination"), i.Confirm, i.Reason, call.Ct));

    private static async Task<Result<Made>> WithdrawAsync(ApiCall call) => SuspensionOperations.Said(
        await call.Use<WithdrawNomination>().RunAsync(call.Act, call.Agency.Id, call.Id("nomination"), call.Ct));
}
