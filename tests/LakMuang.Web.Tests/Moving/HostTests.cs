using LakMuang.Agencies;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;

namespace LakMuang.Web.Tests.Moving;

/// <summary>A secondment whose post ends from the host's side is over, and what slept at home wakes (L2-1, B-1).</summary>
public sealed class HostTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task When_the_host_ends_the_post_the_secondment_is_done_and_the_rights_at_home_wake()
    {
        var (land, desk, home, host, officer) = await Begin();
        var move = await Agreed(desk, home, host, officer, land);
        Assert.False(await desk.MayEnter(officer, land.Town));

        Assert.Null(await EndAtHost(land, host, officer, EndOfPost.ChangeOfDuties, desk.Today.AddDays(-1)));

        Assert.Equal("Done", await desk.StateOf(move));
        Assert.True(await desk.MayEnter(officer, land.Town));
        Assert.Equal([land.Town.Value], await desk.HoldsAt(officer));
    }

    [Fact]
    public async Task A_last_day_that_the_host_sets_is_the_last_day_of_the_secondment()
    {
        var (land, desk, home, host, officer) = await Begin();
        var move = await Agreed(desk, home, host, officer, land);

        Assert.Null(await EndAtHost(land, host, officer, EndOfPost.ChangeOfDuties, desk.Today.AddDays(3)));

        Assert.Equal(desk.Today.AddDays(3), await server.Sql<DateOnly>("SELECT until_day FROM staff_move WHERE id = $1", move));
        Assert.Equal("Running", await desk.StateOf(move));
    }

    [Fact]
    public async Task When_the_letter_that_prolonged_it_is_withdrawn_it_ends_where_the_first_one_had_set_its_end()
    {
        var (land, desk, home, host, officer) = await Begin();
        var move = await Agreed(desk, home, host, officer, land);
        Assert.Null((await desk.Change(home, land.Town, move, desk.Today.AddDays(90))).Problem);
        var later = await server.Sql<Guid>("SELECT later_letter FROM staff_move WHERE id = $1", move);

        await Withdraw(land, home, new(later));

        Assert.Equal("Running", await desk.StateOf(move));
        Assert.Equal(desk.Today.AddDays(30), await server.Sql<DateOnly>("SELECT until_day FROM staff_move WHERE id = $1", move));
        Assert.Equal(2, (await desk.HoldsAt(officer)).Length);
        Assert.Equal(0, await server.Sql<long>("SELECT count(*) FROM staff_move_post WHERE move = $1", move));
    }

    [Fact]
    public async Task When_the_letter_of_the_part_that_runs_is_withdrawn_the_secondment_is_over_and_stays_done()
    {
        var (land, desk, home, host, officer) = await Begin();
        var move = await Agreed(desk, home, host, officer, land);
        var letter = await server.Sql<Guid>("SELECT letter FROM staff_move WHERE id = $1", move);

        await Withdraw(land, home, new(letter));

        Assert.Equal("Done", await desk.StateOf(move));
        Assert.True(await desk.MayEnter(officer, land.Town));
    }

    [Fact]
    public async Task Prolonged_cut_back_and_prolonged_again_it_goes_on_with_its_rights()
    {
        var (land, desk, home, host, officer) = await Begin();
        var move = await Agreed(desk, home, host, officer, land);
        var post = await server.Sql<Guid>("SELECT new_post FROM staff_move WHERE id = $1", move);
        await server.NewWorld().Grant(officer with { Agency = land.Far, Appointment = post }, "info-viewer");

        Assert.Null((await desk.Change(home, land.Town, move, desk.Today.AddDays(60))).Problem);
        Assert.Null((await desk.Change(home, land.Town, move, desk.Today.AddDays(30))).Problem);
        Assert.Equal(post, await server.Sql<Guid>("SELECT new_post FROM staff_move WHERE id = $1", move));
        Assert.Null((await desk.Change(home, land.Town, move, desk.Today.AddDays(60))).Problem);

        Assert.Equal(desk.Today.AddDays(60), await server.Sql<DateOnly>("SELECT until_day FROM staff_move WHERE id = $1", move));
        Assert.Equal(2, await server.Sql<long>("SELECT count(*) FROM appointment WHERE person = $1 AND agency = $2 AND ended_at IS NULL", officer.Id.Value, land.Far.Value));
        Assert.Equal(2, await server.Sql<long>("SELECT count(*) FROM access_grant WHERE holder = $1 AND agency = $2 AND state = 'Active'", officer.Id.Value, land.Far.Value));
    }

    [Fact]
    public async Task A_case_at_an_office_that_is_above_the_agency_no_more_goes_to_the_one_that_is()
    {
        var (land, desk, home, _, officer) = await Begin();
        Assert.True((await desk.Transfer(home, officer, land.Far, desk.Today.AddDays(20))).Ok(out var move, out _));
        await server.Sql<int>("UPDATE staff_move SET at_office = $2, answer_by = $3 WHERE id = $1", move, land.District.Value, desk.Today.AddDays(-1));

        await desk.Job();

        Assert.Equal(land.OtherProvince.Value, await server.Sql<Guid>("SELECT at_office FROM staff_move WHERE id = $1", move));
    }

    [Fact]
    public async Task The_loser_of_two_agencies_that_ask_at_once_keeps_its_scan()
    {
        var (land, desk, home, host, officer) = await Begin();
        using var scan = new RacingScan(async () => Assert.Null((await desk.Transfer(home, officer, land.Neighbour, desk.Today)).Problem));
        var letter = MovingDesk.Letter() with { File = new("", null, "คำสั่ง.pdf", scan) };

        var asked = await server.Ask<LakMuang.Staff.Moving.AskForPerson, Result<Guid>>(use => use.RunAsync(
            land.As(host), land.Far, new(officer.CitizenId.Digits, "นักวิชาการพัสดุ", "กองคลัง", desk.Today, letter), Ct));

        Assert.True(asked.Ok(out var move, out var problem), problem?.Code);
        Assert.True(await server.Sql<bool>("SELECT person IS NULL FROM staff_move WHERE id = $1", move));
        Assert.Equal(FileSamples.Pdf().Length, await server.Sql<long>(
            "SELECT c.received FROM staff_move m JOIN letter l ON l.id = m.letter JOIN file f ON f.id = l.file JOIN file_content c ON c.id = f.content WHERE m.id = $1", move));
    }

    /// <summary>A scan during whose first reading somebody else is faster.</summary>
    private sealed class RacingScan(Func<Task> meanwhile) : MemoryStream(FileSamples.Pdf())
    {
        private bool _isOver;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (!_isOver)
            {
                _isOver = true;
                await meanwhile();
            }

            return await base.ReadAsync(buffer, cancellationToken);
        }
    }

    private static async Task Withdraw(Country land, Somebody by, LetterId letter)
    {
        var seen = await land.Ask<WhatRestsOn, RestingView>(what => what.RunAsync(letter, Ct));
        Assert.Null(await land.Try<WithdrawLetter, int>(use => use.RunAsync(land.As(by), land.Town, letter, ReasonToWithdraw.Revoked, seen.Digest, Ct)));
    }

    private static Task<Problem?> EndAtHost(Country land, Somebody host, Somebody officer, EndOfPost because, DateOnly day) =>
        land.Try<EndPosts, int>(use => use.RunAsync(land.As(host), land.Far, officer.Id, new(because, day, MovingDesk.Letter()), Ct));

    private static async Task<Guid> Agreed(MovingDesk desk, Somebody home, Somebody host, Somebody officer, Country land)
    {
        Assert.True((await desk.Second(home, officer, land.Far, desk.Today, desk.Today.AddDays(30), sleep: true)).Ok(out var move, out var problem), problem?.Code);
        Assert.Null((await desk.Accept(host, land.Far, move)).Problem);
        return move;
    }

    private async Task<(Country Land, MovingDesk Desk, Somebody Home, Somebody Host, Somebody Officer)> Begin()
    {
        var land = await Country.Of(server);
        return (land, new(server, land), await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Far, Office.SsoAdmin), await land.Person(land.Town, roles: ["info-viewer"]));
    }
}
