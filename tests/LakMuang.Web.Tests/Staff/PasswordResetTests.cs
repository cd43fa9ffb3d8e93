using System.Net;
using System.Text.RegularExpressions;
using LakMuang.Agencies.Contracts;
using LakMuang.Credentials;
using LakMuang.Kernel;
using LakMuang.Staff.Care;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Staff;

/// <summary>A password is taken back; its owner goes on with ThaID, or chooses a new one alone. Nobody else sees or chooses it (L2-1).</summary>
public sealed partial class PasswordResetTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private const string Next = "another-horse-10";

    private static int _letters;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_old_password_and_what_it_opened_are_dead_and_thaid_opens_again()
    {
        var land = await Country.Of(server);
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        await server.Sql<int>("UPDATE agency SET second_step_from = '2026-01-01' WHERE id = $1", land.Town.Value);
        using var browser = server.NewBrowser();
        await server.NewWorld().SignIn(browser, officer, "/account");
        Assert.Equal("/account", browser.Page.Address.AbsolutePath);
        using var waiting = server.NewBrowser();
        await waiting.Get("/sign-in");
        var half = await waiting.Submit(null, ("CitizenId", officer.CitizenId.Digits), ("Password", officer.Password));
        using var desk = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(desk, admin, $"/agencies/{land.CodeOf(land.Town)}/people/{officer.Id.Value}/reset");
        Assert.DoesNotContain("type=\"password\"", desk.Page.Html, StringComparison.Ordinal);

        var done = await desk.Attach("File", "", [], ("Because", "Leaked"), ("Way", "ThaId"), ("HasMet", "false"));

        Assert.Contains("ยกเลิกรหัสผ่านแล้ว", done.Text, StringComparison.Ordinal);
        Assert.Equal("/sign-in", (await browser.Get("/account")).Address.AbsolutePath);
        await browser.Get("/sign-in");
        Assert.Contains("ไม่ถูกต้อง", (await browser.Submit(null, ("CitizenId", officer.CitizenId.Digits), ("Password", officer.Password))).Text, StringComparison.Ordinal);
        Assert.StartsWith("/sign-in/code/", half.Address.AbsolutePath, StringComparison.Ordinal);
        var code = await land.MailOf(officer).Code(2);
        Assert.Contains("หมดเวลาหรือสิ้นสุด", (await waiting.Submit(null, ("Code", code))).Text, StringComparison.Ordinal);
        Assert.Contains("รหัสผ่านเดิมใช้ไม่ได้แล้ว", await land.MailOf(officer).Text(3), StringComparison.Ordinal);
        Assert.Equal("/account", (await new ThaIdJourney(server).SignIn(browser, officer, "/account")).Address.AbsolutePath);
    }

    [Fact]
    public async Task By_the_code_from_the_mailbox_its_owner_chooses_a_new_one_once()
    {
        var land = await Country.Of(server);
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        Assert.Null(await Reset(land, admin, officer, WayBack.Mailbox));
        var mail = await land.MailOf(officer).Text();
        var code = TypedCode().Match(mail).Value;
        using var browser = server.NewBrowser();
        await browser.Get("/new-password");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Submit(null, ("Code", "AAAA-AAAA-AAAA"), ("Password", Next), ("PasswordAgain", Next))).Status);
        Assert.Contains("เลขประจำตัว", (await browser.Submit(null, ("Code", code), ("Password", $"x{officer.CitizenId.Digits}"), ("PasswordAgain", "x"))).Text, StringComparison.Ordinal);
        Assert.Contains("ไม่ตรงกัน", (await browser.Submit(null, ("Code", code), ("Password", Next), ("PasswordAgain", "x"))).Text, StringComparison.Ordinal);
        var chosen = await browser.Submit(null, ("Code", code.ToLowerInvariant()), ("Password", Next), ("PasswordAgain", Next));
        Assert.Contains("ตั้งรหัสผ่านใหม่แล้ว", chosen.Text, StringComparison.Ordinal);
        Assert.Equal("renewal.code", (await Choose(land, code, Next))?.Code);
        Assert.Contains("ตั้งรหัสผ่านใหม่แล้ว", await land.MailOf(officer).Text(2), StringComparison.Ordinal);
        Assert.Equal("/account", (await server.NewWorld().SignIn(browser, officer with { Password = Next }, "/account")).Address.AbsolutePath);
        Assert.DoesNotContain(server.Log, line => line.Contains(code, StringComparison.Ordinal) || line.Contains(Next, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_code_dies_with_its_day_with_the_next_one_and_with_the_mailbox()
    {
        var land = await Country.Of(server);
        var admin = await land.Person(land.Town, Office.SsoAdmin);
        var (replaced, moved) = (await land.Person(land.Town), await land.Person(land.Town));
        Assert.Null(await Reset(land, admin, replaced, WayBack.Mailbox));

        // Within a minute it would be the same deed.
        await server.PassAsync(TimeSpan.FromMinutes(2));
        Assert.Null(await Reset(land, admin, replaced, WayBack.Mailbox));
        Assert.Null(await Reset(land, admin, moved, WayBack.Mailbox));
        var (first, second) = (TypedCode().Match(await land.MailOf(replaced).Text()).Value, TypedCode().Match(await land.MailOf(replaced).Text(2)).Value);
        var third = TypedCode().Match(await land.MailOf(moved).Text()).Value;
        await land.Ask<CorrectPerson, CorrectionOutcome>(use => use.RunAsync(
            land.As(admin), land.Town, moved.Id, new(new Dictionary<string, string?> { [PersonField.Email] = "elsewhere@tests.example" }, new Dictionary<string, string>()), Ct));

        Assert.Equal("renewal.code", (await Choose(land, first, Next))?.Code);
        Assert.Equal("renewal.code", (await Choose(land, third, Next))?.Code);
        await server.Sql<int>("UPDATE password_renewal SET expires_at = now() - interval '1 second' WHERE person = $1", replaced.Id.Value);
        Assert.Equal("renewal.code", (await Choose(land, second, Next))?.Code);
        await server.Sql<int>("UPDATE password_renewal SET expires_at = now() + interval '1 hour' WHERE person = $1", replaced.Id.Value);
        Assert.Null(await Choose(land, second, Next));
    }

    [Fact]
    public async Task The_same_order_twice_within_a_minute_mails_one_code_and_later_another()
    {
        var land = await Country.Of(server);
        var (admin, quick, patient) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town), await land.Person(land.Town));
        Assert.Null(await Reset(land, admin, quick, WayBack.Mailbox));
        Assert.Null(await Reset(land, admin, quick, WayBack.Mailbox));
        Assert.Null(await Reset(land, admin, patient, WayBack.Mailbox));
        var (first, replaced) = (TypedCode().Match(await land.MailOf(quick).Text()).Value, TypedCode().Match(await land.MailOf(patient).Text()).Value);

        Assert.Equal((1, 1), (await Codes(quick), await Unused(quick)));
        Assert.Null(await Choose(land, first, Next));

        await server.PassAsync(TimeSpan.FromMinutes(2));
        Assert.Null(await Reset(land, admin, patient, WayBack.Mailbox));
        Assert.Equal((2, 1), (await Codes(patient), await Unused(patient)));
        Assert.Equal("renewal.code", (await Choose(land, replaced, Next))?.Code);
        Assert.Null(await Choose(land, TypedCode().Match(await land.MailOf(patient).Text(2)).Value, Next));

        Task<long> Codes(Somebody one) => server.Sql<long>(
            "SELECT count(*) FROM outbox_message WHERE key IN (SELECT 'renewal:' || replace(id::text, '-', '') FROM password_renewal WHERE person = $1)", one.Id.Value);

        Task<long> Unused(Somebody one) => server.Sql<long>("SELECT count(*) FROM password_renewal WHERE person = $1 AND used_at IS NULL", one.Id.Value);
    }

    [Fact]
    public async Task Of_two_tabs_with_one_code_one_sets_the_password()
    {
        var land = await Country.Of(server);
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        Assert.Null(await Reset(land, admin, officer, WayBack.Mailbox));
        var code = TypedCode().Match(await land.MailOf(officer).Text()).Value;

        var answers = await Task.WhenAll(Choose(land, code, Next), Choose(land, code, "third-horse-11"), Choose(land, code, "fourth-horse-12"));

        Assert.Single(answers, a => a is null);
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'PasswordChosenAnew' AND subject = $1", officer.Id.Value));
    }

    [Fact]
    public async Task Without_a_verified_mailbox_the_person_before_one_and_a_letter_no_code_is_sent()
    {
        var land = await Country.Of(server);
        var (admin, officer, unverified) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town), await land.Person(land.Town));
        await server.Sql<int>("UPDATE person SET email_verified_at = NULL WHERE id = $1", unverified.Id.Value);

        Assert.Equal("reset.no-mailbox", (await Reset(land, admin, unverified, WayBack.Mailbox))?.Code);
        Assert.Equal("reset.not-met", (await Reset(land, admin, officer, WayBack.Mailbox, hasMet: false))?.Code);
        Assert.Equal("reset.letter", (await Reset(land, admin, officer, WayBack.Mailbox, letter: null))?.Code);
        Assert.Equal("reset.way", (await Reset(land, admin, officer, null))?.Code);
        Assert.Equal("reset.way", (await Reset(land, admin, officer, (WayBack)7))?.Code);
        Assert.Equal(2, await server.Sql<long>("SELECT count(*) FROM password WHERE person = ANY($1)", new[] { officer.Id.Value, unverified.Id.Value }));
        Assert.Null(await Reset(land, admin, unverified, WayBack.ThaId));
        Assert.Equal("reset.no-password", (await Reset(land, admin, unverified, WayBack.ThaId))?.Code);
    }

    [Fact]
    public async Task Of_administrators_nobody_takes_the_password_alone_and_of_authorizers_nobody_mails_a_code()
    {
        var land = await Country.Of(server);
        var admin = await land.Person(land.Town, Office.SsoAdmin);
        var authorizer = await land.Person(land.Town, roles: ["ktb-maker"]);
        var overseer = await land.Person(land.Town);
        await server.NewWorld().Grant(overseer with { Agency = land.District }, "auditor");
        await server.Sql<int>("UPDATE user_group SET is_sensitive = true WHERE code = 'ktb-maker'");

        Assert.Equal("reset.administrator", (await Reset(land, admin, await land.Person(land.Town, Office.SsoAdmin), WayBack.ThaId))?.Code);
        Assert.Equal("reset.administrator", (await Reset(land, admin, overseer, WayBack.ThaId))?.Code);
        Assert.Equal("reset.authorizer", (await Reset(land, admin, authorizer, WayBack.Mailbox))?.Code);
        Assert.Equal("staff.own", (await Reset(land, admin, admin, WayBack.ThaId))?.Code);
        Assert.Equal("staff.not-here", (await Reset(land, admin, await land.Person(land.Neighbour), WayBack.ThaId))?.Code);
        Assert.Null(await Reset(land, admin, authorizer, WayBack.ThaId));
        await server.Sql<int>("UPDATE user_group SET is_sensitive = false WHERE code = 'ktb-maker'");
    }

    private static GivenLetter Letter() => new($"รผ {Interlocked.Increment(ref _letters)}/2569", new(2026, 11, 1), null, null);

    private static Task<Problem?> Reset(Country land, Somebody by, Somebody whom, WayBack? way, bool hasMet = true) => Reset(land, by, whom, way, hasMet, Letter());

    private static Task<Problem?> Reset(Country land, Somebody by, Somebody whom, WayBack? way, GivenLetter? letter) => Reset(land, by, whom, way, true, letter);

    private static Task<Problem?> Reset(Country land, Somebody by, Somebody whom, WayBack? way, bool hasMet, GivenLetter? letter) =>
        land.Try<TakePasswordBack, WayBack>(use => use.RunAsync(land.As(by), land.Town, whom.Id, new(ReasonToReset.Forgotten, way, hasMet, letter), Ct));

    private static Task<Problem?> Choose(Country land, string code, string password) =>
        land.Try<ChooseNewPassword, PersonId>(use => use.RunAsync(land.Job(), code, password, password, Ct));

    [GeneratedRegex("[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}")]
    private static partial Regex TypedCode();
}
