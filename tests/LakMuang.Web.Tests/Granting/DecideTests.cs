using System.Net;
using LakMuang.Agencies.Contracts;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Granting;

/// <summary>What becomes of a right by hand: other days, another group, suspended, back again, ended (B-1, invariant 2).</summary>
public sealed class DecideTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    [Fact]
    public async Task When_a_right_is_ended_the_person_is_out_of_that_system_and_of_no_other()
    {
        var (land, desk) = await Begin();
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, roles: ["info-viewer", "elaas-maker"]));
        using var info = await RelyingParty.For(server, "info");
        using var elaas = await RelyingParty.For(server, "elaas");
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, officer);
        var (there, here) = (await Token(info, browser), await Token(elaas, browser));

        Assert.Null((await desk.End(admin, officer, await desk.RightOf(officer))).Problem);

        Assert.Equal(HttpStatusCode.Unauthorized, (await info.UserInfo(there)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await elaas.UserInfo(here)).StatusCode);
        Assert.Equal("Ended Revoked", await desk.StateOf(await desk.RightOf(officer)));
        Assert.Equal("right.ended", (await desk.End(admin, officer, await desk.RightOf(officer))).Problem?.Code);
    }

    [Fact]
    public async Task Another_group_takes_over_in_the_same_commit()
    {
        var (land, desk) = await Begin();
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, roles: ["info-viewer"]));
        var old = await desk.RightOf(officer);

        Assert.Equal("right.other-system", (await desk.Change(admin, officer, old, "elaas-maker")).Problem?.Code);
        Assert.True((await desk.Change(admin, officer, old, "info-editor")).Ok(out var next, out _));

        Assert.Equal(("Ended Replaced", "Active"), (await desk.StateOf(old), await desk.StateOf(next)));
        Assert.Equal(1L, await server.Sql<long>(
            "SELECT count(DISTINCT correlation IS NULL) FROM audit_entry WHERE subject = $1 AND what IN ('GrantEnded', 'GrantGiven')", officer.Id.Value));
        Assert.True(await desk.MayEnter(officer));
    }

    [Fact]
    public async Task Days_are_made_shorter_and_longer_within_what_the_group_allows()
    {
        var (land, desk) = await Begin();
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        Assert.Null((await desk.Give(admin, officer, ["info-viewer"], until: desk.Today.AddDays(100))).Problem);
        var right = await desk.RightOf(officer);

        Assert.Null((await desk.Change(admin, officer, right, until: desk.Today.AddDays(50))).Problem);
        Assert.Equal(desk.Today.AddDays(50), await desk.UntilOf(right));
        Assert.Equal("right.same-days", (await desk.Change(admin, officer, right, until: desk.Today.AddDays(50))).Problem?.Code);
        Assert.Equal("right.ends-before", (await desk.Change(admin, officer, right, until: desk.Today.AddDays(-1))).Problem?.Code);
        Assert.Equal("right.too-long", (await desk.Change(admin, officer, right, until: desk.Today.AddMonths(25))).Problem?.Code);
        Assert.Null((await desk.Change(admin, officer, right)).Problem);
        Assert.Equal(desk.Today.AddMonths(24).AddDays(-1), await desk.UntilOf(right));
        Assert.Equal(3L, await server.Sql<long>("SELECT count(*) FROM grant_decision WHERE access_grant = $1", right));
    }

    [Fact]
    public async Task A_suspended_right_comes_back_under_a_letter_of_its_own_and_none_before()
    {
        var (land, desk) = await Begin();
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, roles: ["info-viewer"]));
        var right = await desk.RightOf(officer);

        Assert.Equal("right.not-suspended", (await desk.Resume(admin, officer, right)).Problem?.Code);
        Assert.Null((await desk.Suspend(admin, officer, right)).Problem);
        Assert.False(await desk.MayEnter(officer));
        Assert.Equal("Suspended Decided", await desk.StateOf(right));
        Assert.Equal("right.not-active", (await desk.Change(admin, officer, right, "info-editor")).Problem?.Code);
        Assert.Equal("access.grant.held-suspended", (await desk.Give(admin, officer, ["info-viewer"])).Problem?.Code);

        Assert.Null((await desk.Resume(admin, officer, right)).Problem);

        Assert.True(await desk.MayEnter(officer));
        Assert.NotEqual(officer.Letter.Value, await server.Sql<Guid>("SELECT letter FROM access_grant WHERE id = $1", right));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_right_whose_letter_was_withdrawn_comes_back_by_a_new_decision_and_not_without(bool byResuming)
    {
        var (land, desk) = await Begin();
        var (admin, officer, other) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town), await land.Person(land.Town));
        await server.NewWorld().Grant(officer with { Letter = other.Letter }, "info-viewer");
        Assert.Null(await desk.Withdraw(admin, other.Letter));
        var old = await desk.RightOf(officer);
        Assert.Equal("Suspended LetterWithdrawn", await desk.StateOf(old));

        Assert.Null(byResuming ? (await desk.Resume(admin, officer, old)).Problem : (await desk.Give(admin, officer, ["info-viewer"])).Problem);

        Assert.True(await desk.MayEnter(officer));
        Assert.Equal(byResuming ? "Active" : "Ended LetterWithdrawn Replaced", await desk.StateOf(old));
    }

    [Fact]
    public async Task A_right_of_a_lost_appointment_comes_back_on_a_post_that_is_held()
    {
        var (land, desk) = await Begin();
        var (admin, officer, other) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town), await land.Person(land.Town));
        var acting = Guid.CreateVersion7();
        await server.NewWorld().Do<LakMuang.Agencies.LoadDirectory>(load => load.AppointmentsAsync(
            [new(acting, officer.Id, land.Town, AppointmentKind.Acting, "รักษาราชการแทน", "", null, new(2026, 1, 5), null, other.Letter)], default));
        await server.NewWorld().Grant(officer with { Appointment = acting }, "info-viewer");
        Assert.Null(await desk.Withdraw(admin, other.Letter));
        var right = await desk.RightOf(officer);
        Assert.Equal("Suspended AppointmentLetterWithdrawn", await desk.StateOf(right));

        Assert.Null((await desk.Resume(admin, officer, right)).Problem);

        Assert.True(await desk.MayEnter(officer));
        Assert.Equal(officer.Appointment, await server.Sql<Guid>("SELECT appointment FROM access_grant WHERE id = $1", right));
    }

    [Fact]
    public async Task Of_two_who_decide_at_once_on_one_right_the_second_is_told()
    {
        var (land, desk) = await Begin();
        var (admin, overseer, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.District, roles: ["overseer"]), await land.Person(land.Town, roles: ["info-viewer"]));
        var right = await desk.RightOf(officer);

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => i % 2 == 0 ? desk.End(admin, officer, right) : desk.Suspend(overseer, officer, right)));

        Assert.All(results.Where(r => r.Problem is not null), r => Assert.True(r.Problem!.Code is "right.at-once" or "right.ended" or "right.suspended-already", r.Problem!.Code));
        Assert.True(await desk.Facts("GrantEnded", officer) <= 1);
        Assert.Equal(results.Count(r => r.Problem is null), await server.Sql<long>("SELECT count(*) FROM grant_decision WHERE access_grant = $1", right));
    }

    [Fact]
    public async Task Roles_inside_are_not_touched_and_rights_of_others_not_found()
    {
        var (land, desk) = await Begin();
        var (admin, auditor) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, roles: ["auditor", "info-viewer"]));
        var other = await land.Person(land.Town, roles: ["info-viewer"]);

        Assert.Equal("right.inside", (await desk.End(admin, auditor, await desk.RightOf(auditor, "auditor"))).Problem?.Code);
        Assert.Equal("right.none", (await desk.End(admin, auditor, await desk.RightOf(other))).Problem?.Code);
    }

    [Fact]
    public async Task Rights_of_a_migration_order_get_their_real_letter_or_are_suspended_after_their_day()
    {
        var (land, desk) = await Begin();
        var (admin, one, two) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, roles: ["info-viewer"]), await land.Person(land.Town, roles: ["info-viewer"]));
        var (first, second) = (await desk.RightOf(one), await desk.RightOf(two));
        await server.Sql<int>("UPDATE access_grant SET confirm_by = $1 WHERE id IN ($2, $3)", desk.Today.AddDays(3), first, second);

        Assert.Equal("right.nothing-chosen", (await desk.Confirm(admin, land.Town)).Problem?.Code);
        Assert.Null((await desk.Confirm(admin, land.Town, first)).Problem);
        await desk.GoTo(desk.Today.AddDays(4), new(0, 0, 1));
        await desk.Job();

        Assert.Equal("Active", await desk.StateOf(first));
        Assert.Equal("Suspended NotConfirmed", await desk.StateOf(second));
        Assert.Null((await desk.Confirm(admin, land.Town, second, Guid.CreateVersion7())).Problem);
        Assert.Equal("Active", await desk.StateOf(second));
        Assert.Equal(0L, await server.Sql<long>("SELECT count(*) FROM access_grant WHERE agency = $1 AND confirm_by IS NOT NULL", land.Town.Value));
    }

    private static async Task<string> Token(RelyingParty system, TestBrowser browser) =>
        (await RelyingParty.Json(await system.Redeem(await system.Code(browser)))).GetProperty("access_token").GetString()!;

    private async Task<(Country Land, GrantingDesk Desk)> Begin()
    {
        var land = await Country.Of(server);
        return (land, await GrantingDesk.Of(server, land));
    }
}
