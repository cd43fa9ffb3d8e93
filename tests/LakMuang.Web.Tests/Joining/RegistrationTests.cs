using System.Net;
using LakMuang.Agencies.Contracts;
using LakMuang.TestKit;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Joining;

/// <summary>Five steps from ThaID to the first system (L2-7).</summary>
public sealed class RegistrationTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private readonly World _world = server.NewWorld();

    [Fact]
    public async Task A_registration_leads_from_ThaID_to_the_first_right()
    {
        var (admin, code) = await Admin();
        using var newcomer = new Newcomer(server);

        var sent = await newcomer.Register(code);
        Assert.Equal("/register/status", sent.Address.AbsolutePath);
        Assert.Contains("รอผู้ดูแลหน่วยงานพิจารณา", sent.Text, StringComparison.Ordinal);

        using var desk = await Desk(admin, $"/agencies/{code}/registrations");
        Assert.Contains("ThaID", desk.Page.Text, StringComparison.Ordinal);
        await desk.Get(desk.Page.Link("ตรวจ"));
        var decided = await Approve(desk);
        Assert.Contains("อนุมัติ", decided.Text, StringComparison.Ordinal);

        using var home = server.NewBrowser();
        var portal = await new ThaIdJourney(server).Answer(home, "approve", newcomer.CitizenId.Digits);
        Assert.Equal("/", portal.Address.AbsolutePath);
        Assert.Contains("ระบบ info", portal.Text, StringComparison.Ordinal);
        Assert.Contains("คำสั่งทดสอบ ที่", portal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_admin_and_the_applicant_hear_by_mail()
    {
        var (admin, code) = await Admin();
        using var newcomer = new Newcomer(server);
        await newcomer.Register(code);
        await Mailboxes.Holds(_world.MailOf(admin), "มีผู้สมัครใช้งานรอการพิจารณา");
        await Mailboxes.Holds(newcomer.Mail, "ได้รับการลงทะเบียนแล้ว");

        using var desk = await Desk(admin, $"/agencies/{code}/registrations");
        await desk.Get(desk.Page.Link("ตรวจ"));
        await Approve(desk);

        await Mailboxes.Holds(newcomer.Mail, "อนุมัติแล้ว เข้าใช้งานได้ทันที");
    }

    [Fact]
    public async Task Where_an_agency_has_no_admin_those_who_oversee_it_hear_and_may_decide()
    {
        var land = await Oversight.Country.Of(server);
        var (overseer, bystander) = (await land.Person(land.District, roles: ["overseer"]), await land.Person(land.District, Office.SsoAdmin));
        using var newcomer = new Newcomer(server);

        await newcomer.Register(land.CodeOf(land.Town));

        await Mailboxes.Holds(_world.MailOf(overseer), "มีผู้สมัครใช้งานรอการพิจารณา");
        using var desk = await Desk(overseer, $"/agencies/{land.CodeOf(land.Town)}/registrations");
        Assert.Contains("ตรวจ", desk.Page.Text, StringComparison.Ordinal);
        Assert.Empty(_world.MailOf(bystander).All);
    }

    [Fact]
    public async Task A_draft_is_left_and_found_again_from_another_browser()
    {
        using var newcomer = new Newcomer(server);
        await newcomer.Begin();
        await newcomer.Browser.Submit(null, ("Email", newcomer.Email), ("Mobile", ""));
        await newcomer.Browser.Submit(null, ("Code", await newcomer.Mail.Code()));

        newcomer.Browser.Dispose();
        newcomer.Browser = server.NewBrowser();
        var again = await newcomer.Prove();

        Assert.Equal("/register/agency", again.Address.AbsolutePath);
        Assert.Contains(newcomer.Email, again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proof_that_was_carried_to_another_browser_opens_nothing()
    {
        using var newcomer = new Newcomer(server);
        await newcomer.Begin();
        var stolen = newcomer.Browser.Cookies.GetCookies(server.Address)["lakmuang-proof"]!;

        using var thief = server.NewBrowser();
        thief.Cookies.Add(new Cookie(stolen.Name, stolen.Value, "/", "localhost"));
        var page = await thief.Get("/register/contact");

        Assert.Equal("/register", page.Address.AbsolutePath);
    }

    [Fact]
    public async Task What_must_be_corrected_is_said_and_the_correction_comes_back()
    {
        var (admin, code) = await Admin();
        using var newcomer = new Newcomer(server);
        await newcomer.Register(code);
        using var desk = await Desk(admin, $"/agencies/{code}/registrations");
        await desk.Get(desk.Page.Link("ตรวจ"));

        await desk.Submit(null, ("Opinion", "คำสั่งไม่มีลายมือชื่อ"));
        var seen = await newcomer.Browser.Get("/register");
        Assert.Contains("คำสั่งไม่มีลายมือชื่อ", seen.Text, StringComparison.Ordinal);

        await newcomer.Browser.Get("/register/check");
        var again = await newcomer.Browser.Submit(newcomer.Browser.Page.Forms[0], null);
        Assert.Contains("รอผู้ดูแลหน่วยงานพิจารณา", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_needs_a_reason_and_gives_no_account()
    {
        var (admin, code) = await Admin();
        using var newcomer = new Newcomer(server);
        await newcomer.Register(code);
        using var desk = await Desk(admin, $"/agencies/{code}/registrations");
        var page = await desk.Get(desk.Page.Link("ตรวจ"));
        var form = page.Forms.Single(f => f.Fields.ContainsKey("Opinion"));
        var refuse = form with { Action = page.Address.AbsolutePath + "?handler=Refuse" };

        var without = await desk.Submit(refuse, null, ("Opinion", "  "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.Status);
        await desk.Submit(refuse, null, ("Opinion", "ไม่ได้สังกัดหน่วยงานนี้"));

        Assert.Contains("ไม่ได้สังกัดหน่วยงานนี้", (await newcomer.Browser.Get("/register/status")).Text, StringComparison.Ordinal);
        using var home = server.NewBrowser();
        var page2 = await new ThaIdJourney(server).Answer(home, "approve", newcomer.CitizenId.Digits);
        Assert.Equal("/register", page2.Address.AbsolutePath);
    }

    [Fact]
    public async Task Nothing_can_be_sent_before_it_is_complete()
    {
        using var newcomer = new Newcomer(server);
        await newcomer.Begin();
        var check = await newcomer.Browser.Get("/register/check");

        Assert.Contains("ยังขาดขั้นตอนเหล่านี้", check.Text, StringComparison.Ordinal);
        var token = (await newcomer.Browser.Get("/register/contact")).Forms[0].Fields.Where(f => f.Key.StartsWith("__", StringComparison.Ordinal)).ToDictionary();
        var forced = await newcomer.Browser.Submit(new TestForm("/register/check", token), null);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, forced.Status);
    }

    [Fact]
    public async Task A_wrong_code_from_the_mail_proves_no_mailbox()
    {
        using var newcomer = new Newcomer(server);
        await newcomer.Begin();
        await newcomer.Browser.Submit(null, ("Email", newcomer.Email), ("Mobile", ""));
        var right = await newcomer.Mail.Code();

        for (var i = 0; i < 5; i++)
        {
            var wrong = await newcomer.Browser.Submit(null, ("Code", right == "000000" ? "111111" : "000000"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        }

        var late = await newcomer.Browser.Submit(null, ("Code", right));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
    }

    private async Task<(Somebody Admin, string Code)> Admin()
    {
        var admin = await _world.Person(office: Office.SsoAdmin);
        await _world.Systems();
        return (admin, await _world.CodeOf(admin));
    }

    private async Task<TestBrowser> Desk(Somebody admin, string to)
    {
        var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, admin, to);
        return browser;
    }

    private static Task<TestPage> Approve(TestBrowser desk) => desk.Submit(
        null, ("LetterNumber", $"คำสั่งทดสอบ ที่ {Guid.CreateVersion7().ToString()[..13]}/๒๕๖๙"), ("LetterDate", "5 ม.ค. 2569"), ("LetterSubject", "มอบหมายหน้าที่"),
        ("Groups", "info-viewer"));
}
