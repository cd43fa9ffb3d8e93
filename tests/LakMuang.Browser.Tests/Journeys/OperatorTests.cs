using LakMuang.Browser.Tests.Kit;
using Microsoft.Playwright;

namespace LakMuang.Browser.Tests.Journeys;

/// <summary>A DLA operator links a system, looks after its secret, and sees who was not told of a sign-out.</summary>
public sealed class OperatorTests(RunningHouse house) : Journey(house)
{
    private const string Operator = "9900000000197";
    private const string Officer = "9900000000014";

    [Theory]
    [MemberData(nameof(Views.All), MemberType = typeof(Views))]
    public async Task The_keyboard_alone_links_a_system_that_then_signs_somebody_in(View view)
    {
        var address = RunningHouse.SpareAddress();
        var desk = await ArriveHome(view, Operator);
        await desk.Open("/admin");
        await desk.Inspect("admin-clients");

        await desk.TabTo("a[href='/admin/new-client']");
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.TabTo("#System");
        await Choose(desk.Page, "info");
        await desk.TabTo("form[method=get] button");
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.SeeTitle("เพิ่มไคลเอนต์", "New client");
        await desk.Inspect("admin-new-client");
        await Type(desk, "#RedirectUris", $"{address}signin-lakmuang");
        await Type(desk, "#PostLogoutRedirectUris", address.AbsoluteUri);
        await Type(desk, "#BackChannelLogoutUri", $"{address}nothing-here");
        await desk.TabTo("main .acts button");
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.SeeTitle("จดความลับเดี๋ยวนี้", "Keep the secret now");
        await desk.Inspect("admin-secret");
        var (id, secret) = (await desk.Page.Locator("#client-id").InputValueAsync(), await desk.Page.Locator("#secret").InputValueAsync());
        Assert.DoesNotContain(secret, desk.Page.Url, StringComparison.Ordinal);
        await desk.TabTo("main .acts a");
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.See("ข้อมูลการเชื่อมต่อ", "Settings");
        await desk.Inspect("admin-client");

        await House.StartInfo(address, id, secret);
        var officer = await Arrive(view);
        await officer.Open(address);
        await officer.Press("เข้าสู่ระบบ", "Sign in");
        await officer.SignInWithThaId(Officer);
        await officer.SeePerson("สมชาย จำลองกุล");

        await officer.Open("/sign-out");
        await officer.Page.Locator("main form:not([data-keep]) button[type=submit]").First.ClickAsync();
        await officer.SeeTitle("ออกจากระบบแล้ว", "You are signed out");
        await SeeRefusal(desk, id);
        await desk.Inspect("admin-sign-outs");
        await desk.TabTo("main table button");
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.See("กำลังแจ้งอีกครั้ง", "It is being told again");
    }

    [Theory]
    [MemberData(nameof(Views.Two), MemberType = typeof(Views))]
    public Task Faults_secret_closing_and_keys_are_shown(View view) => LookAfter(view, "9900000000201", script: true);

    [Theory]
    [InlineData(View.ThaiPhone)]
    public Task All_of_it_works_without_script(View view) => LookAfter(view, "9900000000201", script: false);

    [Theory]
    [MemberData(nameof(Views.Two), MemberType = typeof(Views))]
    public async Task Others_are_told_calmly_that_it_is_not_theirs(View view)
    {
        var officer = await ArriveHome(view, Officer);

        var answer = await officer.Open("/admin/clients");

        Assert.Equal(403, answer?.Status);
        await officer.SeeTitle("หน้านี้ไม่อยู่ในสิทธิของท่าน", "This page is not among your rights");
        await officer.Inspect("admin-refused");
    }

    private async Task LookAfter(View view, string citizenId, bool script)
    {
        var desk = await ArriveHome(view, citizenId, script);
        await desk.Open("/admin/new-client?System=elaas");
        var id = await desk.Page.Locator("#Id").InputValueAsync();
        await desk.Page.Locator("#RedirectUris").FillAsync("http://plain.example/cb");
        await desk.Page.Locator("[name=Scopes][value=pid]").CheckAsync();
        await desk.Press("ลงทะเบียนไคลเอนต์", "Register the client");
        await Assertions.Expect(desk.Page.Locator(".errs[role=alert]")).ToContainTextAsync("http://plain.example/cb");
        await desk.Inspect("admin-new-client-wrong");

        await desk.Page.Locator("#RedirectUris").FillAsync("https://elaas.example/cb");
        await desk.Page.Locator("#PidReason").FillAsync(desk.Say("ระเบียบกระทรวงมหาดไทย ข้อ 12", "Ministry regulation, item 12"));
        await desk.Press("ลงทะเบียนไคลเอนต์", "Register the client");
        await desk.Press("จดแล้ว ไปหน้าไคลเอนต์", "I have it: to the client's page");
        await desk.Press("ออกความลับใหม่", "Make a new secret");
        await desk.SeeTitle("จดความลับเดี๋ยวนี้", "Keep the secret now");
        await desk.Press("จดแล้ว ไปหน้าไคลเอนต์", "I have it: to the client's page");
        await desk.Inspect("admin-client-overlap");
        await desk.Press("ยกเลิกความลับเดิมเดี๋ยวนี้", "End the old secret now");
        await desk.See("ยกเลิกความลับเดิมแล้ว", "The old secret opens no more.");
        await desk.Page.Locator("#Reason").SelectOptionAsync("Retired");
        await desk.Press("ปิดไคลเอนต์", "Close the client");
        await desk.See("เลิกใช้ หรือมีไคลเอนต์อื่นแทน", "retired or replaced");
        await desk.Inspect("admin-client-closed");
        await desk.Press("เปิดใช้อีกครั้ง", "Open it again");
        await desk.Press("แก้ไข", "Edit");
        await desk.SeeTitle($"แก้ไข {id}", $"Edit {id}");
        await desk.Press("บันทึกการแก้ไข", "Save changes");
        await desk.See("บันทึกแล้ว", "Saved.");
        await desk.Open("/admin/keys");
        await desk.Inspect("admin-keys");
        await desk.Open("/admin/sign-outs?state=Confirmed");
        await desk.Inspect("admin-sign-outs-confirmed");
    }

    private static async Task Type(Visitor visitor, string selector, string text)
    {
        await visitor.TabTo(selector);
        await visitor.Page.Keyboard.TypeAsync(text);
    }

    /// <summary>Moves a select by the arrow keys, from its first choice on.</summary>
    private static async Task Choose(IPage page, string value)
    {
        await page.Keyboard.PressAsync("Home");
        for (var steps = 0; await page.Locator(":focus").InputValueAsync() != value; steps++)
        {
            Assert.True(steps < 10, $"{value} is no choice.");
            await page.Keyboard.PressAsync("ArrowDown");
        }
    }

    private static async Task SeeRefusal(Visitor desk, string client)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(300));
        do
        {
            await desk.Open($"/admin/sign-outs?client={client}");
        }
        while (!(await desk.Page.Locator("main").InnerTextAsync()).Contains(desk.Say("ระบบปฏิเสธคำแจ้ง", "The system refused it"), StringComparison.Ordinal)
            && await tick.WaitForNextTickAsync(limit.Token));
    }
}
