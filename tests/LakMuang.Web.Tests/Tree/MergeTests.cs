using LakMuang.Agencies;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;

namespace LakMuang.Web.Tests.Tree;

/// <summary>An agency is merged into another: people and rights go on under the announcement, and nobody can do more than before.</summary>
public sealed class MergeTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    [Fact]
    public async Task People_and_their_rights_go_on_in_the_successor_under_the_announcement()
    {
        var land = await Country.Of(server);
        var desk = await Desk.Of(server, land);
        var officer = await land.Person(land.Town, roles: ["info-editor", "elaas-maker"]);

        var (id, problem) = await desk.Change(TreeChangeKind.Merge, land.Town, into: land.Neighbour);

        Assert.Null(problem);
        Assert.Equal("Done", await desk.StateOf(id));
        Assert.Equal("Merged", await server.Sql<string>("SELECT state FROM agency WHERE id = $1", land.Town.Value));
        Assert.Equal(2L, await server.Sql<long>(
            """
            SELECT count(*) FROM access_grant g JOIN appointment p ON p.id = g.appointment JOIN tree_change c ON c.letter = g.letter AND c.letter = p.letter
            WHERE g.holder = $1 AND g.agency = $2 AND p.agency = $2 AND g.state = 'Active' AND c.id = $3 AND holds_right($1, g.system, $2)
            """, officer.Id.Value, land.Neighbour.Value, id));
        Assert.Equal(2L, await server.Sql<long>("SELECT count(*) FROM access_grant WHERE holder = $1 AND agency = $2 AND ended_because = 'Carried'", officer.Id.Value, land.Town.Value));
    }

    [Fact]
    public async Task The_successor_withdraws_a_letter_of_the_merged_agency_and_what_was_carried_on_it_falls()
    {
        var land = await Country.Of(server);
        var desk = await Desk.Of(server, land);
        var officer = await land.Person(land.Town, roles: ["info-viewer"]);
        var admin = await land.Person(land.Neighbour, Office.SsoAdmin);
        Assert.Null((await desk.Change(TreeChangeKind.Merge, land.Town, into: land.Neighbour)).Problem);
        Assert.True(await server.Sql<bool>("SELECT holds_right($1, 'info', $2)", officer.Id.Value, land.Neighbour.Value));

        var seen = await land.Ask<WhatRestsOn, RestingView>(rests => rests.RunAsync(officer.Letter, default));
        Assert.Null(await land.Try<WithdrawLetter, int>(use => use.RunAsync(land.As(admin), land.Neighbour, officer.Letter, ReasonToWithdraw.Revoked, seen.Digest, default)));

        Assert.False(await server.Sql<bool>("SELECT holds_right($1, 'info', $2)", officer.Id.Value, land.Neighbour.Value));
    }

    [Fact]
    public async Task A_merger_takes_nobodys_second_step_away()
    {
        var land = await Country.Of(server);
        var desk = await Desk.Of(server, land);
        await server.Sql<int>("UPDATE agency SET second_step_from = '2026-01-05' WHERE id = $1", land.Town.Value);
        await server.Sql<int>("UPDATE agency SET second_step_from = NULL WHERE id = $1", land.Neighbour.Value);

        Assert.Null((await desk.Change(TreeChangeKind.Merge, land.Town, into: land.Neighbour)).Problem);

        Assert.Equal(new DateOnly(2026, 1, 5), await server.Sql<DateOnly>("SELECT second_step_from FROM agency WHERE id = $1", land.Neighbour.Value));
    }

    [Fact]
    public async Task What_would_be_more_than_before_ends()
    {
        var land = await Country.Of(server);
        var desk = await Desk.Of(server, land);
        var admin = await land.Person(land.Town, Office.SsoAdmin, ["info-editor"]);
        var overseer = await land.Person(land.Town, roles: ["overseer", "info-viewer"]);
        var mayor = await land.Person(land.Town, Office.Mayor, ["info-viewer"]);
        var finance = await land.Person(land.Town, Office.HeadOfFinance, ["elaas-maker"]);

        Assert.Null((await desk.Change(TreeChangeKind.Merge, land.Town, into: land.Neighbour)).Problem);

        Assert.False(await land.IsAdmin(admin, land.Neighbour));
        Assert.Equal("", await RightsIn(land.Neighbour, admin));
        Assert.Equal("info-viewer", await RightsIn(land.Neighbour, overseer));
        Assert.Equal("", await RightsIn(land.Neighbour, mayor));
        Assert.Equal("elaas-maker", await RightsIn(land.Neighbour, finance));
        Assert.Equal(0L, await server.Sql<long>("SELECT count(*) FROM appointment WHERE agency = $1 AND office IS NOT NULL", land.Neighbour.Value));
        Assert.Equal(0L, await server.Sql<long>("SELECT count(*) FROM access_grant WHERE agency = $1 AND state <> 'Ended'", land.Town.Value));
    }

    [Fact]
    public async Task Who_holds_the_same_right_in_both_keeps_that_of_the_successor()
    {
        var land = await Country.Of(server);
        var desk = await Desk.Of(server, land);
        var officer = await land.Person(land.Town, roles: ["info-viewer"]);
        await server.Sql<int>("""
            INSERT INTO appointment (id, person, agency, kind, position, unit, is_elected, from_day, letter)
            SELECT gen_random_uuid(), person, $2, 'Seconded', position, unit, false, from_day, letter FROM appointment WHERE person = $1
            """, officer.Id.Value, land.Neighbour.Value);
        await server.Sql<int>("""
            INSERT INTO access_grant (id, holder, agency, system, user_group, appointment, letter, from_day, until_day, state, given_at)
            SELECT gen_random_uuid(), g.holder, $2, g.system, g.user_group, p.id, g.letter, g.from_day, '2027-01-31', 'Active', g.given_at
            FROM access_grant g, appointment p WHERE g.holder = $1 AND p.person = $1 AND p.agency = $2
            """, officer.Id.Value, land.Neighbour.Value);
        var draft = await desk.Draft(TreeChangeKind.Merge, land.Town, into: land.Neighbour);
        Assert.True(draft.Ok(out var id, out _));
        Assert.Contains((await desk.Look(id)).Effects, e => e is { Fate: TreeFate.Duplicate, Count: 1 });

        Assert.Null(await desk.Agree(id));

        Assert.Equal("info-viewer", await RightsIn(land.Neighbour, officer));
        Assert.Equal(new DateOnly(2027, 1, 31), await server.Sql<DateOnly>(
            "SELECT until_day FROM access_grant WHERE holder = $1 AND agency = $2 AND state = 'Active'", officer.Id.Value, land.Neighbour.Value));
    }

    [Fact]
    public async Task A_right_whose_letter_was_withdrawn_does_not_come_back_by_a_merger_and_falls_with_its_first_letter_later()
    {
        var land = await Country.Of(server);
        var desk = await Desk.Of(server, land);
        var (fallen, standing) = (await land.Person(land.Town, roles: ["info-viewer"]), await land.Person(land.Town, roles: ["info-viewer"]));
        await Withdraw(land, fallen);

        Assert.Null((await desk.Change(TreeChangeKind.Merge, land.Town, into: land.Neighbour)).Problem);
        Assert.Equal("", await RightsIn(land.Neighbour, fallen));
        Assert.Equal("info-viewer", await RightsIn(land.Neighbour, standing));

        var letter = await server.Sql<Guid>("SELECT letter FROM access_grant WHERE holder = $1 AND agency = $2", standing.Id.Value, land.Town.Value);
        await server.Sql<int>("UPDATE letter SET issuer = $2 WHERE id = $1", letter, land.Neighbour.Value);
        await Withdraw(land, standing, land.Neighbour);
        Assert.Equal("", await RightsIn(land.Neighbour, standing));
    }

    [Fact]
    public async Task A_unit_does_not_get_two_heads_in_a_system_and_LakMuang_keeps_two_operators()
    {
        var land = await Country.Of(server);
        var desk = await Desk.Of(server, land);
        var head = await land.Person(land.Town, roles: ["elaas-maker", "info-viewer"]);
        await server.Sql<int>("UPDATE user_group SET decider = 'DlaOperator' WHERE code = 'elaas-maker'");
        try
        {
            Assert.Null((await desk.Change(TreeChangeKind.Merge, land.Town, into: land.Neighbour)).Problem);
        }
        finally
        {
            await server.Sql<int>("UPDATE user_group SET decider = 'SsoAdmin' WHERE code = 'elaas-maker'");
        }

        Assert.Equal("info-viewer", await RightsIn(land.Neighbour, head));
        await server.Sql<int>("UPDATE access_grant SET state = 'Ended' WHERE user_group = 'dla-operator' AND holder <> $1", desk.Operator.Id.Value);
        await land.Person(land.Far, roles: ["dla-operator"]);
        Assert.Equal("tree.operators", (await desk.Change(TreeChangeKind.Dissolve, land.Far, people: FateOfPeople.End)).Problem?.Code);
    }

    [Fact]
    public async Task Agencies_below_a_merged_office_go_under_the_successor()
    {
        var land = await Country.Of(server);
        var desk = await Desk.Of(server, land);
        var other = await land.Agency(AgencyType.DistrictOffice, land.Province);

        Assert.Null((await desk.Change(TreeChangeKind.Merge, land.District, into: other)).Problem);

        Assert.Equal(2L, await server.Sql<long>("SELECT count(*) FROM agency WHERE parent = $1 AND state = 'Active'", other.Value));
        Assert.Equal(2L, await server.Sql<long>("SELECT count(*) FROM agency_era WHERE parent = $1 AND ended_by = 'Merge'", land.District.Value));
    }

    [Fact]
    public async Task A_merger_into_itself_below_itself_or_into_what_is_gone_is_refused()
    {
        var land = await Country.Of(server);
        var desk = await Desk.Of(server, land);
        var below = await land.Agency(AgencyType.DistrictOffice, land.District);
        Assert.Equal("tree.into-itself", await desk.Refused(desk.Draft(TreeChangeKind.Merge, land.Town, into: land.Town)));
        Assert.Equal("tree.into-below", await desk.Refused(desk.Draft(TreeChangeKind.Merge, land.District, into: below)));
        Assert.Equal("tree.into-kind", await desk.Refused(desk.Draft(TreeChangeKind.Merge, land.Town, into: land.District)));
        Assert.Equal("tree.root", await desk.Refused(desk.Draft(TreeChangeKind.Merge, land.Root, into: land.Province)));

        Assert.Null((await desk.Change(TreeChangeKind.Merge, land.Town, into: land.Neighbour)).Problem);
        Assert.Equal("tree.no-into", await desk.Refused(desk.Draft(TreeChangeKind.Merge, land.Far, into: land.Town)));
        Assert.Equal("tree.not-active", await desk.Refused(desk.Draft(TreeChangeKind.Merge, land.Town, into: land.Far)));
    }

    private static async Task Withdraw(Country land, Somebody whose, AgencyId? issuer = null) =>
        Assert.Null(await land.Try<Agencies.WithdrawLetter, int>(async use =>
        {
            var operators = await land.Person(land.Root, roles: ["dla-operator"]);
            var act = land.As(operators);
            var seen = await land.Ask<Agencies.WhatRestsOn, Agencies.RestingView>(what => what.RunAsync(whose.Letter, default));
            return await use.RunAsync(act, issuer ?? whose.Agency, whose.Letter, ReasonToWithdraw.Revoked, seen.Digest, default);
        }));

    private async Task<string> RightsIn(AgencyId agency, Somebody somebody) => (await server.Sql<string>(
        """
        SELECT coalesce(string_agg(g.user_group, ',' ORDER BY g.user_group), '') FROM access_grant g
        WHERE g.holder = $1 AND g.agency = $2 AND g.state = 'Active' AND appointment_is_held(g.appointment) AND letter_is_living(g.letter)
        """, somebody.Id.Value, agency.Value))!;
}
