using System.Globalization;
using LakMuang.Access.Conflicts;
using LakMuang.Access.Contracts;
using LakMuang.Kernel;

namespace LakMuang.Web.Api.Resources;

internal sealed record ExceptionItem(Guid Id, DateOnly Until, LetterShort? Letter);

/// <param name="Newer">The duty that came later.</param>
/// <param name="Excusal">Why the person may hold both, or <c>none</c>.</param>
internal sealed record ConflictItem(
    Guid Rule, Guid Person, Words? Name, AgencyItem? Agency, AgencyItem? OtherAgency, Words Newer, Words Older, DateTimeOffset Since, Excusal Excusal, ExceptionItem? Exception)
{
    public static ConflictItem Of(ConflictLine c) => new(
        c.Rule.Id, c.Person.Value, c.Name is { } name ? Words.Of(name.Full) : null, c.Agency is { } agency ? AgencyItem.Of(agency) : null,
        c.OtherAgency is { } other ? AgencyItem.Of(other) : null, Words.Of(c.Newer), Words.Of(c.Older), c.Since, c.Excusal,
        c.Excuse is { } excuse ? new(excuse.Id, excuse.Until, LetterShort.Of(c.ExcuseLetter)) : null);
}

/// <param name="Until">The last day, within twelve months.</param>
internal sealed record ExceptionInput(Guid Rule, Guid Person, DateOnly Until, string Reason, LetterInput Letter);

/// <summary>Duties that one person may not hold: who does, and exceptions by those above (B-6). Always people.</summary>
internal static class ConflictOperations
{
    private const string Exceptions = "/agencies/{agency}/conflict-exceptions";

    private static readonly QueryParameter _show =
        new("show", new("เฉพาะที่ยังไม่ยกเว้น", "Only those without an exception"), "unexcused") { Words = ["unexcused"] };

    public static readonly IReadOnlyList<Operation> All =
    [
        .. new[]
        {
            Operation.List("listConflicts", "/agencies/{agency}/conflicts", ApiScopes.PeopleRead,
                new("ผู้ถือหน้าที่ที่ต้องแยกกัน เก่าก่อน", "Who holds duties that are kept apart, the oldest first"), ListAsync)
                with { Task = AgencyTask.ReadConflicts, Query = [_show] },
            Operation.Post("excuseConflict", Exceptions, ApiScopes.Rights, new("ยกเว้นภายใต้หนังสือ มีวันสุดท้าย", "Makes an exception under a letter, with an end"),
                new ExceptionInput(
                    Guid.Parse("018f2f5e-0000-7000-8000-000000000001"), Guid.Parse("018f2f5e-0000-7000-8000-000000000002"), new(2027, 3, 31), "มีเจ้าหน้าที่คนเดียว", LetterInput.Sample),
                ExcuseAsync) with { Task = AgencyTask.ExcuseConflicts },
            Operation.Post("endException", Exceptions + "/{exception}/end", ApiScopes.Rights, new("ยกเลิกข้อยกเว้น", "Takes an exception back"), EndAsync)
                with { Task = AgencyTask.ExcuseConflicts },
        }.Select(operation => operation with { TakesPerson = true }),
    ];

    private static async Task<Result<Listed<ConflictItem>>> ListAsync(ApiCall call)
    {
        var after = call.After is [var since, var newer, var older, var rule]
            ? new ConflictPlace(DateTimeOffset.Parse(since, CultureInfo.InvariantCulture), Guid.Parse(newer), Guid.Parse(older), Guid.Parse(rule)) : null;
        var found = await call.Use<ListConflicts>().NextAsync(call.Act, call.Agency.Id, call.Query("show") is not null, after, call.Limit, call.Ct);
        return found.Ok(out var portion, out var problem)
            ? call.Listed(portion, ConflictItem.Of, c => [$"{c.Place.Since:O}", c.Place.Newer, c.Place.Older, c.Place.Rule])
            : problem;
    }

    private static async Task<Result<Made>> ExcuseAsync(ApiCall call, ExceptionInput i) => SuspensionOperations.Said(await call.Use<ExcuseConflict>().GiveAsync(
        call.Act, call.Agency.Id, new(i.Rule, new(i.Person), i.Until, i.Letter.Given, i.Reason), call.Ct));

    private static async Task<Result<Made>> EndAsync(ApiCall call) => SuspensionOperations.Said(
        await call.Use<ExcuseConflict>().EndAsync(call.Act, call.Agency.Id, call.Id("exception"), call.Ct));
}
