using LakMuang.Agencies;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Requests;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Merging;

namespace LakMuang.Web.Tests.Requests;

/// <summary>A request always lies with somebody who can decide, and never with the one whose own it is (L5-2, invariant 3).</summary>
public sealed class RequestRoutingTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static int _letters;

    private DateOnly Today => ThaiDate.Day(server.Clock.GetUtcNow());

    [Fact]
    public async Task Without_a_head_it_lies_with_the_office_above_and_without_that_with_the_next()
    {
        var desk = await RequestDesk.Of(server, chief: false);
        var province = await desk.Land.Person(desk.Land.Province, roles: ["overseer"]);

        var id = await desk.Sent(desk.Clerk);

        Assert.Equal(("Overseer", desk.Land.Province.Value), await desk.Where(id));
        Assert.Equal("request.not-yours", (await desk.Approve(desk.Admin, id))?.Code);
        Assert.Null(await desk.Approve(province, id));
    }

    [Fact]
    public async Task Nobody_decides_their_own_request_in_any_capacity()
    {
        var desk = await RequestDesk.Of(server);
        var district = await desk.Land.Person(desk.Land.District, roles: ["overseer"]);

        var own = await desk.Sent(desk.Chief, desk.Form(desk.Chief, kind: RequestKind.AddGroups));
        Assert.Equal(("Overseer", desk.Land.District.Value), await desk.Where(own));
        Assert.Equal("request.own", (await desk.Approve(desk.Chief, own))?.Code);
        Assert.Null(await desk.Approve(district, own));

        // Nor one that they made for a colleague, nor one that a colleague made for them.
        var forOther = await desk.Sent(desk.Chief, desk.Form(desk.Clerk));
        Assert.Equal("request.own", (await desk.Approve(desk.Chief, forOther))?.Code);
        Assert.Null(await desk.Refuse(district, forOther));
        var forChief = await desk.Sent(desk.Clerk, desk.Form(desk.Chief, [RequestDesk.Reader], RequestKind.AddGroups));
        Assert.Equal("request.own", (await desk.Approve(desk.Chief, forChief, [RequestDesk.Reader]))?.Code);
    }

    [Fact]
    public async Task A_second_record_of_the_same_number_decides_nothing_either()
    {
        var desk = await RequestDesk.Of(server);
        var twin = await desk.Land.Person(desk.Land.Town, Office.HeadOfFinance, [RequestDesk.Head]);
        var id = await desk.Sent(desk.Clerk);
        await server.Sql<string>(
            "UPDATE person t SET citizen_id_lookup = NULL, claimed_lookup = c.citizen_id_lookup, citizen_id = c.citizen_id FROM person c WHERE t.id = $1 AND c.id = $2", twin.Id.Value, desk.Clerk.Id.Value);

        Assert.Equal("request.own", (await desk.Approve(twin, id))?.Code);
    }

    [Fact]
    public async Task Unanswered_it_is_reminded_then_climbs_and_who_was_asked_first_may_still_answer()
    {
        var desk = await RequestDesk.Of(server);
        var district = await desk.Land.Person(desk.Land.District, roles: ["overseer"]);
        var id = await desk.Sent(desk.Clerk);
        await server.Sql<string>("UPDATE access_request SET answer_by = $2 WHERE id = $1", id, Today);

        await desk.Climb();
        Assert.Equal(Today, await server.Sql<DateOnly>("SELECT reminded_on FROM access_request WHERE id = $1", id));
        Assert.Contains("เตือน", await desk.Land.MailOf(desk.Chief).Text(2), StringComparison.Ordinal);
        await desk.Late(id);
        await desk.Climb();

        Assert.Equal(("Overseer", desk.Land.District.Value), await desk.Where(id));
        Assert.Contains("พิจารณา", await desk.Land.MailOf(district).Text(), StringComparison.Ordinal);
        Assert.Null(await desk.Approve(desk.Chief, id));
    }

    [Fact]
    public async Task When_the_only_decider_is_suspended_it_goes_on_at_once()
    {
        var desk = await RequestDesk.Of(server);
        await desk.Land.Person(desk.Land.District, roles: ["overseer"]);
        var id = await desk.Sent(desk.Clerk);
        await server.Sql<string>("UPDATE account SET state = 'Suspended' WHERE id = $1", desk.Chief.Id.Value);

        await desk.Reroute();

        Assert.Equal(("Overseer", desk.Land.District.Value), await desk.Where(id));
    }

    [Fact]
    public async Task A_deputy_decides_in_somebodys_place_for_its_days_and_never_in_a_matter_of_theirs()
    {
        var desk = await RequestDesk.Of(server);
        var deputy = await desk.Land.Person(desk.Land.Town);
        await desk.Land.Person(desk.Land.District, roles: ["overseer"]);
        Assert.Equal("absence.decides-nothing", (await Name(desk, desk.Clerk, deputy, Today, Today))?.Code);
        Assert.Equal("absence.self", (await Name(desk, desk.Chief, desk.Chief, Today, Today))?.Code);
        Assert.Equal("absence.days", (await Name(desk, desk.Chief, deputy, Today, Today.AddDays(-1)))?.Code);
        Assert.Null(await Name(desk, desk.Chief, deputy, Today, Today.AddDays(7)));
        Assert.Equal("absence.overlaps", (await Name(desk, desk.Chief, desk.Clerk, Today, Today.AddDays(1)))?.Code);

        var ofDeputy = await desk.Sent(deputy);
        Assert.Equal("request.own", (await desk.Approve(deputy, ofDeputy))?.Code);
        var ofChief = await desk.Sent(desk.Chief, desk.Form(desk.Chief, kind: RequestKind.AddGroups));
        Assert.Equal("request.not-yours", (await desk.Approve(deputy, ofChief))?.Code);
        Assert.Null(await desk.Approve(deputy, await desk.Sent(desk.Clerk)));
    }

    [Fact]
    public async Task A_deputy_who_has_left_the_agency_sees_its_requests_no_more()
    {
        var desk = await RequestDesk.Of(server);
        var deputy = await desk.Land.Person(desk.Land.Town);
        Assert.Null(await Name(desk, desk.Chief, deputy, Today, Today.AddDays(7)));
        await desk.Sent(desk.Clerk);
        Task<RequestPage> Seen() => desk.Land.Ask<ListRequests, RequestPage>(list => list.ToDecideAsync(desk.Land.As(deputy), 1, default));
        Assert.Equal(1, (await Seen()).Total);

        await server.Sql<string>("UPDATE account SET state = 'Suspended' WHERE id = $1", desk.Chief.Id.Value);
        Assert.Equal(0, (await Seen()).Total);
        await server.Sql<string>("UPDATE account SET state = 'Active' WHERE id = $1", desk.Chief.Id.Value);
        Assert.Equal(1, (await Seen()).Total);
        await server.Sql<int>("UPDATE appointment SET ended_at = lakmuang_now(), ended_because = 'Transfer' WHERE id = $1", deputy.Appointment);
        Assert.Equal(0, (await Seen()).Total);
    }

    [Fact]
    public async Task A_deputy_stands_in_for_nobody_in_what_concerns_another_record_of_theirs()
    {
        var desk = await RequestDesk.Of(server);
        var (deputy, twin) = (await desk.Land.Person(desk.Land.Town), await desk.Land.Person(desk.Land.Town));
        await new MergeDesk(server, desk.Land).Unprove(twin, desk.Chief);
        await desk.Land.Person(desk.Land.District, roles: ["overseer"]);
        Assert.Null(await Name(desk, desk.Chief, deputy, Today, Today.AddDays(7)));

        var id = await desk.Sent(twin);

        Assert.Equal(("Overseer", desk.Land.District.Value), await desk.Where(id));
        Assert.Equal("request.not-yours", (await desk.Approve(deputy, id))?.Code);
        Assert.Equal(0, (await desk.Land.Ask<ListRequests, RequestPage>(list => list.ToDecideAsync(desk.Land.As(deputy), 1, default))).Total);
    }

    [Fact]
    public async Task Who_has_been_stopped_has_no_deputy_and_a_weak_sign_in_names_none()
    {
        var desk = await RequestDesk.Of(server);
        var deputy = await desk.Land.Person(desk.Land.Town);
        Assert.Equal("agency.stronger-sign-in", (await Name(desk, desk.Chief, deputy, Today, Today.AddDays(7), level: 1))?.Code);
        Assert.Null(await Name(desk, desk.Chief, deputy, Today, Today.AddDays(7)));
        var id = await desk.Sent(desk.Clerk);
        await server.Sql<string>("UPDATE account SET state = 'Suspended' WHERE id = $1", desk.Chief.Id.Value);

        Assert.Equal("request.not-yours", (await desk.Approve(deputy, id))?.Code);
    }

    [Fact]
    public async Task Nothing_is_given_to_an_account_that_was_suspended_while_the_request_waited()
    {
        var desk = await RequestDesk.Of(server);
        var id = await desk.Sent(desk.Clerk);
        await server.Sql<string>("UPDATE account SET state = 'Suspended' WHERE id = $1", desk.Clerk.Id.Value);

        Assert.Equal("request.no-account", (await desk.Approve(desk.Chief, id))?.Code);
    }

    [Fact]
    public async Task The_office_decides_that_is_above_today()
    {
        var desk = await RequestDesk.Of(server, chief: false);
        var (before, after) = (await desk.Land.Person(desk.Land.District, roles: ["overseer"]), await desk.Land.Person(desk.Land.OtherProvince, roles: ["overseer"]));
        var id = await desk.Sent(desk.Clerk);
        await server.Sql<string>("UPDATE agency SET parent = $2 WHERE id = $1", desk.Land.Town.Value, desk.Land.OtherProvince.Value);

        Assert.Equal("request.not-yours", (await desk.Approve(before, id))?.Code);
        await desk.Late(id);
        await desk.Climb();
        Assert.Equal(("Overseer", desk.Land.OtherProvince.Value), await desk.Where(id));
        Assert.Null(await desk.Approve(after, id));
    }

    [Fact]
    public async Task A_letter_of_somebody_else_carries_no_request()
    {
        var desk = await RequestDesk.Of(server);

        Assert.Equal("request.basis", (await desk.Write(desk.Clerk, desk.Form(desk.Clerk) with { Basis = desk.Chief.Letter }))?.Code);
        Assert.Null(await desk.Write(desk.Clerk, desk.Form(desk.Clerk) with { Basis = desk.Clerk.Letter }));
    }

    [Fact]
    public async Task A_deputy_is_one_no_longer_when_the_letter_is_withdrawn()
    {
        var desk = await RequestDesk.Of(server);
        var deputy = await desk.Land.Person(desk.Land.Town);
        Assert.Null(await Name(desk, desk.Chief, deputy, Today, Today.AddDays(7)));
        var id = await desk.Sent(desk.Clerk);
        var letter = await server.Sql<Guid>("SELECT letter FROM absence WHERE deputy = $1", deputy.Id.Value);

        await Withdraw(desk, new(letter));

        Assert.Equal("request.not-yours", (await desk.Approve(deputy, id))?.Code);
    }

    [Fact]
    public async Task A_letter_withdrawn_while_a_request_waits_sends_it_back()
    {
        var desk = await RequestDesk.Of(server);
        var form = desk.Form(desk.Clerk) with { Basis = await Register(desk) };
        var id = await desk.Sent(desk.Clerk, form);

        await Withdraw(desk, form.Basis.Value);

        Assert.Equal("Returned", await desk.State(id));
        Assert.Contains("ส่งกลับ", await desk.Land.MailOf(desk.Clerk).Text(), StringComparison.Ordinal);
        Assert.Equal("request.stale", (await desk.Approve(desk.Chief, id))?.Code);
        Assert.Equal("request.basis", (await desk.Send(desk.Clerk, form)).Problem?.Code);
    }

    [Fact]
    public async Task A_request_that_nobody_decides_in_sixty_days_lapses()
    {
        var desk = await RequestDesk.Of(server);
        var id = await desk.Sent(desk.Clerk);
        await server.Sql<string>("UPDATE access_request SET submitted_at = submitted_at - interval '61 days', answer_by = answer_by - 61 WHERE id = $1", id);

        await desk.Climb();

        Assert.Equal("Expired", await desk.State(id));
        Assert.Contains("หมดอายุ", await desk.Land.MailOf(desk.Clerk).Text(), StringComparison.Ordinal);
    }

    private Task<Problem?> Name(RequestDesk desk, Somebody who, Somebody deputy, DateOnly from, DateOnly until, int level = 3) => desk.Land.Try<NameDeputy, Guid>(
        name => name.RunAsync(desk.Land.As(who, level), desk.Land.Town, new(deputy.Id, from, until, new($"คำสั่ง ที่ {Interlocked.Increment(ref _letters)}/2569", Today, null, null)), default));

    private static async Task Withdraw(RequestDesk desk, LetterId letter)
    {
        var seen = await desk.Land.Ask<WhatRestsOn, RestingView>(what => what.RunAsync(letter, default));
        Assert.Null(await desk.Land.Try<WithdrawLetter, int>(
            withdraw => withdraw.RunAsync(desk.Land.As(desk.Admin), desk.Land.Town, letter, ReasonToWithdraw.Revoked, seen.Digest, default)));
    }

    private async Task<LetterId> Register(RequestDesk desk)
    {
        var id = LetterId.New();
        await desk.Land.Ask<LoadDirectory, bool>(async load =>
        {
            await load.LettersAsync([new(id, $"คำสั่ง ที่ {Interlocked.Increment(ref _letters) + 5000}/2569", LetterKind.Order, desk.Land.Town, Today, "มอบหมาย")], default);
            await load.AppointmentsAsync(
                [new(Guid.CreateVersion7(), desk.Clerk.Id, desk.Land.Town, AppointmentKind.Assigned, "ผู้จัดทำฎีกา", "กองคลัง", null, Today, null, id)], default);
            return true;
        });
        return id;
    }
}
