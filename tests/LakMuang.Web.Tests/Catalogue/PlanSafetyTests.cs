using LakMuang.Access;
using LakMuang.Access.Contracts;
using LakMuang.Access.Groups;
using LakMuang.Kernel;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Catalogue;

/// <summary>The end of a group makes no right more than it was, and loses none that can go on.</summary>
public sealed class PlanSafetyTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Neither_drafts_nor_agrees_who_is_a_member_by_whichever_record()
    {
        var (desk, code) = await Start();
        var twin = await desk.Twin(desk.First, desk.Land.Town);
        Assert.Null(await desk.Give(twin, $"{code}-a"));

        Assert.Equal("plan.own", (await desk.Draft($"{code}-a", [$"{code}-b"])).Problem?.Code);
        Assert.True((await desk.Draft($"{code}-a", [$"{code}-b"], desk.Today.AddDays(1), desk.Second)).Ok(out var plan, out _));
        Assert.Equal("plan.own", await desk.Agree(plan, desk.First));
        Assert.Null(await desk.Agree(plan, desk.Second));

        // Somebody becomes a member afterwards: the right ends, and is not moved by their own decision.
        Assert.Null(await desk.Give(desk.Second, $"{code}-a"));
        await desk.CarryOut(plan);
        Assert.Equal(("Ended", null), (await desk.StateOf(desk.Second, $"{code}-a"), await desk.StateOf(desk.Second, $"{code}-b")));
        Assert.Contains((await desk.Look(plan)).Left, l => l.Person == desk.Second.Id && l.Because == "access.grant.own");
        Assert.Equal(desk.Second.Id.Value, await server.Sql<Guid>("SELECT decided_by FROM access_grant WHERE holder = $1 AND user_group = $2", twin.Id.Value, $"{code}-b"));
    }

    [Fact]
    public async Task A_migrated_right_is_still_to_be_confirmed_and_falls_with_its_first_letter()
    {
        var (desk, code) = await Start();
        var (migrated, dead) = (await desk.Land.Person(desk.Land.Town), await desk.Land.Person(desk.Land.Town));
        Assert.Null(await desk.Give(migrated, $"{code}-a"));
        Assert.Null(await desk.Give(dead, $"{code}-a"));
        await server.Sql<int>("UPDATE access_grant SET confirm_by = $2, decided_until_day = until_day + 30, state = 'Suspended', suspended_because = 'NotConfirmed', suspended_at = lakmuang_now() WHERE holder = $1 AND user_group LIKE '%-a'", migrated.Id.Value, desk.Today.AddDays(-1));
        await server.Sql<int>("UPDATE letter SET state = 'Withdrawn' WHERE id = $1", dead.Letter.Value);
        await server.Sql<int>("UPDATE access_grant SET state = 'Suspended', suspended_because = 'AccountSuspended', suspended_at = lakmuang_now() WHERE holder = $1 AND user_group LIKE '%-a'", dead.Id.Value);
        var drafted = await desk.Draft($"{code}-a", [$"{code}-b"]);
        Assert.True(drafted.Ok(out var plan, out _));
        Assert.Equal(1, (await desk.Look(plan)).Preview!.WithoutLetter);
        Assert.Null(await desk.Agree(plan));

        await desk.Jobs();

        Assert.Equal("Suspended", await desk.StateOf(migrated, $"{code}-b"));
        Assert.Equal(
            $"{migrated.Letter.Value} NotConfirmed {desk.Today.AddDays(-1):yyyy-MM-dd}",
            await server.Sql<string>("SELECT concat_ws(' ', first_letter, suspended_because, confirm_by) FROM access_grant WHERE holder = $1 AND user_group = $2", migrated.Id.Value, $"{code}-b"));
        Assert.Null(await desk.StateOf(dead, $"{code}-b"));
        Assert.Contains((await desk.Look(plan)).Left, l => l.Person == dead.Id && l.Because == "catalogue.letter-gone");
    }

    [Fact]
    public async Task A_plan_under_way_stops_when_its_letter_falls()
    {
        var (desk, code) = await Start();
        var officer = await desk.Land.Person(desk.Land.Town);
        Assert.Null(await desk.Give(officer, $"{code}-a"));
        var first = await desk.Plan($"{code}-a", $"{code}-b");
        await server.Sql<int>("UPDATE group_plan SET state = 'Running', total = 2 WHERE id = $1", first);
        Assert.Null(await desk.Withdraw(desk.First, desk.Land.Root, await server.Sql<Guid>("SELECT letter FROM group_plan WHERE id = $1", first)));
        Assert.Equal("Stuck", await PlanState(first));

        // The same without anybody having told the plan.
        await server.Sql<int>("UPDATE group_plan SET state = 'Running' WHERE id = $1", first);
        await desk.Jobs();
        Assert.Equal(("Stuck", "Active", null), (await PlanState(first), await desk.StateOf(officer, $"{code}-a"), await desk.StateOf(officer, $"{code}-b")));
    }

    [Fact]
    public async Task The_days_that_the_new_group_does_not_cover_are_covered()
    {
        var (desk, code) = await Start();
        var (later, asleep, next) = (await desk.Land.Person(desk.Land.Town), await desk.Land.Person(desk.Land.Town), await desk.Land.Person(desk.Land.Town));
        var (day, end) = (desk.Today.AddDays(20), desk.Today.AddDays(90));
        Assert.Null(await desk.Give(later, $"{code}-a", until: end));
        Assert.Null(await desk.Give(later, $"{code}-b", day, day.AddDays(10)));
        Assert.Null(await desk.Give(asleep, $"{code}-a"));
        Assert.Null(await desk.Give(asleep, $"{code}-b"));
        await server.Sql<int>("UPDATE access_grant SET state = 'Suspended', suspended_because = 'Decided', suspended_at = lakmuang_now() WHERE holder = $1 AND user_group = $2", asleep.Id.Value, $"{code}-b");
        Assert.Null(await desk.Give(next, $"{code}-a", until: day));
        Assert.Null(await desk.Give(next, $"{code}-a", day.AddDays(1), end));
        var plan = await desk.Plan($"{code}-a", $"{code}-b");

        await desk.CarryOut(plan);

        Assert.Equal(
            $"{desk.Today:yyyy-MM-dd}/{day.AddDays(-1):yyyy-MM-dd} {day:yyyy-MM-dd}/{day.AddDays(10):yyyy-MM-dd} {day.AddDays(11):yyyy-MM-dd}/{end:yyyy-MM-dd}", await Days(later, $"{code}-b"));
        Assert.Equal($"{desk.Today:yyyy-MM-dd}/{day:yyyy-MM-dd} {day.AddDays(1):yyyy-MM-dd}/{end:yyyy-MM-dd}", await Days(next, $"{code}-b"));
        Assert.Equal("Suspended", await desk.StateOf(asleep, $"{code}-b"));
        Assert.Contains((await desk.Look(plan)).Left, l => l.Person == asleep.Id && l.Because == "access.grant.held-suspended");
    }

    [Theory]
    [InlineData("serves = ARRAY['ProvincialOffice']", "access.grant.not-served")]
    [InlineData("state = 'Pilot'", "access.grant.not-open")]
    public async Task Nobody_comes_into_a_system_that_is_not_for_their_agency(string limit, string because)
    {
        var (desk, code) = await Start();
        var (other, officer) = (await desk.System(), await desk.Land.Person(desk.Land.Town));
        Assert.Null(await desk.Give(officer, $"{code}-a"));
        await server.Sql<int>($"UPDATE information_system SET {limit} WHERE code = $1", other);
        var drafted = await desk.Draft($"{code}-a", [$"{other}-a"]);
        Assert.True(drafted.Ok(out var plan, out var problem), problem?.Code);
        Assert.Equal(1, (await desk.Look(plan)).Preview!.NotServed);
        Assert.Null(await desk.Agree(plan));

        await desk.Jobs();

        Assert.Null(await desk.StateOf(officer, $"{other}-a"));
        Assert.Equal(because, Assert.Single((await desk.Look(plan)).Left).Because);
    }

    [Fact]
    public async Task A_plan_that_fails_stands_in_no_other_plans_way()
    {
        var (desk, code) = await Start();
        var other = await desk.System();
        var (one, two) = (await desk.Land.Person(desk.Land.Town), await desk.Land.Person(desk.Land.Town));
        Assert.Null(await desk.Give(one, $"{code}-a"));
        Assert.Null(await desk.Give(two, $"{other}-a"));
        await server.Sql<int>($"""
            CREATE FUNCTION fails_{code}() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''broken on purpose''; END';
            CREATE TRIGGER fails_{code} BEFORE INSERT ON access_grant FOR EACH ROW WHEN (NEW.user_group = '{code}-b') EXECUTE FUNCTION fails_{code}();
            """);
        var (failing, sound) = (await desk.Plan($"{code}-a", $"{code}-b"), await desk.Plan($"{other}-a", $"{other}-b"));

        await server.Sql<int>("UPDATE group_plan SET on_day = $2 WHERE id = $1", failing, desk.Today);
        await desk.CarryOut(sound);

        Assert.Equal(("Waiting", "Done"), (await PlanState(failing), await PlanState(sound)));
        Assert.True(await server.Sql<int>("SELECT failures FROM group_plan WHERE id = $1", failing) > 0);
        Assert.Equal(("Active", "Active"), (await desk.StateOf(one, $"{code}-a"), await desk.StateOf(two, $"{other}-b")));
        await server.Sql<int>($"DROP TRIGGER fails_{code} ON access_grant");
        await server.Sql<int>("UPDATE group_plan SET retry_at = NULL WHERE id = $1", failing);
        await desk.Jobs();
        Assert.Equal("Active", await desk.StateOf(one, $"{code}-b"));
    }

    [Fact]
    public async Task What_comes_into_a_group_that_has_ended_is_refused_or_swept()
    {
        var (desk, code) = await Start();
        var (officer, late) = (await desk.Land.Person(desk.Land.Town), await desk.Land.Person(desk.Land.Town));
        Assert.Null(await desk.Give(officer, $"{code}-a"));
        await desk.CarryOut(await desk.Plan($"{code}-a", $"{code}-b"));

        var failure = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => server.Ask<LoadAccess, bool>(async load =>
        {
            await load.GrantsAsync(desk.Land.Job(), [new(late.Id, late.Agency, code, $"{code}-a", late.Appointment, late.Letter, desk.Today, null)], Ct);
            return true;
        }));
        Assert.Equal("access_grant_group_over", failure.ConstraintName);

        await server.Sql<int>("UPDATE access_grant SET state = 'Active', holder = $2, appointment = $3, letter = $4, ended_at = NULL, ended_because = NULL WHERE holder = $1 AND user_group = $5", officer.Id.Value, late.Id.Value, late.Appointment, late.Letter.Value, $"{code}-a");
        await desk.Jobs();
        Assert.Equal(("Ended", "Active"), (await desk.StateOf(late, $"{code}-a"), await desk.StateOf(late, $"{code}-b")));
    }

    [Fact]
    public async Task A_last_day_of_a_group_also_ends_what_has_not_begun_and_what_a_post_may_bring_back()
    {
        var (desk, code) = await Start();
        var (scheduled, cut) = (await desk.Land.Person(desk.Land.Town), await desk.Land.Person(desk.Land.Town));
        var last = desk.Today.AddDays(30);
        Assert.Null(await desk.Give(scheduled, $"{code}-a", last.AddDays(10)));
        Assert.Null(await desk.Give(cut, $"{code}-a", until: desk.Today.AddDays(5)));
        await server.Sql<int>("UPDATE access_grant SET decided_until_day = $2 WHERE holder = $1 AND user_group LIKE '%-a'", cut.Id.Value, last.AddDays(60));
        var wish = new GroupWish("กลุ่ม a", "Group a", "ทดสอบ", "test", false, Decider.SsoAdmin, 24, null, [], null, last);

        Assert.True((await desk.Land.Ask<KeepGroup, Result<GroupEffects>>(use => use.PreviewAsync(desk.Act, $"{code}-a", wish, Ct))).Ok(out var effects, out _));
        Assert.Equal(1, effects!.Never);
        Assert.Null((await desk.Land.Ask<KeepGroup, Result<string>>(use => use.ChangeAsync(desk.Act, $"{code}-a", 0, wish, CatalogueDesk.Letter(), Ct))).Problem);

        Assert.Equal("Ended", await desk.StateOf(scheduled, $"{code}-a"));
        Assert.Equal(last, await server.Sql<DateOnly>("SELECT decided_until_day FROM access_grant WHERE holder = $1 AND user_group = $2", cut.Id.Value, $"{code}-a"));
    }

    [Fact]
    public async Task Nobody_agrees_after_the_day_or_to_others_than_they_saw()
    {
        var (desk, code) = await Start();
        var (one, two) = (await desk.Land.Person(desk.Land.Town), await desk.Land.Person(desk.Land.Town));
        Assert.Null(await desk.Give(one, $"{code}-a"));
        Assert.True((await desk.Draft($"{code}-a", [$"{code}-b"])).Ok(out var plan, out _));
        var seen = (await desk.Look(plan)).Preview!.Digest;

        // As many as before, and another one.
        await desk.End(one, $"{code}-a");
        Assert.Null(await desk.Give(two, $"{code}-a"));
        Assert.Equal("plan.stale", (await desk.Land.Try<DecideGroupPlan, Guid>(use => use.AgreeAsync(desk.Act, plan, seen, Ct)))?.Code);
        await server.Sql<int>("UPDATE group_plan SET on_day = $2 WHERE id = $1", plan, desk.Today.AddDays(-1));
        Assert.Equal("plan.day", await desk.Agree(plan));
        Assert.Equal("plan.into", (await desk.Draft($"{code}-a", ["\0"])).Problem?.Code);
    }

    private async Task<(CatalogueDesk Desk, string Code)> Start()
    {
        var desk = await CatalogueDesk.Of(server);
        return (desk, await desk.System());
    }

    private Task<string?> PlanState(Guid plan) => server.Sql<string>("SELECT state FROM group_plan WHERE id = $1", plan);

    private Task<string?> Days(Somebody person, string group) => server.Sql<string>(
        "SELECT string_agg(from_day || '/' || until_day, ' ' ORDER BY from_day) FROM access_grant WHERE holder = $1 AND user_group = $2 AND state = 'Active'", person.Id.Value, group);
}
