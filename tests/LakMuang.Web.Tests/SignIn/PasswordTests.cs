using System.Net;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.SignIn;

public sealed class PasswordTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private readonly World _world = server.NewWorld();

    [Fact]
    public async Task Password_and_code_from_the_mail_lead_to_the_portal()
    {
        var officer = await _world.Person(groups: ["info-viewer"]);
        using var browser = server.NewBrowser();

        var page = await _world.SignIn(browser, officer);

        Assert.Equal("/", page.Address.AbsolutePath);
        Assert.Contains("ระบบ info", page.Text, StringComparison.Ordinal);
        Assert.Contains("ใช้ได้ถึง", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_second_step_is_not_enforced_the_password_is_enough()
    {
        var officer = await _world.Person(enforced: false);
        using var browser = server.NewBrowser();

        var page = await _world.SignIn(browser, officer);

        Assert.Equal("/", page.Address.AbsolutePath);
        Assert.Empty(_world.MailOf(officer).All);
    }

    [Theory]
    [InlineData("", "กรอกเลขประจำตัวประชาชน 13 หลัก")]
    [InlineData("123456789012", "ตอนนี้มี 12 หลัก")]
    [InlineData("1234567890120", "ตรวจดูทีละหลัก")]
    [InlineData("12345678901ab", "มีได้เฉพาะตัวเลข")]
    public async Task A_mistyped_citizen_id_is_explained_at_its_field_and_kept(string typed, string said)
    {
        using var browser = server.NewBrowser();
        await browser.Get("/sign-in");

        var page = await browser.Submit(null, ("CitizenId", typed), ("Password", "secret-typed-1"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(said, page.Text, StringComparison.Ordinal);
        Assert.Contains($"value=\"{typed}\"", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-typed-1", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thai_digits_spaces_and_dashes_are_read()
    {
        var officer = await _world.Person(enforced: false);
        var d = officer.CitizenId.Digits;
        var typed = Kernel.ThaiDigits.ToThai($"{d[0]}-{d[1..5]}-{d[5..10]}-{d[10..12]} {d[12]}");
        using var browser = server.NewBrowser();
        await browser.Get("/sign-in");

        var page = await browser.Submit(null, ("CitizenId", typed), ("Password", officer.Password));

        Assert.Equal("/", page.Address.AbsolutePath);
    }

    [Fact]
    public async Task An_unknown_person_and_a_wrong_password_hear_the_same()
    {
        var officer = await _world.Person();
        using var browser = server.NewBrowser();
        await browser.Get("/sign-in");

        var wrong = await browser.Submit(null, ("CitizenId", officer.CitizenId.Digits), ("Password", "wrong-1234"));
        var unknown = await browser.Submit(null, ("CitizenId", "9999999999994"), ("Password", "wrong-1234"));

        Assert.Equal(Words(wrong), Words(unknown));
        Assert.Contains("เลขประจำตัวหรือรหัสผ่านไม่ถูกต้อง", wrong.Text, StringComparison.Ordinal);

        static string Words(TestPage page) => page.Text;
    }

    [Fact]
    public async Task Ten_wrong_passwords_slow_the_account_down_and_ThaID_stays_open()
    {
        var officer = await _world.Person();
        using var browser = server.NewBrowser();
        await browser.Get("/sign-in");
        for (var i = 0; i < 10; i++)
        {
            await browser.Submit(null, ("CitizenId", officer.CitizenId.Digits), ("Password", "wrong-1234"));
        }

        var page = await browser.Submit(null, ("CitizenId", officer.CitizenId.Digits), ("Password", officer.Password));
        Assert.Contains("ลองผิดหลายครั้งเกินไป", page.Text, StringComparison.Ordinal);

        using var other = server.NewBrowser();
        Assert.Equal("/", (await new ThaIdJourney(server).SignIn(other, officer)).Address.AbsolutePath);
    }

    [Fact]
    public async Task Thirty_right_passwords_in_a_row_are_never_slowed_down()
    {
        var officer = await _world.Person(enforced: false);

        for (var i = 0; i < 30; i++)
        {
            using var browser = server.NewBrowser();
            Assert.Equal("/", (await _world.SignIn(browser, officer)).Address.AbsolutePath);
        }
    }

    [Fact]
    public async Task A_browser_without_cookies_is_told_so()
    {
        using var browser = new TestBrowser(server.Address, takesCookies: false);
        await browser.Get("/sign-in");

        var page = await browser.Submit(null, ("CitizenId", "9999999999994"), ("Password", "whatever-1"));

        Assert.Equal(400, (int)page.Status);
        Assert.Contains("คุกกี้", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_suspended_person_is_told_whom_to_ask_after_the_right_password_only()
    {
        var officer = await _world.Person(enforced: false);
        await _world.Do<Accounts.SuspendAccount>(suspend => suspend.RunAsync(_world.Act(), officer.Id, TestContext.Current.CancellationToken));
        using var browser = server.NewBrowser();
        await browser.Get("/sign-in");

        var wrong = await browser.Submit(null, ("CitizenId", officer.CitizenId.Digits), ("Password", "wrong-1234"));
        var right = await browser.Submit(null, ("CitizenId", officer.CitizenId.Digits), ("Password", officer.Password));

        Assert.DoesNotContain("ระงับ", wrong.Text, StringComparison.Ordinal);
        Assert.Contains("ถูกระงับ", right.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task Sign_in_never_leads_to_another_host(string to)
    {
        var officer = await _world.Person(enforced: false);
        using var browser = server.NewBrowser();
        await browser.Get($"/sign-in?to={Uri.EscapeDataString(to)}");

        var page = await browser.Submit(null, ("CitizenId", officer.CitizenId.Digits), ("Password", officer.Password));

        Assert.Equal(server.Address.Authority, page.Address.Authority);
        Assert.Equal("/", page.Address.AbsolutePath);
    }

    [Fact]
    public async Task The_page_speaks_English_when_asked()
    {
        using var browser = server.NewBrowser();

        var page = await browser.Get("/sign-in?lang=en");

        Assert.Contains("13-digit citizen ID", page.Text, StringComparison.Ordinal);
        Assert.Contains("lang=\"en\"", page.Html, StringComparison.Ordinal);
    }
}
