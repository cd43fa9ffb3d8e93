using LakMuang.Agencies.Contracts;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.SignIn;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Web.Tests.Moving;

/// <summary>Everything changes hands at 00:00 in Bangkok, job or no job; the job does the rest once, also after a crash and on two nodes.</summary>
public sealed class MidnightTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    [Fact]
    public async Task At_midnight_the_old_right_is_gone_and_the_new_post_is_held_before_any_job_has_run()
    {
        var land = await Country.Of(server);
        var desk = new MovingDesk(server, land);
        var (old, @new, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Far, Office.SsoAdmin), await land.Person(land.Town, roles: ["info-viewer"]));
        await desk.GoTo(desk.Today.AddDays(1), new(23, 50));
        var tomorrow = desk.Today.AddDays(1);
        Assert.True((await desk.Transfer(old, officer, land.Far, tomorrow)).Ok(out var move, out _));
        Assert.Null((await desk.Accept(@new, land.Far, move)).Problem);
        using var info = await RelyingParty.For(server, "info");
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, officer);
        var tokens = await RelyingParty.Json(await info.Redeem(await info.Code(browser, "openid offline_access")));
        await desk.GoTo(desk.Today, new(23, 59));
        Assert.True(await desk.MayEnter(officer, land.Town));
        Assert.Equal([land.Town.Value], await desk.HoldsAt(officer));

        await desk.GoTo(tomorrow, new(0, 0, 1));

        Assert.False(await desk.MayEnter(officer, land.Town));
        Assert.Equal([land.Far.Value], await desk.HoldsAt(officer));
        Assert.Equal("Agreed", await desk.StateOf(move));
        Assert.NotEqual(System.Net.HttpStatusCode.OK, (await info.UserInfo(tokens.GetProperty("access_token").GetString()!)).StatusCode);

        await using var node = server.SecondNode();
        await Task.WhenAll(desk.Job(), JobOn(node, land), desk.Job());
        await desk.Job();

        Assert.Equal("Done", await desk.StateOf(move));
        Assert.Equal("Ended", await desk.RightAt(officer, land.Town));
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'PersonLeftPost' AND subject = $1", officer.Id.Value));
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'MoveTookEffect' AND subject = $1", officer.Id.Value));
        Assert.Equal(0, await server.Sql<long>("SELECT count(*) FROM system_session WHERE person = $1 AND ended_at IS NULL", officer.Id.Value));
    }

    [Fact]
    public async Task At_the_end_of_the_fiscal_year_a_transfer_and_a_secondment_change_hands_at_once()
    {
        var land = await Country.Of(server);
        var desk = new MovingDesk(server, land);
        var (old, @new) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Far, Office.SsoAdmin));
        var (goes, helps) = (await land.Person(land.Town, roles: ["info-viewer"]), await land.Person(land.Town, roles: ["info-viewer"]));
        var end = new DateOnly(desk.Today.AddMonths(3).Year, 9, 30);
        await desk.GoTo(end.AddDays(-1), new(12, 0));
        Assert.True((await desk.Transfer(old, goes, land.Far, end.AddDays(1))).Ok(out var transfer, out _));
        Assert.True((await desk.Second(old, helps, land.Far, desk.Today, end, sleep: true)).Ok(out var second, out _));
        Assert.Null((await desk.Accept(@new, land.Far, transfer)).Problem);
        Assert.Null((await desk.Accept(@new, land.Far, second)).Problem);
        await desk.GoTo(end, new(23, 59));
        await desk.Job();
        Assert.Equal([land.Town.Value], await desk.HoldsAt(goes));
        Assert.Equal(2, (await desk.HoldsAt(helps)).Length);
        Assert.False(await desk.MayEnter(helps, land.Town));

        await desk.GoTo(end.AddDays(1), new(0, 0, 1));

        Assert.Equal([land.Far.Value], await desk.HoldsAt(goes));
        Assert.Equal([land.Town.Value], await desk.HoldsAt(helps));
        await desk.Job();
        Assert.Equal("Done", await desk.StateOf(second));
        Assert.True(await desk.MayEnter(helps, land.Town));
        Assert.Equal("EndOfTerm", await server.Sql<string>("SELECT ended_because FROM appointment WHERE person = $1 AND kind = 'Seconded'", helps.Id.Value));
    }

    private static async Task<bool> JobOn(LakMuangNode node, Country land)
    {
        await using var scope = node.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<LakMuang.Staff.Moving.KeepMoves>().RunAsync(land.Job(), TestContext.Current.CancellationToken);
    }
}
