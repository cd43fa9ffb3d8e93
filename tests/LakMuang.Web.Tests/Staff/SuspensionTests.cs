using System.Net;
using LakMuang.Agencies;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Staff;

/// <summary>Somebody is stopped at once, under a reason and a letter, and let in again (L2-4, B-1, B-3, invariants 2 and 3).</summary>
public sealed class SuspensionTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static int _letters;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task When_the_page_says_done_nothing_of_before_works_and_the_rights_are_out_of_force()
    {
        var land = await Country.Of(server);
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, roles: ["info-viewer", "elaas-maker"]));
        using var info = await RelyingParty.For(server, "info");
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, officer);
        var tokens = await RelyingParty.Json(await info.Redeem(await info.Code(browser)));
        using var desk = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(desk, admin, $"{Place(land, officer)}/suspend");
        Assert.Contains("สิทธิ 2 รายการหยุดใช้", desk.Page.Text, StringComparison.Ordinal);

        var done = await desk.Submit(null, ("Because", "LeftDuties"), ("Reason", "โอนย้ายวันนี้ หนังสือตามมา"));

        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.Contains("ระงับแล้ว", done.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await info.UserInfo(tokens.GetProperty("access_token").GetString()!)).StatusCode);
        Assert.Equal("/sign-in", (await browser.Get("/account")).Address.AbsolutePath);
        Assert.Equal(2, await server.Sql<long>(
            "SELECT count(*) FROM access_grant WHERE holder = $1 AND state = 'Suspended' AND suspended_because = 'AccountSuspended'", officer.Id.Value));
        Assert.Contains("ถูกระงับ", await land.MailOf(officer).Text(), StringComparison.Ordinal);
        await desk.Get($"{Place(land, officer)}/suspension");
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'PersonLookedAt' AND subject = $1", officer.Id.Value));
        Assert.Contains("บัญชีของท่านถูกระงับ", (await new ThaIdJourney(server).SignIn(browser, officer)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reinstating_brings_back_the_rights_whose_letter_stands_and_no_session()
    {
        var land = await Country.Of(server);
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, roles: ["info-viewer"]));
        var other = await land.Person(land.Town);
        await server.NewWorld().Grant(officer with { Letter = other.Letter }, "elaas-maker");
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, officer);
        Assert.Null(await Suspend(land, admin, officer));
        await Withdraw(land, admin, other.Letter);

        Assert.Null(await Reinstate(land, admin, officer));

        Assert.Equal("Active", await StateOf(officer, "info"));
        Assert.Equal("Suspended", await StateOf(officer, "elaas"));
        Assert.Equal("LetterWithdrawn", await server.Sql<string>("SELECT suspended_because FROM access_grant WHERE holder = $1 AND system = 'elaas'", officer.Id.Value));
        Assert.Equal("/sign-in", (await browser.Get("/account")).Address.AbsolutePath);
        Assert.Equal("/account", (await new ThaIdJourney(server).SignIn(browser, officer, "/account")).Address.AbsolutePath);
    }

    [Theory]
    [InlineData("", "เหตุผลที่ยาวพอ", "staff.no-reason")]
    [InlineData("99", "เหตุผลที่ยาวพอ", "staff.no-reason")]
    [InlineData("Misuse", "", "staff.reason")]
    [InlineData("Misuse", "\u200B\u200B\u200B\u200B\u200B\u200B", "staff.reason")]
    public async Task Without_a_reason_nobody_is_suspended(string because, string reason, string code)
    {
        var land = await Country.Of(server);
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));

        var problem = await Suspend(land, admin, officer, Enum.TryParse<ReasonOfSuspension>(because, out var read) ? read : null, reason);

        Assert.Equal(code, problem?.Code);
        Assert.Equal("Active", await server.Sql<string>("SELECT state FROM account WHERE id = $1", officer.Id.Value));
    }

    [Fact]
    public async Task Nobody_stops_themselves_those_above_them_those_elsewhere_or_those_who_moved()
    {
        var land = await Country.Of(server);
        var admin = await land.Person(land.Town, Office.SsoAdmin);
        var neighbour = await land.Person(land.Neighbour);
        var moved = await land.Person(land.Town);
        await server.Sql<int>("UPDATE appointment SET ended_at = now(), ended_because = 'Transfer' WHERE id = $1", moved.Appointment);
        await Appoint(land, moved, land.Neighbour);
        var overseer = await land.Person(land.District, roles: ["overseer"]);
        await Appoint(land, overseer, land.Town);

        Assert.Equal("staff.own", (await Suspend(land, admin, admin))?.Code);
        Assert.Equal("staff.not-here", (await Suspend(land, admin, neighbour))?.Code);
        Assert.Equal("staff.not-here", (await Suspend(land, admin, moved))?.Code);
        Assert.Equal("staff.oversees-you", (await Suspend(land, admin, overseer))?.Code);
        Assert.Equal("agency.not-yours", (await Suspend(land, await land.Person(land.Neighbour, Office.SsoAdmin), await land.Person(land.Town)))?.Code);
        Assert.Equal("agency.stronger-sign-in", (await Suspend(land, admin, await land.Person(land.Town), level: 2))?.Code);
        Assert.Null(await Suspend(land, await land.Person(land.Province, roles: ["overseer"]), overseer));
        Assert.Equal(0, await server.Sql<long>("SELECT count(*) FROM suspension WHERE person = ANY($1)", new[] { admin.Id.Value, neighbour.Id.Value, moved.Id.Value }));
    }

    [Fact]
    public async Task Of_two_who_suspend_at_once_one_did_it_and_the_other_is_told()
    {
        var land = await Country.Of(server);
        var (one, two, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));

        var answers = await Task.WhenAll(Suspend(land, one, officer), Suspend(land, two, officer), Suspend(land, one, officer));

        Assert.Single(answers, a => a is null);
        Assert.All(answers.OfType<Problem>(), p => Assert.Equal("staff.suspended-already", p.Code));
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM suspension WHERE person = $1", officer.Id.Value));
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'PersonSuspended' AND subject = $1", officer.Id.Value));
    }

    [Fact]
    public async Task Of_two_who_reinstate_at_once_one_did_it_and_the_other_is_told()
    {
        var land = await Country.Of(server);
        var (one, two, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        for (var round = 0; round < 3; round++)
        {
            Assert.Null(await Suspend(land, one, officer));

            // Both would mail the person: the key of that mail is what the second one may meet first.
            var answers = await Task.WhenAll(Reinstate(land, one, officer), Reinstate(land, two, officer));

            Assert.Single(answers, a => a is null);
            Assert.Equal("staff.not-suspended", Assert.Single(answers.OfType<Problem>()).Code);
        }

        Assert.Equal(3, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'PersonReinstated' AND subject = $1", officer.Id.Value));
    }

    [Fact]
    public async Task The_letter_may_follow_within_seven_days_and_is_named_once()
    {
        var land = await Country.Of(server);
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        Assert.Null(await Suspend(land, admin, officer));
        Assert.Equal(ThaiDate.Day(server.Clock.GetUtcNow()).AddDays(7), await server.Sql<DateOnly>("SELECT letter_due FROM suspension WHERE person = $1", officer.Id.Value));
        using var desk = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(desk, admin, $"{Place(land, officer)}/suspension");
        Assert.Contains("ยังไม่มีหนังสือ", desk.Page.Text, StringComparison.Ordinal);

        var unclear = await desk.Submit(Form(desk, "LetterDate"), null, ("Number", "ชย 1/2569"), ("LetterDate", "31/2/2569"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unclear.Status);
        Assert.Contains("ชย 1/2569", unclear.Html, StringComparison.Ordinal);
        var named = await desk.Submit(Form(desk, "LetterDate"), null, ("Number", $"ชย {Interlocked.Increment(ref _letters)}/2569"), ("LetterDate", "5/1/2569"));

        Assert.Contains("บันทึกหนังสือแล้ว", named.Text, StringComparison.Ordinal);
        Assert.Equal("staff.has-letter", (await land.Try<NameLetterOfSuspension, Guid>(
            use => use.RunAsync(land.As(admin), land.Town, officer.Id, Letter(), Ct)))?.Code);
    }

    [Fact]
    public async Task Who_works_in_two_agencies_is_let_in_again_by_the_one_that_stopped_them()
    {
        var land = await Country.Of(server);
        var (admin, elsewhere, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Neighbour, Office.SsoAdmin), await land.Person(land.Town));
        await Appoint(land, officer, land.Neighbour);
        Assert.Null(await Suspend(land, admin, officer));

        Assert.Contains("หน่วยงานอื่น", await land.MailOf(elsewhere).Text(), StringComparison.Ordinal);
        Assert.Equal("staff.not-your-suspension", (await land.Try<ReinstatePerson, Guid>(
            use => use.RunAsync(land.As(elsewhere), land.Neighbour, officer.Id, "กลับมาทำงานแล้ว", Ct)))?.Code);
        Assert.Null(await Reinstate(land, admin, officer));
        Assert.Equal("staff.not-suspended", (await Reinstate(land, admin, officer))?.Code);
    }

    private static string Place(Country land, Somebody one) => $"/agencies/{land.CodeOf(land.Town)}/people/{one.Id.Value}";

    private static TestForm Form(TestBrowser desk, string field) => desk.Page.Forms.First(f => f.Fields.ContainsKey(field));

    private static GivenLetter Letter() => new($"ทด {Interlocked.Increment(ref _letters)}/2569", new(2026, 11, 1), null, null);

    private static Task<Problem?> Suspend(
        Country land, Somebody by, Somebody whom, ReasonOfSuspension? because = ReasonOfSuspension.Misuse, string reason = "เหตุผลที่ยาวพอ", int level = 3) =>
        land.Try<SuspendPerson, Guid>(use => use.RunAsync(land.As(by, level), land.Town, whom.Id, new(because, reason, null), Ct));

    private static Task<Problem?> Reinstate(Country land, Somebody by, Somebody whom) =>
        land.Try<ReinstatePerson, Guid>(use => use.RunAsync(land.As(by), land.Town, whom.Id, "กลับมาทำงานแล้ว", Ct));

    private static async Task Withdraw(Country land, Somebody by, LetterId letter)
    {
        var seen = await land.Ask<WhatRestsOn, RestingView>(rests => rests.RunAsync(letter, Ct));
        Assert.Null(await land.Try<WithdrawLetter, int>(use => use.RunAsync(land.As(by), land.Town, letter, ReasonToWithdraw.Revoked, seen.Digest, Ct)));
    }

    private static Task<bool> Appoint(Country land, Somebody whom, AgencyId agency) => land.Ask<LoadDirectory, bool>(async load =>
    {
        await load.AppointmentsAsync(
            [new(Guid.CreateVersion7(), whom.Id, agency, AppointmentKind.Assigned, "ช่วยงาน", "", null, new(2026, 1, 5), null, whom.Letter)], Ct);
        return true;
    });

    private Task<string?> StateOf(Somebody one, string system) =>
        server.Sql<string>("SELECT state FROM access_grant WHERE holder = $1 AND system = $2", one.Id.Value, system);
}
