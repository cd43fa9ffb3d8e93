using System.Globalization;
using LakMuang.Access.Contracts;
using LakMuang.Accounts.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Audit;
using LakMuang.Joining.Activation;
using LakMuang.Kernel;
using LakMuang.SignOn;
using LakMuang.Staff;
using LakMuang.Web.Api.Calls;
using LakMuang.Web.Pages.Staff;

namespace LakMuang.Web.Api.Resources;

/// <param name="Post">Id of the appointment: a person stands here once for each post.</param>
/// <param name="Account">Null without an account.</param>
/// <param name="LastDay">On which somebody who has left held a post there last; null for those who work there.</param>
internal sealed record PersonItem(
    Guid Person, Guid Post, Words Name, string Position, string Unit, AppointmentKind Kind, Office? Office, IdentitySource Identity, AccountState? Account,
    DateOnly? LastDay);

/// <param name="CitizenId">13 digits.</param>
internal sealed record PersonSearch(string CitizenId);

/// <param name="Person">Null where nobody of this agency has proved the number.</param>
internal sealed record PersonFound(Guid? Person);

/// <param name="What">Name of the event; new ones may come.</param>
/// <param name="By">Null for jobs and programs.</param>
internal sealed record HistoryItem(DateTimeOffset At, string What, Guid? By, Guid? Letter);

/// <param name="Confirmed">Whether the system has confirmed that it threw the person out.</param>
/// <param name="Milliseconds">From the end of the session to the confirmation; null while that is missing.</param>
internal sealed record ToldItem(string Client, string? System, DateTimeOffset EndedAt, int Tries, bool Confirmed, bool GivenUp, long? Milliseconds);

/// <param name="Milliseconds">The longest of them, from the end of the session to the confirmation; null while one is missing, and where no system had to be told.</param>
internal sealed record ToldSystems(IReadOnlyList<ToldItem> Systems, long? Milliseconds);

internal static class PeopleOperations
{
    private const string One = "/agencies/{agency}/people/{person}";

    private static readonly QueryParameter _since = new("since", new("ตั้งแต่เวลา", "From this instant on"), "2026-11-01T00:00:00Z", QueryKind.Instant);

    private static readonly QueryParameter[] _filters =
    [
        CommonQuery.Named,
        CommonQuery.Word<PersonStanding>("state", new("สถานะของบุคคล", "How the person stands")),
        CommonQuery.Word<AppointmentKind>("kind", new("ลักษณะตำแหน่ง", "Kind of post")),
        new("unit", new("ส่วนราชการตามที่ตำแหน่งเขียน", "Unit, as the posts write it"), "กองคลัง"),
        CommonQuery.Word<Office>("office", new("หน้าที่", "Duty")),
        new("retirement", new("เฉพาะผู้ที่ไม่ทราบวันเกษียณ", "Only those whose day of retirement is unknown"), "unknown") { Words = ["unknown"] },
        new("left_within_years", new("ผู้ที่พ้นไปภายในจำนวนปีนี้ แทนผู้ที่อยู่ บรรทัดละคน", "In place of those who work there, those who have left within so many years, a line for each person"), "1")
            { Words = [.. Enumerable.Range(1, PeopleFilter.MostYears).Select(years => $"{years}")] },
    ];

    public static readonly IReadOnlyList<Operation> All =
    [
        Operation.List("listPeople", "/agencies/{agency}/people", ApiScopes.PeopleRead,
            new("บุคลากรของหน่วยงาน หนึ่งบรรทัดต่อตำแหน่ง", "The people of an agency, a line for each post"), ListAsync)
            with { Task = AgencyTask.ReadPeople, Query = _filters },
        Operation.Post("searchPerson", "/agencies/{agency}/people/search", ApiScopes.PeopleRead,
            new("ค้นบุคลากรด้วยเลขประจำตัวประชาชน", "Finds somebody of the agency by citizen ID"), new PersonSearch("9900000000014"), SearchAsync)
            with { Task = AgencyTask.ReadPeople, IsSearch = true },
        Operation.Get("getPerson", One, ApiScopes.PeopleRead,
            new("บุคคลหนึ่งคน การดูถูกบันทึกไว้", "One person. That somebody looked is recorded."), GetAsync) with { Task = AgencyTask.ReadPeople, HasVersion = true },
        Operation.List("listHistory", One + "/history", ApiScopes.PeopleRead,
            new("สิ่งที่เกิดขึ้นกับบุคคล ล่าสุดก่อน", "What has happened to a person, the latest first"), HistoryAsync) with { Task = AgencyTask.ReadPeople },
        Operation.Get("listSignOutsOfPerson", One + "/sign-outs", ApiScopes.PeopleRead,
            new("ระบบใดยืนยันการออกจากระบบแล้ว", "Which systems have confirmed sign-outs"), ToldAsync) with { Task = AgencyTask.ReadPeople, Query = [_since] },
    ];

    private static async Task<Result<Listed<PersonItem>>> ListAsync(ApiCall call)
    {
        var after = call.After is [var post] ? Guid.Parse(post) : (Guid?)null;
        var filter = new PeopleFilter(call.Query("named"))
        {
            Standing = call.Word<PersonStanding>("state"),
            Kind = call.Word<AppointmentKind>("kind"),
            Unit = call.Query("unit"),
            Office = call.Word<Office>("office"),
            RetirementUnknown = call.Query("retirement") is not null,
            LeftWithinYears = call.Query("left_within_years") is { } years ? int.Parse(years, CultureInfo.InvariantCulture) : null,
        };
        var found = await call.Use<ListPeople>().NextAsync(call.Act, call.Agency.Id, filter, after, call.Limit, call.Ct);
        return found.Ok(out var portion, out var problem) ? call.Listed(portion, Item, line => [line.Staff.Post]) : problem;
    }

    private static PersonItem Item(PersonLine line) => new(
        line.Staff.Person.Value, line.Staff.Post, Words.Of(line.Staff.Name.Full), line.Staff.Position, line.Staff.Unit, line.Staff.Kind, line.Staff.Office,
        line.Staff.Source, line.Account?.State, line.Staff.LastDay);

    private static async Task<Result<PersonFound>> SearchAsync(ApiCall call, PersonSearch input)
    {
        var found = await call.Use<FindStaffMember>().RunAsync(call.Act, call.Agency.Id, input.CitizenId, call.Ct);
        return found.Problem is { } problem ? problem : new PersonFound(found.Ok(out var person, out _) ? person.Person?.Value : null);
    }

    private static async Task<Result<PersonPage>> GetAsync(ApiCall call)
    {
        if (!(await call.Use<ShowStaffMember>().RunAsync(call.Act, call.Agency.Id, call.Person, call.Ct)).Ok(out var member, out var problem))
        {
            return problem;
        }

        call.Version = Versions.Of([member.Account, member.Suspension?.Id, member.Suspension?.Letter, .. member.Posts.SelectMany(p => new object?[] { p.Appointment, p.Until, p.EndedAt })]);
        return PersonPage.Of(member, call.Agency.Id);
    }

    private static async Task<Result<Listed<HistoryItem>>> HistoryAsync(ApiCall call)
    {
        // As on the page: the history is that of the agency's own people, and whoever begins to read it is on record (PDPA).
        var show = call.Use<ShowStaffMember>();
        var look = call.After is null
            ? await show.RunAsync(call.Act, call.Agency.Id, call.Person, call.Ct)
            : await show.FindAsync(call.Act, call.Agency.Id, call.Person, call.Ct);
        if (!look.Ok(out var member, out var missing) || !member.IsManageable)
        {
            return missing ?? Problems.ApiProblems.NotHere;
        }

        var after = call.After is [var line] ? long.Parse(line, null) : (long?)null;
        var found = await call.Use<ListPersonHistory>().NextAsync(call.Act, call.Agency.Id, call.Person, WordsOfHistory.Kinds, after, call.Limit, call.Ct);
        return found.Ok(out var portion, out var problem)
            ? call.Listed(portion, l => new HistoryItem(l.At, ApiJson.Name(l.What), l.By?.Value, l.Authority?.Value), l => [l.Id])
            : problem;
    }

    private static async Task<Result<ToldSystems>> ToldAsync(ApiCall call)
    {
        var since = call.Query("since") is { } text && ReadQuery.TryInstant(text, out var from) ? from : call.Act.At.AddDays(-30);
        if ((await call.Use<ShowStaffMember>().RunAsync(call.Act, call.Agency.Id, call.Person, call.Ct)).Problem is { } missing)
        {
            return missing;
        }

        var found = await call.Use<ListLogoutsOfPerson>().RunAsync(call.Act, call.Agency.Id, call.Person, since, call.Ct);
        return found.Ok(out var told, out var problem)
            ? new ToldSystems(
                [.. told.Select(t => new ToldItem(t.Client, t.System, t.EndedAt, t.Tries, t.Took is not null, t.GivenUp, (long?)t.Took?.TotalMilliseconds))],
                told.Count > 0 && told.All(t => t.Took is not null) ? (long)told.Max(t => t.Took!.Value.TotalMilliseconds) : null)
            : problem;
    }
}
