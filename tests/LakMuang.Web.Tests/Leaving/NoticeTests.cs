using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff.Leaving;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Moving;
using LakMuang.Web.Tests.Oversight;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Web.Tests.Leaving;

/// <summary>90, 30 and 7 days before a last day those concerned are told, once each, whatever restarts; and never of what was called off (B-2).</summary>
public sealed class NoticeTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private DateOnly Today => ThaiDate.Day(server.Clock.GetUtcNow());

    [Fact]
    public async Task Each_of_the_three_days_is_told_once_on_two_nodes_and_admins_get_one_mail_a_day()
    {
        var land = await Country.Of(server);
        var desk = new MovingDesk(server, land);
        var admin = await land.Person(land.Town, Office.SsoAdmin);
        var (one, other) = (await land.Person(land.Town, until: Today.AddDays(95)), await land.Person(land.Town, until: Today.AddDays(95)));
        var start = Today;
        await using var node = server.SecondNode();

        foreach (var (day, notices) in new[] { (4, 0), (5, 2), (6, 2), (65, 4), (70, 4), (88, 6), (94, 6) })
        {
            await desk.GoTo(start.AddDays(day), new(9, 0));
            await Task.WhenAll(Job(land), JobOn(node, land));
            await Job(land);
            Assert.Equal(notices, await Told(land));
        }

        Assert.Equal(3, await Mails($"leaving:{land.Town.Value:N}%:{admin.Id.Value:N}"));
        Assert.Equal(3, await Mails($"leaving-own:%:{one.Id.Value:N}"));
        Assert.Equal(3, await Mails($"leaving-own:%:{other.Id.Value:N}"));
        Assert.Contains("ภายใน 90 วัน: 2 คน", await land.MailOf(admin).Text(), StringComparison.Ordinal);
        Assert.Contains("วันสุดท้ายของท่าน", await land.MailOf(one).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_called_off_is_not_told_and_what_became_known_late_is_told_for_the_days_that_are_left()
    {
        var land = await Country.Of(server);
        var desk = new MovingDesk(server, land);
        var (admin, host) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Far, Office.SsoAdmin));
        var (stays, late) = (await land.Person(land.Town), await land.Person(land.Town, until: Today.AddDays(20)));
        Assert.True((await desk.Transfer(admin, stays, land.Far, Today.AddDays(40))).Ok(out var move, out _));
        Assert.Null((await desk.Accept(host, land.Far, move)).Problem);
        Assert.Null((await desk.Withdraw(admin, land.Town, move)).Problem);

        await Job(land);

        Assert.Equal(30, await server.Sql<int>("SELECT days_before FROM leaving_notice WHERE person = $1", late.Id.Value));
        Assert.Equal(0, await server.Sql<long>("SELECT count(*) FROM leaving_notice WHERE person = $1", stays.Id.Value));
    }

    [Fact]
    public async Task Where_the_last_admin_goes_the_office_above_is_told()
    {
        var land = await Country.Of(server);
        var overseer = await land.Person(land.District, roles: ["overseer"]);
        await land.Person(land.Town, Office.SsoAdmin, until: Today.AddDays(6));

        await Job(land);

        Assert.Contains("จะไม่มีผู้ดูแลหน่วยงาน", await land.MailOf(overseer).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_turn_of_a_day_is_done_once_and_not_in_the_night()
    {
        var land = await Country.Of(server);
        var desk = new MovingDesk(server, land);
        await desk.GoTo(Today.AddDays(1), new(5, 0));
        await land.Person(land.Town, until: Today.AddDays(6));

        await land.Ask<NoticeLeavers, bool>(use => use.DailyAsync(land.Job(), Ct));
        Assert.Equal(0, await Told(land));
        await desk.GoTo(Today, new(6, 1));
        await land.Ask<NoticeLeavers, bool>(use => use.DailyAsync(land.Job(), Ct));
        Assert.Equal(1, await Told(land));
        await land.Person(land.Town, until: Today.AddDays(5));
        await land.Ask<NoticeLeavers, bool>(use => use.DailyAsync(land.Job(), Ct));
        Assert.Equal(1, await Told(land));
    }

    private Task<long> Told(Country land) => server.Sql<long>("SELECT count(*) FROM leaving_notice WHERE agency = $1", land.Town.Value);

    private Task<long> Mails(string key) => server.Sql<long>("SELECT count(*) FROM outbox_message WHERE key LIKE $1", key);

    private static Task<int> Job(Country land) => land.Ask<NoticeLeavers, int>(use => use.RunAsync(land.Job(), Ct));

    private static async Task<int> JobOn(LakMuangNode node, Country land)
    {
        await using var scope = node.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<NoticeLeavers>().RunAsync(land.Job(), Ct);
    }
}
