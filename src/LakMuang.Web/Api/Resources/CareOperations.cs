using System.Globalization;
using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Credentials.Contracts;
using LakMuang.Kernel;
using LakMuang.SignOn;
using LakMuang.Staff.Care;
using LakMuang.Web.Api.Calls;
using LakMuang.Web.Api.Problems;

namespace LakMuang.Web.Api.Resources;

/// <param name="Field">Such as <c>title</c>, <c>given_en</c>, <c>email</c>, <c>retires_on</c> (where the date of birth does not decide it), or <c>post-</c> with the id of a post for its position.</param>
/// <param name="Value">As it is stored: days as 2026-11-21; empty for none.</param>
/// <param name="IsLocked">Proved by ThaID: only ThaID changes it.</param>
internal sealed record CorrectableItem(string Field, string Value, bool IsLocked);

internal sealed record CorrectablePage(Guid Person, IReadOnlyList<CorrectableItem> Fields);

internal sealed record CorrectedField(string Field, string Value);

/// <param name="Fields">Those to change; others stay as they are.</param>
/// <param name="Letter">What it rests on; <c>retires_on</c> wants one.</param>
internal sealed record CorrectionInput(IReadOnlyList<CorrectedField> Fields, LetterInput? Letter = null);

internal sealed record OpenSession(Guid Id, string Device, DateTimeOffset OpenedAt, DateTimeOffset LastSeenAt, int Level);

internal sealed record SlowedItem(SlowedBy By, DateTimeOffset Since, DateTimeOffset Until);

/// <param name="Slowed">What wrong tries slow down now.</param>
internal sealed record AccessItem(Guid Person, IReadOnlyList<OpenSession> Sessions, IReadOnlyList<SlowedItem> Slowed);

/// <param name="HasMet">For <c>mailbox</c>: the caller has the person present, and has seen their card.</param>
/// <param name="Letter">For <c>mailbox</c>: what it is done under.</param>
internal sealed record PasswordBackInput(ReasonToReset Because, WayBack Way, bool HasMet = false, LetterInput? Letter = null);

internal sealed record PasswordTaken(WayBack Way);

/// <summary>Help for one person: data that is wrong, sessions, wrong tries, a password (L2-1). Nobody chooses a password for somebody.</summary>
internal static class CareOperations
{
    private const string Of = "/agencies/{agency}/people/{person}";

    public static readonly IReadOnlyList<Operation> All =
    [
        .. new[]
        {
            Operation.Get("getCorrections", Of + "/corrections", ApiScopes.PeopleManage,
                new("ข้อมูลที่แก้ไขได้ การดูถูกบันทึกไว้", "What can be corrected. That somebody looked is recorded."), SheetAsync) with { HasVersion = true },
            Operation.Post("correctPerson", Of + "/corrections", ApiScopes.PeopleManage, new("แก้ไขข้อมูลบุคคล", "Corrects what is held about a person"),
                new CorrectionInput([new("given_en", "Somying"), new("mobile", "0812345678")]), CorrectAsync) with { NeedsVersion = true, Shows = "getCorrections" },
            Operation.Get("getAccess", Of + "/access", ApiScopes.PeopleManage, new("การเข้าใช้ที่เปิดอยู่และการหน่วงเวลา", "Open sessions, and what slows the person down"), AccessAsync),
            Operation.Post("endSession", Of + "/sessions/{session}/end", ApiScopes.PeopleManage, new("ให้ออกจากระบบหนึ่งรายการ", "Ends one session"), EndOneAsync),
            Operation.Post("endSessions", Of + "/sessions/end", ApiScopes.PeopleManage, new("ให้ออกจากระบบทั้งหมดทันที", "Ends all sessions at once"), EndAllAsync),
            Operation.Post("repeatSignOutsOfPerson", Of + "/sign-outs/repetition", ApiScopes.PeopleManage,
                new("แจ้งระบบที่ยังไม่ยืนยันการออกจากระบบอีกครั้ง", "Has the systems told again that have not confirmed within a day"), RepeatAsync),
            Operation.Post("unlockPerson", Of + "/unlocking", ApiScopes.PeopleManage, new("ให้ลองเข้าใช้ใหม่ได้ทันที", "Clears wrong tries"), UnlockAsync),
            Operation.Post("takePasswordBack", Of + "/password/withdrawal", ApiScopes.PeopleManage, new("ยกเลิกรหัสผ่าน เจ้าตัวตั้งใหม่เอง", "Takes the password back; its owner chooses a new one"),
                new PasswordBackInput(ReasonToReset.Leaked, WayBack.ThaId), TakeAsync) with { TakesPerson = true },
        }.Select(operation => operation with { Task = AgencyTask.ManagePeople }),
    ];

    private static async Task<Result<CorrectablePage>> SheetAsync(ApiCall call)
    {
        if (!(await call.Use<CorrectPerson>().SheetAsync(call.Act, call.Agency.Id, call.Person, call.Ct)).Ok(out var sheet, out var problem))
        {
            return problem;
        }

        call.Version = VersionOf(sheet);
        return new CorrectablePage(call.Person.Value, [.. sheet.Fields.Select(f => new CorrectableItem(NameOf(f.Name), f.Value, f.IsLocked))]);
    }

    private static async Task<Result<Done>> CorrectAsync(ApiCall call, CorrectionInput input)
    {
        var correct = call.Use<CorrectPerson>();
        if (!(await correct.SheetAsync(call.Act, call.Agency.Id, call.Person, call.Ct)).Ok(out var sheet, out var refusal))
        {
            return refusal;
        }

        if (VersionOf(sheet) != call.Seen)
        {
            return ApiProblems.OtherVersion;
        }

        var typed = new Dictionary<string, string?>();
        foreach (var (field, value) in input.Fields)
        {
            // One that the sheet does not have goes on as it is, to be refused there.
            if (!typed.TryAdd(sheet.Fields.FirstOrDefault(f => NameOf(f.Name) == field)?.Name ?? field, value))
            {
                return ApiProblems.BadMember("fields");
            }
        }

        var given = new GivenCorrection(typed, sheet.Fields.ToDictionary(f => f.Name, f => f.Mark))
        {
            LetterNumber = input.Letter?.Number,
            LetterDay = input.Letter?.IssuedOn.ToString("O", CultureInfo.InvariantCulture),
        };
        var done = await correct.RunAsync(call.Act, call.Agency.Id, call.Person, given, call.Ct);
        return done.Problems.Count == 0 ? new Done(true) : call.Refuse<Done>(done.Problems);
    }

    private static string VersionOf(CorrectionSheet sheet) => Versions.Of(sheet.Fields.Select(f => (object)$"{f.Name} {f.Mark} {f.IsLocked}"));

    private static string NameOf(string field) => PersonField.AppointmentOf(field) is { } post ? $"post-{post}" : ApiJson.Name(field);

    private static async Task<Result<AccessItem>> AccessAsync(ApiCall call) =>
        (await call.Use<ShowAccess>().RunAsync(call.Act, call.Agency.Id, call.Person, call.Ct)).Ok(out var access, out var problem)
            ? new AccessItem(
                call.Person.Value, [.. access.Member.Sessions.Select(s => new OpenSession(s.Id.Value, s.Device, s.OpenedAt, s.LastSeenAt, s.Level))],
                [.. access.Slowed.Select(s => new SlowedItem(s.By, s.Since, s.Until))])
            : problem;

    private static async Task<Result<Done>> EndOneAsync(ApiCall call) => Said(
        await call.Use<EndSessionsOf>().OneAsync(call.Act, call.Agency.Id, call.Person, new(call.Id("session")), call.Ct));

    private static async Task<Result<Done>> EndAllAsync(ApiCall call) => Said(
        await call.Use<EndSessionsOf>().AllAsync(call.Act, call.Agency.Id, call.Person, call.Ct));

    private static async Task<Result<Done>> RepeatAsync(ApiCall call)
    {
        var done = await call.Use<RepeatLogoutsOfPerson>().RunAsync(call.Act, call.Agency.Id, call.Person, call.Act.At.AddDays(-1), call.Ct);
        return done.Problem is { } problem ? problem : new Done(true);
    }

    private static async Task<Result<Done>> UnlockAsync(ApiCall call) => Said(
        await call.Use<UnlockPerson>().RunAsync(call.Act, call.Agency.Id, call.Person, call.Ct));

    private static async Task<Result<PasswordTaken>> TakeAsync(ApiCall call, PasswordBackInput i)
    {
        var done = await call.Use<TakePasswordBack>().RunAsync(call.Act, call.Agency.Id, call.Person, new(i.Because, i.Way, i.HasMet, i.Letter?.Given), call.Ct);
        return done.Ok(out var way, out var problem) ? new PasswordTaken(way) : problem;
    }

    private static Result<Done> Said(Result<PersonId> done) => done.Problem is { } problem ? problem : new Done(true);
}
