using System.Net;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Activation;
using LakMuang.Web.Tests.Joining;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.BadInput;

/// <summary>Numbers and names of people as somebody may type them: wrong check digits, signs that nobody sees, letters that only look alike.</summary>
public sealed class PersonInputTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private readonly World _world = server.NewWorld();

    [Fact]
    public async Task A_wrong_number_is_refused_at_an_invitation_and_the_rest_stays()
    {
        using var desk = await Desk();
        var right = Joiners.NewNumber().Digits;
        var wrong = right[..12] + (char)('0' + ((right[12] - '0' + 1) % 10));
        foreach (var typed in new[] { wrong, ThaiDigits.ToThai(wrong), right[..12], right + "0", "หนึ่งสองสาม", "" })
        {
            await desk.Get(desk.Page.Address.AbsolutePath);
            var page = await Invite(desk, typed, "สมศรี", "ไม่มีแอป");

            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.Contains("Form_CitizenId-error", page.Html, StringComparison.Ordinal);
            Kept(page, "สมศรี", "ไม่มีแอป", "เจ้าพนักงานธุรการ", "สำนักปลัด");
        }
    }

    [Theory]
    [InlineData("สม\u200Bศ\u2060รี", "ไม่มี\u202Eแอป\u202C")]
    [InlineData("\uFEFFสมศรี\u00A0", "  ไม่มีแอป\u200F")]
    [InlineData("สม\u00ADศรี", "\u2066ไม่มีแอป\u2069")]
    public async Task Signs_that_nobody_sees_do_not_come_into_a_name(string given, string family)
    {
        using var desk = await Desk();

        var page = await Invite(desk, Joiners.NewNumber().Digits, given, family);

        Assert.True(page.Status is HttpStatusCode.OK, page.Text);
        Assert.Contains("นางสมศรี ไม่มีแอป", page.Text, StringComparison.Ordinal);
        Assert.Equal(0L, await server.Sql<long>(
            "SELECT count(*) FROM (SELECT * FROM invitation ORDER BY id DESC LIMIT 1) i WHERE given_name <> 'สมศรี' OR family_name <> 'ไม่มีแอป'"));
    }

    [Theory]
    [InlineData("S\u043Emsri")]
    [InlineData("สมsri")]
    [InlineData("สมศรี2")]
    [InlineData("<b>สมศรี</b>")]
    [InlineData("\u200B\u202E")]
    public async Task A_name_that_is_none_is_refused_at_its_field(string given)
    {
        using var desk = await Desk();

        var page = await Invite(desk, Joiners.NewNumber().Digits, given, "ไม่มีแอป");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Form_GivenName-error", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>สมศรี", page.Html, StringComparison.Ordinal);
        Kept(page, "ไม่มีแอป", "เจ้าพนักงานธุรการ");
    }

    [Fact]
    public async Task At_the_first_sign_in_of_an_office_all_of_them_are_said_at_once()
    {
        var land = await new Territory(server, _world).FillAsync();
        var (office, agency) = await land.OfficeAsync();
        using var browser = server.NewBrowser();
        var who = await land.EnterAsync(browser, agency, await land.CodeAsync(office));
        await browser.Submit(who.Forms.First(f => f.Action.Contains("who", StringComparison.Ordinal)), null);

        var page = await browser.Attach(
            "LetterFile", "order.pdf", FileSamples.Pdf(),
            [("CitizenId", "1234567890123"), ("NameTitle", "นางสาว"), ("Given", "D\u0430o"), ("Family", "\u200B"), ("Email", "nowhere"), .. Territory.PersonFields]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        foreach (var field in new[] { "CitizenId", "Given", "Family", "Email" })
        {
            Assert.Contains($"{field}-error", page.Html, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("LetterNumber-error", page.Html, StringComparison.Ordinal);
        Kept(page, "สำนักปลัด", "คำสั่ง ที่ ๔๕/๒๕๖๙");
    }

    [Fact]
    public async Task Two_who_gave_one_number_come_in_by_their_own_passwords_and_the_owner_shuts_both_out()
    {
        var admin = await _world.Person(office: Office.SsoAdmin);
        await _world.Systems();
        var (joiners, number, run) = (new Joiners(server), Joiners.NewNumber(), $"{Guid.CreateVersion7():N}");
        var act = _world.Act() with { Job = null, By = admin.Id, Level = 3 };
        var first = await joiners.AdmitAsync(act, admin.Agency, number, $"one{run}@tests.example", "tuayang-2569-baan", "สมศรี");
        var second = await joiners.AdmitAsync(act, admin.Agency, number, $"two{run}@tests.example", "dontuayang-8888-rai", "สมหญิง");

        Assert.NotEqual(first, second);
        Assert.Equal(first, await PersonBehind(number, "tuayang-2569-baan", $"one{run}@tests.example"));
        Assert.Equal(second, await PersonBehind(number, "dontuayang-8888-rai", $"two{run}@tests.example"));

        var owner = await joiners.SubmittedAsync(await _world.CodeOf(admin), number);
        Assert.Null((await joiners.ApproveAsync(act, admin.Agency, owner, await joiners.VersionAsync(owner))).Problem);
        foreach (var password in new[] { "tuayang-2569-baan", "dontuayang-8888-rai" })
        {
            using var late = server.NewBrowser();
            await late.Get("/sign-in");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await late.Submit(null, ("CitizenId", number.Digits), ("Password", password))).Status);
        }
    }

    private async Task<Guid> PersonBehind(CitizenId number, string password, string email)
    {
        using var browser = server.NewBrowser();
        var mailbox = new Mailbox(server.MailFolder, email);
        await browser.Get("/sign-in");
        await browser.Submit(null, ("CitizenId", number.Digits), ("Password", password));
        await Mailboxes.Holds(mailbox, "รหัสเข้าระบบหลักเมือง");
        var code = mailbox.All.Select(eml => Mailbox.Parts(eml)[0]).Last(text => text.Contains("รหัสเข้าระบบหลักเมือง", StringComparison.Ordinal));
        var home = await browser.Submit(null, ("Code", System.Text.RegularExpressions.Regex.Match(code, @"(?<!\d)\d{6}(?!\d)").Value));
        Assert.Equal("/", home.Address.AbsolutePath);
        return await server.Sql<Guid>("SELECT person FROM session ORDER BY opened_at DESC LIMIT 1");
    }

    private static Task<TestPage> Invite(TestBrowser desk, string number, string given, string family) => desk.Submit(
        null, ("Form.CitizenId", number), ("Form.Title", "นาง"), ("Form.GivenName", given), ("Form.FamilyName", family),
        ("Form.Position", "เจ้าพนักงานธุรการ"), ("Form.Unit", "สำนักปลัด"), ("Form.Email", $"x{Guid.CreateVersion7():N}@tests.example"));

    private static void Kept(TestPage page, params string[] values) =>
        Assert.All(values, value => Assert.Contains($"value=\"{value}\"", WebUtility.HtmlDecode(page.Html), StringComparison.Ordinal));

    private async Task<TestBrowser> Desk()
    {
        var admin = await server.NewWorld().Person(office: Office.SsoAdmin);
        var desk = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(desk, admin, $"/agencies/{await _world.CodeOf(admin)}/invitations");
        return desk;
    }
}
