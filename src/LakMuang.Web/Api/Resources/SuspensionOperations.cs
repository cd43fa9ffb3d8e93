using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff;

namespace LakMuang.Web.Api.Resources;

/// <param name="Reason">In words, 5 to 500 characters.</param>
/// <param name="Letter">Null where it follows within seven days.</param>
internal sealed record SuspensionInput(ReasonOfSuspension Because, string Reason, LetterInput? Letter = null);

internal sealed record ReasonInput(string Reason);

internal sealed record LetterOnly(LetterInput Letter);

/// <param name="LastDay">Before today ends the posts at once; today or later lets them run until that day is over.</param>
internal sealed record DepartureInput(EndOfPost Because, DateOnly LastDay, LetterInput Letter);

internal sealed record PostsEnded(int Posts);

internal sealed record SuspensionItem(Guid Id, Guid Person, Words Name, ReasonOfSuspension Because, DateTimeOffset At, bool HasLetter, DateOnly LetterDue);

/// <summary>Stopping somebody, letting them in again, and recording that they left.</summary>
internal static class SuspensionOperations
{
    private const string Of = "/agencies/{agency}/people/{person}";

    public static readonly IReadOnlyList<Operation> All =
    [
        Operation.List("listSuspensions", "/agencies/{agency}/suspensions", ApiScopes.PeopleRead, new("ผู้ที่ถูกระงับอยู่", "Who is suspended now"), ListAsync)
            with { Task = AgencyTask.ReadPeople },
        Operation.Post("suspendPerson", Of + "/suspension", ApiScopes.PeopleManage,
            new("ระงับบัญชีทันที", "Suspends an account at once"), new SuspensionInput(ReasonOfSuspension.LeftDuties, "โอนย้ายวันนี้ หนังสือตามมา"), SuspendAsync)
            with { Task = AgencyTask.ManagePeople, Shows = "getPerson", Status = StatusCodes.Status201Created },
        Operation.Post("nameLetterOfSuspension", Of + "/suspension/letter", ApiScopes.PeopleManage,
            new("ระบุหนังสือของการระงับ", "Names the letter of a suspension"), new LetterOnly(LetterInput.Sample), NameAsync) with { Task = AgencyTask.ManagePeople, Shows = "getPerson" },
        Operation.Post("reinstatePerson", Of + "/reinstatement", ApiScopes.PeopleManage,
            new("คืนสิทธิให้บัญชีที่ถูกระงับ", "Ends a suspension"), new ReasonInput("ตรวจสอบแล้ว ให้กลับมาปฏิบัติหน้าที่"), ReinstateAsync) with { Task = AgencyTask.ManagePeople, Shows = "getPerson" },
        Operation.Post("endPosts", Of + "/departure", ApiScopes.PeopleManage,
            new("บันทึกการพ้นตำแหน่งในหน่วยงานนี้", "Records that somebody leaves this agency"),
            new DepartureInput(EndOfPost.Resignation, new(2026, 12, 31), LetterInput.Sample), DepartAsync) with { Task = AgencyTask.ManagePeople, Shows = "getPerson" },
    ];

    private static async Task<Result<Listed<SuspensionItem>>> ListAsync(ApiCall call)
    {
        var after = call.After is [var id] ? Guid.Parse(id) : (Guid?)null;
        var found = await call.Use<ListSuspensions>().NextAsync(call.Act, call.Agency.Id, after, call.Limit, call.Ct);
        return found.Ok(out var portion, out var problem)
            ? call.Listed(portion, s => new SuspensionItem(s.Id, s.Person.Value, Words.Of(s.Name.Full), s.Because, s.At, s.HasLetter, s.LetterDue), s => [s.Id])
            : problem;
    }

    // A suspension is shown as part of its person.
    private static async Task<Result<Made>> SuspendAsync(ApiCall call, SuspensionInput input) => call.Made(
        await call.Use<SuspendPerson>().RunAsync(call.Act, call.Agency.Id, call.Person, new(input.Because, input.Reason, input.Letter?.Given), call.Ct),
        _ => $"people/{call.Person.Value}");

    private static async Task<Result<Made>> NameAsync(ApiCall call, LetterOnly input) => Said(
        await call.Use<NameLetterOfSuspension>().RunAsync(call.Act, call.Agency.Id, call.Person, input.Letter.Given, call.Ct));

    private static async Task<Result<Made>> ReinstateAsync(ApiCall call, ReasonInput input) => Said(
        await call.Use<ReinstatePerson>().RunAsync(call.Act, call.Agency.Id, call.Person, input.Reason, call.Ct));

    private static async Task<Result<PostsEnded>> DepartAsync(ApiCall call, DepartureInput input)
    {
        var done = await call.Use<EndPosts>().RunAsync(call.Act, call.Agency.Id, call.Person, new(input.Because, input.LastDay, input.Letter.Given), call.Ct);
        return done.Ok(out var posts, out var problem) ? new PostsEnded(posts) : problem;
    }

    internal static Result<Made> Said(Result<Guid> done) => done.Ok(out var id, out var problem) ? new Made(id) : problem;
}
