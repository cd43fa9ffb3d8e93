using System.Net;
using System.Text.RegularExpressions;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.TestKit;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Joining;

/// <summary>People without ThaID come in by their SSO admin's invitation, and a number that nobody proved reserves nothing.</summary>
public sealed class InvitationTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private const string Password = "tuayang-2569-baan";

    private readonly World _world = server.NewWorld();

    [Fact]
    public async Task An_invited_person_without_ThaID_comes_in_by_password_and_code()
    {
        var (admin, code) = await Admin();
        using var guest = new Newcomer(server);
        await Accept(guest, await Invite(admin, code, guest));
        await Approve(admin, code);

        using var home = server.NewBrowser();
        await home.Get("/sign-in");
        await home.Submit(null, ("CitizenId", guest.CitizenId.Digits), ("Password", Password));
        await Mailboxes.Holds(guest.Mail, "รหัสเข้าระบบหลักเมือง");
        var portal = await home.Submit(null, ("Code", await guest.Mail.Code(guest.Mail.All.Count)));

        Assert.Equal("/", portal.Address.AbsolutePath);
        Assert.Contains("ระบบ info", portal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_owner_of_the_number_is_kept_from_nothing_by_somebody_who_gave_it()
    {
        var (admin, code) = await Admin();
        using var squatter = new Newcomer(server);
        await Accept(squatter, await Invite(admin, code, squatter));
        await Approve(admin, code);

        using var owner = new Newcomer(server, squatter.CitizenId);
        await owner.Begin();
        Assert.Equal("/register/contact", owner.Browser.Page.Address.AbsolutePath);
        await owner.Browser.Submit(null, ("Email", "owner-" + owner.Email), ("Mobile", ""));
        await owner.Browser.Submit(null, ("Code", await new Mailbox(server.MailFolder, "owner-" + owner.Email).Code()));
        await owner.Browser.Get($"/register/agency?agency={code}");
        await owner.Browser.Submit(null, ("Position", "นักวิชาการ"), ("Unit", ""));
        await owner.Browser.Submit(null, ("Groups", "info-viewer"));
        await owner.Browser.Attach("Files", "คำสั่ง.pdf", Samples.Pdf);
        await owner.Browser.Get("/register/check");
        await owner.Browser.Submit(owner.Browser.Page.Forms[0], null);
        await Approve(admin, code);

        using var home = server.NewBrowser();
        Assert.Equal("/", (await new ThaIdJourney(server).Answer(home, "approve", owner.CitizenId.Digits)).Address.AbsolutePath);
        using var late = server.NewBrowser();
        await late.Get("/sign-in");
        var refused = await late.Submit(null, ("CitizenId", squatter.CitizenId.Digits), ("Password", Password));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
    }

    [Fact]
    public async Task Another_person_than_the_one_invited_is_refused_by_ThaID_and_uses_nothing_up()
    {
        var (admin, code) = await Admin();
        using var guest = new Newcomer(server);
        using var other = new Newcomer(server);
        var invitation = await Invite(admin, code, guest);
        await other.Browser.Get("/invited");
        await other.Browser.Submit(null, ("Code", invitation));

        var refused = await other.Prove("/invited?thaid=1");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("ไม่ใช่บุคคลที่ได้รับเชิญ", refused.Text, StringComparison.Ordinal);

        await guest.Browser.Get("/invited");
        await guest.Browser.Submit(null, ("Code", invitation.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)));
        var accepted = await guest.Prove("/invited?thaid=1");
        Assert.Contains("ตอบรับคำเชิญแล้ว", accepted.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_works_once()
    {
        var (admin, code) = await Admin();
        using var guest = new Newcomer(server);
        var invitation = await Invite(admin, code, guest);
        await Accept(guest, invitation);

        using var late = server.NewBrowser();
        await late.Get("/invited");
        var refused = await late.Submit(null, ("Code", invitation));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
    }

    [Fact]
    public async Task One_that_has_expired_is_as_good_as_none_even_while_its_page_is_open()
    {
        var (admin, code) = await Admin();
        using var guest = new Newcomer(server);
        var invitation = await Invite(admin, code, guest);
        await guest.Browser.Get("/invited");
        var open = await guest.Browser.Submit(null, ("Code", invitation));
        await server.Sql<int>("UPDATE invitation SET expires_at = lakmuang_now() - interval '1 second' WHERE agency = $1", admin.Agency.Value);

        var late = await guest.Browser.Submit(open.Forms.First(f => f.Fields.ContainsKey("Password")), null, ("Password", Password), ("PasswordAgain", Password));
        using var other = server.NewBrowser();
        await other.Get("/invited");
        var refused = await other.Submit(null, ("Code", invitation));
        await other.Get("/invited");
        var wrong = await other.Submit(null, ("Code", "AAAA-AAAA-AAAA"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, wrong.Text), (refused.Status, refused.Text));
        Assert.Equal(0L, await server.Sql<long>("SELECT count(*) FROM registration WHERE agency = $1", admin.Agency.Value));
    }

    [Theory]
    [InlineData("short1")]
    [InlineData("onlyletters")]
    [InlineData("password1")]
    [InlineData("1234567a")]
    public async Task A_weak_password_is_refused_in_words(string password)
    {
        var (admin, code) = await Admin();
        using var guest = new Newcomer(server);
        await guest.Browser.Get("/invited");
        await guest.Browser.Submit(null, ("Code", await Invite(admin, code, guest)));

        var page = await guest.Browser.Submit(null, ("Password", password), ("PasswordAgain", password));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Password-error", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_somebody_has_proved_cannot_be_approved_by_invitation()
    {
        var (admin, code) = await Admin();
        var owner = await _world.Person(password: false);
        using var squatter = new Newcomer(server, owner.CitizenId);
        await Accept(squatter, await Invite(admin, code, squatter));

        var page = await Approve(admin, code);

        // The owner has no password: the one that the squatter chose must not become theirs.
        Assert.Equal(0L, await server.Sql<long>("SELECT count(*) FROM password WHERE person = $1", owner.Id.Value));
        Assert.Equal("Submitted", await server.Sql<string>("SELECT state FROM registration WHERE agency = $1", admin.Agency.Value));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("มีผู้ยืนยันด้วย ThaID แล้ว", page.Text, StringComparison.Ordinal);
    }

    private async Task<(Somebody Admin, string Code)> Admin()
    {
        var admin = await server.NewWorld().Person(office: Office.SsoAdmin);
        await _world.Systems();
        return (admin, await _world.CodeOf(admin));
    }

    private async Task<string> Invite(Somebody admin, string code, Newcomer guest)
    {
        using var desk = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(desk, admin, $"/agencies/{code}/invitations");
        var page = await desk.Submit(
            null, ("Form.CitizenId", ThaiDigits.ToThai(guest.CitizenId.Digits)), ("Form.Title", "นาง"), ("Form.GivenName", "สมศรี"), ("Form.FamilyName", "ไม่มีแอป"),
            ("Form.Position", "เจ้าพนักงานธุรการ"), ("Form.Unit", "สำนักปลัด"), ("Form.Email", guest.Email));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        await Mailboxes.Holds(guest.Mail, "ท่านได้รับเชิญให้ใช้งานหลักเมือง");
        return Regex.Match(string.Concat(guest.Mail.All.SelectMany(Mailbox.Parts)), "[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}").Value;
    }

    private static async Task Accept(Newcomer guest, string invitation)
    {
        await guest.Browser.Get("/invited");
        await guest.Browser.Submit(null, ("Code", invitation));
        var page = await guest.Browser.Submit(null, ("Password", Password), ("PasswordAgain", Password));
        Assert.Contains("ตอบรับคำเชิญแล้ว", page.Text, StringComparison.Ordinal);
    }

    private async Task<TestPage> Approve(Somebody admin, string code)
    {
        using var desk = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(desk, admin, $"/agencies/{code}/registrations");
        await desk.Get(desk.Page.Link("ตรวจ"));
        return await desk.Submit(
            null, ("LetterNumber", $"คำสั่ง {Guid.CreateVersion7()}"), ("LetterDate", "5 ม.ค. 2569"), ("LetterSubject", "มอบหมาย"), ("Groups", "info-viewer"));
    }
}
