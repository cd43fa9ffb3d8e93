using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Tree;

namespace LakMuang.Web.Tests.Handovers;

/// <summary>A headship goes from whoever leaves to whoever acts, and on to the new head (L5-8).</summary>
public sealed class HandoverTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    [Fact]
    public async Task A_leg_for_today_ends_one_right_and_begins_the_other_in_one_commit()
    {
        var desk = await HeadDesk.Of(server);

        var done = await desk.Plan(desk.Admin, desk.Deputy, AppointmentKind.Acting);

        Assert.Null(done.Problem);
        Assert.False(await desk.IsHead(desk.Chief));
        Assert.True(await desk.IsHead(desk.Deputy));
        Assert.Equal("HandedOver", await server.Sql<string>("SELECT ended_because FROM access_grant WHERE holder = $1 AND user_group = $2", desk.Chief.Id.Value, HeadDesk.Head));
        Assert.True(await server.Sql<bool>(
            "SELECT o.ended_at = n.given_at FROM access_grant o, access_grant n WHERE o.holder = $1 AND n.holder = $2 AND o.user_group = $3 AND n.user_group = $3",
            desk.Chief.Id.Value, desk.Deputy.Id.Value, HeadDesk.Head));
        Assert.Equal("Acting HeadOfFinance", await server.Sql<string>(
            "SELECT concat(p.kind, ' ', p.office) FROM access_grant g JOIN appointment p ON p.id = g.appointment WHERE g.holder = $1 AND g.user_group = $2", desk.Deputy.Id.Value, HeadDesk.Head));
    }

    [Fact]
    public async Task Two_legs_under_two_letters_run_by_themselves_on_their_days_and_whoever_acted_is_out_again()
    {
        var desk = await HeadDesk.Of(server);
        var first = await desk.Plan(desk.Admin, desk.Deputy, AppointmentKind.ActingInPost, 3);
        Assert.True(first.Ok(out var id, out var problem), problem?.Code);
        Assert.Null((await desk.Plan(desk.Admin, desk.Next, AppointmentKind.Substantive, 10)).Problem);

        await desk.Jobs();
        Assert.True(await desk.IsHead(desk.Chief));

        await desk.Pass(3);
        await desk.Jobs();
        Assert.Equal("Done Planned", await desk.LegsOf(id));
        Assert.True(await desk.IsHead(desk.Deputy));
        Assert.False(await desk.IsHead(desk.Chief));

        await desk.Pass(7);
        await desk.Jobs();
        await desk.Jobs();
        Assert.Equal("Done Done", await desk.LegsOf(id));
        Assert.Equal("Done", await desk.StateOf(id));
        Assert.True(await desk.IsHead(desk.Next));
        Assert.False(await desk.IsHead(desk.Deputy));
        Assert.Equal(0, await server.Sql<long>("SELECT count(*) FROM appointment WHERE person = $1 AND kind = 'ActingInPost' AND ended_at IS NULL", desk.Deputy.Id.Value));
        Assert.Equal(2, await server.Sql<long>("SELECT count(DISTINCT letter) FROM handover_leg WHERE handover = $1", id));
        Assert.Equal(0, await desk.Vacancies());
    }

    [Fact]
    public async Task Whoever_acted_acts_on_under_a_new_order_and_not_while_they_stand_there()
    {
        var desk = await HeadDesk.Of(server);
        Assert.True((await desk.Plan(desk.Admin, desk.Deputy, AppointmentKind.Acting, last: 5)).Ok(out var id, out var problem), problem?.Code);
        Assert.True(await desk.IsHead(desk.Deputy));

        Assert.Equal("handover.same", (await desk.Plan(desk.Admin, desk.Deputy, AppointmentKind.Acting, 3)).Problem?.Code);
        Assert.Null((await desk.Plan(desk.Admin, desk.Deputy, AppointmentKind.Acting, 6)).Problem);
        Assert.Equal("handover.same", (await desk.Plan(desk.Admin, desk.Deputy, AppointmentKind.Acting, 20)).Problem?.Code);
        await desk.Pass(6);
        await desk.Jobs();

        Assert.Equal("Done Done", await desk.LegsOf(id));
        Assert.True(await desk.IsHead(desk.Deputy));
        Assert.Equal(0L, await server.Sql<long>(HeadDesk.TwoHeads, desk.Land.Town.Value, HeadDesk.Head));
    }

    [Fact]
    public async Task Nobody_calls_off_what_takes_their_own_headship_away()
    {
        var desk = await HeadDesk.Of(server);
        var second = await desk.Land.Person(desk.Land.Town, Office.SsoAdmin);
        Assert.Null((await desk.Plan(desk.Admin, second, AppointmentKind.Acting)).Problem);
        Assert.True((await desk.Plan(desk.Admin, desk.Next, AppointmentKind.Substantive, 5)).Ok(out var id, out var problem), problem?.Code);

        Assert.Equal("handover.own", (await desk.CallOff(second, id))?.Code);
        Assert.Null(await desk.CallOff(desk.Admin, id));
    }

    [Fact]
    public async Task A_unit_that_never_had_a_head_gets_its_first_one_by_form_1_only()
    {
        var desk = await HeadDesk.Of(server);
        await server.Sql<long>("WITH gone AS (DELETE FROM access_grant WHERE agency = $1 AND user_group = $2 RETURNING 1) SELECT count(*) FROM gone", desk.Land.Town.Value, HeadDesk.Head);

        Assert.Equal("handover.never-headed", (await desk.Plan(desk.Admin, desk.Next, AppointmentKind.Substantive)).Problem?.Code);
    }

    [Fact]
    public async Task Whoever_takes_over_from_an_SSO_admin_gets_the_headship_and_no_office()
    {
        var desk = await HeadDesk.Of(server);
        await server.Sql<string>("UPDATE appointment SET office = 'SsoAdmin' WHERE id = (SELECT appointment FROM access_grant WHERE holder = $1 AND user_group = $2) RETURNING position",
            desk.Chief.Id.Value, HeadDesk.Head);

        Assert.Null((await desk.Plan(desk.Admin, desk.Deputy, AppointmentKind.Acting)).Problem);

        Assert.Equal(0L, await server.Sql<long>("SELECT count(*) FROM appointment WHERE person = $1 AND office = 'SsoAdmin'", desk.Deputy.Id.Value));
    }

    [Fact]
    public async Task Nobody_decides_on_a_headship_that_they_give_up_or_take_over()
    {
        var desk = await HeadDesk.Of(server);

        Assert.Equal("handover.own", (await desk.Plan(desk.Admin, desk.Admin, AppointmentKind.Acting)).Problem?.Code);
        Assert.Equal("agency.not-yours", (await desk.Plan(desk.Chief, desk.Deputy, AppointmentKind.Acting)).Problem?.Code);
        Assert.Equal("handover.not-head", (await desk.Propose(desk.Deputy, desk.Deputy, AppointmentKind.Acting)).Problem?.Code);
        var proposed = await desk.Propose(desk.Chief, desk.Admin, AppointmentKind.Acting);
        Assert.True(proposed.Ok(out var id, out var problem), problem?.Code);
        Assert.Equal("handover.own", (await desk.Agree(desk.Admin, id))?.Code);

        var above = await desk.Land.Person(desk.Land.District, roles: ["overseer"]);
        Assert.Null(await desk.Agree(above, id));
        Assert.True(await desk.IsHead(desk.Admin));
    }

    [Fact]
    public async Task What_a_head_proposes_changes_nothing_until_somebody_else_agrees()
    {
        var desk = await HeadDesk.Of(server);
        var proposed = await desk.Propose(desk.Chief, desk.Next, AppointmentKind.Substantive);
        Assert.True(proposed.Ok(out var id, out var problem), problem?.Code);

        await desk.Jobs();
        Assert.True(await desk.IsHead(desk.Chief));
        Assert.Equal("handover.open", (await desk.Plan(desk.Admin, desk.Deputy, AppointmentKind.Acting)).Problem?.Code);

        Assert.Null(await desk.Agree(desk.Admin, id));
        Assert.True(await desk.IsHead(desk.Next));
        Assert.Equal("Done", await desk.StateOf(id));
    }

    [Fact]
    public async Task A_leg_that_cannot_be_carried_out_is_shown_and_whoever_stood_there_stays()
    {
        var desk = await HeadDesk.Of(server);
        var planned = await desk.Plan(desk.Admin, desk.Deputy, AppointmentKind.SigningFor, 2);
        Assert.True(planned.Ok(out var id, out var problem), problem?.Code);
        Assert.Null(await desk.Suspend(desk.Deputy));

        await desk.Pass(2);
        await desk.Jobs();

        Assert.Equal("Stuck", await desk.LegsOf(id));
        Assert.True(await desk.IsHead(desk.Chief));
        Assert.Null(await desk.Reinstate(desk.Deputy));
        Assert.Null(await desk.TryAgain(desk.Admin, id));
        Assert.True(await desk.IsHead(desk.Deputy));
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'LegStuck' AND subject = $1", desk.Deputy.Id.Value));
    }

    [Fact]
    public async Task A_leg_falls_with_its_letter()
    {
        var desk = await HeadDesk.Of(server);
        var planned = await desk.Plan(desk.Admin, desk.Deputy, AppointmentKind.Acting, 5);
        Assert.True(planned.Ok(out var id, out var problem), problem?.Code);

        Assert.Null(await desk.Withdraw(new(await server.Sql<Guid>("SELECT letter FROM handover_leg WHERE handover = $1", id))));

        Assert.Equal("Dropped", await desk.LegsOf(id));
        Assert.Equal("CalledOff", await desk.StateOf(id));
        await desk.Pass(5);
        await desk.Jobs();
        Assert.True(await desk.IsHead(desk.Chief));
    }

    [Fact]
    public async Task A_merger_stops_a_handover_and_brings_the_successor_no_second_head()
    {
        var desk = await HeadDesk.Of(server);
        var other = await desk.Land.Person(desk.Land.Neighbour, Office.HeadOfFinance, [HeadDesk.Head]);
        var planned = await desk.Plan(desk.Admin, desk.Deputy, AppointmentKind.Acting, 5);
        Assert.True(planned.Ok(out var id, out var problem), problem?.Code);

        var tree = await Desk.Of(server, desk.Land);
        Assert.Null((await tree.Change(TreeChangeKind.Merge, desk.Land.Town, into: desk.Land.Neighbour)).Problem);
        await desk.Jobs();

        Assert.Equal("Stopped", await desk.StateOf(id));
        Assert.Equal("Dropped", await desk.LegsOf(id));
        Assert.Equal(other.Id.Value, await server.Sql<Guid>(
            "SELECT holder FROM access_grant WHERE agency = $1 AND user_group = $2 AND state <> 'Ended'", desk.Land.Neighbour.Value, HeadDesk.Head));
        Assert.Equal(0, await desk.Vacancies());
    }

    [Fact]
    public async Task Days_and_order_that_make_no_sense_are_refused_beside_their_field()
    {
        var desk = await HeadDesk.Of(server);
        Assert.Equal("handover.day", (await desk.Plan(desk.Admin, desk.Deputy, AppointmentKind.Acting, -1)).Problem?.Code);
        Assert.Equal("handover.day", (await desk.Plan(desk.Admin, desk.Deputy, AppointmentKind.Acting, 800)).Problem?.Code);
        Assert.Equal("handover.until", (await desk.Plan(desk.Admin, desk.Deputy, AppointmentKind.Acting, 5, 4)).Problem?.Code);
        Assert.Equal("handover.capacity", (await desk.Plan(desk.Admin, desk.Deputy, AppointmentKind.Seconded, 5)).Problem?.Code);
        Assert.Equal("handover.same", (await desk.Plan(desk.Admin, desk.Chief, AppointmentKind.Acting, 5)).Problem?.Code);
        Assert.Equal("handover.no-post", (await desk.Plan(desk.Admin, await desk.Land.Person(desk.Land.Far), AppointmentKind.Acting, 5)).Problem?.Code);
        Assert.Equal("handover.no-account", (await desk.Plan(desk.Admin, await desk.Land.Person(desk.Land.Town, account: false), AppointmentKind.Acting, 5)).Problem?.Code);
        Assert.Null((await desk.Plan(desk.Admin, desk.Next, AppointmentKind.Substantive, 5)).Problem);
        Assert.Equal("handover.order", (await desk.Plan(desk.Admin, desk.Deputy, AppointmentKind.Acting, 6)).Problem?.Code);
    }

    [Fact]
    public async Task Whoever_is_named_for_a_later_day_stays_and_a_leg_that_would_meet_them_is_refused_with_their_day()
    {
        var desk = await HeadDesk.Of(server);
        await desk.EndsOn(desk.Chief, desk.Today.AddDays(9));
        Assert.Null((await desk.Give(desk.Operator, desk.Next, desk.Today.AddDays(10), desk.Today.AddDays(100))).Problem);

        var refused = (await desk.Plan(desk.Admin, desk.Deputy, AppointmentKind.Acting)).Problem;
        Assert.Equal(("handover.head-to-come", "Until"), (refused?.Code, refused?.Field));
        Assert.Contains(ThaiDate.InTable(desk.Today.AddDays(10)).Th, refused!.Message.Th, StringComparison.Ordinal);
        Assert.Equal("handover.head-to-come", (await desk.Plan(desk.Admin, desk.Deputy, AppointmentKind.Acting, 0, 10)).Problem?.Code);
        Assert.Equal("Active", await desk.RightOf(desk.Next));

        Assert.Null((await desk.Plan(desk.Admin, desk.Deputy, AppointmentKind.Acting, 0, 9)).Problem);
        Assert.Equal(("Ended HandedOver", "Active"), (await desk.RightOf(desk.Chief), await desk.RightOf(desk.Next)));
        await desk.Pass(10);
        await desk.Jobs();
        Assert.True(await desk.IsHead(desk.Next));
        Assert.False(await desk.IsHead(desk.Deputy));
    }

    [Fact]
    public async Task A_leg_that_meets_somebody_who_was_named_since_is_stuck_and_ends_nobody()
    {
        var desk = await HeadDesk.Of(server);
        await desk.EndsOn(desk.Chief, desk.Today.AddDays(9));
        Assert.True((await desk.Plan(desk.Admin, desk.Deputy, AppointmentKind.Acting, 5, 30)).Ok(out var id, out var problem), problem?.Code);
        Assert.Null((await desk.Give(desk.Operator, desk.Next, desk.Today.AddDays(10), desk.Today.AddDays(100))).Problem);

        await desk.Pass(5);
        await desk.Jobs();

        Assert.Equal("Stuck", await desk.LegsOf(id));
        Assert.Equal("access.grant.head-to-come", await server.Sql<string>("SELECT because FROM handover_leg WHERE handover = $1", id));
        Assert.Equal(("Active", "Active"), (await desk.RightOf(desk.Chief), await desk.RightOf(desk.Next)));
        Assert.True(await desk.IsHead(desk.Chief));
    }

    [Fact]
    public async Task Whoever_stood_there_is_told_though_the_case_began_with_somebody_else()
    {
        var desk = await HeadDesk.Of(server);
        Assert.Null((await desk.Plan(desk.Admin, desk.Deputy, AppointmentKind.Acting, 5)).Problem);
        await desk.EndsOn(desk.Chief, desk.Today.AddDays(1));
        Assert.Null((await desk.Give(desk.Operator, desk.Next, desk.Today.AddDays(2), desk.Today.AddDays(100))).Problem);

        await desk.Pass(5);
        await desk.Jobs();

        Assert.Equal("Ended HandedOver", await desk.RightOf(desk.Next));
        Assert.Contains("สิทธิของผู้ส่งมอบสิ้นสุด", await desk.Land.MailOf(desk.Next).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_acts_may_become_the_head()
    {
        var desk = await HeadDesk.Of(server);
        Assert.Null((await desk.Plan(desk.Admin, desk.Deputy, AppointmentKind.Acting)).Problem);
        await desk.Pass(1);

        var done = await desk.Plan(desk.Admin, desk.Deputy, AppointmentKind.Substantive);

        Assert.Null(done.Problem);
        Assert.True(await desk.IsHead(desk.Deputy));
        Assert.Equal("Substantive", await server.Sql<string>(
            "SELECT p.kind FROM access_grant g JOIN appointment p ON p.id = g.appointment WHERE g.holder = $1 AND g.user_group = $2 AND g.state = 'Active'", desk.Deputy.Id.Value, HeadDesk.Head));
    }
}
