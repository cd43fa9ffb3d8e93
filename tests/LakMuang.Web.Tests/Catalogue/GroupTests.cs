using LakMuang.Access.Contracts;
using LakMuang.Access.Groups;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using LakMuang.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Web.Tests.Catalogue;

/// <summary>Groups come, change and go; their members go along by a plan that is seen first.</summary>
public sealed class GroupTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_abolished_group_moves_its_members_in_one_moment_and_nothing_wakes()
    {
        var desk = await CatalogueDesk.Of(server);
        var code = await desk.System();
        var (plain, asleep, both) = (await desk.Land.Person(desk.Land.Town), await desk.Land.Person(desk.Land.Town), await desk.Land.Person(desk.Land.Neighbour));
        Assert.Null(await desk.Give(plain, $"{code}-a"));
        Assert.Null(await desk.Give(asleep, $"{code}-a"));
        Assert.Null(await desk.Give(both, $"{code}-a"));
        Assert.Null(await desk.Give(both, $"{code}-b"));
        await server.Sql<int>("UPDATE access_grant SET state = 'Suspended', suspended_because = 'LetterWithdrawn', suspended_at = lakmuang_now() WHERE holder = $1 AND user_group = $2", asleep.Id.Value, $"{code}-a");
        var plan = await Draft(desk, $"{code}-a", [$"{code}-b"]);
        var view = await Look(desk, plan);
        Assert.Equal((3, 3, 2), (view.Preview!.Rights, view.Preview.People, view.Preview.AgencyCount));

        Assert.Null(await Agree(desk, plan));
        await desk.Jobs();

        Assert.Equal(("Ended", "Active"), (await desk.StateOf(plain, $"{code}-a"), await desk.StateOf(plain, $"{code}-b")));
        Assert.Equal(("Ended", "Suspended"), (await desk.StateOf(asleep, $"{code}-a"), await desk.StateOf(asleep, $"{code}-b")));
        Assert.Equal(("Ended", "Active"), (await desk.StateOf(both, $"{code}-a"), await desk.StateOf(both, $"{code}-b")));
        Assert.True(await desk.Holds(plain, code));
        var done = (await Look(desk, plan)).Plan;
        Assert.Equal((PlanState.Done, 3, 2, 1, 0), (done.State, done.Total, done.Moved, done.Ended, done.Left));
        Assert.Equal(done.Letter.Value, await server.Sql<Guid>("SELECT letter FROM access_grant WHERE holder = $1 AND user_group = $2", plain.Id.Value, $"{code}-b"));
        Assert.Equal("access.group.over", await desk.Give(plain, $"{code}-a"));
    }

    [Fact]
    public async Task A_right_that_is_being_given_while_its_group_gets_a_last_day_ends_with_it()
    {
        var desk = await CatalogueDesk.Of(server);
        var code = await desk.System();
        var clerk = await desk.Land.Person(desk.Land.Town);
        var last = desk.Today.AddDays(20);
        await using var scope = server.Services.CreateAsyncScope();
        var given = await scope.ServiceProvider.GetRequiredService<IRights>().GiveAsync(
            desk.Land.Job(), new(clerk.Id, desk.Land.Town, $"{code}-a", clerk.Appointment, clerk.Letter, desk.Today, null), Ct);
        Assert.Null(given.Problem);

        // Nothing is committed yet: whoever sets the day has to wait, or would cut all but this one.
        var wish = new GroupWish("กลุ่ม a", "Group a", "ทดสอบ", "test", false, Decider.SsoAdmin, 24, null, [], null, last);
        var setting = Task.Run(() => desk.Land.Ask<KeepGroup, Result<string>>(use => use.ChangeAsync(desk.Act, $"{code}-a", 0, wish, CatalogueDesk.Letter(), Ct)), Ct);
        await Task.Delay(TimeSpan.FromSeconds(1), Ct);
        await scope.ServiceProvider.GetRequiredService<LakMuangDb>().CommitAsync(desk.Land.Job(), Ct);

        Assert.Null((await setting).Problem);
        Assert.Equal(last, await server.Sql<DateOnly>("SELECT until_day FROM access_grant WHERE holder = $1 AND user_group = $2", clerk.Id.Value, $"{code}-a"));
    }

    [Fact]
    public async Task Whom_a_rule_keeps_apart_is_shown_before_and_listed_after()
    {
        var desk = await CatalogueDesk.Of(server);
        var code = await desk.System();
        var clerk = await desk.Land.Person(desk.Land.Town);
        await desk.Rule($"{code}-b", $"{code}-c");
        Assert.Null(await desk.Give(clerk, $"{code}-a"));
        Assert.Null(await desk.Give(clerk, $"{code}-c"));
        var plan = await Draft(desk, $"{code}-a", [$"{code}-b"]);
        Assert.Equal(1, (await Look(desk, plan)).Preview!.ExceptionCount);

        Assert.Null(await Agree(desk, plan));
        await desk.Jobs();

        Assert.Equal("Ended", await desk.StateOf(clerk, $"{code}-a"));
        Assert.Null(await desk.StateOf(clerk, $"{code}-b"));
        Assert.Equal("access.duty.conflict", Assert.Single((await Look(desk, plan)).Left).Because);
    }

    [Fact]
    public async Task A_group_may_go_over_into_one_that_it_was_kept_apart_from()
    {
        var desk = await CatalogueDesk.Of(server);
        var code = await desk.System();
        await desk.Rule($"{code}-a", $"{code}-b", LakMuang.Access.Conflicts.DutyWeight.Block);
        var clerk = await desk.Land.Person(desk.Land.Town);
        Assert.Null(await desk.Give(clerk, $"{code}-a"));

        Assert.Null(await Agree(desk, await Draft(desk, $"{code}-a", [$"{code}-b"])));
        await desk.Jobs();

        Assert.Equal("Active", await desk.StateOf(clerk, $"{code}-b"));
    }

    [Fact]
    public async Task A_plan_waits_for_its_day_and_can_be_stopped_before()
    {
        var desk = await CatalogueDesk.Of(server);
        var code = await desk.System();
        var officer = await desk.Land.Person(desk.Land.Town);
        Assert.Null(await desk.Give(officer, $"{code}-a"));
        var plan = await Draft(desk, $"{code}-a", [], desk.Today.AddDays(3));
        Assert.Null(await Agree(desk, plan));
        Assert.Equal("plan.there", (await desk.Land.Ask<DraftGroupPlan, Result<Guid>>(use => use.RunAsync(
            desk.Act, $"{code}-a", new([], desk.Today, CatalogueDesk.Letter(), "เหตุผลเดียวกัน"), Ct))).Problem?.Code);

        await desk.Jobs();
        Assert.Equal("Active", await desk.StateOf(officer, $"{code}-a"));
        Assert.Null((await desk.Land.Try<DecideGroupPlan, Guid>(use => use.DropAsync(desk.Act, plan, Ct))));
        await server.Sql<int>("UPDATE group_plan SET on_day = $2 WHERE id = $1", plan, desk.Today);
        await desk.Jobs();

        Assert.Equal("Active", await desk.StateOf(officer, $"{code}-a"));
    }

    [Fact]
    public async Task A_plan_that_crashed_goes_on_and_one_whose_letter_fell_does_not_begin()
    {
        var desk = await CatalogueDesk.Of(server);
        var code = await desk.System();
        var officer = await desk.Land.Person(desk.Land.Town);
        Assert.Null(await desk.Give(officer, $"{code}-a"));
        var running = await Draft(desk, $"{code}-a", [$"{code}-b"]);
        Assert.Null(await Agree(desk, running));
        await server.Sql<int>("UPDATE group_plan SET state = 'Running', total = 1 WHERE id = $1", running);
        await desk.Jobs();
        Assert.Equal(("Done", "Active"), (await server.Sql<string>("SELECT state FROM group_plan WHERE id = $1", running), await desk.StateOf(officer, $"{code}-b")));

        var fallen = await Draft(desk, $"{code}-b", []);
        Assert.Null(await Agree(desk, fallen));
        await server.Sql<int>("UPDATE letter SET state = 'Withdrawn' WHERE id = (SELECT letter FROM group_plan WHERE id = $1)", fallen);
        await desk.Jobs();
        Assert.Equal("Stuck", await server.Sql<string>("SELECT state FROM group_plan WHERE id = $1", fallen));
    }

    [Fact]
    public async Task Nobody_agrees_to_other_effects_than_they_saw()
    {
        var desk = await CatalogueDesk.Of(server);
        var code = await desk.System();
        var plan = await Draft(desk, $"{code}-a", []);
        var seen = (await Look(desk, plan)).Preview!.Digest;
        Assert.Null(await desk.Give(await desk.Land.Person(desk.Land.Town), $"{code}-a"));

        Assert.Equal("plan.stale", (await desk.Land.Try<DecideGroupPlan, Guid>(use => use.AgreeAsync(desk.Act, plan, seen, Ct)))?.Code);
    }

    [Fact]
    public async Task A_change_says_beforehand_what_its_holders_notice_and_a_last_day_cuts_their_rights()
    {
        var desk = await CatalogueDesk.Of(server);
        var code = await desk.System();
        var officer = await desk.Land.Person(desk.Land.Town);
        Assert.Null(await desk.Give(officer, $"{code}-a"));
        var last = desk.Today.AddMonths(2);
        var wish = new GroupWish("ก", "a", "ก", "a", true, Decider.SsoAdmin, 6, 3, [nameof(AgencyType.ProvincialOffice)], null, last);

        Assert.True((await desk.Land.Ask<KeepGroup, Result<GroupEffects>>(use => use.PreviewAsync(desk.Act, $"{code}-a", wish, Ct))).Ok(out var effects, out _));
        Assert.Equal(new GroupEffects(1, 1, 1, 1, 1), effects);
        Assert.Null((await desk.Land.Ask<KeepGroup, Result<string>>(use => use.ChangeAsync(desk.Act, $"{code}-a", 0, wish, CatalogueDesk.Letter(), Ct))).Problem);

        Assert.Equal(last, await server.Sql<DateOnly>("SELECT until_day FROM access_grant WHERE holder = $1 AND user_group = $2", officer.Id.Value, $"{code}-a"));
        Assert.Equal("access.grant.not-served", await desk.Give(await desk.Land.Person(desk.Land.Neighbour), $"{code}-a"));
    }

    private static async Task<Guid> Draft(CatalogueDesk desk, string group, string[] into, DateOnly? on = null)
    {
        var result = await desk.Land.Ask<DraftGroupPlan, Result<Guid>>(use => use.RunAsync(desk.Act, group, new(into, on ?? desk.Today, CatalogueDesk.Letter(), "ปรับกลุ่มผู้ใช้งาน"), Ct));
        Assert.True(result.Ok(out var id, out var problem), problem?.Code);
        return id;
    }

    private static async Task<PlanView> Look(CatalogueDesk desk, Guid plan)
    {
        var result = await desk.Land.Ask<ShowGroupPlan, Result<PlanView>>(use => use.RunAsync(desk.Act, plan, Ct));
        Assert.True(result.Ok(out var view, out var problem), problem?.Code);
        return view!;
    }

    private static async Task<string?> Agree(CatalogueDesk desk, Guid plan)
    {
        var seen = (await Look(desk, plan)).Preview!.Digest;
        return (await desk.Land.Try<DecideGroupPlan, Guid>(use => use.AgreeAsync(desk.Act, plan, seen, Ct)))?.Code;
    }
}
