using LakMuang.TestKit;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Protocol;

/// <summary>The examples of docs/vendors do what the page promises: sign-in, groups, step-up, and the end that LakMuang tells.</summary>
public sealed class VendorExamplesTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private readonly World _world = server.NewWorld();

    [Theory]
    [InlineData("php")]
    [InlineData("node")]
    public async Task An_example_signs_a_person_in_steps_up_and_hears_of_the_end(string kind)
    {
        var officer = await _world.Person(groups: "info-viewer");
        using var browser = server.NewBrowser();
        await using var vendor = await VendorProgram.StartAsync(server, kind);

        var page = await _world.SignIn(browser, officer, $"{vendor.Address}records");
        Assert.Contains("เทศบาลตำบลทดสอบ", page.Text, StringComparison.Ordinal);
        Assert.Contains("info-viewer", page.Text, StringComparison.Ordinal);

        await browser.Get($"{vendor.Address}approve");
        Assert.Contains("ต้องยืนยันตัวตนที่มั่นคงกว่าเดิม", browser.Page.Text, StringComparison.Ordinal);
        var approved = await new ThaIdJourney(server).SignIn(browser, officer, browser.Page.Query("to")!);
        Assert.Contains("อนุมัติได้", approved.Text, StringComparison.Ordinal);

        await browser.Get("/sign-out");
        await browser.Submit();
        await ConfirmedAsync(officer);
        Assert.Equal("เข้าสู่ระบบ", (await browser.Get(vendor.Address.AbsoluteUri)).Text);

        await _world.SignIn(browser, officer, $"{vendor.Address}records", mail: 2);
        await browser.Submit(null, ("form", browser.Page.Forms[0].Fields["form"]));
        Assert.Equal(vendor.Address, browser.Page.Address);
        Assert.Equal("/sign-in", (await browser.Get("/")).Address.AbsolutePath);
    }

    [Theory]
    [InlineData("php")]
    [InlineData("node")]
    public async Task An_example_refuses_a_logout_token_that_is_not_signed_and_a_person_without_a_right(string kind)
    {
        await using var vendor = await VendorProgram.StartAsync(server, kind);
        using var caller = new HttpClient { BaseAddress = vendor.Address };

        using var refused = await caller.PostAsync("/backchannel-logout", new FormUrlEncodedContent([new("logout_token", "eyJhbGciOiJub25lIn0.e30.")]));
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, refused.StatusCode);

        using var browser = server.NewBrowser();
        var page = await _world.SignIn(browser, await _world.Person(), $"{vendor.Address}records");
        var back = await browser.Get(page.Link("กลับไปที่"));
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, back.Status);
        Assert.Contains("ท่านยังไม่มีสิทธิในระบบนี้", back.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apache_signs_a_person_in_guards_by_group_and_level_and_hears_of_the_end()
    {
        var officer = await _world.Person(groups: "info-viewer");
        using var browser = server.NewBrowser();

        // The module answers 401 in place of a redirect to whoever does not ask for a page.
        browser.Http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        await using var vendor = await VendorProgram.StartAsync(server, "apache");

        var page = await _world.SignIn(browser, officer, $"{vendor.Address}records");
        Assert.Contains("เทศบาลตำบลทดสอบ", page.Text, StringComparison.Ordinal);
        Assert.Contains("info-viewer", page.Text, StringComparison.Ordinal);

        await browser.Get($"{vendor.Address}approve");
        Assert.Contains("ต้องยืนยันตัวตนที่มั่นคงกว่าเดิม", browser.Page.Text, StringComparison.Ordinal);
        var approved = await new ThaIdJourney(server).SignIn(browser, officer, browser.Page.Query("to")!);
        Assert.Contains("อนุมัติได้", approved.Text, StringComparison.Ordinal);

        await browser.Get("/sign-out");
        await browser.Submit();
        await ConfirmedAsync(officer);
        Assert.Equal("/sign-in", (await browser.Get(vendor.Address.AbsoluteUri)).Address.AbsolutePath);

        await _world.SignIn(browser, officer, $"{vendor.Address}records", mail: 2);
        var bye = await browser.Get($"{vendor.Address}oidc/callback?logout={Uri.EscapeDataString($"{vendor.Address}bye")}");
        Assert.Equal("/bye", bye.Address.AbsolutePath);
        Assert.Equal("/sign-in", (await browser.Get("/")).Address.AbsolutePath);
    }

    private async Task ConfirmedAsync(Somebody officer)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'SystemConfirmedLogout' AND subject = $1", officer.Id.Value) == 0)
        {
            await tick.WaitForNextTickAsync(limit.Token);
        }
    }
}
