using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;

namespace LakMuang.Web.Tests.Granting;

/// <summary>A right by hand: under a letter and a reason, within its days, and never to oneself (B-1, L2-1, invariants 1 and 3).</summary>
public sealed class GiveTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    [Fact]
    public async Task An_account_that_was_shut_a_moment_ago_gets_nothing_by_any_way()
    {
        var land = await Country.Of(server);
        var officer = await land.Person(land.Town);
        await server.Sql<int>("UPDATE account SET state = 'Suspended' WHERE id = $1", officer.Id.Value);

        var given = await land.Try<IRights, Guid>(rights => rights.GiveAsync(
            land.Job(), new(officer.Id, land.Town, "info-viewer", officer.Appointment, officer.Letter, ThaiDate.Day(server.Clock.GetUtcNow()), null), TestContext.Current.CancellationToken));

        Assert.Equal("right.no-account", given?.Code);
    }

    [Fact]
    public async Task A_right_is_given_under_a_letter_with_a_reason_that_stands_on_no_trail()
    {
        var (land, desk) = await Begin();
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));

        Assert.Equal(2, Value(await desk.Give(admin, officer, ["info-viewer", "elaas-maker"], until: desk.Today.AddMonths(6), decision: GrantingDesk.Decision("ทำแทนผู้ที่โอนไป"))));

        var right = await desk.RightOf(officer);
        Assert.Equal("Active", await desk.StateOf(right));
        Assert.Equal(desk.Today.AddMonths(6), await desk.UntilOf(right));
        Assert.True(await desk.MayEnter(officer));
        Assert.Equal("Given ทำแทนผู้ที่โอนไป", await server.Sql<string>("SELECT concat_ws(' ', deed, reason) FROM grant_decision WHERE access_grant = $1", right));
        Assert.Equal(1L, await server.Sql<long>("SELECT count(*) FROM access_grant g JOIN letter l ON l.id = g.letter WHERE g.id = $1 AND l.number LIKE 'คำสั่ง สิทธิ%'", right));
        Assert.Equal(2, await desk.Facts("GrantGiven", officer));
        Assert.Equal(0L, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE details::text LIKE '%ทำแทนผู้ที่โอนไป%'"));
    }

    [Fact]
    public async Task Nobody_gives_changes_or_ends_a_right_of_their_own_by_either_of_two_records()
    {
        var (land, desk) = await Begin();
        var (admin, twin) = (await land.Person(land.Town, Office.SsoAdmin, roles: ["info-viewer"]), await land.Person(land.Town));

        Assert.Equal("access.grant.own", (await desk.Give(admin, admin, ["info-editor"])).Problem?.Code);
        Assert.Equal("access.grant.own", (await desk.End(admin, admin, await desk.RightOf(admin))).Problem?.Code);
        Assert.Equal("access.grant.own", (await desk.Change(admin, admin, await desk.RightOf(admin), "info-editor")).Problem?.Code);
        Assert.Equal(3, await desk.Facts("OwnRightRefused", admin));

        // The same number, given once more with a second record.
        await server.Sql<int>(
            "UPDATE person SET claimed_lookup = (SELECT citizen_id_lookup FROM person WHERE id = $1), citizen_id_lookup = NULL, citizen_id = NULL WHERE id = $2", admin.Id.Value, twin.Id.Value);
        Assert.Equal("access.grant.own", (await desk.Give(admin, twin, ["info-editor"])).Problem?.Code);
    }

    [Fact]
    public async Task Who_decides_on_a_group_is_who_gives_it()
    {
        var (land, desk) = await Begin();
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        var (overseer, @operator) = (await land.Person(land.District, roles: ["overseer"]), await land.Person(land.Root, roles: ["dla-operator"]));

        Assert.Equal("right.not-your-group", (await desk.Give(admin, officer, ["elaas-auditor"])).Problem?.Code);
        Assert.Equal("right.not-your-group", (await desk.Give(admin, officer, ["elaas-head"])).Problem?.Code);
        Assert.Equal("right.not-your-group", (await desk.Give(overseer, officer, ["elaas-head"])).Problem?.Code);
        Assert.Null((await desk.Give(overseer, officer, ["elaas-auditor"])).Problem);
        Assert.Null((await desk.Give(@operator, officer, ["elaas-head"])).Problem);

        // Taking away is the agency's own business.
        Assert.Null((await desk.Suspend(admin, officer, await desk.RightOf(officer, "elaas-head"))).Problem);
        Assert.Equal("right.not-your-group", (await desk.Resume(admin, officer, await desk.RightOf(officer, "elaas-head"))).Problem?.Code);
        Assert.Null((await desk.End(admin, officer, await desk.RightOf(officer, "elaas-head"))).Problem);
    }

    [Fact]
    public async Task Outside_ones_own_tree_nothing_is_given_and_nothing_seen()
    {
        var (land, desk) = await Begin();
        var (admin, stranger) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Neighbour));
        var overseer = await land.Person(land.OtherProvince, roles: ["overseer"]);

        Assert.Equal("agency.not-yours", (await desk.Give(admin, stranger, ["info-viewer"])).Problem?.Code);
        Assert.Equal("right.not-here", (await desk.Give(admin, stranger, ["info-viewer"], agency: land.Town)).Problem?.Code);
        Assert.Equal("agency.not-yours", (await desk.Give(overseer, await land.Person(land.Town), ["info-viewer"])).Problem?.Code);
    }

    [Fact]
    public async Task Days_that_cannot_be_are_refused_at_their_field()
    {
        var (land, desk) = await Begin();
        var (admin, officer, term) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town), await land.Person(land.Town, until: desk.Today.AddDays(40)));

        await Refused("right.ends-before", "Until", officer, desk.Today.AddDays(9), desk.Today.AddDays(8));
        await Refused("right.begins-before", "From", officer, desk.Today.AddDays(-1), null);
        await Refused("right.too-far", "From", officer, desk.Today.AddMonths(13), null);
        await Refused("right.too-long", "Until", officer, null, desk.Today.AddMonths(24));
        await Refused("right.too-long", "Until", term, null, desk.Today.AddDays(41));
        Assert.Null((await desk.Give(admin, officer, ["info-viewer"], until: desk.Today.AddMonths(24).AddDays(-1))).Problem);

        // Nothing asked for: as long as the post lasts.
        Assert.Null((await desk.Give(admin, term, ["info-viewer"])).Problem);
        Assert.Equal(desk.Today.AddDays(40), await desk.UntilOf(await desk.RightOf(term)));

        async Task Refused(string code, string field, Somebody whom, DateOnly? from, DateOnly? until)
        {
            var problem = (await desk.Give(admin, whom, ["info-viewer"], from, until)).Problem;
            Assert.Equal((code, field), (problem?.Code, problem?.Field));
        }
    }

    [Fact]
    public async Task Without_an_account_a_post_a_served_agency_or_a_reason_there_is_no_right()
    {
        var (land, desk) = await Begin();
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));

        Assert.Equal("right.no-account", (await desk.Give(admin, await land.Person(land.Town, account: false), ["info-viewer"])).Problem?.Code);
        Assert.Equal("right.reason", (await desk.Give(admin, officer, ["info-viewer"], decision: GrantingDesk.Decision(" "))).Problem?.Code);
        Assert.Equal("right.no-group", (await desk.Give(admin, officer, [])).Problem?.Code);
        Assert.Equal("access.group.none", (await desk.Give(admin, officer, ["overseer"])).Problem?.Code);
        await server.Sql<int>("UPDATE appointment SET until_day = $2 WHERE id = $1", officer.Appointment, desk.Today.AddDays(-1));
        Assert.Equal("access.grant.no-post", (await desk.Give(admin, officer, ["info-viewer"])).Problem?.Code);
        var other = await land.Person(land.Town);
        await server.Sql<int>("UPDATE information_system SET serves = '{TownMunicipality}' WHERE code = 'ktb'");
        Assert.Equal("access.group.none", (await desk.Give(admin, other, ["ktb-maker"])).Problem?.Code);
        await server.Sql<int>("UPDATE information_system SET serves = '{}' WHERE code = 'ktb'");
    }

    [Fact]
    public async Task A_group_is_held_once_at_a_time_and_a_successor_may_wait_behind_it()
    {
        var (land, desk) = await Begin();
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        Assert.Null((await desk.Give(admin, officer, ["info-viewer"], until: desk.Today.AddDays(30))).Problem);

        Assert.Equal("access.grant.held", (await desk.Give(admin, officer, ["info-viewer"], desk.Today.AddDays(30))).Problem?.Code);
        Assert.Null((await desk.Give(admin, officer, ["info-viewer"], desk.Today.AddDays(31))).Problem);
        Assert.Equal("access.grant.held", (await desk.Give(admin, officer, ["info-viewer"], until: desk.Today.AddDays(400))).Problem?.Code);
    }

    [Fact]
    public async Task Of_twelve_who_give_the_same_right_at_once_one_does()
    {
        var (land, desk) = await Begin();
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));

        // On days that differ and overlap, so that no plain unique index could tell them apart.
        var results = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => desk.Give(admin, officer, ["info-viewer"], desk.Today.AddDays(i), desk.Today.AddDays(60 + i))));

        Assert.Single(results, r => r.Problem is null);
        Assert.All(results.Where(r => r.Problem is not null), r => Assert.True(r.Problem!.Code is "access.grant.held" or "right.at-once", r.Problem!.Code));
        Assert.Equal(1L, await server.Sql<long>("SELECT count(*) FROM access_grant WHERE holder = $1", officer.Id.Value));
    }

    private async Task<(Country Land, GrantingDesk Desk)> Begin()
    {
        var land = await Country.Of(server);
        return (land, await GrantingDesk.Of(server, land));
    }

    private static int Value(Result<int> result) => result.Ok(out var value, out var problem) ? value : throw new InvalidOperationException(problem.Code);
}
