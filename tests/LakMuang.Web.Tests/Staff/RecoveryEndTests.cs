using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff.Recovering;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Merging;
using LakMuang.Web.Tests.Oversight;

namespace LakMuang.Web.Tests.Staff;

/// <summary>A recovery whose deciders, person or record have changed meanwhile comes to nothing, and everybody concerned hears of it (L2-1).</summary>
public sealed class RecoveryEndTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static int _letters;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_has_lost_the_role_since_counts_no_more_neither_as_proposer_nor_as_second()
    {
        var (land, first, second, lost) = await Begin();
        var other = await land.Person(land.Town, Office.SsoAdmin);
        Assert.True((await Propose(land, first, lost)).Ok(out var one, out _));
        await EndRoles(first);
        Assert.Equal("recovery.proposer-gone", (await Decide(land, second, lost, one)).Problem?.Code);
        var third = await land.Person(land.Province, roles: ["overseer"]);
        Assert.True((await Propose(land, third, other)).Ok(out var two, out _));
        Assert.Null((await Decide(land, second, other, two)).Problem);
        await EndRoles(second);

        await server.PassAsync(TimeSpan.FromHours(25));
        await Job(land);

        Assert.Equal("Stopped NotDeciders", await Outcome(other));
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM password WHERE person = $1", other.Id.Value));
    }

    [Fact]
    public async Task Only_those_are_asked_who_could_be_the_second()
    {
        var (land, first, _, lost) = await Begin();
        var inside = await land.Person(land.Town);
        await server.NewWorld().Grant(inside with { Agency = land.District }, "overseer");

        Assert.True((await Propose(land, first, lost)).Ok(out var id, out _));

        var asked = await server.Sql<string>("SELECT string_agg(key, ' ') FROM outbox_message WHERE key LIKE $1", $"recovery:{id:N}:proposed:%");
        Assert.DoesNotContain($"{inside.Id.Value:N}", asked, StringComparison.Ordinal);
        Assert.Equal(2, asked!.Split(' ').Length);
    }

    [Fact]
    public async Task One_that_cannot_be_carried_out_keeps_no_other_waiting()
    {
        var (land, first, second, lost) = await Begin();
        var other = await land.Person(land.Town, Office.SsoAdmin);
        foreach (var one in new[] { lost, other })
        {
            Assert.True((await Propose(land, first, one)).Ok(out var id, out _));
            Assert.Null((await Decide(land, second, one, id)).Problem);
        }

        await server.Sql<int>("UPDATE recovery SET email = '\\x7fffffff00' WHERE person = $1", lost.Id.Value);
        await server.PassAsync(TimeSpan.FromHours(25));
        await Job(land);

        Assert.Equal("Confirmed", await Outcome(lost));
        Assert.Equal("Done", await Outcome(other));
    }

    [Fact]
    public async Task Of_two_who_answer_one_that_has_expired_both_hear_that_it_waits_no_more()
    {
        var (land, first, second, lost) = await Begin();
        var third = await land.Person(land.Province, roles: ["overseer"]);
        Assert.True((await Propose(land, first, lost)).Ok(out var id, out _));
        await server.PassAsync(TimeSpan.FromDays(7) + TimeSpan.FromMinutes(1));

        var answers = await Task.WhenAll(Decide(land, second, lost, id), Decide(land, third, lost, id), Decide(land, second, lost, id, confirm: false));

        Assert.All(answers, a => Assert.Equal("recovery.not-waiting", a.Problem?.Code));
        Assert.Equal("Expired Unanswered", await Outcome(lost));
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'RecoveryEnded' AND subject = $1", lost.Id.Value));
    }

    [Fact]
    public async Task The_merger_of_records_ends_it_on_the_trail_and_by_mail()
    {
        var (land, first, second, lost) = await Begin();
        var desk = new MergeDesk(server, land);
        var kept = await land.Person(land.Town);
        Assert.True((await Propose(land, first, lost)).Ok(out _, out _));
        await desk.Unprove(lost, kept);

        Assert.Null((await desk.Merge(second, lost, kept)).Problem);

        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'RecoveryEnded' AND because = 'Merged' AND subject = $1", lost.Id.Value));
        Assert.Contains("ไม่มีผล", await land.MailOf(first).Text(), StringComparison.Ordinal);
    }

    private static Task<Result<Guid>> Propose(Country land, Somebody by, Somebody whom) => land.Ask<ProposeRecovery, Result<Guid>>(use => use.RunAsync(
        land.As(by), land.Town, whom.Id,
        new($"new{whom.CitizenId.Digits}@tests.example", "โทรศัพท์หายและอีเมลเดิมปิด", true, new($"กคจ {Interlocked.Increment(ref _letters)}/2569", new(2026, 11, 1), null, null)), Ct));

    private static Task<Result<RecoveryState>> Decide(Country land, Somebody by, Somebody whom, Guid id, bool confirm = true) =>
        land.Ask<DecideRecovery, Result<RecoveryState>>(use => use.RunAsync(land.As(by), land.Town, whom.Id, id, confirm, Ct));

    private static Task<bool> Job(Country land) => land.Ask<CarryOutRecoveries, bool>(carry => carry.RunAsync(land.Job(), Ct));

    private Task<int> EndRoles(Somebody one) => server.Sql<int>("UPDATE access_grant SET until_day = '2026-01-06' WHERE holder = $1", one.Id.Value);

    private Task<string?> Outcome(Somebody one) => server.Sql<string>("SELECT concat_ws(' ', state, because) FROM recovery WHERE person = $1", one.Id.Value);

    private async Task<(Country Land, Somebody First, Somebody Second, Somebody Lost)> Begin()
    {
        var land = await Country.Of(server);
        return (land, await land.Person(land.District, roles: ["overseer"]), await land.Person(land.Province, roles: ["overseer"]), await land.Person(land.Town, Office.SsoAdmin));
    }
}
