using LakMuang.Access;
using LakMuang.Access.Conflicts;
using LakMuang.Access.Groups;
using LakMuang.Kernel;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Catalogue;

/// <summary>Duties kept apart while days pass, exceptions end and rights wake (B-6).</summary>
public sealed class DutiesOverTimeTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_right_that_follows_its_like_brings_no_second_duty_along()
    {
        var (desk, code, clerk) = await Start();
        await desk.Rule($"{code}-a", $"{code}-b");
        var day = desk.Today.AddDays(10);
        Assert.Null(await desk.Give(clerk, $"{code}-a", until: day));
        Assert.Null(await desk.Give(clerk, $"{code}-b", day.AddDays(1)));

        Assert.Equal("access.duty.conflict", await desk.Give(clerk, $"{code}-a", day.AddDays(1)));
        var failure = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => Load(desk, clerk, code, $"{code}-a", day.AddDays(1)));
        Assert.Equal("access_grant_duties", failure.ConstraintName);
    }

    [Fact]
    public async Task Two_duties_that_were_held_side_by_side_go_on_side_by_side()
    {
        var (desk, code, clerk) = await Start();
        var day = desk.Today.AddDays(10);
        Assert.Null(await desk.Give(clerk, $"{code}-a", until: day));
        Assert.Null(await desk.Give(clerk, $"{code}-b", until: day));
        await desk.Rule($"{code}-a", $"{code}-b");

        Assert.Null(await desk.Give(clerk, $"{code}-a", day.AddDays(1)));
        Assert.Null(await desk.Give(clerk, $"{code}-b", day.AddDays(1)));
    }

    [Fact]
    public async Task What_was_out_of_force_when_an_exception_ended_keeps_its_reason_and_does_not_wake_into_a_conflict()
    {
        var (desk, code, clerk) = await Start();
        var (rule, above) = (await desk.Rule($"{code}-a", $"{code}-b"), await desk.Land.Person(desk.Land.District, roles: ["overseer"]));
        Assert.Null(await desk.Give(clerk, $"{code}-a"));
        Assert.Null(await desk.Excuse(above, rule, clerk, desk.Today.AddDays(5)));
        Assert.Null(await desk.Give(clerk, $"{code}-b"));
        await Suspend(clerk, $"{code}-b", "Decided");

        await Expire(desk, rule);
        Assert.Equal("Decided", await Because(clerk, $"{code}-b"));
        Assert.Null(await desk.Excuse(above, rule, clerk, desk.Today.AddDays(5)));
        Assert.Equal(("Suspended", "Decided"), (await desk.StateOf(clerk, $"{code}-b"), await Because(clerk, $"{code}-b")));

        await Suspend(clerk, $"{code}-b", "AccountSuspended");
        await Expire(desk, rule);
        await desk.Reinstate(clerk);

        Assert.Equal(("Suspended", "DutyConflict"), (await desk.StateOf(clerk, $"{code}-b"), await Because(clerk, $"{code}-b")));
    }

    [Fact]
    public async Task The_end_of_an_exception_suspends_nothing_whose_days_never_met()
    {
        var (desk, code, clerk) = await Start();
        var (rule, above) = (await desk.Rule($"{code}-a", $"{code}-b"), await desk.Land.Person(desk.Land.District, roles: ["overseer"]));
        Assert.Null(await desk.Give(clerk, $"{code}-a", until: desk.Today.AddDays(5)));
        Assert.Null(await desk.Give(clerk, $"{code}-b", desk.Today.AddDays(6)));
        Assert.Null(await desk.Excuse(above, rule, clerk, desk.Today.AddDays(5)));

        await Expire(desk, rule);

        Assert.Equal(("Active", "Active"), (await desk.StateOf(clerk, $"{code}-a"), await desk.StateOf(clerk, $"{code}-b")));
    }

    [Fact]
    public async Task Two_exceptions_under_one_letter_fall_together()
    {
        var (desk, code, clerk) = await Start();
        var rule = await desk.Rule($"{code}-a", $"{code}-b", reach: DutyReach.Anywhere);
        Assert.Null(await desk.Give(clerk, $"{code}-a"));
        Assert.Null(await desk.Give(clerk, $"{code}-c", agency: desk.Land.Neighbour));
        var letter = CatalogueDesk.Letter();
        foreach (var agency in new[] { desk.Land.Town, desk.Land.Neighbour })
        {
            Assert.Null((await desk.Land.Try<ExcuseConflict, Guid>(use => use.GiveAsync(
                desk.Act, agency, new(rule, clerk.Id, desk.Today.AddDays(5), letter, "ขาดบุคลากรระหว่างสรรหา"), Ct)))?.Code);
        }

        Assert.Null(await desk.Give(clerk, $"{code}-b"));
        Assert.Null(await desk.Withdraw(desk.First, desk.Land.Root, await server.Sql<Guid>("SELECT letter FROM duty_excuse WHERE rule = $1 LIMIT 1", rule)));

        Assert.Equal("Suspended", await desk.StateOf(clerk, $"{code}-b"));
    }

    [Fact]
    public async Task An_exception_that_counts_everywhere_is_the_departments()
    {
        var (desk, code, clerk) = await Start();
        var (rule, above) = (await desk.Rule($"{code}-a", $"{code}-b", reach: DutyReach.Anywhere), await desk.Land.Person(desk.Land.District, roles: ["overseer"]));

        Assert.Equal("duty.central", await desk.Excuse(above, rule, clerk, desk.Today.AddDays(5)));
        Assert.Null(await desk.Excuse(desk.First, rule, clerk, desk.Today.AddDays(5)));
        var excuse = await server.Sql<Guid>("SELECT id FROM duty_excuse WHERE rule = $1", rule);
        Assert.Equal("duty.central", (await desk.Land.Try<ExcuseConflict, Guid>(use => use.EndAsync(desk.Land.As(above), desk.Land.Town, excuse, Ct)))?.Code);
        Assert.Null(await desk.Land.Try<ExcuseConflict, Guid>(use => use.EndAsync(desk.Act, desk.Land.Town, excuse, Ct)));
    }

    [Fact]
    public async Task Nobody_excuses_another_record_of_their_own_number()
    {
        var (desk, code, _) = await Start();
        var rule = await desk.Rule($"{code}-a", $"{code}-b");

        Assert.Equal("duty.yourself", await desk.Excuse(desk.First, rule, await desk.Twin(desk.First, desk.Land.Town), desk.Today.AddDays(5)));
    }

    [Fact]
    public async Task A_rule_that_ends_wakes_what_it_had_put_to_sleep()
    {
        var (desk, code, clerk) = await Start();
        var (rule, above) = (await desk.Rule($"{code}-a", $"{code}-b"), await desk.Land.Person(desk.Land.District, roles: ["overseer"]));
        Assert.Null(await desk.Give(clerk, $"{code}-a"));
        Assert.Null(await desk.Excuse(above, rule, clerk, desk.Today.AddDays(5)));
        Assert.Null(await desk.Give(clerk, $"{code}-b"));
        await Expire(desk, rule);
        Assert.Equal("Suspended", await desk.StateOf(clerk, $"{code}-b"));

        Assert.Null(await desk.Land.Try<KeepRules, Guid>(use => use.EndAsync(desk.Act, rule, CatalogueDesk.Letter(), Ct)));

        Assert.Equal("Active", await desk.StateOf(clerk, $"{code}-b"));
    }

    [Theory]
    [InlineData("\0")]
    [InlineData("dla-operator")]
    public async Task A_rule_is_about_two_groups_of_linked_systems_whatever_a_form_sends(string crafted)
    {
        var desk = await CatalogueDesk.Of(server);

        Assert.Equal("duty.group", (await desk.Land.Try<KeepRules, Guid>(use => use.AddAsync(
            desk.Act, new(crafted, "info-editor", DutyReach.SameAgency, DutyWeight.Block, false, "เหตุผลของกติกา", "Because of it."), CatalogueDesk.Letter(), Ct)))?.Code);
        Assert.Equal("group.none", (await desk.Land.Ask<KeepGroup, Result<GroupEffects>>(use => use.PreviewAsync(
            desk.Act, crafted.Trim('\0'), new("ก", "a", "ก", "a", false, Access.Contracts.Decider.SsoAdmin, 6, null, [], null, null), Ct))).Problem?.Code);
    }

    private async Task<(CatalogueDesk Desk, string Code, Somebody Clerk)> Start()
    {
        var desk = await CatalogueDesk.Of(server);
        return (desk, await desk.System(), await desk.Land.Person(desk.Land.Town));
    }

    private Task<bool> Load(CatalogueDesk desk, Somebody person, string system, string group, DateOnly from) => server.Ask<LoadAccess, bool>(async load =>
    {
        await load.GrantsAsync(desk.Land.Job(), [new(person.Id, person.Agency, system, group, person.Appointment, person.Letter, from, null)], Ct);
        return true;
    });

    private async Task Expire(CatalogueDesk desk, Guid rule)
    {
        await server.Sql<int>("UPDATE duty_excuse SET until_day = $2 WHERE rule = $1 AND ended_at IS NULL", rule, desk.Today.AddDays(-1));
        await desk.Settle();
    }

    private Task<int> Suspend(Somebody person, string group, string because) => server.Sql<int>(
        "UPDATE access_grant SET state = 'Suspended', suspended_because = $3, suspended_at = lakmuang_now() WHERE holder = $1 AND user_group = $2 AND state <> 'Ended'", person.Id.Value, group, because);

    private Task<string?> Because(Somebody person, string group) => server.Sql<string>(
        "SELECT suspended_because FROM access_grant WHERE holder = $1 AND user_group = $2 AND state <> 'Ended'", person.Id.Value, group);
}
