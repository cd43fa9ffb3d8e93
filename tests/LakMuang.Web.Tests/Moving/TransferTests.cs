using System.Net;
using LakMuang.Agencies;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff.Moving;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.SignIn;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Web.Tests.Moving;

/// <summary>Somebody goes to another agency: one side starts it under a letter, the other answers once, and the old hat is dead at once (L2-1, L2-4, invariants 1 to 3).</summary>
public sealed class TransferTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    [Fact]
    public async Task A_post_given_after_the_day_of_a_transfer_that_is_agreed_later_ends_with_the_others()
    {
        var land = await Country.Of(server);
        var desk = new MovingDesk(server, land);
        var (old, @new, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Far, Office.SsoAdmin), await land.Person(land.Town));
        await server.Sql<int>(
            """
            INSERT INTO appointment (id, person, agency, kind, position, unit, office, is_elected, from_day, letter)
            SELECT gen_random_uuid(), person, agency, 'Assigned', 'ผู้ดูแล', unit, 'SsoAdmin', false, $2, letter FROM appointment WHERE person = $1
            """, officer.Id.Value, desk.Today.AddDays(-10));
        Assert.True((await desk.Transfer(old, officer, land.Far, desk.Today.AddDays(-30))).Ok(out var move, out var problem), problem?.Code);

        Assert.Null((await desk.Accept(@new, land.Far, move)).Problem);

        Assert.Equal([land.Far.Value], await desk.HoldsAt(officer));
        Assert.False(await land.IsAdmin(officer, land.Town));
    }

    [Fact]
    public async Task When_the_page_says_done_nothing_of_the_old_hat_works_and_the_new_post_is_held()
    {
        var (land, desk, old, @new, officer) = await Begin();
        using var info = await RelyingParty.For(server, "info");
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, officer);
        var tokens = await RelyingParty.Json(await info.Redeem(await info.Code(browser, "openid offline_access")));
        using var sender = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(sender, old, $"/agencies/{land.CodeOf(land.Town)}/people/{officer.Id.Value}/transfer?q={land.CodeOf(land.Far)}");
        Assert.Contains("info-viewer", sender.Page.Text, StringComparison.Ordinal);
        await sender.Submit(sender.Page.Forms.First(f => f.Fields.ContainsKey("Day")), null,
            ("To", $"{land.Far.Value}"), ("Day", ThaiDate.InTable(desk.Today).Th), ("Number", "คำสั่ง 77/2569"), ("LetterDate", "1 พ.ย. 2569"));
        Assert.Contains("ส่งเรื่องแล้ว", sender.Page.Text, StringComparison.Ordinal);

        using var receiver = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(receiver, @new, $"/agencies/{land.CodeOf(land.Far)}");
        Assert.Contains("มีเรื่องโอนย้ายรอหน่วยงานนี้ตอบ", receiver.Page.Text, StringComparison.Ordinal);
        var place = $"/agencies/{land.CodeOf(land.Far)}{sender.Page.Address.AbsolutePath[sender.Page.Address.AbsolutePath.IndexOf("/moves", StringComparison.Ordinal)..]}";
        await receiver.Get(place);
        Assert.DoesNotContain(officer.CitizenId.Digits, receiver.Page.Html, StringComparison.Ordinal);
        var done = await receiver.Submit(null, ("Position", "นักวิชาการพัสดุ"), ("Unit", "กองคลัง"));

        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.Contains("เสร็จแล้ว", done.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await info.UserInfo(tokens.GetProperty("access_token").GetString()!)).StatusCode);
        Assert.Equal([land.Far.Value], await desk.HoldsAt(officer));
        Assert.Equal("Ended", await desk.RightAt(officer, land.Town));
        Assert.Equal("Transfer", await server.Sql<string>("SELECT ended_because FROM appointment WHERE id = $1", officer.Appointment));
        Assert.Contains("โอนย้าย", await land.MailOf(officer).Text(), StringComparison.Ordinal);
        Assert.Equal("/account", (await browser.Get("/account")).Address.AbsolutePath);
    }

    [Fact]
    public async Task Both_agencies_and_the_overseers_above_both_see_it_and_nobody_else()
    {
        var (land, desk, old, @new, officer) = await Begin();
        var move = Id(await desk.Transfer(old, officer, land.Far, desk.Today.AddDays(10)));
        var name = (await server.Sql<string>("SELECT family_name FROM person WHERE id = $1", officer.Id.Value))!;

        Assert.Contains(name, (await Open(old, $"{land.CodeOf(land.Town)}/moves")).Text, StringComparison.Ordinal);
        Assert.Contains(name, (await Open(@new, $"{land.CodeOf(land.Far)}/moves")).Text, StringComparison.Ordinal);
        Assert.Contains(name, (await Open(await land.Person(land.District, roles: ["overseer"]), $"{land.CodeOf(land.District)}/below/moves")).Text, StringComparison.Ordinal);
        Assert.Contains(name, (await Open(await land.Person(land.OtherProvince, roles: ["overseer"]), $"{land.CodeOf(land.OtherProvince)}/below/moves")).Text, StringComparison.Ordinal);
        var neighbour = await land.Person(land.Neighbour, Office.SsoAdmin);
        Assert.DoesNotContain(name, (await Open(neighbour, $"{land.CodeOf(land.Neighbour)}/moves")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Open(neighbour, $"{land.CodeOf(land.Neighbour)}/moves/{move}")).Status);
        Assert.Equal("move.none", (await desk.Accept(neighbour, land.Neighbour, move)).Problem?.Code);
        Assert.Equal("agency.not-yours", (await desk.Accept(neighbour, land.Far, move)).Problem?.Code);
    }

    [Fact]
    public async Task Accepted_by_two_admins_on_two_nodes_it_happens_once()
    {
        var (land, desk, old, @new, officer) = await Begin();
        var move = Id(await desk.Transfer(old, officer, land.Far, desk.Today));
        var second = await land.Person(land.Far, Office.SsoAdmin);
        await using var node = server.SecondNode();
        using var tab = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(tab, @new, $"/agencies/{land.CodeOf(land.Far)}/moves/{move}");

        var (page, here, there) = (tab.Submit(null, ("Position", "นักวิชาการ"), ("Unit", "")), desk.Accept(@new, land.Far, move), AcceptOn(node, land, second, move));
        await Task.WhenAll(page, here, there);

        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM appointment WHERE person = $1 AND agency = $2", officer.Id.Value, land.Far.Value));
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'MoveAgreed' AND subject = $1", officer.Id.Value));
        Assert.All(new[] { (await here).Problem, (await there).Problem }.OfType<Problem>(), p => Assert.Equal("move.none", p.Code));
        Assert.True((int)(await page).Status < 500);
    }

    [Fact]
    public async Task It_is_refused_with_a_reason_and_can_be_sent_again()
    {
        var (land, desk, old, @new, officer) = await Begin();
        var move = Id(await desk.Transfer(old, officer, land.Far, desk.Today));

        Assert.Equal("move.living", (await desk.Transfer(old, officer, land.Neighbour, desk.Today)).Problem?.Code);
        Assert.Equal("staff.reason", (await desk.Refuse(@new, land.Far, move, " ")).Problem?.Code);
        Assert.Null((await desk.Refuse(@new, land.Far, move)).Problem);
        Assert.Equal("move.none", (await desk.Accept(@new, land.Far, move)).Problem?.Code);
        Assert.Contains("ตำแหน่งไม่ว่าง", (await Open(old, $"{land.CodeOf(land.Town)}/moves/{move}")).Text, StringComparison.Ordinal);
        Assert.Null((await desk.Transfer(old, officer, land.Neighbour, desk.Today)).Problem);
        Assert.Equal([land.Town.Value], await desk.HoldsAt(officer));
    }

    [Fact]
    public async Task Nobody_moves_themselves_others_people_or_both_ends_alone()
    {
        var (land, desk, old, @new, officer) = await Begin();
        var above = await land.Person(land.Root, roles: ["dla-operator"]);

        Assert.Equal("staff.own", (await desk.Transfer(old, old, land.Far, desk.Today)).Problem?.Code);
        Assert.Equal("agency.not-yours", (await desk.Transfer(@new, officer, land.Far, desk.Today)).Problem?.Code);
        Assert.Equal("agency.not-yours", (await desk.Transfer(officer, officer, land.Far, desk.Today)).Problem?.Code);
        Assert.Equal("move.no-agency", (await desk.Transfer(old, officer, land.Town, desk.Today)).Problem?.Code);
        Assert.Equal("move.day", (await desk.Transfer(old, officer, land.Far, desk.Today.AddYears(543))).Problem?.Code);
        Assert.Equal("move.own", (await desk.AskFor(@new, land.Far, @new.CitizenId.Digits, desk.Today)).Problem?.Code);
        var move = Id(await desk.Transfer(above, officer, land.Far, desk.Today));
        Assert.Equal("move.four-eyes", (await desk.Accept(above, land.Far, move)).Problem?.Code);
        Assert.Equal("move.none", (await desk.Accept(old, land.Town, move)).Problem?.Code);
        Assert.Null((await desk.Accept(@new, land.Far, move)).Problem);
    }

    [Fact]
    public async Task A_suspended_or_closed_person_is_not_moved_and_it_says_what_to_do()
    {
        var (land, desk, old, @new, officer) = await Begin();
        var move = Id(await desk.Transfer(old, officer, land.Far, desk.Today));
        await server.Sql<int>("UPDATE account SET state = 'Suspended' WHERE id = $1", officer.Id.Value);

        Assert.Equal("move.suspended", (await desk.Accept(@new, land.Far, move)).Problem?.Code);
        Assert.Equal([land.Town.Value], await desk.HoldsAt(officer));
        Assert.Null((await desk.Withdraw(old, land.Town, move)).Problem);
        Assert.Equal("move.suspended", (await desk.Transfer(old, officer, land.Far, desk.Today)).Problem?.Code);
        await server.Sql<int>("UPDATE account SET state = 'Closed' WHERE id = $1", officer.Id.Value);
        Assert.Equal("move.closed", (await desk.Transfer(old, officer, land.Far, desk.Today)).Problem?.Code);
    }

    [Fact]
    public async Task A_case_that_nobody_answers_climbs_office_by_office_and_expires()
    {
        var (land, desk, old, _, officer) = await Begin();
        var move = Id(await desk.Transfer(old, officer, land.Neighbour, desk.Today));
        var district = await land.Person(land.District, roles: ["overseer"]);

        await server.Sql<int>("UPDATE staff_move SET answer_by = $2 WHERE id = $1", move, desk.Today.AddDays(-1));
        await desk.Job();
        await desk.Job();
        Assert.Equal(land.District.Value, await server.Sql<Guid>("SELECT at_office FROM staff_move WHERE id = $1", move));
        Assert.Contains("รอท่านตอบ", await land.MailOf(district).Text(), StringComparison.Ordinal);
        await server.Sql<int>("UPDATE staff_move SET answer_by = $2 WHERE id = $1", move, desk.Today.AddDays(-1));
        await desk.Job();
        Assert.Equal(land.Province.Value, await server.Sql<Guid>("SELECT at_office FROM staff_move WHERE id = $1", move));
        await server.Sql<int>("UPDATE staff_move SET expires_on = $2 WHERE id = $1", move, desk.Today.AddDays(-1));
        await desk.Job();
        Assert.Equal("Expired", await desk.StateOf(move));
        Assert.Contains("ปิดแล้ว", await land.MailOf(old).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_agreed_is_called_off_before_the_day_and_everything_is_as_before()
    {
        var (land, desk, old, @new, officer) = await Begin();
        var move = Id(await desk.Transfer(old, officer, land.Far, desk.Today.AddDays(20)));
        Assert.Null((await desk.Accept(@new, land.Far, move)).Problem);
        Assert.Equal(desk.Today.AddDays(19), await server.Sql<DateOnly>("SELECT until_day FROM appointment WHERE id = $1", officer.Appointment));
        Assert.Contains("ท่านจะโอนย้าย", (await Home(officer)).Text, StringComparison.Ordinal);

        Assert.Null((await desk.Withdraw(@new, land.Far, move)).Problem);

        Assert.True(await server.Sql<bool>("SELECT until_day IS NULL AND ended_at IS NULL FROM appointment WHERE id = $1", officer.Appointment));
        Assert.Equal(0, await server.Sql<long>("SELECT count(*) FROM appointment WHERE person = $1 AND agency = $2 AND ended_at IS NULL", officer.Id.Value, land.Far.Value));
        Assert.True(await desk.MayEnter(officer, land.Town));
        Assert.Equal("move.none", (await desk.Withdraw(@new, land.Far, move)).Problem?.Code);
    }

    [Fact]
    public async Task Withdrawing_the_order_calls_off_what_is_still_to_come()
    {
        var (land, desk, old, @new, officer) = await Begin();
        var move = Id(await desk.Transfer(old, officer, land.Far, desk.Today.AddDays(20)));
        Assert.Null((await desk.Accept(@new, land.Far, move)).Problem);
        var letter = await server.Sql<Guid>("SELECT letter FROM staff_move WHERE id = $1", move);

        var seen = await land.Ask<WhatRestsOn, RestingView>(use => use.RunAsync(new(letter), TestContext.Current.CancellationToken));
        Assert.Contains(seen.Lines, l => l.Record.Id == move);
        Assert.Null(await land.Try<WithdrawLetter, int>(use => use.RunAsync(
            land.As(old), land.Town, new(letter), ReasonToWithdraw.Revoked, seen.Digest, TestContext.Current.CancellationToken)));

        Assert.Equal("Cancelled", await desk.StateOf(move));
        Assert.True(await server.Sql<bool>("SELECT until_day IS NULL FROM appointment WHERE id = $1", officer.Appointment));
    }

    [Fact]
    public async Task The_last_admin_who_goes_is_warned_about_before()
    {
        var (land, _, old, @new, officer) = await Begin();
        _ = @new;
        var above = await land.Person(land.District, roles: ["overseer"]);

        Assert.Contains("เป็นผู้ดูแลหน่วยงานคนสุดท้าย", (await Open(above, $"{land.CodeOf(land.Town)}/people/{old.Id.Value}/transfer")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("เป็นผู้ดูแลหน่วยงาน", (await Open(above, $"{land.CodeOf(land.Town)}/people/{officer.Id.Value}/transfer")).Text, StringComparison.Ordinal);
    }

    private async Task<(Country Land, MovingDesk Desk, Somebody Old, Somebody New, Somebody Officer)> Begin()
    {
        var land = await Country.Of(server);
        return (land, new(server, land), await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Far, Office.SsoAdmin), await land.Person(land.Town, roles: ["info-viewer"]));
    }

    private static Guid Id(Result<Guid> sent) => sent.Ok(out var id, out var problem) ? id : throw new InvalidOperationException(problem.Code);

    private async Task<TestPage> Open(Somebody by, string path)
    {
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, by, "/account");
        return await browser.Get($"/agencies/{path}");
    }

    private async Task<TestPage> Home(Somebody one)
    {
        using var browser = server.NewBrowser();
        return await new ThaIdJourney(server).SignIn(browser, one, "/");
    }

    private static async Task<Result<MoveState>> AcceptOn(LakMuangNode node, Country land, Somebody by, Guid move)
    {
        await using var scope = node.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AnswerMove>()
            .AcceptAsync(land.As(by), land.Far, move, new("นักวิชาการ", ""), TestContext.Current.CancellationToken);
    }
}
