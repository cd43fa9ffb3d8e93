using LakMuang.TestKit;

namespace LakMuang.Web.Tests.SignIn;

/// <summary>ThaID as relying party (L1-2): every way in which it answers, and every way in which it does not.</summary>
public sealed class ThaIdTests(LakMuangServer server) : IClassFixture<LakMuangServer>, IAsyncLifetime
{
    private readonly World _world = server.NewWorld();
    private readonly ThaIdJourney _thaId = new(server);

    public async ValueTask InitializeAsync() => await _thaId.Reset();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"answer":"id_token","expiry":"both","refresh_token":true,"nonce_echoed":true}""")]
    [InlineData("""{"answer":"id_token","nonce_echoed":false}""")]
    public async Task Whoever_approves_on_the_phone_is_in(string switches)
    {
        var officer = await _world.Person(password: false);
        await _thaId.Switch(switches);
        using var browser = server.NewBrowser();

        var page = await _thaId.SignIn(browser, officer);

        Assert.Equal("/", page.Address.AbsolutePath);
        Assert.Contains("สวัสดี", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("user_denied")]
    [InlineData("access_denied")]
    public async Task Cancelling_in_the_app_says_so_and_offers_both_ways(string error)
    {
        await _thaId.Switch($$"""{"denial":"{{error}}"}""");
        using var browser = server.NewBrowser();

        var page = await _thaId.Answer(browser, "deny", "9900000000014");

        Assert.Contains("ท่านยกเลิกในแอป ThaID", page.Text, StringComparison.Ordinal);
        Assert.Contains("ลองใหม่ด้วย ThaID", page.Text, StringComparison.Ordinal);
        Assert.Contains("ใช้รหัสผ่าน", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_citizen_without_an_account_is_led_to_register()
    {
        using var browser = server.NewBrowser();

        var page = await _thaId.Answer(browser, "approve", "9999999999994");

        Assert.Equal("/register", page.Address.AbsolutePath);
        Assert.Contains("เริ่มกรอกข้อมูล", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nonsense_from_ThaID_signs_nobody_in()
    {
        var officer = await _world.Person();
        await _thaId.Switch("""{"nonsense":true}""");
        using var browser = server.NewBrowser();

        var page = await _thaId.SignIn(browser, officer);

        Assert.Contains("คำตอบจาก ThaID ตรวจสอบไม่ผ่าน", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_ThaID_is_away_the_password_still_works()
    {
        var officer = await _world.Person(enforced: false);
        await _thaId.Switch("""{"down":true}""");
        using var browser = server.NewBrowser();

        var page = await browser.Get("/sign-in/thaid?to=%2F");

        // The endpoints may still be known from before; then the browser is at the sandbox, which says that it is away.
        Assert.True(page.Text.Contains("ติดต่อ ThaID ไม่ได้", StringComparison.Ordinal) || (int)page.Status == 503, page.Text);
        Assert.Equal("/", (await _world.SignIn(browser, officer)).Address.AbsolutePath);
    }

    [Fact]
    public async Task An_answer_in_another_browser_signs_nobody_in()
    {
        var officer = await _world.Person();
        using var started = server.NewBrowser();
        using var other = server.NewBrowser();
        await started.Get("/sign-in/thaid?to=%2F");
        var callback = await started.Submit(
            started.Page.Forms.First(f => f.Fields.ContainsKey("citizen_id")), $"{server.Address}sign-in/thaid/callback",
            ("decision", "approve"), ("citizen_id", officer.CitizenId.Digits));

        var page = await other.Get(callback.Address.PathAndQuery);

        Assert.Contains("เริ่มจากเบราว์เซอร์อื่น", page.Text, StringComparison.Ordinal);
        Assert.Equal("/", (await started.Get(callback.Address.PathAndQuery)).Address.AbsolutePath);
    }

    [Fact]
    public async Task An_answer_works_once()
    {
        var officer = await _world.Person();
        using var browser = server.NewBrowser();
        await browser.Get("/sign-in/thaid?to=%2F");
        var callback = await browser.Submit(
            browser.Page.Forms.First(f => f.Fields.ContainsKey("citizen_id")), $"{server.Address}sign-in/thaid/callback",
            ("decision", "approve"), ("citizen_id", officer.CitizenId.Digits));
        await browser.Get(callback.Address.PathAndQuery);
        await server.Ask<Accounts.SignOut, bool>(async signOut => { await signOut.EverywhereAsync(new() { At = server.Clock.GetUtcNow(), By = officer.Id }, default); return true; });

        var again = await browser.Get(callback.Address.PathAndQuery);

        Assert.Contains("หมดเวลาหรือสิ้นสุดไปแล้ว", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_comes_too_late_leads_to_a_new_start()
    {
        var officer = await _world.Person();
        using var browser = server.NewBrowser();
        await browser.Get("/sign-in/thaid?to=%2F");
        var callback = await browser.Submit(
            browser.Page.Forms.First(f => f.Fields.ContainsKey("citizen_id")), $"{server.Address}sign-in/thaid/callback",
            ("decision", "approve"), ("citizen_id", officer.CitizenId.Digits));
        await server.PassAsync(TimeSpan.FromMinutes(21));

        var page = await browser.Get(callback.Address.PathAndQuery);

        Assert.Contains("หมดเวลาหรือสิ้นสุดไปแล้ว", page.Text, StringComparison.Ordinal);
        Assert.Contains("ลองใหม่ด้วย ThaID", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sign-in/thaid/callback")]
    [InlineData("/sign-in/thaid/callback?state=forged&code=forged")]
    [InlineData("/sign-in/thaid/callback?state=%00&code=%ff")]
    public async Task A_forged_answer_gets_a_calm_page(string address)
    {
        using var browser = server.NewBrowser();

        var page = await browser.Get(address);

        Assert.Equal(422, (int)page.Status);
        Assert.Contains("กรุณาเริ่มใหม่", page.Text, StringComparison.Ordinal);
    }
}
