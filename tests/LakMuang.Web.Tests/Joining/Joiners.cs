using LakMuang.Files.Contracts;
using LakMuang.Joining;
using LakMuang.Joining.Decisions;
using LakMuang.Joining.Invitations;
using LakMuang.Kernel;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Joining;

/// <summary>Registrations and invitations by the use cases, for tests that are about what comes after.</summary>
internal sealed class Joiners(LakMuangServer server)
{
    public const string Password = "tuayang-2569-baan";

    private static int _numbers;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Act Nobody => new() { At = server.Clock.GetUtcNow() };

    /// <summary>A number that nobody has yet.</summary>
    public static CitizenId NewNumber()
    {
        var digits = $"97{Interlocked.Increment(ref _numbers):D10}";
        return CitizenId.OrNull(digits + CitizenId.CheckDigit(digits))!.Value;
    }

    public static string NewLetter() => $"ทด {Interlocked.Increment(ref _numbers)}/2569";

    public Applicant Proved(CitizenId number, string given = "มานี", string family = "ใจงาม") => new(new(
        Guid.CreateVersion7(), number, new("นาง", given, family, "", "", ""), new DateOnly(1990, 1, 1), "2.3", server.Clock.GetUtcNow(), server.Clock.GetUtcNow().AddHours(8)));

    /// <summary>From ThaID to the agency's desk.</summary>
    public async Task<Result<Guid>> SubmitAsync(Applicant applicant, string agency)
    {
        var id = await server.Ask<OpenRegistration, Guid>(open => open.StartAsync(Nobody, applicant, Ct));
        var email = $"j{applicant.Proof.CitizenId.Digits[..12]}@tests.example";
        await server.Ask<FillRegistration, Result<bool>>(fill => fill.ContactAsync(Nobody, applicant, email, "", Ct));
        await server.Sql<int>("UPDATE registration SET email_verified_at = lakmuang_now() WHERE id = $1 AND state IN ('Draft', 'Returned')", id);
        await server.Ask<FillRegistration, Result<bool>>(fill => fill.AgencyAsync(Nobody, applicant, agency, "นักวิชาการ", "กองคลัง", Ct));
        await server.Ask<FillRegistration, Result<bool>>(fill => fill.RightsAsync(Nobody, applicant, ["info-viewer"], "", Ct));
        using var scan = new MemoryStream(FileSamples.Pdf());
        await server.Ask<ShowEvidence, Result<FileFacts>>(add => add.AddAsync(Nobody, applicant, new("", null, "คำสั่ง.pdf", scan), Ct));
        var sent = await server.Ask<SubmitRegistration, Result<string>>(submit => submit.RunAsync(Nobody, applicant, Ct));
        return sent.Ok(out _, out var problem) ? id : problem;
    }

    public async Task<Guid> SubmittedAsync(string agency, CitizenId? number = null)
    {
        Assert.True((await SubmitAsync(Proved(number ?? NewNumber()), agency)).Ok(out var id, out var problem), problem?.Code);
        return id;
    }

    public Task<Result<string>> WithdrawAsync(Applicant applicant) =>
        server.Ask<SubmitRegistration, Result<string>>(submit => submit.WithdrawAsync(Nobody, applicant, Ct));

    public Task<Result<Guid>> InviteAsync(Act act, AgencyId agency, CitizenId number, string email, string given = "สมศรี") =>
        server.Ask<InvitePerson, Result<Guid>>(invite => invite.RunAsync(
            act, agency, new(number.Digits, "นาง", given, "ไม่มีแอป", "เจ้าพนักงานธุรการ", "สำนักปลัด", email), Ct));

    /// <summary>The code in the newest invitation that came to an address.</summary>
    public async Task<string> CodeAsync(string email)
    {
        var mailbox = new Mailbox(server.MailFolder, email);
        await Mailboxes.Holds(mailbox, "ท่านได้รับเชิญให้ใช้งานหลักเมือง");
        return System.Text.RegularExpressions.Regex.Match(Mailbox.Parts(mailbox.All[^1])[0], "[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}").Value;
    }

    public Task<Result<string>> AcceptAsync(string code, string password = Password) =>
        server.Ask<AcceptInvitation, Result<string>>(accept => accept.WithPasswordAsync(Nobody, code, password, password, Ct));

    public Task<Result<string>> AcceptAsync(string code, Applicant applicant) =>
        server.Ask<AcceptInvitation, Result<string>>(accept => accept.WithThaIdAsync(Nobody, code, applicant, Ct));

    public Task<Guid> IdOfAsync(string reference) => server.Sql<Guid>("SELECT id FROM registration WHERE reference = $1", reference);

    public Task<int> VersionAsync(Guid id) => server.Sql<int>("SELECT version FROM registration WHERE id = $1", id);

    public Task<string?> StateAsync(Guid id) => server.Sql<string>("SELECT state FROM registration WHERE id = $1", id);

    public Task<Result<bool>> ApproveAsync(Act act, AgencyId agency, Guid id, int version) => server.Ask<ApproveRegistration, Result<bool>>(
        approve => approve.RunAsync(act, agency, id, version, new(NewLetter(), "5/1/2569", "มอบหมาย", ["info-viewer"], null, null, false), Ct));

    /// <summary>Somebody without ThaID who came in by invitation.</summary>
    /// <returns>The new person.</returns>
    public async Task<Guid> AdmitAsync(Act admin, AgencyId agency, CitizenId number, string email, string password, string given = "สมศรี")
    {
        Assert.True((await InviteAsync(admin, agency, number, email, given)).Ok(out _, out var problem), problem?.Code);
        Assert.True((await AcceptAsync(await CodeAsync(email), password)).Ok(out var reference, out problem), problem?.Code);
        var id = await IdOfAsync(reference);
        Assert.True((await ApproveAsync(admin, agency, id, await VersionAsync(id))).Ok(out _, out problem), problem?.Code);
        return await server.Sql<Guid>("SELECT person FROM registration WHERE id = $1", id);
    }
}
