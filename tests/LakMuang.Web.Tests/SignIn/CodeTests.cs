using System.Text.RegularExpressions;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.SignIn;

/// <summary>The six digits from the mail (L1-5).</summary>
public sealed partial class CodeTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private readonly World _world = server.NewWorld();

    [Fact]
    public async Task Each_part_of_the_mail_holds_the_code_once_and_no_other_six_digits()
    {
        var officer = await _world.Person();
        using var browser = await WaitingForCode(officer);

        var code = await _world.MailOf(officer).Code();
        var mail = _world.MailOf(officer).All.Single();

        Assert.Equal(2, Mailbox.Parts(mail).Count);
        Assert.All(Mailbox.Parts(mail), part => Assert.Equal([code], SixDigitRuns().Matches(part).Select(m => m.Value)));
        Assert.All(Mailbox.Parts(mail), part => Assert.DoesNotContain("http", part.Replace("http-equiv", "", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Spaces_hyphens_and_Thai_digits_are_read()
    {
        var officer = await _world.Person();
        using var browser = await WaitingForCode(officer);
        var code = await _world.MailOf(officer).Code();

        var page = await browser.Submit(null, ("Code", $" {Kernel.ThaiDigits.ToThai(code[..3])}-{code[3..]} "));

        Assert.Equal("/", page.Address.AbsolutePath);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_code_mailed_before_everything_of_a_person_was_ended_opens_nothing_afterwards(bool suspended)
    {
        var officer = await _world.Person();
        using var browser = await WaitingForCode(officer);
        var code = await _world.MailOf(officer).Code();
        await _world.Do<Accounts.SuspendAccount>(async use =>
        {
            await use.RunAsync(_world.Act(), officer.Id, default);
        });
        if (!suspended)
        {
            await server.Sql<int>("UPDATE account SET state = 'Active' WHERE id = $1", officer.Id.Value);
        }

        var page = await browser.Submit(null, ("Code", code));

        Assert.NotEqual("/", page.Address.AbsolutePath);
        Assert.Equal(0, await server.Sql<long>("SELECT count(*) FROM session WHERE person = $1", officer.Id.Value));
    }

    [Fact]
    public async Task Five_wrong_codes_end_the_sign_in_and_the_right_one_comes_too_late()
    {
        var officer = await _world.Person();
        using var browser = await WaitingForCode(officer);
        var code = await _world.MailOf(officer).Code();
        for (var left = 4; left >= 0; left--)
        {
            var wrong = await browser.Submit(null, ("Code", code == "000000" ? "000001" : "000000"));
            Assert.Contains($"เหลืออีก {left} ครั้ง", wrong.Text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(browser.Page.Forms, f => f.Fields.ContainsKey("Code"));
        using var again = await WaitingForCode(officer);
        Assert.Equal("/", (await again.Submit(null, ("Code", await _world.MailOf(officer).Code(2)))).Address.AbsolutePath);
    }

    [Fact]
    public async Task A_hundred_guesses_at_once_are_still_five()
    {
        var officer = await _world.Person();
        using var browser = await WaitingForCode(officer);
        var code = await _world.MailOf(officer).Code();
        var form = browser.Page.Forms.First(f => f.Fields.ContainsKey("Code"));
        var address = new Uri(server.Address, form.Action);

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(async i =>
        {
            var guess = $"{(int.Parse(code, null) + 1 + i) % 1_000_000:D6}";
            using var body = new FormUrlEncodedContent(new Dictionary<string, string>(form.Fields) { ["Code"] = guess });
            using var answer = await browser.Http.PostAsync(address, body);
            return await answer.Content.ReadAsStringAsync();
        }));

        Assert.Equal(5, answers.Count(a => a.Contains("รหัสไม่ถูกต้อง", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_code_expires_after_ten_minutes_and_a_new_one_can_be_sent()
    {
        var officer = await _world.Person();
        using var browser = await WaitingForCode(officer);
        var old = await _world.MailOf(officer).Code();
        await server.PassAsync(TimeSpan.FromMinutes(10.1));

        var late = await browser.Submit(null, ("Code", old));
        Assert.Contains("รหัสหมดเวลาแล้ว", late.Text, StringComparison.Ordinal);

        var resend = browser.Page.Forms.First(f => f.Action.Contains("handler=Again", StringComparison.Ordinal));
        var sent = await browser.Submit(resend, null);
        Assert.Contains("ส่งรหัสใหม่แล้ว", sent.Text, StringComparison.Ordinal);
        Assert.Equal("/", (await browser.Submit(null, ("Code", await _world.MailOf(officer).Code(2)))).Address.AbsolutePath);
    }

    [Fact]
    public async Task A_resend_leaves_the_older_code_valid()
    {
        var officer = await _world.Person();
        using var browser = await WaitingForCode(officer);
        var first = await _world.MailOf(officer).Code();
        await browser.Submit(browser.Page.Forms.First(f => f.Action.Contains("handler=Again", StringComparison.Ordinal)), null);

        Assert.Equal("/", (await browser.Submit(null, ("Code", first))).Address.AbsolutePath);
    }

    [Fact]
    public async Task Nobody_can_fill_an_inbox_with_codes()
    {
        var officer = await _world.Person();
        for (var i = 0; i < 5; i++)
        {
            using var browser = await WaitingForCode(officer);
        }

        using var sixth = server.NewBrowser();
        await sixth.Get("/sign-in");
        var page = await sixth.Submit(null, ("CitizenId", officer.CitizenId.Digits), ("Password", officer.Password));

        Assert.Contains("ส่งรหัสไปหลายครั้งแล้ว", page.Text, StringComparison.Ordinal);
        await server.PassAsync(TimeSpan.FromMinutes(61));
        using var later = await WaitingForCode(officer);
    }

    [Fact]
    public async Task A_code_works_once_and_only_in_the_browser_it_was_asked_for_in()
    {
        var officer = await _world.Person();
        using var browser = await WaitingForCode(officer);
        var address = browser.Page.Address.PathAndQuery;
        var code = await _world.MailOf(officer).Code();
        using var thief = server.NewBrowser();

        var stolen = await thief.Get(address);
        Assert.Contains("หมดเวลาหรือสิ้นสุดไปแล้ว", stolen.Text, StringComparison.Ordinal);

        Assert.Equal("/", (await browser.Submit(null, ("Code", code))).Address.AbsolutePath);
        Assert.Equal("/", (await browser.Get(address)).Address.AbsolutePath);
    }

    [Fact]
    public async Task Without_a_verified_address_the_person_is_led_to_ThaID()
    {
        var officer = await _world.Person(email: false);
        using var browser = server.NewBrowser();
        await browser.Get("/sign-in");

        var page = await browser.Submit(null, ("CitizenId", officer.CitizenId.Digits), ("Password", officer.Password));

        Assert.Contains("ยังไม่มีอีเมลที่ยืนยันแล้ว", page.Text, StringComparison.Ordinal);
    }

    private async Task<TestBrowser> WaitingForCode(Somebody officer)
    {
        var browser = server.NewBrowser();
        await browser.Get("/sign-in");
        var page = await browser.Submit(null, ("CitizenId", officer.CitizenId.Digits), ("Password", officer.Password));
        Assert.Contains("กรอกรหัส 6 หลัก", page.Text, StringComparison.Ordinal);
        return browser;
    }

    [GeneratedRegex(@"\d{6,}")]
    private static partial Regex SixDigitRuns();
}
