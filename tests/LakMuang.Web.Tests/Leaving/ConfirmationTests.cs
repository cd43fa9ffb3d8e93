using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.SignOn;
using LakMuang.Staff;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace LakMuang.Web.Tests.Leaving;

/// <summary>After a suspension the page says which system has thrown the person out, after how long, and lets the others be told again (B-3).</summary>
public sealed class ConfirmationTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Which_system_confirmed_and_which_did_not_is_shown_and_the_silent_one_is_told_again_by_the_admin()
    {
        var isBroken = true;
        await using var good = await System(() => false);
        await using var bad = await System(() => isBroken);
        var land = await Country.Of(server);
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, roles: ["info-viewer", "elaas-maker"]));
        using var info = await RelyingParty.For(server, "info", backChannel: $"{good.Urls.Single()}/backchannel-logout");
        using var elaas = await RelyingParty.For(server, "elaas", backChannel: $"{bad.Urls.Single()}/backchannel-logout");
        using var visitor = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(visitor, officer);
        await info.Redeem(await info.Code(visitor));
        await elaas.Redeem(await elaas.Code(visitor));
        using var desk = server.NewBrowser();
        var place = $"/agencies/{land.CodeOf(land.Town)}/people/{officer.Id.Value}";
        await new ThaIdJourney(server).SignIn(desk, admin, $"{place}/suspend");
        await desk.Submit(null, ("Because", "LeftDuties"), ("Reason", "โอนย้ายวันนี้ หนังสือตามมา"));
        await Until(officer, "confirmed_at IS NOT NULL", 1);
        await Until(officer, "tries > 0 AND confirmed_at IS NULL", 1);

        var page = await desk.Get($"{place}/suspension");
        Assert.Contains("ยืนยันใน", page.Text, StringComparison.Ordinal);
        Assert.Contains("ยังไม่ยืนยัน 1 ระบบ", page.Text, StringComparison.Ordinal);
        Assert.Contains("ระบบปฏิเสธคำแจ้ง", page.Text, StringComparison.Ordinal);

        // Without script the page asks again by itself.
        Assert.Contains("<noscript><meta http-equiv=\"refresh\" content=\"3\"></noscript>", page.Html, StringComparison.Ordinal);
        Assert.Equal(0, await Facts(officer));

        // Mended only afterwards: it is told again by itself too, and might confirm before anybody asks.
        var again = await desk.Submit(page.Forms.First(f => f.Action.Contains("handler=Again", StringComparison.Ordinal)), null);
        Assert.Contains("กำลังแจ้งอีกครั้ง", again.Text, StringComparison.Ordinal);
        isBroken = false;
        await Until(officer, "confirmed_at IS NOT NULL", 2);

        page = await desk.Get($"{place}/suspension");
        Assert.Contains("ทุกระบบยืนยันครบแล้ว", page.Text, StringComparison.Ordinal);
        Assert.Contains("จากที่กดถึงระบบสุดท้ายยืนยัน", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("http-equiv=\"refresh\"", page.Html, StringComparison.Ordinal);
        Assert.Equal(1, await Facts(officer));
        Assert.Contains("ทุกระบบยืนยันการออกจากระบบ", (await desk.Get(place)).Text, StringComparison.Ordinal);
        Assert.Equal("logout.none", (await land.Try<RepeatLogoutsOfPerson, int>(
            use => use.RunAsync(land.As(admin), land.Town, officer.Id, DateTimeOffset.UnixEpoch, Ct)))?.Code);
    }

    [Fact]
    public async Task Of_many_that_confirm_at_once_one_is_the_last_and_the_time_is_measured_once()
    {
        await using var system = await System(() => false);
        var land = await Country.Of(server);
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, roles: ["info-viewer"]));
        using var visitor = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(visitor, officer);
        for (var i = 0; i < 6; i++)
        {
            using var info = await RelyingParty.For(server, "info", backChannel: $"{system.Urls.Single()}/backchannel-logout");
            await info.Redeem(await info.Code(visitor));
        }

        Assert.Null(await land.Try<SuspendPerson, Guid>(use => use.RunAsync(land.As(admin), land.Town, officer.Id, new(ReasonOfSuspension.Misuse, "ใช้งานไม่ถูกต้อง", null), Ct)));
        await Until(officer, "confirmed_at IS NOT NULL", 6);

        Assert.Equal(1, await Facts(officer));
        Assert.Equal(6, await server.Sql<int>("SELECT (details ->> 'sessions')::int FROM audit_entry WHERE what = 'EverySystemConfirmed' AND subject = $1", officer.Id.Value));
    }

    [Fact]
    public async Task A_system_that_hangs_with_many_sessions_keeps_no_other_system_waiting()
    {
        using var isOver = new CancellationTokenSource();
        var asked = new TaskCompletionSource();
        await using var silent = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]).Build();
        silent.MapPost("/backchannel-logout", async () =>
        {
            asked.TrySetResult();
            await Task.Delay(Timeout.Infinite, isOver.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        });
        await silent.StartAsync(Ct);
        await using var good = await System(() => false);
        var land = await Country.Of(server);
        var admin = await land.Person(land.Town, Office.SsoAdmin);
        var (first, second) = (await land.Person(land.Town, roles: ["elaas-maker"]), await land.Person(land.Town, roles: ["info-viewer"]));
        using var elaas = await RelyingParty.For(server, "elaas", backChannel: $"{silent.Urls.Single()}/backchannel-logout");
        using var info = await RelyingParty.For(server, "info", backChannel: $"{good.Urls.Single()}/backchannel-logout");
        using var visitor = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(visitor, first);
        for (var i = 0; i < 24; i++)
        {
            await elaas.Redeem(await elaas.Code(visitor));
        }

        using var other = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(other, second);
        await info.Redeem(await info.Code(other));

        await Suspend(first);
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(40), Ct);
        await Suspend(second);

        await Until(second, "confirmed_at IS NOT NULL", 1);
        Assert.Equal(0, await server.Sql<long>("SELECT count(*) FROM logout_delivery WHERE person = $1 AND confirmed_at IS NOT NULL", first.Id.Value));
        await isOver.CancelAsync();

        async Task Suspend(Somebody officer) => Assert.Null(await land.Try<SuspendPerson, Guid>(
            use => use.RunAsync(land.As(admin), land.Town, officer.Id, new(ReasonOfSuspension.Misuse, "ใช้งานไม่ถูกต้อง", null), Ct)));
    }

    private static async Task<WebApplication> System(Func<bool> isBroken)
    {
        var system = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]).Build();
        system.MapPost("/backchannel-logout", () => isBroken() ? Results.StatusCode(400) : Results.Ok());
        await system.StartAsync(Ct);
        return system;
    }

    private Task<long> Facts(Somebody officer) => server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'EverySystemConfirmed' AND subject = $1", officer.Id.Value);

    private Task Until(Somebody officer, string condition, long count) => Patience.Until(
        $"{count} with {condition}", TimeSpan.FromSeconds(40),
        async () => await server.Sql<long>($"SELECT count(*) FROM logout_delivery WHERE person = $1 AND {condition}", officer.Id.Value) >= count);
}
