using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;

namespace LakMuang.Web.Tests.Moving;

/// <summary>Somebody helps another agency for a time: the own post stays, rights at home may sleep, and it ends by itself (L2-1, B-1).</summary>
public sealed class SecondmentTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Both_posts_are_held_and_the_rights_at_home_stay_unless_the_order_says_otherwise()
    {
        var (land, desk, home, host, officer) = await Begin();

        var move = await Agreed(desk, home, host, officer, land, sleep: false);

        Assert.Equal("Running", await desk.StateOf(move));
        Assert.Equal(2, (await desk.HoldsAt(officer)).Length);
        Assert.True(await desk.MayEnter(officer, land.Town));
        Assert.Equal("Seconded", await server.Sql<string>("SELECT kind FROM appointment WHERE person = $1 AND agency = $2", officer.Id.Value, land.Far.Value));
    }

    [Fact]
    public async Task Rights_that_sleep_come_back_when_it_is_ended_early_under_another_letter()
    {
        var (land, desk, home, host, officer) = await Begin();
        var move = await Agreed(desk, home, host, officer, land, sleep: true);
        Assert.False(await desk.MayEnter(officer, land.Town));
        Assert.Equal("Seconded", await server.Sql<string>("SELECT suspended_because FROM access_grant WHERE holder = $1", officer.Id.Value));
        await Give(officer, land.Far, await Post(officer, land.Far));

        Assert.Null((await desk.Change(host, land.Far, move, desk.Today.AddDays(-1))).Problem);

        Assert.Equal("Done", await desk.StateOf(move));
        Assert.True(await desk.MayEnter(officer, land.Town));
        Assert.Equal([land.Town.Value], await desk.HoldsAt(officer));
        Assert.Equal("Ended", await desk.RightAt(officer, land.Far));
    }

    [Fact]
    public async Task An_account_that_is_reinstated_meanwhile_leaves_the_rights_at_home_asleep()
    {
        var (land, desk, home, host, officer) = await Begin();
        var move = await Agreed(desk, home, host, officer, land, sleep: false);
        await server.Sql<int>("UPDATE staff_move SET rights_sleep = true WHERE id = $1", move);
        Assert.Null(await land.Try<SuspendPerson, Guid>(use => use.RunAsync(land.As(home), land.Town, officer.Id, new(ReasonOfSuspension.Other, "ตรวจสอบอยู่", null), Ct)));

        Assert.Null(await land.Try<ReinstatePerson, Guid>(use => use.RunAsync(land.As(home), land.Town, officer.Id, "ตรวจสอบแล้ว", Ct)));

        Assert.Equal("Seconded", await server.Sql<string>("SELECT suspended_because FROM access_grant WHERE holder = $1", officer.Id.Value));
    }

    [Fact]
    public async Task Rights_do_not_wake_while_the_account_is_suspended()
    {
        var (land, desk, home, host, officer) = await Begin();
        var move = await Agreed(desk, home, host, officer, land, sleep: true);
        Assert.Null(await land.Try<SuspendPerson, Guid>(use => use.RunAsync(land.As(home), land.Town, officer.Id, new(ReasonOfSuspension.Other, "ตรวจสอบอยู่", null), Ct)));

        Assert.Null((await desk.Change(home, land.Town, move, desk.Today.AddDays(-1))).Problem);

        Assert.Equal("AccountSuspended", await server.Sql<string>("SELECT suspended_because FROM access_grant WHERE holder = $1", officer.Id.Value));
        Assert.Null(await land.Try<ReinstatePerson, Guid>(use => use.RunAsync(land.As(home), land.Town, officer.Id, "ตรวจสอบแล้ว", Ct)));
        Assert.True(await desk.MayEnter(officer, land.Town));
    }

    [Fact]
    public async Task Prolonged_under_another_letter_it_goes_on_and_so_do_the_rights_there()
    {
        var (land, desk, home, host, officer) = await Begin();
        var move = await Agreed(desk, home, host, officer, land, sleep: false);
        await Give(officer, land.Far, await Post(officer, land.Far));
        var later = desk.Today.AddDays(100);

        Assert.Equal("move.until", (await desk.Change(host, land.Far, move, later)).Problem?.Code);
        Assert.Null((await desk.Change(home, land.Town, move, later)).Problem);

        Assert.Equal(2, await server.Sql<long>("SELECT count(*) FROM appointment WHERE person = $1 AND agency = $2", officer.Id.Value, land.Far.Value));
        Assert.Equal(later, await server.Sql<DateOnly>("SELECT until_day FROM staff_move WHERE id = $1", move));
        Assert.Equal(2, await server.Sql<long>("SELECT count(*) FROM access_grant WHERE holder = $1 AND agency = $2 AND state = 'Active'", officer.Id.Value, land.Far.Value));
        Assert.Equal(later, await server.Sql<DateOnly>("SELECT max(g.until_day) FROM access_grant g JOIN staff_move m ON m.new_post = g.appointment WHERE m.id = $1", move));

        Assert.Null((await desk.Change(host, land.Far, move, desk.Today.AddDays(1))).Problem);
        Assert.Equal(0, await server.Sql<long>("SELECT count(*) FROM appointment WHERE person = $1 AND agency = $2 AND until_day > $3 AND ended_at IS NULL", officer.Id.Value, land.Far.Value, desk.Today.AddDays(1)));
    }

    [Fact]
    public async Task It_ends_with_the_post_at_home()
    {
        var (land, desk, home, host, officer) = await Begin();
        var move = await Agreed(desk, home, host, officer, land, sleep: true);

        Assert.Null(await land.Try<EndPosts, int>(use => use.RunAsync(
            land.As(home), land.Town, officer.Id, new(EndOfPost.Resignation, desk.Today.AddDays(-1), MovingDesk.Letter()), Ct)));

        Assert.Equal("Done", await desk.StateOf(move));
        Assert.Empty(await desk.HoldsAt(officer));
    }

    [Fact]
    public async Task A_departure_to_come_sets_its_last_day_too()
    {
        var (land, desk, home, host, officer) = await Begin();
        var move = await Agreed(desk, home, host, officer, land, sleep: false);

        Assert.Null(await land.Try<EndPosts, int>(use => use.RunAsync(
            land.As(home), land.Town, officer.Id, new(EndOfPost.Resignation, desk.Today.AddDays(5), MovingDesk.Letter()), Ct)));

        Assert.Equal(desk.Today.AddDays(5), await server.Sql<DateOnly>("SELECT until_day FROM staff_move WHERE id = $1", move));
        Assert.Equal(desk.Today.AddDays(5), await server.Sql<DateOnly>("SELECT until_day FROM appointment WHERE person = $1 AND agency = $2", officer.Id.Value, land.Far.Value));
    }

    [Fact]
    public async Task Whoever_is_transferred_while_seconded_holds_the_new_post_alone()
    {
        var (land, desk, home, host, officer) = await Begin();
        var second = await Agreed(desk, home, host, officer, land, sleep: true);
        Assert.True((await desk.Transfer(home, officer, land.Far, desk.Today)).Ok(out var transfer, out _));

        Assert.Null((await desk.Accept(host, land.Far, transfer)).Problem);

        Assert.Equal("Done", await desk.StateOf(second));
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM appointment WHERE person = $1 AND appointment_is_held(id)", officer.Id.Value));
    }

    [Fact]
    public async Task One_that_was_prolonged_and_then_called_off_never_begins()
    {
        var (land, desk, home, host, officer) = await Begin();
        var day = desk.Today.AddDays(10);
        Assert.True((await desk.Second(home, officer, land.Far, day, day.AddDays(30))).Ok(out var move, out var problem), problem?.Code);
        Assert.Null((await desk.Accept(host, land.Far, move)).Problem);
        Assert.Null((await desk.Change(home, land.Town, move, day.AddDays(60))).Problem);

        Assert.Null((await desk.Withdraw(home, land.Town, move)).Problem);

        Assert.Equal("Cancelled", await desk.StateOf(move));
        await desk.GoTo(day.AddDays(1), new(9, 0));
        Assert.Equal([land.Town.Value], await desk.HoldsAt(officer));
    }

    [Fact]
    public async Task The_host_cannot_send_somebody_on_who_belongs_to_another_agency()
    {
        var (land, desk, home, host, officer) = await Begin();
        await Agreed(desk, home, host, officer, land, sleep: false);

        Assert.Equal("staff.nothing-to-end", (await desk.Transfer(host, officer with { Agency = land.Far }, land.Neighbour, desk.Today)).Problem?.Code);
        Assert.True((await desk.Transfer(home, officer, land.Neighbour, desk.Today)).Ok(out _, out _));
    }

    private async Task<Guid> Agreed(MovingDesk desk, Somebody home, Somebody host, Somebody officer, Country land, bool sleep)
    {
        Assert.True((await desk.Second(home, officer, land.Far, desk.Today, desk.Today.AddDays(30), sleep)).Ok(out var move, out var problem), problem?.Code);
        Assert.Null((await desk.Accept(host, land.Far, move)).Problem);
        return move;
    }

    private Task<Guid> Post(Somebody one, AgencyId agency) => server.Sql<Guid>("SELECT id FROM appointment WHERE person = $1 AND agency = $2", one.Id.Value, agency.Value);

    private Task Give(Somebody one, AgencyId agency, Guid post) => server.NewWorld().Grant(one with { Agency = agency, Appointment = post }, "info-viewer");

    private async Task<(Country Land, MovingDesk Desk, Somebody Home, Somebody Host, Somebody Officer)> Begin()
    {
        var land = await Country.Of(server);
        return (land, new(server, land), await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Far, Office.SsoAdmin), await land.Person(land.Town, roles: ["info-viewer"]));
    }
}
