using LakMuang.Agencies.Contracts;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;

namespace LakMuang.Web.Tests.Tree;

/// <summary>What the successor has decided about somebody stands beside what a merger carries over: by its days, and by its state (docs/adr/0041).</summary>
public sealed class HeldThereTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    [Theory]
    [InlineData("Decided")]
    [InlineData("Seconded")]
    [InlineData("DutyConflict")]
    public async Task What_somebody_suspended_in_the_successor_a_merger_does_not_put_back_into_force(string because)
    {
        var (land, desk, officer) = await Begin();
        await There(land, officer, new(2026, 1, 5), new(2030, 9, 30), because);

        Assert.Null((await desk.Change(TreeChangeKind.Merge, land.Town, into: land.Neighbour)).Problem);

        Assert.Equal($"Suspended {because}", await RightsThere(land, officer));
    }

    [Fact]
    public async Task A_right_there_without_authority_makes_room()
    {
        var (land, desk, officer) = await Begin();
        await There(land, officer, new(2026, 1, 5), new(2030, 9, 30), "LetterWithdrawn");

        Assert.Null((await desk.Change(TreeChangeKind.Merge, land.Town, into: land.Neighbour)).Problem);

        Assert.Equal("Active", await RightsThere(land, officer));
    }

    [Fact]
    public async Task Until_a_right_to_come_begins_there_the_carried_one_goes_on()
    {
        var (land, desk, officer) = await Begin();
        var day = desk.Today.AddDays(20);
        await There(land, officer, day, day.AddDays(100), null);

        Assert.Null((await desk.Change(TreeChangeKind.Merge, land.Town, into: land.Neighbour)).Problem);

        Assert.True(await server.Sql<bool>("SELECT holds_right($1, 'info', $2)", officer.Id.Value, land.Neighbour.Value));
        Assert.Equal(day.AddDays(-1), await server.Sql<DateOnly>(
            "SELECT until_day FROM access_grant WHERE holder = $1 AND agency = $2 AND state = 'Active' AND from_day < $3", officer.Id.Value, land.Neighbour.Value, day));
        Assert.Equal(2L, await server.Sql<long>("SELECT count(*) FROM access_grant WHERE holder = $1 AND agency = $2 AND state = 'Active'", officer.Id.Value, land.Neighbour.Value));
    }

    [Fact]
    public async Task A_right_that_somebody_suspended_goes_on_suspended_and_no_letter_is_blamed()
    {
        var (land, desk, officer) = await Begin();
        await server.Sql<int>("UPDATE access_grant SET state = 'Suspended', suspended_because = 'Decided' WHERE holder = $1", officer.Id.Value);
        Assert.True((await desk.Draft(TreeChangeKind.Merge, land.Town, into: land.Neighbour)).Ok(out var id, out _));
        Assert.DoesNotContain((await desk.Look(id)).Effects, e => e.Why?.En == "The letter under it was withdrawn");

        Assert.Null(await desk.Agree(id));

        Assert.Equal("Suspended Decided", await RightsThere(land, officer));

        // The record of past days knows that it was never in force there.
        Assert.Equal("Decided 1", await server.Sql<string>(
            "SELECT min(p.because) || ' ' || count(*) FROM grant_pause p JOIN access_grant g ON g.id = p.access_grant WHERE g.holder = $1 AND g.agency = $2 AND p.until_at IS NULL",
            officer.Id.Value, land.Neighbour.Value));
    }

    [Fact]
    public async Task A_group_that_does_not_serve_the_type_of_the_successor_is_not_carried()
    {
        var (land, desk, officer) = await Begin();
        await server.Sql<int>("UPDATE user_group SET serves = '{SubdistrictMunicipality}' WHERE code = 'info-viewer'");
        try
        {
            Assert.Null((await desk.Change(TreeChangeKind.Merge, land.Town, into: land.Neighbour)).Problem);
        }
        finally
        {
            await server.Sql<int>("UPDATE user_group SET serves = '{}' WHERE code = 'info-viewer'");
        }

        Assert.Null(await RightsThere(land, officer));
    }

    private Task<string?> RightsThere(Country land, Somebody one) => server.Sql<string>(
        "SELECT string_agg(concat_ws(' ', state, suspended_because), ',') FROM access_grant WHERE holder = $1 AND agency = $2 AND state <> 'Ended'", one.Id.Value, land.Neighbour.Value);

    /// <summary>The same group, held in the successor on a post there.</summary>
    private async Task There(Country land, Somebody one, DateOnly from, DateOnly until, string? suspendedBecause)
    {
        await server.Sql<int>("""
            INSERT INTO appointment (id, person, agency, kind, position, unit, is_elected, from_day, letter)
            SELECT gen_random_uuid(), person, $2, 'Seconded', position, unit, false, from_day, letter FROM appointment WHERE person = $1
            """, one.Id.Value, land.Neighbour.Value);
        await server.Sql<int>("""
            INSERT INTO access_grant (id, holder, agency, system, user_group, appointment, letter, from_day, until_day, state, suspended_because, given_at)
            SELECT gen_random_uuid(), g.holder, $2, g.system, g.user_group, p.id, g.letter, $3, $4, CASE WHEN $5 = '' THEN 'Active' ELSE 'Suspended' END, nullif($5, ''), g.given_at
            FROM access_grant g, appointment p WHERE g.holder = $1 AND p.person = $1 AND p.agency = $2
            """, one.Id.Value, land.Neighbour.Value, from, until, suspendedBecause ?? "");
    }

    private async Task<(Country Land, Desk Desk, Somebody Officer)> Begin()
    {
        var land = await Country.Of(server);
        return (land, await Desk.Of(server, land), await land.Person(land.Town, roles: ["info-viewer"]));
    }
}
