using System.Net;
using LakMuang.Access;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff;
using LakMuang.Storage;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.SignIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Web.Tests.Granting;

/// <summary>Rights begin and end by themselves at 00:00 in Bangkok, and the trail says so: across 30 September, and across 29 February (B-2).</summary>
public sealed class CalendarTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Across_the_end_of_the_fiscal_year_one_right_ends_and_the_next_begins()
    {
        var (land, desk) = await Begin();
        var end = new DateOnly(desk.Today.AddMonths(3).Year, 9, 30);
        await desk.GoTo(end.AddDays(-3), new(12, 0));
        var (admin, leaves, comes) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town), await land.Person(land.Town));
        Assert.Null((await desk.Give(admin, leaves, ["info-viewer"], until: end)).Problem);
        Assert.Null((await desk.Give(admin, comes, ["info-viewer"], end.AddDays(1))).Problem);
        using var info = await RelyingParty.For(server, "info");
        using var browser = server.NewBrowser();
        await desk.GoTo(end, new(23, 40));
        await new ThaIdJourney(server).SignIn(browser, leaves);
        var token = (await RelyingParty.Json(await info.Redeem(await info.Code(browser)))).GetProperty("access_token").GetString()!;
        await desk.GoTo(end, new(23, 41));
        await desk.Job();
        Assert.Equal((true, false), (await desk.MayEnter(leaves), await desk.MayEnter(comes)));
        Assert.Equal("Active", await desk.StateOf(await desk.RightOf(leaves)));

        await desk.GoTo(end.AddDays(1), new(0, 0, 1));

        // Before any job: the day alone decides.
        Assert.Equal((false, true), (await desk.MayEnter(leaves), await desk.MayEnter(comes)));
        Assert.Equal(HttpStatusCode.Unauthorized, (await info.UserInfo(token)).StatusCode);
        await desk.Job();
        await desk.Job();
        Assert.Equal("Ended Expired", await desk.StateOf(await desk.RightOf(leaves)));
        Assert.Equal(1, await desk.Facts("GrantEnded", leaves));
        Assert.Equal(1, await desk.Facts("GrantBegan", comes));
        Assert.Equal(0L, await server.Sql<long>("SELECT count(*) FROM system_session WHERE person = $1 AND ended_at IS NULL", leaves.Id.Value));
    }

    [Fact]
    public async Task From_a_leap_day_on_a_year_ends_on_the_last_of_February()
    {
        var (land, desk) = await Begin();
        var admin = await land.Person(land.Town, Office.SsoAdmin);
        var year = desk.Today.Year + 1;
        while (!DateTime.IsLeapYear(year))
        {
            year++;
        }

        var leap = new DateOnly(year, 2, 29);
        await desk.GoTo(leap, new(9, 0));
        var (officer, @operator) = (await land.Person(land.Town), await land.Person(land.Root, roles: ["dla-operator"]));

        await server.Sql<int>("UPDATE access_grant SET until_day = '2099-12-31' WHERE holder = $1", @operator.Id.Value);
        Assert.Null((await desk.Give(@operator, officer, ["elaas-head"])).Problem);

        var right = await desk.RightOf(officer, "elaas-head");
        Assert.Equal(new DateOnly(year + 1, 2, 28), await desk.UntilOf(right));
        await desk.GoTo(new(year + 1, 2, 28), new(23, 59));
        Assert.True(await desk.MayEnter(officer, "elaas"));
        await desk.GoTo(new(year + 1, 3, 1), new(0, 0, 1));
        Assert.False(await desk.MayEnter(officer, "elaas"));
        await desk.Job();
        Assert.Equal("Ended Expired", await desk.StateOf(right));
        Assert.NotNull(admin);
    }

    [Fact]
    public async Task A_right_is_cut_with_its_post_in_the_same_commit_and_one_to_come_falls()
    {
        var (land, desk) = await Begin();
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        Assert.Null((await desk.Give(admin, officer, ["info-viewer"])).Problem);
        Assert.Null((await desk.Give(admin, officer, ["elaas-maker"], desk.Today.AddDays(60))).Problem);
        var last = desk.Today.AddDays(30);

        Assert.Null(await land.Try<EndPosts, int>(use => use.RunAsync(land.As(admin), land.Town, officer.Id, new(EndOfPost.Resignation, last, GrantingDesk.Letter()), Ct)));

        Assert.Equal(last, await desk.UntilOf(await desk.RightOf(officer)));
        Assert.Equal("Ended LeftPost", await desk.StateOf(await desk.RightOf(officer, "elaas-maker")));
        Assert.Equal(1, await desk.Facts("GrantChanged", officer));
    }

    [Fact]
    public async Task Buddhist_years_and_words_are_read_in_the_form_and_a_day_that_no_calendar_has_is_refused_there()
    {
        var (land, desk) = await Begin();
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        var until = desk.Today.AddDays(20);
        using var browser = server.NewBrowser();
        var path = $"/agencies/{land.CodeOf(land.Town)}/people/{officer.Id.Value}/rights/new";
        await new ThaIdJourney(server).SignIn(browser, admin, path);

        var refused = await browser.Submit(null, Form("29 กุมภาพันธ์ 2570"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("ไม่มีวันที่", refused.Text, StringComparison.Ordinal);
        Assert.Contains("ทำแทน", refused.Html, StringComparison.Ordinal);
        var done = await browser.Submit(null, Form(ThaiDate.InProse(until).Th));

        Assert.Contains("ให้สิทธิแล้ว", done.Text, StringComparison.Ordinal);
        Assert.Equal(until, await desk.UntilOf(await desk.RightOf(officer)));

        static (string, string)[] Form(string until) =>
            [("Groups", "info-viewer"), ("Until", until), ("Reason", "ทำแทนคนเดิม"), ("Number", $"คำสั่ง ปี {Guid.CreateVersion7():N} 1/2569"[..40]), ("LetterDate", "1 พ.ย. ๒๕๖๙")];
    }

    [Fact]
    public async Task A_right_whose_day_two_nodes_notice_at_once_begins_once()
    {
        var (land, desk) = await Begin();
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        var day = desk.Today.AddDays(9);
        Assert.Null((await desk.Give(admin, officer, ["info-viewer"], day)).Problem);
        var right = await desk.RightOf(officer);
        AsyncServiceScope[] nodes = [server.Services.CreateAsyncScope(), server.Services.CreateAsyncScope()];
        foreach (var node in nodes)
        {
            (await node.ServiceProvider.GetRequiredService<LakMuangDb>().Set<Grant>().SingleAsync(g => g.Id == right, Ct)).Begin();
        }

        await desk.GoTo(day, new(0, 0, 1));
        foreach (var node in nodes)
        {
            try
            {
                await node.ServiceProvider.GetRequiredService<LakMuangDb>().CommitAsync(land.Job(), Ct);
            }
            catch (DbUpdateConcurrencyException)
            {
                // The other one, or the server's own job, was sooner.
            }

            await node.DisposeAsync();
        }

        Assert.Equal(1, await desk.Facts("GrantBegan", officer));
    }

    private async Task<(Country Land, GrantingDesk Desk)> Begin()
    {
        var land = await Country.Of(server);
        return (land, await GrantingDesk.Of(server, land));
    }
}
