using LakMuang.Accounts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;

namespace LakMuang.Web.Tests.Granting;

/// <summary>Who gives a right and who takes its ground away in the same moment wait for each other, and neither misses what the other did (invariants 1 and 2).</summary>
public sealed class StandStillTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private const string LockPerson = "SELECT 1 FROM person WHERE id = $1 FOR NO KEY UPDATE";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("UPDATE appointment SET ended_at = lakmuang_now(), ended_because = 'Resignation' WHERE person = $1", "access.grant.no-post")]
    [InlineData("UPDATE account SET state = 'Suspended' WHERE id = $1", "right.no-account")]
    [InlineData("UPDATE person SET merged_into = (SELECT p.id FROM person p WHERE p.id <> $1 LIMIT 1) WHERE id = $1", "access.grant.record-gone")]
    public async Task Whoever_gives_beside_somebody_who_takes_the_ground_away_waits_and_gives_nothing(string taking, string code)
    {
        var (land, desk) = await Begin();
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        await using var elsewhere = await Elsewhere.Begin(server);
        await elsewhere.Do(LockPerson, officer.Id.Value);
        await elsewhere.Do(taking, officer.Id.Value);

        var giving = desk.Give(admin, officer, ["info-viewer"]);
        Assert.True(await elsewhere.IsWaitedFor(giving));
        await elsewhere.Commit();

        Assert.Equal(code, (await giving).Problem?.Code);
        Assert.Equal(0L, await server.Sql<long>("SELECT count(*) FROM access_grant WHERE holder = $1", officer.Id.Value));
    }

    [Fact]
    public async Task Under_a_letter_that_is_being_withdrawn_nothing_is_given()
    {
        var (land, desk) = await Begin();
        var (admin, first, second) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town), await land.Person(land.Town));
        var decision = GrantingDesk.Decision();
        Assert.Null((await desk.Give(admin, first, ["info-viewer"], decision: decision)).Problem);
        var letter = await server.Sql<Guid>("SELECT letter FROM access_grant WHERE holder = $1", first.Id.Value);
        await using var elsewhere = await Elsewhere.Begin(server);
        await elsewhere.Do("UPDATE letter SET state = 'Withdrawn' WHERE id = $1", letter);

        var giving = desk.Give(admin, second, ["info-viewer"], decision: decision);
        Assert.True(await elsewhere.IsWaitedFor(giving));
        await elsewhere.Commit();

        Assert.Equal("access.grant.letter-gone", (await giving).Problem?.Code);
        Assert.Equal(0L, await server.Sql<long>("SELECT count(*) FROM access_grant WHERE holder = $1", second.Id.Value));
    }

    [Fact]
    public async Task A_suspension_takes_a_right_along_that_is_given_in_the_same_moment()
    {
        var (land, desk) = await Begin();
        var officer = await land.Person(land.Town, roles: ["info-viewer"]);
        await using var elsewhere = await Elsewhere.Begin(server);
        await elsewhere.Do(LockPerson, officer.Id.Value);
        await GiveBeside(elsewhere, await desk.RightOf(officer));

        var suspending = server.Ask<SuspendAccount, Result<PersonId>>(use => use.RunAsync(land.Job(), officer.Id, Ct));
        Assert.True(await elsewhere.IsWaitedFor(suspending));
        await elsewhere.Commit();

        Assert.Null((await suspending).Problem);
        Assert.Equal("Suspended AccountSuspended", await desk.StateOf(await desk.RightOf(officer, "info-editor")));
    }

    [Fact]
    public async Task Who_leaves_keeps_no_right_that_was_given_in_the_same_moment()
    {
        var (land, desk) = await Begin();
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, roles: ["info-viewer"]));
        await using var elsewhere = await Elsewhere.Begin(server);
        await elsewhere.Do(LockPerson, officer.Id.Value);
        await GiveBeside(elsewhere, await desk.RightOf(officer));

        var leaving = land.Try<EndPosts, int>(use => use.RunAsync(
            land.As(admin), land.Town, officer.Id, new(EndOfPost.Resignation, desk.Today.AddDays(-1), GrantingDesk.Letter()), Ct));
        Assert.True(await elsewhere.IsWaitedFor(leaving));
        await elsewhere.Commit();

        Assert.Null(await leaving);
        Assert.Equal("Ended LeftPost", await desk.StateOf(await desk.RightOf(officer, "info-editor")));
    }

    [Fact]
    public async Task A_withdrawal_waits_for_what_is_given_under_the_letter_and_shows_the_new_list()
    {
        var (land, desk) = await Begin();
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        Assert.Null((await desk.Give(admin, officer, ["info-viewer"])).Problem);
        var letter = await server.Sql<Guid>("SELECT letter FROM access_grant WHERE holder = $1", officer.Id.Value);
        await using var elsewhere = await Elsewhere.Begin(server);
        await elsewhere.Do("SELECT 1 FROM letter WHERE id = $1 FOR SHARE", letter);
        await GiveBeside(elsewhere, await desk.RightOf(officer));

        var withdrawing = desk.Withdraw(admin, new(letter));
        Assert.True(await elsewhere.IsWaitedFor(withdrawing));
        await elsewhere.Commit();

        Assert.Equal("letter.stale-preview", (await withdrawing)?.Code);
        Assert.Null(await desk.Withdraw(admin, new(letter)));
        Assert.Equal(2L, await server.Sql<long>("SELECT count(*) FROM access_grant WHERE letter = $1 AND suspended_because = 'LetterWithdrawn'", letter));
    }

    [Fact]
    public async Task A_right_does_not_come_back_beside_a_suspension()
    {
        var (land, desk) = await Begin();
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, roles: ["info-viewer"]));
        var right = await desk.RightOf(officer);
        Assert.Null((await desk.Suspend(admin, officer, right)).Problem);
        await using var elsewhere = await Elsewhere.Begin(server);
        await elsewhere.Do(LockPerson, officer.Id.Value);
        await elsewhere.Do("UPDATE account SET state = 'Suspended' WHERE id = $1", officer.Id.Value);

        var resuming = desk.Resume(admin, officer, right);
        Assert.True(await elsewhere.IsWaitedFor(resuming));
        await elsewhere.Commit();

        Assert.Equal("right.no-account", (await resuming).Problem?.Code);
        Assert.Equal("Suspended Decided", await desk.StateOf(right));
    }

    /// <summary>As when another node is about to commit it: one more right beside the given one.</summary>
    private static Task GiveBeside(Elsewhere elsewhere, Guid right) => elsewhere.Do(
        """
        INSERT INTO access_grant SELECT (jsonb_populate_record(NULL::access_grant,
            to_jsonb(g) || jsonb_build_object('id', gen_random_uuid(), 'user_group', 'info-editor'))).* FROM access_grant g WHERE g.id = $1
        """, right);

    private async Task<(Country Land, GrantingDesk Desk)> Begin()
    {
        var land = await Country.Of(server);
        return (land, await GrantingDesk.Of(server, land));
    }
}
