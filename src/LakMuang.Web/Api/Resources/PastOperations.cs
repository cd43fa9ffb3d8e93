using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Audit;
using LakMuang.Kernel;
using LakMuang.Staff.Past;
using LakMuang.Web.Pages.Agencies;

namespace LakMuang.Web.Api.Resources;

/// <param name="What">Name of the event; new ones may come.</param>
/// <param name="Person">The person that it was done to, or null.</param>
/// <param name="By">The person who did it; null for jobs and programs.</param>
/// <param name="Client">The program by which it was done, or null.</param>
internal sealed record AgencyHistoryItem(DateTimeOffset At, string What, Outcome Outcome, Guid? Person, Guid? By, string? Client, Guid? Letter);

internal sealed record PauseItem(DateTimeOffset From, DateTimeOffset? Until, ReasonToSuspend Because);

/// <param name="Begins">Null where it was in force from midnight.</param>
/// <param name="Ends">Null where it did not end in the course of the day.</param>
internal sealed record RightOfDay(
    Guid Right, Words System, Words Name, LetterShort? Letter, ForceOnDay Force, DateTimeOffset? Begins, DateTimeOffset? Ends, IReadOnlyList<PauseItem> Pauses);

internal sealed record PersonOfDay(Guid Person, Words Name, IReadOnlyList<PostItem> Posts, IReadOnlyList<RightOfDay> Rights);

/// <summary>What was: the history of an agency, and who belonged to it on a day and could do what (L2-1).</summary>
internal static class PastOperations
{
    private static readonly QueryParameter _by =
        new("by", new("เฉพาะงานของผู้กำกับดูแล", "Only what those above did"), "above") { Words = ["above"] };

    private static readonly QueryParameter _day = new("day", new("วัน ไม่เกินวันนี้", "The day, today at the latest"), "2026-06-10", QueryKind.Day) { IsNeeded = true };

    public static readonly IReadOnlyList<Operation> All =
    [
        Operation.List("listAgencyHistory", "/agencies/{agency}/history", ApiScopes.PeopleRead,
            new("งานที่ทำในนามหน่วยงาน ล่าสุดก่อน", "What was done for an agency, the latest first"), HistoryAsync) with { Task = AgencyTask.ReadPeople, Query = [_by] },
        Operation.List("listPeopleOfDay", "/agencies/{agency}/people-of-day", ApiScopes.PeopleRead,
            new("ใครสังกัดหน่วยงานในวันนั้นและทำอะไรได้ การดูถูกบันทึกไว้", "Who belonged to an agency on a day and could do what. That it was read is recorded."), DayAsync)
            with { Task = AgencyTask.ReadPeople, Query = [_day] },
    ];

    private static async Task<Result<Listed<AgencyHistoryItem>>> HistoryAsync(ApiCall call)
    {
        var before = call.After is [var line] ? long.Parse(line, null) : (long?)null;
        var found = await call.Use<ListAgencyHistory>().NextAsync(
            call.Act, call.Agency.Id, WordsOfAgencyHistory.Kinds, call.Query("by") is not null, before, call.Limit, call.Ct);
        return found.Ok(out var portion, out var problem)
            ? call.Listed(
                portion, l => new AgencyHistoryItem(l.At, ApiJson.Name(l.What), l.Outcome, l.Subject?.Value, l.By?.Value, l.Client, l.Authority?.Value), l => [l.Id])
            : problem;
    }

    private static async Task<Result<Listed<PersonOfDay>>> DayAsync(ApiCall call)
    {
        var after = call.After is [var last] ? new PersonId(Guid.Parse(last)) : (PersonId?)null;
        var day = DateOnly.ParseExact(call.Query("day")!, "O", null);
        if (!(await call.Use<WhoBelonged>().NextAsync(call.Act, call.Agency.Id, day, after, call.Limit, call.Ct)).Ok(out var found, out var problem))
        {
            return problem.Code == "past.future" ? problem with { Field = _day.Name } : problem;
        }

        return call.Listed(found.People, p => Item(p, found.Letters), p => [p.Who.Person.Value]);
    }

    private static PersonOfDay Item(PersonOnDay one, IReadOnlyDictionary<LetterId, LetterFacts> letters) => new(
        one.Who.Person.Value, Words.Of(one.Who.Name.Full),
        [
            .. one.Who.Posts.Select(p => new PostItem(
                p.Appointment, p.Position, p.Unit, p.Kind, p.Office, p.From, p.Until, LetterShort.Of(letters.GetValueOrDefault(p.Letter)), p.EndedAt, p.Because)),
        ],
        [
            .. one.Rights.Select(r => new RightOfDay(
                r.Right.Grant, Words.Of(r.Right.SystemName), Words.Of(r.Right.GroupName), LetterShort.Of(letters.GetValueOrDefault(r.Right.Letter)), r.Force, r.Begins, r.Ends,
                [.. r.Pauses.Select(p => new PauseItem(p.From, p.Until, p.Because))])),
        ]);
}
