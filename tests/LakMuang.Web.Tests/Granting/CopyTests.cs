using LakMuang.Agencies.Contracts;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Granting;

/// <summary>The rights of a predecessor, one by one and under the successor's own letter.</summary>
public sealed class CopyTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    [Fact]
    public async Task What_was_confirmed_is_given_and_nothing_else()
    {
        var land = await Country.Of(server);
        var desk = await GrantingDesk.Of(server, land);
        var (admin, old, fresh) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, roles: ["info-viewer", "elaas-maker", "ktb-maker"]), await land.Person(land.Town));
        await server.NewWorld().Do<LakMuang.Agencies.RecordDeparture>(leave => leave.RunAsync(server.NewWorld().Act(), old.Id, land.Town, EndOfPost.Transfer, default));

        Assert.Equal("right.nothing-chosen", (await desk.Copy(admin, old, fresh)).Problem?.Code);
        Assert.True((await desk.Copy(admin, old, fresh, await desk.RightOf(old), await desk.RightOf(old, "elaas-maker"))).Ok(out var given, out _));

        Assert.Equal(2, given);
        Assert.Equal("elaas-maker info-viewer", await server.Sql<string>("SELECT string_agg(user_group, ' ' ORDER BY user_group) FROM access_grant WHERE holder = $1", fresh.Id.Value));
        Assert.Equal(0L, await server.Sql<long>("SELECT count(*) FROM access_grant WHERE holder = $1 AND letter = $2", fresh.Id.Value, old.Letter.Value));
        Assert.Equal("access.grant.held", (await desk.Copy(admin, old, fresh, await desk.RightOf(old))).Problem?.Code);
    }

    [Fact]
    public async Task Neither_oneself_nor_strangers_nor_what_others_decide_on_is_copied()
    {
        var land = await Country.Of(server);
        var desk = await GrantingDesk.Of(server, land);
        var (admin, old, fresh) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, roles: ["info-viewer"]), await land.Person(land.Town));
        var stranger = await land.Person(land.Neighbour, roles: ["info-viewer"]);
        var @operator = await land.Person(land.Root, roles: ["dla-operator"]);
        Assert.Null((await desk.Give(@operator, old, ["elaas-head"])).Problem);

        Assert.Equal("access.grant.own", (await desk.Copy(admin, old, admin, await desk.RightOf(old))).Problem?.Code);
        Assert.Equal("right.same-person", (await desk.Copy(admin, old, old, await desk.RightOf(old))).Problem?.Code);
        Assert.Equal("right.not-here", (await desk.Copy(admin, stranger, fresh, await desk.RightOf(stranger))).Problem?.Code);
        Assert.Equal("right.nothing-chosen", (await desk.Copy(admin, old, fresh, await desk.RightOf(old, "elaas-head"))).Problem?.Code);
    }

    [Fact]
    public async Task On_the_page_no_line_is_ticked_and_each_says_what_stands_in_its_way()
    {
        var land = await Country.Of(server);
        var desk = await GrantingDesk.Of(server, land);
        var (admin, old, fresh) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, roles: ["info-viewer", "elaas-maker"]), await land.Person(land.Town, roles: ["elaas-maker"]));
        using var browser = server.NewBrowser();

        await new ThaIdJourney(server).SignIn(browser, admin, $"/agencies/{land.CodeOf(land.Town)}/people/{fresh.Id.Value}/rights/copy?source={old.Id.Value}");

        Assert.DoesNotContain("checked", browser.Page.Html, StringComparison.Ordinal);
        Assert.Contains("มีสิทธินี้อยู่แล้ว", browser.Page.Text, StringComparison.Ordinal);
        Assert.NotEqual(default, await desk.RightOf(old));
    }
}
