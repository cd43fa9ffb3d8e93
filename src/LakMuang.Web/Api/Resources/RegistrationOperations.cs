using System.Globalization;
using LakMuang.Access.Contracts;
using LakMuang.Joining;
using LakMuang.Joining.Decisions;
using LakMuang.Kernel;
using LakMuang.Web.Api.Problems;

namespace LakMuang.Web.Api.Resources;

internal sealed record RegistrationItem(
    Guid Id, string Reference, RegistrationState State, RegistrationSource Source, Words Name, string Position, int Evidence, DateTimeOffset SubmittedAt, DateTimeOffset? DecidedAt);

/// <param name="IsOwn">The applicant is the caller: somebody else must decide.</param>
/// <param name="IsKnown">The person has an account already; approving adds a post here.</param>
/// <param name="IsNumberTaken">An invited person gave a number that somebody else has proved.</param>
/// <param name="Namesakes">People of the same name in this agency.</param>
internal sealed record NoticesItem(bool IsOwn, bool IsKnown, bool IsNumberTaken, int Namesakes);

/// <param name="CitizenId">Masked.</param>
/// <param name="Groups">Codes of the user groups that are asked for.</param>
internal sealed record RegistrationPageItem(
    Guid Id, string Reference, RegistrationState State, RegistrationSource Source, Words Name, string CitizenId, string? Ial, string? Email, string? Mobile,
    string Position, string Unit, string Remark, IReadOnlyList<string> Groups, int Evidence, DateTimeOffset? SubmittedAt, DateTimeOffset? DecidedAt, string Opinion, NoticesItem Notices);

/// <param name="Groups">Codes of the user groups that are given.</param>
/// <param name="Until">Last day of the post, or null.</param>
/// <param name="IsElected">The post has a term and no age of retirement.</param>
internal sealed record ApprovalInput(LetterInput Letter, IReadOnlyList<string> Groups, DateOnly? Until = null, string? Opinion = null, bool IsElected = false);

internal sealed record OpinionInput(string Opinion);

internal sealed record Done(bool IsDone);

/// <summary>Registrations of newcomers, and the decisions of people about them (L2-7).</summary>
internal static class RegistrationOperations
{
    private const string Many = "/agencies/{agency}/registrations";
    private const string One = Many + "/{registration}";

    private static readonly QueryParameter _state = new("state", new("waiting: รอพิจารณา decided: พิจารณาแล้ว", "waiting or decided"), "waiting") { Words = ["waiting", "decided"] };

    public static readonly IReadOnlyList<Operation> All =
    [
        .. new[]
        {
            Operation.List("listRegistrations", Many, ApiScopes.Registrations, new("การลงทะเบียน", "Registrations"), ListAsync) with { Query = [_state] },
            Operation.Get("getRegistration", One, ApiScopes.Registrations, new("การลงทะเบียนหนึ่งเรื่อง", "One registration"), GetAsync) with { HasVersion = true },
            Operation.Post("approveRegistration", One + "/approval", ApiScopes.Registrations, new("อนุมัติภายใต้หนังสือ", "Approves it under a letter"),
                new ApprovalInput(LetterInput.Sample with { Subject = "แต่งตั้งผู้ปฏิบัติหน้าที่" }, ["info-viewer"]), ApproveAsync) with { NeedsVersion = true },
            Operation.Post("returnRegistration", One + "/return", ApiScopes.Registrations, new("ส่งกลับให้แก้ไข", "Sends it back for a correction"),
                new OpinionInput("แนบคำสั่งแต่งตั้งฉบับเต็ม"), (call, input) => DecideAsync(call, input, refuse: false)) with { NeedsVersion = true },
            Operation.Post("refuseRegistration", One + "/refusal", ApiScopes.Registrations, new("ไม่อนุมัติ", "Refuses it"),
                new OpinionInput("ไม่ได้ปฏิบัติงานในหน่วยงานนี้"), (call, input) => DecideAsync(call, input, refuse: true)) with { NeedsVersion = true },
        }.Select(operation => operation with { Task = AgencyTask.DecideRegistrations, TakesPerson = true }),
    ];

    private static async Task<Result<Listed<RegistrationItem>>> ListAsync(ApiCall call)
    {
        (DateTimeOffset, Guid)? after = call.After is [var at, var id] ? (DateTimeOffset.Parse(at, CultureInfo.InvariantCulture), Guid.Parse(id)) : null;
        var isWaiting = call.Query("state") is not "decided";
        var found = await call.Use<ListRegistrations>().NextAsync(call.Act, call.Agency.Id, isWaiting, after, call.Limit, call.Ct);
        return found.Ok(out var portion, out var problem)
            ? call.Listed(
                portion, r => new RegistrationItem(r.Id, r.Reference, r.State, r.Source, Words.Of(r.Name.Full), r.Position, r.Evidence, r.SubmittedAt, r.DecidedAt),
                r => [$"{(isWaiting ? r.SubmittedAt : r.DecidedAt ?? r.SubmittedAt):O}", r.Id])
            : problem;
    }

    private static async Task<Result<RegistrationPageItem>> GetAsync(ApiCall call)
    {
        if (!(await call.Use<ShowForDecision>().RunAsync(call.Act, call.Agency.Id, call.Id("registration"), call.Ct)).Ok(out var view, out var problem))
        {
            return problem;
        }

        var (r, n) = (view.Registration, view.Notices);
        call.Version = $"v{r.Version}";
        return new RegistrationPageItem(
            r.Id, r.Reference, r.State, r.Source, Words.Of(r.Name.Full), r.MaskedCitizenId, r.Ial, r.Email?.Value, r.Mobile, r.Position, r.Unit, r.Remark,
            [.. r.Wishes.Select(w => w.Code)], r.Evidence.Count, r.SubmittedAt, r.DecidedAt, r.Opinion, new(n.IsOwn, n.IsKnown, n.IsNumberTaken, n.Namesakes));
    }

    private static async Task<Result<Done>> ApproveAsync(ApiCall call, ApprovalInput input)
    {
        // On a page the groups are ticked; a program makes typing errors, and a right that was left out silently is missed only later.
        var known = (await call.Use<IRights>().OfferedAsync(call.Place, call.Ct)).Where(g => g.Decider is Decider.SsoAdmin).Select(g => g.Code);
        if (input.Groups.Except(known).Any())
        {
            return ApiProblems.BadMember("groups");
        }

        return Said(await call.Use<ApproveRegistration>().RunAsync(
            call.Act, call.Agency.Id, call.Id("registration"), VersionOf(call),
            new(
                input.Letter.Number, Day(input.Letter.IssuedOn), input.Letter.Subject ?? "แต่งตั้งผู้ปฏิบัติหน้าที่", input.Groups,
                input.Until is { } until ? Day(until) : null, input.Opinion, input.IsElected),
            call.Ct));
    }

    private static async Task<Result<Done>> DecideAsync(ApiCall call, OpinionInput input, bool refuse)
    {
        var decide = call.Use<ReturnRegistration>();
        var (id, version) = (call.Id("registration"), VersionOf(call));
        return Said(refuse
            ? await decide.RefuseAsync(call.Act, call.Agency.Id, id, version, input.Opinion, call.Ct)
            : await decide.ReturnAsync(call.Act, call.Agency.Id, id, version, input.Opinion, call.Ct));
    }

    // A tag that is not ours is a version that never was.
    internal static int VersionOf(ApiCall call) => call.Seen is ['v', .. var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : -1;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static Result<Done> Said(Result<bool> done) => done.Ok(out var isDone, out var problem) ? new Done(isDone) : problem;
}
