using System.Globalization;
using LakMuang.Access.Contracts;
using LakMuang.Importing.Reconciling;
using LakMuang.Kernel;
using LakMuang.Web.Api.Calls;

namespace LakMuang.Web.Api.Resources;

/// <param name="Person">Null where nobody in LakMuang has the number.</param>
/// <param name="Name">Of the person, or as the list has it.</param>
/// <param name="CitizenId">Masked; null for a right without an account.</param>
/// <param name="Right">The right without an account, or null.</param>
/// <param name="Group">As the list names it, or the code of the right's group.</param>
/// <param name="AccountState">As the list has it, as its last sign-in is; null for a right without an account.</param>
/// <param name="HasClimbed">Whether it is with an office above by now.</param>
internal sealed record DifferenceItem(
    Guid Id, string System, Words SystemName, DifferenceKind Kind, DifferenceState State, Guid? Person, Words Name, string? CitizenId, Guid? Right, string Group,
    string? AccountState, string? LastSignIn, DateTimeOffset Since, DateOnly AnswerBy, bool HasClimbed, Guid? AnsweredBy, DateTimeOffset? AnsweredAt, string? Reason)
{
    public static DifferenceItem Of(DifferenceLine l)
    {
        var d = l.Difference;
        return new(
            d.Id, d.System, Words.Of(l.SystemName), d.Kind, d.State, d.Person?.Value, Words.Of(l.Name), l.Number, d.Grant, d.Group, l.Account?.State, l.Account?.LastSignIn, d.Since,
            d.AnswerBy, l.HasClimbed, d.AnsweredBy?.Value, d.AnsweredAt, d.Answer);
    }
}

internal enum AnswerToDifference
{
    ToClose,
    Explained,
}

/// <param name="Answer">That the account is to be closed in the system, or that it is as it should be. Rights are given and ended where they always are.</param>
/// <param name="Reason">In words, 5 to 500 characters.</param>
internal sealed record DifferenceAnswer(AnswerToDifference Answer, string Reason);

internal sealed record DifferenceCount(DifferenceKind Kind, DifferenceState State, int Count);

internal sealed record SystemCount(string System, Words Name, IReadOnlyList<DifferenceCount> Counts)
{
    public static SystemCount Of(SystemDifferences s) => new(
        s.System, Words.Of(s.Name), [.. s.Counts.OrderBy(c => c.Key.Kind).ThenBy(c => c.Key.State).Select(c => new DifferenceCount(c.Key.Kind, c.Key.State, c.Value))]);
}

internal sealed record DifferenceCounts(IReadOnlyList<SystemCount> Systems);

/// <param name="Oldest">When the oldest open one was found, or null.</param>
internal sealed record AgencyCount(AgencyItem Agency, int Open, int ToClose, DateTimeOffset? Oldest);

/// <summary>Where the accounts of linked systems and the rights do not agree: the work of an agency, and the counts of the country.</summary>
internal static class AccountOperations
{
    private const string Many = "/agencies/{agency}/account-differences";
    private const string One = Many + "/{difference}";
    private const string Country = "/account-differences";

    private static readonly QueryParameter _system = new("system", new("รหัสระบบ", "Code of a system"), "info");

    public static readonly IReadOnlyList<Operation> All =
    [
        Operation.List("listAccountDifferences", Many, ApiScopes.PeopleRead, new("บัญชีในระบบที่ไม่ตรงกับสิทธิ เก่าก่อน", "Accounts and rights that do not agree, the oldest first"), ListAsync)
            with { Task = AgencyTask.ReadPeople, Query = [CommonQuery.Word<DifferenceState>("state", new("สถานะ ปกติคือที่รอตอบ", "State; open ones unless said")), _system] },
        Operation.Get("getAccountDifference", One, ApiScopes.PeopleRead, new("หนึ่งรายการ", "One of them"), GetAsync) with { Task = AgencyTask.ReadPeople, HasVersion = true },
        Operation.Get("countAccountDifferences", Many + "/counts", ApiScopes.PeopleRead, new("จำนวนตามระบบ ชนิด และสถานะ", "How many there are, by system, kind and state"), CountAsync)
            with { Task = AgencyTask.ReadPeople },
        Operation.Post("answerAccountDifference", One + "/answer", ApiScopes.Rights, new("ตอบว่าให้ปิดบัญชี หรือถูกต้องแล้ว", "Answers that the account is to be closed, or is right"),
            new DifferenceAnswer(AnswerToDifference.ToClose, "พ้นหน้าที่แล้ว"), AnswerAsync) with { Task = AgencyTask.ManageRights, TakesPerson = true, Shows = "getAccountDifference" },
        .. new[]
        {
            Operation.Get("countAccountDifferencesOfCountry", Country + "/counts", ApiScopes.Imports, new("จำนวนของทั้งประเทศตามระบบ", "How many there are in the country, by system"), CountryAsync),
            Operation.List("listAgenciesWithDifferences", Country + "/agencies", ApiScopes.Imports,
                new("หน่วยงานที่ยังมีรายการของระบบหนึ่ง", "The agencies that have any open in a system, or any account to close"), AgenciesAsync) with { Query = [_system with { IsNeeded = true }] },
            Operation.Get("getAccountsToClose", Country + "/to-close", ApiScopes.Imports,
                new("บัญชีที่ให้ระบบปิด เป็น CSV การนำออกถูกบันทึกไว้", "The accounts that a system is to close, as CSV. That they were taken out is recorded."), ToCloseAsync)
                with { Query = [_system with { IsNeeded = true }], Produces = "text/csv" },
        }.Select(operation => operation with { TakesPerson = true }),
    ];

    private static async Task<Result<Listed<DifferenceItem>>> ListAsync(ApiCall call)
    {
        (DateTimeOffset, Guid)? after = call.After is [var at, var id] ? (DateTimeOffset.Parse(at, CultureInfo.InvariantCulture), Guid.Parse(id)) : null;
        var found = await call.Use<ListDifferences>().NextAsync(
            call.Act, call.Agency.Id, call.Word<DifferenceState>("state") ?? DifferenceState.Open, call.Query("system"), after, call.Limit, call.Ct);
        return found.Ok(out var portion, out var problem) ? call.Listed(portion, DifferenceItem.Of, l => [$"{l.Difference.Since:O}", l.Difference.Id]) : problem;
    }

    private static async Task<Result<DifferenceItem>> GetAsync(ApiCall call)
    {
        if (!(await call.Use<ListDifferences>().OneAsync(call.Act, call.Agency.Id, call.Id("difference"), call.Ct)).Ok(out var line, out var problem))
        {
            return problem;
        }

        call.Version = Versions.Of(line.Difference.State, line.Difference.Kind, line.Difference.Import, line.Difference.AnsweredAt);
        return DifferenceItem.Of(line);
    }

    private static async Task<Result<DifferenceCounts>> CountAsync(ApiCall call) =>
        (await call.Use<ListDifferences>().CountAsync(call.Act, call.Agency.Id, call.Ct)).Ok(out var systems, out var problem)
            ? new DifferenceCounts([.. systems.Select(SystemCount.Of)])
            : problem;

    private static async Task<Result<Made>> AnswerAsync(ApiCall call, DifferenceAnswer i)
    {
        var answer = i.Answer is AnswerToDifference.ToClose ? DifferenceState.ToClose : DifferenceState.Explained;
        var done = await call.Use<AnswerDifference>().RunAsync(call.Act, call.Agency.Id, call.Id("difference"), answer, i.Reason, call.Ct);

        // The page shows one form for each line and says it above them.
        return done.Problem?.Code switch
        {
            "account.words" => done.Problem with { Field = nameof(DifferenceAnswer.Reason) },
            "account.answer" => done.Problem with { Field = nameof(DifferenceAnswer.Answer) },
            _ => SuspensionOperations.Said(done),
        };
    }

    private static async Task<Result<DifferenceCounts>> CountryAsync(ApiCall call) =>
        (await call.Use<CountDifferences>().RunAsync(call.Act, null, 1, call.Ct)).Ok(out var found, out var problem)
            ? new DifferenceCounts([.. found.Systems.Select(SystemCount.Of)])
            : problem;

    private static async Task<Result<Listed<AgencyCount>>> AgenciesAsync(ApiCall call)
    {
        var after = call.After is [var last] ? new AgencyId(Guid.Parse(last)) : (AgencyId?)null;
        var found = await call.Use<CountDifferences>().NextAsync(call.Act, call.Query("system")!, after, call.Limit, call.Ct);
        return found.Ok(out var portion, out var problem)
            ? call.Listed(portion, a => new AgencyCount(AgencyItem.Of(a.Agency), a.Open, a.ToClose, a.Oldest), a => [a.Agency.Id.Value])
            : problem;
    }

    private static async Task<Result<Done>> ToCloseAsync(ApiCall call)
    {
        if (!(await call.Use<CountDifferences>().ExportAsync(call.Act, call.Query("system"), call.Ct)).Ok(out var write, out var problem))
        {
            return problem;
        }

        call.Http.Response.ContentType = "text/csv; charset=utf-8";
        await write(call.Http.Response.Body, call.Ct);
        return new Done(true);
    }
}
