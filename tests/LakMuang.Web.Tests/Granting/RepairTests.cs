using System.Net;
using LakMuang.Access.Conflicts;
using LakMuang.Access.Contracts;
using LakMuang.Access.Granting;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff;
using LakMuang.Storage;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Catalogue;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.SignIn;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Web.Tests.Granting;

/// <summary>Decisions on rights at their edges: what stands behind a right, what it sleeps for, and what is said when it cannot be.</summary>
public sealed class RepairTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_right_is_made_longer_up_to_the_one_that_was_given_behind_it()
    {
        var (land, desk) = await Begin();
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        Assert.Null((await desk.Give(admin, officer, ["info-viewer"], until: desk.Today.AddDays(30))).Problem);
        var first = await desk.RightOf(officer);
        Assert.Null((await desk.Give(admin, officer, ["info-viewer"], desk.Today.AddDays(50))).Problem);

        var refused = (await desk.Change(admin, officer, first, until: desk.Today.AddDays(50))).Problem;
        Assert.Equal(("right.too-long", "Until"), (refused?.Code, refused?.Field));
        Assert.Null((await desk.Change(admin, officer, first)).Problem);
        Assert.Equal(desk.Today.AddDays(49), await desk.UntilOf(first));
    }

    [Fact]
    public async Task A_longer_right_that_would_meet_another_duty_is_refused_for_that_reason()
    {
        var land = await Country.Of(server);
        var (catalogue, desk) = (await CatalogueDesk.Of(server), await GrantingDesk.Of(server, land));
        var system = await catalogue.System();
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        Assert.Null((await desk.Give(admin, officer, [$"{system}-a"], until: desk.Today.AddDays(30))).Problem);
        await catalogue.Rule($"{system}-a", $"{system}-b");
        Assert.Null((await desk.Give(admin, officer, [$"{system}-b"], desk.Today.AddDays(31))).Problem);

        var refused = (await desk.Change(admin, officer, await desk.RightOf(officer, $"{system}-a"), until: desk.Today.AddDays(40))).Problem;

        Assert.StartsWith("access.duty.", refused?.Code, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_right_that_sleeps_for_another_duty_is_offered_back_when_that_duty_has_ended()
    {
        var land = await Country.Of(server);
        var (catalogue, desk) = (await CatalogueDesk.Of(server), await GrantingDesk.Of(server, land));
        var system = await catalogue.System();
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        Assert.Null((await desk.Give(admin, officer, [$"{system}-a", $"{system}-b"])).Problem);
        await catalogue.Rule($"{system}-a", $"{system}-b");
        var (asleep, other) = (await desk.RightOf(officer, $"{system}-b"), await desk.RightOf(officer, $"{system}-a"));
        await server.Sql<int>("UPDATE access_grant SET state = 'Suspended', suspended_because = 'DutyConflict' WHERE id = $1", asleep);

        Assert.DoesNotContain(DeedOnRight.Resumed, await Deeds(land, admin, officer, asleep));
        Assert.Equal("access.duty.conflict", (await desk.Resume(admin, officer, asleep)).Problem?.Code);
        Assert.Null((await desk.End(admin, officer, other)).Problem);
        Assert.Contains(DeedOnRight.Resumed, await Deeds(land, admin, officer, asleep));
        Assert.Null((await desk.Resume(admin, officer, asleep)).Problem);
        Assert.Equal("Active", await desk.StateOf(asleep));
    }

    [Fact]
    public async Task An_operator_who_ends_a_rule_wakes_the_rights_of_others_and_not_their_own()
    {
        var catalogue = await CatalogueDesk.Of(server);
        var system = await catalogue.System();
        var (mine, officer) = (catalogue.First, await catalogue.Land.Person(catalogue.Land.Town));
        foreach (var who in new[] { mine, officer })
        {
            Assert.Null(await catalogue.Give(who, $"{system}-a", agency: who.Agency));
            Assert.Null(await catalogue.Give(who, $"{system}-b", agency: who.Agency));
        }

        var rule = await catalogue.Rule($"{system}-a", $"{system}-b");
        await server.Sql<int>("UPDATE access_grant SET state = 'Suspended', suspended_because = 'DutyConflict' WHERE user_group = $1", $"{system}-b");

        Assert.Null(await catalogue.Land.Try<KeepRules, Guid>(use => use.EndAsync(catalogue.Act, rule, CatalogueDesk.Letter(), default)));

        Assert.Equal("Active", await catalogue.StateOf(officer, $"{system}-b"));
        Assert.Equal("Suspended", await catalogue.StateOf(mine, $"{system}-b"));
    }

    [Fact]
    public async Task A_right_that_sleeps_does_not_wake_on_a_post_that_has_lost_its_letter()
    {
        var (land, desk) = await Begin();
        var (above, officer) = (await land.Person(land.District, roles: ["overseer"]), await land.Person(land.Town, roles: ["info-viewer"]));
        var right = await desk.RightOf(officer);
        Assert.Null(await Stop(land, above, officer));
        await using (var scope = server.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<IPosts>().EndAsync(land.Job(), officer.Appointment, EndOfPost.LetterWithdrawn, default);
            await scope.ServiceProvider.GetRequiredService<LakMuangDb>().CommitAsync(land.Job(), default);
        }

        await (await CatalogueDesk.Of(server)).Reinstate(officer);

        Assert.Equal("Suspended AppointmentLetterWithdrawn", await desk.StateOf(right));
    }

    [Fact]
    public async Task A_right_that_was_suspended_for_another_reason_is_not_woken_into_a_rule_that_came_meanwhile()
    {
        var land = await Country.Of(server);
        var (catalogue, desk) = (await CatalogueDesk.Of(server), await GrantingDesk.Of(server, land));
        var system = await catalogue.System();
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        Assert.Null((await desk.Give(admin, officer, [$"{system}-a", $"{system}-b"])).Problem);
        var asleep = await desk.RightOf(officer, $"{system}-b");
        Assert.Null((await desk.Suspend(admin, officer, asleep)).Problem);
        await catalogue.Rule($"{system}-a", $"{system}-b");

        Assert.DoesNotContain(DeedOnRight.Resumed, await Deeds(land, admin, officer, asleep));
        Assert.Equal("access.duty.conflict", (await desk.Resume(admin, officer, asleep)).Problem?.Code);

        Assert.Null((await desk.End(admin, officer, await desk.RightOf(officer, $"{system}-a"))).Problem);
        Assert.Contains(DeedOnRight.Resumed, await Deeds(land, admin, officer, asleep));
        Assert.Null((await desk.Resume(admin, officer, asleep)).Problem);
    }

    [Fact]
    public async Task A_right_of_a_predecessor_is_not_copied_beside_a_duty_that_it_is_kept_apart_from()
    {
        var land = await Country.Of(server);
        var (catalogue, desk) = (await CatalogueDesk.Of(server), await GrantingDesk.Of(server, land));
        var system = await catalogue.System();
        await catalogue.Rule($"{system}-a", $"{system}-b");
        var (admin, source, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town), await land.Person(land.Town));
        Assert.Null((await desk.Give(admin, source, [$"{system}-b", $"{system}-c"])).Problem);
        Assert.Null((await desk.Give(admin, officer, [$"{system}-a"])).Problem);
        var (apart, free) = (await desk.RightOf(source, $"{system}-b"), await desk.RightOf(source, $"{system}-c"));

        Assert.Equal("access.duty.conflict", (await desk.Copy(admin, source, officer, apart, free)).Problem?.Code);
        Assert.Null(await catalogue.StateOf(officer, $"{system}-c"));
        Assert.Null((await desk.Copy(admin, source, officer, free)).Problem);
    }

    [Fact]
    public async Task A_right_that_sleeps_with_the_account_is_stopped_for_good_by_a_decision()
    {
        var (land, desk) = await Begin();
        var (admin, above, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.District, roles: ["overseer"]), await land.Person(land.Town, roles: ["info-viewer"]));
        var right = await desk.RightOf(officer);
        Assert.Null(await Stop(land, above, officer));

        Assert.Contains(DeedOnRight.Suspended, await Deeds(land, admin, officer, right));
        Assert.Null((await desk.Suspend(admin, officer, right)).Problem);
        Assert.Equal("right.suspended-already", (await desk.Suspend(admin, officer, right)).Problem?.Code);
        Assert.Null(await Reinstate(land, above, officer));

        Assert.Equal("Suspended Decided", await desk.StateOf(right));
        Assert.Equal("AccountSuspended Decided", await server.Sql<string>(
            "SELECT string_agg(because, ' ' ORDER BY from_at, until_at NULLS LAST) FROM grant_pause WHERE access_grant = $1", right));
        Assert.Equal(1L, await server.Sql<long>("SELECT count(*) FROM grant_pause WHERE access_grant = $1 AND until_at IS NULL", right));
        Assert.Null((await desk.Resume(admin, officer, right)).Problem);
    }

    [Fact]
    public async Task A_named_letter_brings_back_with_the_account_what_only_the_letter_was_missing_for()
    {
        var (land, desk) = await Begin();
        var (admin, above, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.District, roles: ["overseer"]), await land.Person(land.Town, roles: ["info-viewer"]));
        var right = await desk.RightOf(officer);
        await server.Sql<int>("UPDATE access_grant SET state = 'Suspended', suspended_because = 'NotConfirmed', confirm_by = $2 WHERE id = $1", right, desk.Today.AddDays(-1));
        Assert.Null(await Stop(land, above, officer));

        Assert.True((await desk.Confirm(admin, land.Town, right)).Ok(out var named, out _));

        Assert.Equal((1, "Suspended AccountSuspended"), (named, await desk.StateOf(right)));
        Assert.Null(await Reinstate(land, above, officer));
        Assert.Equal("Active", await desk.StateOf(right));
    }

    [Fact]
    public async Task A_right_whose_post_is_over_is_not_said_to_be_confirmed_and_no_role_inside_is_confirmed_here()
    {
        var (land, desk) = await Begin();
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, roles: ["info-viewer", "auditor"]));
        var (right, role) = (await desk.RightOf(officer), await desk.RightOf(officer, "auditor"));
        await server.Sql<int>("UPDATE access_grant SET state = 'Suspended', suspended_because = 'NotConfirmed', confirm_by = $2 WHERE holder = $1", officer.Id.Value, desk.Today.AddDays(-1));
        await server.Sql<int>("UPDATE appointment SET until_day = $2 WHERE id = $1", officer.Appointment, desk.Today.AddDays(-1));

        Assert.Equal("access.grant.no-post", (await desk.Confirm(admin, land.Town, right)).Problem?.Code);
        Assert.Equal("Suspended NotConfirmed", await desk.StateOf(right));
        var @operator = await land.Person(land.Root, roles: ["dla-operator"]);
        Assert.Equal("right.nothing-chosen", (await desk.Confirm(@operator, land.Town, role)).Problem?.Code);
    }

    [Fact]
    public async Task A_right_that_follows_the_present_one_is_given_on_the_page_and_copied()
    {
        var (land, desk) = await Begin();
        var (admin, officer, source) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town), await land.Person(land.Town, roles: ["elaas-maker"]));
        Assert.Null((await desk.Give(admin, officer, ["info-viewer", "elaas-maker"], until: desk.Today.AddDays(30))).Problem);
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, admin, $"/agencies/{land.CodeOf(land.Town)}/people/{officer.Id.Value}/rights/new");
        Assert.Contains("ให้ต่อได้ตั้งแต่วันถัดไป", browser.Page.Text, StringComparison.Ordinal);
        Assert.Matches("value=\"info-viewer\"(?![^>]*disabled)", browser.Page.Html);

        var done = await browser.Submit(
            null, ("Groups", "info-viewer"), ("From", ThaiDate.InProse(desk.Today.AddDays(31)).Th), ("Reason", "ทำงานต่อ"), ("Number", $"ต่อ {Guid.CreateVersion7():N} 1/2569"[..40]), ("LetterDate", "1 พ.ย. ๒๕๖๙"));
        Assert.Contains("ให้สิทธิแล้ว", done.Text, StringComparison.Ordinal);
        var chosen = await desk.RightOf(source, "elaas-maker");
        Assert.Equal("access.grant.held", (await Copy(desk.Today.AddDays(30))).Problem?.Code);
        Assert.Null((await Copy(desk.Today.AddDays(31))).Problem);

        Assert.Equal(4L, await server.Sql<long>("SELECT count(*) FROM access_grant WHERE holder = $1 AND state = 'Active'", officer.Id.Value));

        Task<Result<int>> Copy(DateOnly from) => server.Ask<CopyRights, Result<int>>(use => use.RunAsync(
            land.As(admin), land.Town, officer.Id, new(source.Id, [chosen], from, null, GrantingDesk.Decision()), Ct));
    }

    [Fact]
    public async Task When_a_right_to_come_ends_whoever_is_in_the_system_by_another_one_stays()
    {
        var (land, desk) = await Begin();
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, roles: ["info-viewer"]));
        Assert.Null((await desk.Give(admin, officer, ["info-editor"], desk.Today.AddDays(20))).Problem);
        using var info = await RelyingParty.For(server, "info");
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, officer);
        var token = (await RelyingParty.Json(await info.Redeem(await info.Code(browser)))).GetProperty("access_token").GetString()!;

        var later = await desk.RightOf(officer, "info-editor");
        Assert.Null((await desk.Suspend(admin, officer, later)).Problem);
        Assert.Null((await desk.End(admin, officer, later)).Problem);

        Assert.Equal(HttpStatusCode.OK, (await info.UserInfo(token)).StatusCode);
        Assert.Null((await desk.End(admin, officer, await desk.RightOf(officer))).Problem);
        Assert.Equal(HttpStatusCode.Unauthorized, (await info.UserInfo(token)).StatusCode);
    }

    [Fact]
    public async Task A_refusal_ends_nothing_even_where_a_dead_right_would_have_made_room()
    {
        var (land, desk) = await Begin();
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        Assert.Null((await desk.Give(admin, officer, ["info-viewer"], until: desk.Today.AddDays(10))).Problem);
        var dead = await desk.RightOf(officer);
        Assert.Null((await desk.Give(admin, officer, ["info-viewer"], desk.Today.AddDays(20), desk.Today.AddDays(40))).Problem);
        await server.Sql<int>("UPDATE access_grant SET state = 'Suspended', suspended_because = 'LetterWithdrawn' WHERE id = $1", dead);

        await using var scope = server.Services.CreateAsyncScope();
        var given = await scope.ServiceProvider.GetRequiredService<IRights>().GiveAsync(
            land.Job(), new(officer.Id, land.Town, "info-viewer", officer.Appointment, officer.Letter, desk.Today, desk.Today.AddDays(30)), Ct);
        await scope.ServiceProvider.GetRequiredService<LakMuangDb>().CommitAsync(land.Job(), Ct);

        Assert.Equal("access.grant.held", given.Problem?.Code);
        Assert.Equal("Suspended LetterWithdrawn", await desk.StateOf(dead));
    }

    [Fact]
    public async Task The_same_right_twice_in_one_commit_is_given_once()
    {
        var (land, desk) = await Begin();
        var officer = await land.Person(land.Town);
        await using var scope = server.Services.CreateAsyncScope();
        var rights = scope.ServiceProvider.GetRequiredService<IRights>();
        var wish = new NewRight(officer.Id, land.Town, "info-viewer", officer.Appointment, officer.Letter, desk.Today, null);

        Assert.Null((await rights.GiveAsync(land.Job(), wish, Ct)).Problem);
        Assert.Equal("access.grant.held", (await rights.GiveAsync(land.Job(), wish, Ct)).Problem?.Code);
        await scope.ServiceProvider.GetRequiredService<LakMuangDb>().CommitAsync(land.Job(), Ct);
        Assert.Equal("Active", await desk.StateOf(await desk.RightOf(officer)));
    }

    [Fact]
    public async Task Whoever_opens_a_right_or_asks_why_has_looked_at_the_person()
    {
        var (land, desk) = await Begin();
        var (admin, officer, other) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, roles: ["info-viewer"]), await land.Person(land.Town));
        using var browser = server.NewBrowser();

        await new ThaIdJourney(server).SignIn(browser, admin, $"/agencies/{land.CodeOf(land.Town)}/people/{officer.Id.Value}/rights/{await desk.RightOf(officer)}");
        await browser.Get($"/agencies/{land.CodeOf(land.Town)}/people/{other.Id.Value}/why?system=info");

        Assert.Equal((1, 1), (await desk.Facts("PersonLookedAt", officer), await desk.Facts("PersonLookedAt", other)));
    }

    private static async Task<IReadOnlySet<DeedOnRight>> Deeds(Country land, Somebody by, Somebody whom, Guid right)
    {
        var shown = await land.Ask<ShowRight, Result<RightView>>(use => use.RunAsync(land.As(by), whom.Agency, whom.Id, right, Ct));
        return shown.Ok(out var view, out var problem) ? view.Deeds : throw new InvalidOperationException(problem.Code);
    }

    private static Task<Problem?> Stop(Country land, Somebody by, Somebody whom) => land.Try<SuspendPerson, Guid>(use => use.RunAsync(
        land.As(by), whom.Agency, whom.Id, new(ReasonOfSuspension.Misuse, "ตรวจสอบอยู่", null), Ct));

    private static Task<Problem?> Reinstate(Country land, Somebody by, Somebody whom) =>
        land.Try<ReinstatePerson, Guid>(use => use.RunAsync(land.As(by), whom.Agency, whom.Id, "ตรวจสอบแล้ว", Ct));

    private async Task<(Country Land, GrantingDesk Desk)> Begin()
    {
        var land = await Country.Of(server);
        return (land, await GrantingDesk.Of(server, land));
    }
}
