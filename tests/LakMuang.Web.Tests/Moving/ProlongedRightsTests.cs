using LakMuang.Agencies.Contracts;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Granting;
using LakMuang.Web.Tests.Oversight;

namespace LakMuang.Web.Tests.Moving;

/// <summary>Prolonging a secondment is the business of the agency at home; rights in the host are the host's (B-1, invariant 3).</summary>
public sealed class ProlongedRightsTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    [Fact]
    public async Task Beyond_what_the_host_decided_a_right_waits_until_the_host_names_a_letter()
    {
        var (land, desk, grants, home, host, officer) = await Begin();
        var move = await Agreed(land, desk, home, host, officer);
        var there = officer with { Agency = land.Far };
        Assert.Null((await grants.Give(host, there, ["info-viewer"])).Problem);
        var first = await grants.RightOf(officer);

        Assert.Null((await desk.Change(home, land.Town, move, desk.Today.AddDays(90))).Problem);

        var next = await grants.RightOf(officer);
        Assert.Equal(("Active", "Suspended NotConfirmed"), (await grants.StateOf(first), await grants.StateOf(next)));
        Assert.True(await grants.MayEnter(there));
        Assert.NotNull((await grants.Confirm(home, land.Far, next)).Problem);
        Assert.Null((await grants.Confirm(host, land.Far, next)).Problem);
        await desk.GoTo(desk.Today.AddDays(31), new(0, 0, 1));
        Assert.True(await grants.MayEnter(there));
        Assert.Equal(0L, await server.Sql<long>("SELECT count(*) FROM access_grant g JOIN staff_move m ON m.later_letter = g.letter WHERE m.id = $1 AND g.state = 'Active'", move));
    }

    [Fact]
    public async Task Unless_the_host_says_so_the_right_ends_with_the_days_that_it_had()
    {
        var (land, desk, grants, home, host, officer) = await Begin();
        var move = await Agreed(land, desk, home, host, officer);
        var there = officer with { Agency = land.Far };
        Assert.Null((await grants.Give(host, there, ["info-viewer"])).Problem);
        Assert.Null((await desk.Change(home, land.Town, move, desk.Today.AddDays(90))).Problem);

        await desk.GoTo(desk.Today.AddDays(31), new(0, 0, 1));

        Assert.False(await grants.MayEnter(there));
        Assert.Equal(2, (await desk.HoldsAt(officer)).Length);
    }

    [Fact]
    public async Task A_right_that_the_host_gave_for_longer_than_the_post_had_goes_on_for_as_long_and_no_longer()
    {
        var (land, desk, grants, home, host, officer) = await Begin();
        var move = await Agreed(land, desk, home, host, officer);
        var there = officer with { Agency = land.Far };
        Assert.Null((await grants.Give(host, there, ["info-viewer"])).Problem);
        await server.Sql<int>("UPDATE access_grant SET decided_until_day = $2 WHERE id = $1", await grants.RightOf(officer), desk.Today.AddDays(50));

        Assert.Null((await desk.Change(home, land.Town, move, desk.Today.AddDays(90))).Problem);

        var next = await grants.RightOf(officer);
        Assert.Equal(("Active", desk.Today.AddDays(50)), (await grants.StateOf(next), await grants.UntilOf(next)));
    }

    private static async Task<Guid> Agreed(Country land, MovingDesk desk, Somebody home, Somebody host, Somebody officer)
    {
        Assert.True((await desk.Second(home, officer, land.Far, desk.Today, desk.Today.AddDays(30))).Ok(out var move, out var problem), problem?.Code);
        Assert.Null((await desk.Accept(host, land.Far, move)).Problem);
        return move;
    }

    private async Task<(Country Land, MovingDesk Desk, GrantingDesk Grants, Somebody Home, Somebody Host, Somebody Officer)> Begin()
    {
        var land = await Country.Of(server);
        return (land, new(server, land), await GrantingDesk.Of(server, land), await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Far, Office.SsoAdmin), await land.Person(land.Town));
    }
}
