using System.Net;
using LakMuang.Access.Recertifying;
using LakMuang.Access.Templates;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Catalogue;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.SignIn;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Web.Tests.Granting;

/// <summary>A change of position proposes which rights stay and which end; somebody else decides, or they are suspended on their day (L2-1, B-2, invariant 3).</summary>
public sealed class RecertifyTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_post_proposes_what_stays_what_ends_and_what_nobody_can_tell()
    {
        var (desk, code, officer, admin) = await Begin();

        await Appoint(desk.Land, officer, $"ใหม่{code}");

        var view = Value(await View(desk, admin, officer));
        Assert.Equal(CauseOfChange.NewPost, view.Case.Cause);
        Assert.Equal([$"{code}-a Stays", $"{code}-b Ends", $"{code}-c NeedsDecision"], view.Rights.Select(r => $"{r.Group.Code} {r.Proposal}"));
        Assert.Equal("Active,Active,Active", await States(officer));
        Assert.Equal(1L, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'RecertificationOpened' AND subject = $1", officer.Id.Value));
    }

    [Fact]
    public async Task Each_line_is_decided_under_one_letter_on_the_page_and_never_by_oneself()
    {
        var (desk, code, officer, admin) = await Begin();
        await Appoint(desk.Land, officer, $"ใหม่{code}");
        var lines = Value(await View(desk, admin, officer)).Rights.ToDictionary(r => r.Group.Code, r => r.Grant.Id);

        // The officer becomes an admin as well, and still decides nothing about themselves.
        await server.Sql<int>("UPDATE appointment SET office = 'SsoAdmin' WHERE id = $1", officer.Appointment);
        Assert.Equal("access.grant.own", (await Decide(desk, officer, officer, lines.Values.ToDictionary(id => id, _ => RightAnswer.Keep))).Problem?.Code);
        await server.Sql<int>("UPDATE appointment SET office = NULL WHERE id = $1", officer.Appointment);
        Assert.Equal("agency.not-yours", (await Decide(desk, await desk.Land.Person(desk.Land.Neighbour, Office.SsoAdmin), officer, lines.Values.ToDictionary(id => id, _ => RightAnswer.End))).Problem?.Code);
        Assert.Equal("recertification.nothing", (await Decide(desk, admin, officer, new() { [Guid.CreateVersion7()] = RightAnswer.End })).Problem?.Code);

        using var browser = server.NewBrowser();
        var path = $"/agencies/{desk.Land.CodeOf(desk.Land.Town)}";
        await new ThaIdJourney(server).SignIn(browser, admin, $"{path}/recertify");
        Assert.Contains("รอทบทวน", browser.Page.Text, StringComparison.Ordinal);
        Assert.Contains("ตำแหน่งเปลี่ยน ต้องทบทวนสิทธิภายใน", (await browser.Get($"{path}/people/{officer.Id.Value}")).Text, StringComparison.Ordinal);
        await browser.Get($"{path}/people/{officer.Id.Value}/recertify");
        var done = await browser.Submit(
            browser.Page.Forms.First(f => f.Fields.ContainsKey("Number")), null, ($"a-{lines[$"{code}-a"]:N}", "Keep"), ($"a-{lines[$"{code}-b"]:N}", "End"), ($"a-{lines[$"{code}-c"]:N}", "Keep"),
            ("Reason", "ตามคำสั่งย้าย"), ("Number", $"คำสั่ง ทบทวน {code}"), ("LetterDate", "5 ม.ค. 2569"));

        Assert.Contains("บันทึกการตัดสินแล้ว", done.Text, StringComparison.Ordinal);
        Assert.Equal("Active,Ended,Active", await States(officer));
        Assert.Equal("Decided", await CaseOf(officer));
        Assert.Equal(2L, await server.Sql<long>(
            "SELECT count(*) FROM access_grant g JOIN letter l ON l.id = g.letter WHERE g.holder = $1 AND l.number LIKE 'คำสั่ง ทบทวน%' AND g.state = 'Active'", officer.Id.Value));
        Assert.Equal(2L, await server.Sql<long>("SELECT count(*) FROM grant_decision d JOIN access_grant g ON g.id = d.access_grant WHERE g.holder = $1 AND d.deed = 'Recertified'", officer.Id.Value));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get($"{path}/people/{officer.Id.Value}/recertify")).Status);
    }

    [Fact]
    public async Task Two_duties_that_a_rule_has_come_to_keep_apart_are_not_both_kept_without_an_exception()
    {
        var (desk, code, officer, admin) = await Begin();
        await Appoint(desk.Land, officer, $"ใหม่{code}");
        var lines = Value(await View(desk, admin, officer)).Rights.ToDictionary(r => r.Group.Code, r => r.Grant.Id);
        var rule = await desk.Rule($"{code}-a", $"{code}-b");
        var (a, b, c) = (lines[$"{code}-a"], lines[$"{code}-b"], lines[$"{code}-c"]);

        var refused = (await Decide(desk, admin, officer, new() { [a] = RightAnswer.Keep, [b] = RightAnswer.Keep, [c] = RightAnswer.End })).Problem;
        Assert.Equal(("access.duty.conflict", "Answers"), (refused?.Code, refused?.Field));
        Assert.Equal("access.duty.conflict", (await Decide(desk, admin, officer, new() { [b] = RightAnswer.Keep })).Problem?.Code);
        Assert.Equal("Active,Active,Active", await States(officer));

        Assert.Null((await Decide(desk, admin, officer, new() { [c] = RightAnswer.Keep })).Problem);
        Assert.Null(await desk.Excuse(await desk.Land.Person(desk.Land.District, roles: ["overseer"]), rule, officer, desk.Today.AddDays(20)));
        Assert.Null((await Decide(desk, admin, officer, new() { [a] = RightAnswer.Keep })).Problem);
        await server.Sql<int>("UPDATE duty_excuse SET ended_at = lakmuang_now() WHERE rule = $1", rule);
        Assert.Null((await Decide(desk, admin, officer, new() { [b] = RightAnswer.End })).Problem);
        Assert.Equal("Active,Ended,Active", await States(officer));
    }

    [Fact]
    public async Task One_duty_stays_where_the_other_ends_by_the_same_decision()
    {
        var (desk, code, officer, admin) = await Begin();
        await Appoint(desk.Land, officer, $"ใหม่{code}");
        var lines = Value(await View(desk, admin, officer)).Rights.ToDictionary(r => r.Group.Code, r => r.Grant.Id);
        await desk.Rule($"{code}-a", $"{code}-b", LakMuang.Access.Conflicts.DutyWeight.Block);

        Assert.Null((await Decide(desk, admin, officer, new() { [lines[$"{code}-a"]] = RightAnswer.Keep, [lines[$"{code}-b"]] = RightAnswer.End })).Problem);

        Assert.Equal("Active,Ended,Active", await States(officer));
    }

    [Fact]
    public async Task What_sleeps_with_a_suspended_account_is_decided_on_too()
    {
        var (desk, code, officer, admin) = await Begin();
        await Appoint(desk.Land, officer, $"ใหม่{code}");
        Assert.Null(await desk.Land.Try<LakMuang.Staff.SuspendPerson, Guid>(use => use.RunAsync(
            desk.Land.As(admin), desk.Land.Town, officer.Id, new(LakMuang.Staff.ReasonOfSuspension.Other, "ระงับระหว่างตรวจสอบ", null), Ct)));
        var lines = Value(await View(desk, admin, officer)).Rights.ToDictionary(r => r.Group.Code, r => r.Grant.Id);

        Assert.Null((await Decide(desk, admin, officer, lines.ToDictionary(l => l.Value, l => l.Key == $"{code}-b" ? RightAnswer.End : RightAnswer.Keep))).Problem);

        Assert.Equal("Decided", await CaseOf(officer));
        Assert.Equal("Suspended,Ended,Suspended", await States(officer));
    }

    [Fact]
    public async Task Past_its_day_what_nobody_decided_on_is_suspended_and_what_the_template_keeps_goes_on()
    {
        var (desk, code, officer, admin) = await Begin();
        await Appoint(desk.Land, officer, $"ใหม่{code}");
        await Job(desk.Land);
        Assert.Equal("Open", await CaseOf(officer));
        await server.Sql<int>("UPDATE recertification SET due_on = $2 WHERE person = $1", officer.Id.Value, desk.Today.AddDays(-1));

        await Job(desk.Land);
        await Job(desk.Land);

        Assert.Equal("Active,Suspended,Suspended", await States(officer));
        Assert.Equal("Lapsed", await CaseOf(officer));
        Assert.Equal("NotRecertified", await server.Sql<string>("SELECT DISTINCT suspended_because FROM access_grant WHERE holder = $1 AND state = 'Suspended'", officer.Id.Value));

        // A decision with a letter brings one back.
        var granting = await GrantingDesk.Of(server, desk.Land);
        Assert.Null((await granting.Resume(admin, officer, await granting.RightOf(officer, $"{code}-c"))).Problem);
        Assert.Equal("Active,Suspended,Active", await States(officer));
    }

    [Fact]
    public async Task What_a_rule_keeps_out_of_force_stays_so_for_that_reason_when_nobody_decides()
    {
        var (desk, code, officer, _) = await Begin();
        await server.Sql<int>("UPDATE access_grant SET state = 'Suspended', suspended_because = 'DutyConflict', suspended_at = lakmuang_now() WHERE holder = $1 AND user_group = $2", officer.Id.Value, $"{code}-c");
        await Appoint(desk.Land, officer, $"ใหม่{code}");
        await server.Sql<int>("UPDATE recertification SET due_on = $2 WHERE person = $1", officer.Id.Value, desk.Today.AddDays(-1));

        await Job(desk.Land);

        Assert.Equal("Lapsed", await CaseOf(officer));
        Assert.Equal("DutyConflict", await server.Sql<string>("SELECT suspended_because FROM access_grant WHERE holder = $1 AND user_group = $2", officer.Id.Value, $"{code}-c"));
    }

    [Fact]
    public async Task What_was_decided_otherwise_meanwhile_is_asked_no_more_and_an_empty_case_closes_by_itself()
    {
        var (desk, code, officer, admin) = await Begin();
        await Appoint(desk.Land, officer, $"ใหม่{code}");
        var granting = await GrantingDesk.Of(server, desk.Land);

        Assert.Null((await granting.End(admin, officer, await granting.RightOf(officer, $"{code}-b"))).Problem);
        Assert.Null((await granting.Change(admin, officer, await granting.RightOf(officer, $"{code}-c"), until: desk.Today.AddDays(30))).Problem);
        await Job(desk.Land);

        Assert.Equal("Settled", await CaseOf(officer));
        Assert.Equal("Active,Ended,Active", await States(officer));
    }

    [Fact]
    public async Task Another_name_of_the_post_and_the_end_of_one_of_two_open_a_case_and_an_admin_post_does_not()
    {
        var (desk, code, officer, admin) = await Begin();
        Guid second;
        await using (var scope = server.Services.CreateAsyncScope())
        {
            second = scope.ServiceProvider.GetRequiredService<IDirectory>().Appoint(desk.Land.As(admin), new(
                officer.Id, desk.Land.Town, AppointmentKind.Assigned, "ผู้ดูแลหน่วยงาน", "", Office.SsoAdmin, desk.Today, null, officer.Letter));
            await scope.ServiceProvider.GetRequiredService<LakMuangDb>().CommitAsync(desk.Land.As(admin), Ct);
        }

        Assert.Null(await CaseOf(officer));
        await Commit(desk.Land, on => on.GetRequiredService<IPosts>().EndAsync(desk.Land.As(admin), second, EndOfPost.ChangeOfDuties, Ct));
        Assert.Null(await CaseOf(officer));

        await Appoint(desk.Land, officer, $"ใหม่{code}");
        await server.Sql<int>("DELETE FROM recertification WHERE person = $1", officer.Id.Value);
        var newer = await server.Sql<Guid>("SELECT id FROM appointment WHERE person = $1 AND position = $2", officer.Id.Value, $"ใหม่{code}");
        await Commit(desk.Land, on => on.GetRequiredService<IPosts>().EndAsync(desk.Land.As(admin), newer, EndOfPost.ChangeOfDuties, Ct));
        Assert.Equal("PostEnded", await server.Sql<string>("SELECT cause FROM recertification WHERE person = $1", officer.Id.Value));

        await Commit(desk.Land, on =>
        {
            on.GetRequiredService<LakMuangDb>().Note(new PostCorrected(officer.Id, desk.Land.Town, officer.Appointment, "Position"));
            return Task.CompletedTask;
        });
        Assert.Equal("PostChanged 1", await server.Sql<string>("SELECT cause || ' ' || count(*) OVER () FROM recertification WHERE person = $1", officer.Id.Value));
    }

    [Fact]
    public async Task A_post_that_is_over_by_its_own_day_opens_a_case_once_and_one_who_goes_on_nowhere_has_none()
    {
        var (desk, code, officer, _) = await Begin();
        var alone = await desk.Land.Person(desk.Land.Town);
        Assert.Null(await desk.Give(alone, $"{code}-a"));
        await server.Sql<int>("UPDATE access_grant SET given_at = given_at - interval '30 days' WHERE holder = ANY ($1)", new[] { officer.Id.Value, alone.Id.Value });
        await server.Sql<int>("UPDATE appointment SET until_day = $2 WHERE id = $1", alone.Appointment, desk.Today.AddDays(-1));
        await server.Sql<int>("""
            INSERT INTO appointment (id, person, agency, kind, position, unit, is_elected, from_day, until_day, letter)
            SELECT gen_random_uuid(), person, agency, 'Acting', 'ผู้อำนวยการกองคลัง', unit, false, from_day, $2, letter FROM appointment WHERE id = $1
            """, officer.Appointment, desk.Today.AddDays(-1));

        await desk.Land.Ask<OpenForEndedTerms, bool>(use => use.RunAsync(desk.Land.Job(), Ct));
        await desk.Land.Ask<OpenForEndedTerms, bool>(use => use.RunAsync(desk.Land.Job(), Ct));

        Assert.Equal("PostEnded Open 1", await server.Sql<string>(
            "SELECT concat_ws(' ', min(cause), min(state), count(*)) FROM recertification WHERE person = $1", officer.Id.Value));
        Assert.Null(await CaseOf(alone));

        // Settled or decided, it is not opened again.
        await server.Sql<int>("UPDATE recertification SET state = 'Decided' WHERE person = $1", officer.Id.Value);
        await desk.Land.Ask<OpenForEndedTerms, bool>(use => use.RunAsync(desk.Land.Job(), Ct));
        Assert.Equal("Decided", await CaseOf(officer));
    }

    [Fact]
    public async Task A_plan_that_moves_an_undecided_right_into_another_group_decides_nothing()
    {
        var (desk, code, officer, _) = await Begin();
        await Appoint(desk.Land, officer, $"ใหม่{code}");
        var other = await desk.System();

        await desk.CarryOut(await desk.Plan($"{code}-c", $"{other}-c"));
        await Job(desk.Land);

        Assert.Equal("Open", await CaseOf(officer));
        await server.Sql<int>("UPDATE recertification SET due_on = $2 WHERE person = $1", officer.Id.Value, desk.Today.AddDays(-1));
        await Job(desk.Land);
        Assert.Equal("Suspended NotRecertified", await server.Sql<string>(
            "SELECT concat_ws(' ', state, suspended_because) FROM access_grant WHERE holder = $1 AND user_group = $2", officer.Id.Value, $"{other}-c"));
    }

    private static Task<Result<RecertificationView>> View(CatalogueDesk desk, Somebody by, Somebody whom) =>
        desk.Land.Ask<ListRecertifications, Result<RecertificationView>>(use => use.OfPersonAsync(desk.Land.As(by), desk.Land.Town, whom.Id, Ct));

    private static Task<Result<int>> Decide(CatalogueDesk desk, Somebody by, Somebody whom, Dictionary<Guid, RightAnswer> answers) =>
        desk.Land.Ask<DecideRecertification, Result<int>>(use => use.RunAsync(desk.Land.As(by), desk.Land.Town, whom.Id, answers, GrantingDesk.Decision(), Ct));

    private static Task<bool> Job(Country land) => land.Ask<KeepRecertifications, bool>(use => use.RunAsync(land.Job(), Ct));

    private async Task<(CatalogueDesk Desk, string Code, Somebody Officer, Somebody Admin)> Begin()
    {
        var desk = await CatalogueDesk.Of(server);
        var code = await desk.System();
        var (admin, officer) = (await desk.Land.Person(desk.Land.Town, Office.SsoAdmin), await desk.Land.Person(desk.Land.Town));
        foreach (var (position, group) in new[] { ($"ใหม่{code}", $"{code}-a"), ($"เดิม{code}", $"{code}-b") })
        {
            Assert.Null(await desk.Land.Try<KeepTemplates, Guid>(use => use.AddAsync(desk.Act, new(position, null, [], [group]), CatalogueDesk.Letter(), Ct)));
        }

        await server.Sql<int>("UPDATE appointment SET position = $2 WHERE id = $1", officer.Appointment, $"งาน{code}");
        foreach (var group in new[] { $"{code}-a", $"{code}-b", $"{code}-c" })
        {
            Assert.Null(await desk.Give(officer, group));
        }

        return (desk, code, officer, admin);
    }

    private Task Appoint(Country land, Somebody officer, string position) => Commit(land, on =>
    {
        on.GetRequiredService<IDirectory>().Appoint(land.Job(), new(
            officer.Id, land.Town, AppointmentKind.Substantive, position, "กองคลัง", null, ThaiDate.Day(server.Clock.GetUtcNow()), null, officer.Letter));
        return Task.CompletedTask;
    });

    private async Task Commit(Country land, Func<IServiceProvider, Task> change)
    {
        await using var scope = server.Services.CreateAsyncScope();
        await change(scope.ServiceProvider);
        await scope.ServiceProvider.GetRequiredService<LakMuangDb>().CommitAsync(land.Job(), Ct);
    }

    private Task<string?> States(Somebody officer) => server.Sql<string>("SELECT string_agg(state, ',' ORDER BY user_group) FROM access_grant WHERE holder = $1", officer.Id.Value);

    private Task<string?> CaseOf(Somebody officer) => server.Sql<string>("SELECT state FROM recertification WHERE person = $1 ORDER BY since DESC LIMIT 1", officer.Id.Value);

    private static T Value<T>(Result<T> result) => result.Ok(out var value, out var problem) ? value : throw new InvalidOperationException(problem.Code);
}
