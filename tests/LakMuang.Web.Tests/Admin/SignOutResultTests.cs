using System.Net;
using LakMuang.TestKit;
using LakMuang.Web.Tests.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace LakMuang.Web.Tests.Admin;

/// <summary>Operators see which systems have not confirmed a sign-out, why, and can have them told again (B-3).</summary>
public sealed class SignOutResultTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private readonly World _world = server.NewWorld();

    [Fact]
    public async Task A_system_that_does_not_confirm_is_shown_with_its_fault_and_confirms_when_it_is_told_again()
    {
        var isBroken = true;
        await using var system = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]).Build();
        system.MapPost("/backchannel-logout", () => isBroken ? Results.StatusCode(400) : Results.Ok());
        await system.StartAsync(TestContext.Current.CancellationToken);
        var officer = await _world.Person(enforced: false, groups: "info-viewer");
        using var info = await RelyingParty.For(server, "info", backChannel: $"{system.Urls.Single()}/backchannel-logout");
        using var visitor = server.NewBrowser();
        await _world.SignIn(visitor, officer);
        await info.Redeem(await info.Code(visitor));
        await visitor.Get("/sign-out");
        await visitor.Submit();
        await Until("tries >= 1", officer);
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, await _world.Person(groups: "dla-operator"));

        var page = await browser.Get($"/admin/sign-outs?client={info.Id}");
        Assert.Contains("ระบบปฏิเสธคำแจ้ง", page.Text, StringComparison.Ordinal);
        Assert.Contains("นางทดสอบ", page.Text, StringComparison.Ordinal);

        // The tries are nearly used up: otherwise one of them could be faster than the operator.
        await server.Sql<int>(
            "UPDATE outbox_message SET tries = 12 WHERE key IN (SELECT 'logout:' || replace(sid::text, '-', '') FROM logout_delivery WHERE person = $1)",
            officer.Id.Value);
        await server.PassAsync(TimeSpan.FromMinutes(10));
        await Until("given_up_at IS NOT NULL", officer);
        Assert.Contains("เลิกแจ้งแล้ว", (await browser.Get($"/admin/sign-outs?client={info.Id}")).Text, StringComparison.Ordinal);
        Assert.Contains("ระบบที่ยังไม่ยืนยัน", (await browser.Get($"/admin/sign-outs?client={info.Id}")).Text, StringComparison.Ordinal);

        isBroken = false;
        page = await browser.Submit(browser.Page.Forms.First(f => f.Action.Contains("handler=Repeat", StringComparison.Ordinal)), null);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        await Until("confirmed_at IS NOT NULL", officer);

        Assert.Contains("ยืนยันแล้ว", (await browser.Get($"/admin/sign-outs?state=Confirmed&person={officer.Id.Value}")).Text, StringComparison.Ordinal);
        await _world.SignIn(visitor, officer);
        Assert.Contains("แจ้ง 1 ระบบ ยืนยันแล้ว 1 ระบบ", (await visitor.Get("/account")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_confirmed_is_not_told_again()
    {
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, await _world.Person(groups: "dla-operator"));
        await browser.Get("/account");
        var form = browser.Page.Forms.First(f => f.Action == "/sign-out") with { Action = $"/admin/sign-outs?handler=Repeat&delivery={Guid.CreateVersion7()}" };

        var page = await browser.Submit(form, null);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
    }

    [Fact]
    public async Task The_page_of_keys_says_which_signs_and_by_which_command_it_is_changed()
    {
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, await _world.Person(groups: "dla-operator"));
        await _world.Do<SignOn.RotateKeys>(rotate => rotate.CompleteAsync(_world.Act(), withNext: true, TestContext.Current.CancellationToken));

        var before = await browser.Get("/admin/keys");
        await _world.Do<SignOn.RotateKeys>(rotate => rotate.RunAsync(_world.Act(), TestContext.Current.CancellationToken));
        var after = await browser.Get("/admin/keys");

        Assert.Contains("รอใช้", before.Text, StringComparison.Ordinal);
        Assert.Contains("ลงนามอยู่", before.Text, StringComparison.Ordinal);
        Assert.Contains("keys rotate", before.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ใช้ตรวจอย่างเดียว", before.Text, StringComparison.Ordinal);
        Assert.Contains("ใช้ตรวจอย่างเดียว", after.Text, StringComparison.Ordinal);
    }

    private async Task Until(string condition, Somebody officer)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (await server.Sql<long>($"SELECT count(*) FROM logout_delivery WHERE person = $1 AND {condition}", officer.Id.Value) == 0)
        {
            await tick.WaitForNextTickAsync(limit.Token);
        }
    }
}
