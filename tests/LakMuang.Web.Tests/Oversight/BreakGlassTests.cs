using System.Net;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Oversight;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Oversight;

/// <summary>The sealed account opens once, for an hour, by its code alone, and nobody can help noticing.</summary>
public sealed class BreakGlassTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private const string Reason = "ผู้ดูแลทุกคนเข้าระบบไม่ได้เพราะ ThaID ขัดข้อง";

    private static int _letters;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_code_opens_an_operators_session_once_and_every_operator_hears_of_it()
    {
        var land = await Country.Of(server);
        var @operator = await land.Person(land.Root, roles: ["dla-operator"]);
        var code = await Seal(land);
        using var browser = server.NewBrowser();
        var before = await Opened();

        var page = await Open(browser, code);

        Assert.Equal((HttpStatusCode.OK, "/admin/operators"), (page.Status, page.Address.AbsolutePath));
        Assert.Contains("ท่านใช้บัญชีฉุกเฉิน", page.Text, StringComparison.Ordinal);
        Assert.Contains("บัญชีฉุกเฉินเปิดใช้อยู่ถึง", page.Text, StringComparison.Ordinal);
        Assert.Contains("ท่านใช้บัญชีฉุกเฉิน", (await browser.Get("/")).Text, StringComparison.Ordinal);
        Assert.Contains(Reason, await land.MailOf(@operator).Text(), StringComparison.Ordinal);
        Assert.Equal(before + 1, await Opened());

        using var other = server.NewBrowser();
        var again = await Open(other, code);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "/break-glass"), (again.Status, again.Address.AbsolutePath));
        Assert.Equal("/sign-in", (await other.Get("/admin/operators")).Address.AbsolutePath);
        await ShutAsync(land);
    }

    [Fact]
    public async Task After_an_hour_nothing_of_it_works()
    {
        var land = await Country.Of(server);
        var code = await Seal(land);
        using var browser = server.NewBrowser();
        await Open(browser, code);

        await server.PassAsync(TimeSpan.FromMinutes(29));
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/admin/operators")).Status);
        await server.PassAsync(TimeSpan.FromMinutes(29));
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/admin/operators")).Status);
        await server.PassAsync(TimeSpan.FromMinutes(3));
        Assert.Equal("/sign-in", (await browser.Get("/admin/operators")).Address.AbsolutePath);

        await ShutAsync(land);
        Assert.Equal("Closed", await server.Sql<string>("SELECT a.state FROM account a JOIN break_glass b ON b.person = a.id LIMIT 1"));
        Assert.Equal(0, await server.Sql<long>("SELECT count(*) FROM access_grant g JOIN break_glass b ON b.person = g.holder WHERE g.state = 'Active'"));
    }

    [Fact]
    public async Task A_wrong_code_is_refused_put_on_record_and_slowed_down_and_a_reason_is_needed()
    {
        var land = await Country.Of(server);
        var code = await Seal(land);
        using var browser = server.NewBrowser();
        Assert.Contains("เขียนเหตุผล", (await Open(browser, code, "ไม่มี")).Text, StringComparison.Ordinal);

        var before = await Refused();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Open(browser, "AAAAA-BBBBB-CCCCC-DDDDD-EEEEE")).Status);
        }

        Assert.Contains("ลองผิดหลายครั้งเกินไป", (await Open(browser, code)).Text, StringComparison.Ordinal);
        Assert.Equal(before + 6, await Refused());
        Assert.Equal(0, await server.Sql<long>("SELECT count(*) FROM break_glass WHERE state = 'Open'"));
        await server.PassAsync(TimeSpan.FromMinutes(16));
        Assert.Equal("/admin/operators", (await Open(browser, code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal))).Address.AbsolutePath);
        await ShutAsync(land);
    }

    [Fact]
    public async Task A_newer_seal_throws_the_older_code_away()
    {
        var land = await Country.Of(server);
        var (old, code) = (await Seal(land), await Seal(land));
        using var browser = server.NewBrowser();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Open(browser, old)).Status);
        Assert.Equal("/admin/operators", (await Open(browser, code)).Address.AbsolutePath);
        Assert.Equal(0, await server.Sql<long>("SELECT count(*) FROM break_glass b WHERE position(convert_to($1, 'UTF8') in b.code_hash) > 0", code));
        await ShutAsync(land);
    }

    [Fact]
    public async Task The_account_behind_the_glass_counts_for_none_of_two_people()
    {
        var land = await Country.Of(server);
        var newcomer = await land.Person(land.District);
        var one = await land.Person(land.Root, roles: ["dla-operator"]);
        using var browser = server.NewBrowser();
        await Open(browser, await Seal(land));
        var nobody = new PersonId(await server.Sql<Guid>("SELECT person FROM break_glass WHERE state = 'Open'"));
        var act = land.As(one) with { By = nobody };
        var its = await server.Sql<Guid>("SELECT id FROM access_grant WHERE holder = $1 AND state = 'Active'", nobody.Value);
        Assert.DoesNotContain($"{its}", (await browser.Get("/admin/operators")).Html, StringComparison.Ordinal);
        var proposed = await land.Ask<ProposeRoleChange, Result<Guid>>(use => use.GiveAsync(
            land.As(one), new(newcomer.CitizenId.Digits, land.CodeOf(land.District), "auditor", null, Letter(), "ตามคำสั่งมอบหมาย"), Ct));
        Assert.True(proposed.Ok(out var id, out _));

        Assert.Equal("role.break-glass", (await land.Try<DecideRoleChange, Guid>(use => use.RunAsync(act, id, true, null, Ct)))?.Code);
        Assert.Equal("role.break-glass", (await land.Try<ProposeRoleChange, Guid>(use => use.GiveAsync(
            act, new(newcomer.CitizenId.Digits, land.CodeOf(land.District), "integrator", null, Letter(), "ตามคำสั่งมอบหมาย"), Ct)))?.Code);
        await ShutAsync(land);
    }

    private static GivenLetter Letter() => new($"มท 0802/{Interlocked.Increment(ref _letters)}", new(2026, 11, 1), null, null);

    private static async Task<string> Seal(Country land)
    {
        var result = await land.Ask<SealBreakGlass, Result<string>>(use => use.RunAsync(land.Job(), Letter(), Ct));
        Assert.True(result.Ok(out var code, out var problem), problem?.Code);
        return code;
    }

    private static async Task<TestPage> Open(TestBrowser browser, string code, string reason = Reason)
    {
        await browser.Get("/break-glass");
        return await browser.Submit(null, ("Code", code), ("Reason", reason));
    }

    // Every test leaves the door shut for the next one.
    private async Task ShutAsync(Country land)
    {
        if (await server.Sql<long>("SELECT count(*) FROM break_glass WHERE state = 'Open'") > 0)
        {
            await server.PassAsync(TimeSpan.FromHours(1));
            await land.Ask<CloseBreakGlass, bool>(close => close.RunAsync(land.Job(), Ct));
        }
    }

    private Task<long> Opened() => server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'BreakGlassOpened'");

    private Task<long> Refused() => server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'BreakGlassRefused'");
}
