using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Requests;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Requests;

/// <summary>Form 2 without paper: asked, decided by whom the group names, and the right rests on the decision (L5-2, B-1).</summary>
public sealed class RequestTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private DateOnly Today => ThaiDate.Day(server.Clock.GetUtcNow());

    [Fact]
    public async Task An_approved_request_gives_the_right_under_its_own_number()
    {
        var desk = await RequestDesk.Of(server);
        var id = await desk.Sent(desk.Clerk);
        Assert.Contains("พิจารณา", await desk.Land.MailOf(desk.Chief).Text(), StringComparison.Ordinal);

        Assert.Null(await desk.Approve(desk.Chief, id));

        Assert.Equal(1, await desk.Rights(desk.Clerk));
        var letter = await server.Sql<string>("SELECT l.number FROM access_grant g JOIN letter l ON l.id = g.letter WHERE g.holder = $1 AND l.kind = 'DecidedRequest'", desk.Clerk.Id.Value);
        Assert.Matches("^RQ-25[0-9]{2}-[0-9]{6}$", letter);
        Assert.Contains("อนุมัติ", await desk.Land.MailOf(desk.Clerk).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_decider_gives_other_groups_of_their_own_and_never_those_of_somebody_else()
    {
        var desk = await RequestDesk.Of(server);
        var id = await desk.Sent(desk.Clerk);

        Assert.Equal("request.groups-unknown", (await desk.Approve(desk.Chief, id, [RequestDesk.Maker]))?.Code);
        Assert.Equal("request.groups-unknown", (await desk.Approve(desk.Chief, id, ["info-viewer"]))?.Code);
        Assert.Equal("request.groups", (await desk.Approve(desk.Chief, id, []))?.Code);
        Assert.Null(await desk.Approve(desk.Chief, id, [RequestDesk.Reader]));

        Assert.Equal(0, await desk.Rights(desk.Clerk));
        Assert.Equal(1, await desk.Rights(desk.Clerk, RequestDesk.Reader));
    }

    [Fact]
    public async Task A_request_is_refused_with_a_reason_that_the_requester_reads()
    {
        var desk = await RequestDesk.Of(server);
        var id = await desk.Sent(desk.Clerk);

        Assert.Equal("request.opinion", (await desk.Refuse(desk.Chief, id, " "))?.Code);
        Assert.Null(await desk.Refuse(desk.Chief, id));

        Assert.Equal(0, await desk.Rights(desk.Clerk));
        Assert.Equal("request.stale", (await desk.Approve(desk.Chief, id))?.Code);
        Assert.Equal("หน้าที่นี้มีผู้ปฏิบัติแล้ว", await server.Sql<string>("SELECT opinion FROM access_request WHERE id = $1", id));
    }

    [Fact]
    public async Task A_request_that_is_sent_back_is_corrected_and_sent_again()
    {
        var desk = await RequestDesk.Of(server);
        var id = await desk.Sent(desk.Clerk);
        Assert.Null(await desk.Return(desk.Chief, id));
        var version = await desk.Version(id);

        Assert.Equal("request.stale", (await Write(version - 1))?.Code);
        Assert.Null(await Write(version));
        Assert.Null(await desk.Land.Try<SubmitRequest, IReadOnlyList<Guid>>(async submit => await submit.RunAsync(desk.Land.As(desk.Clerk, 1), id, await desk.Version(id), default)));
        Assert.Null(await desk.Approve(desk.Chief, id));

        Task<Problem?> Write(int seen) => desk.Land.Try<WriteRequest, WrittenRequest>(write => write.RunAsync(
            desk.Land.As(desk.Clerk, 1), id, seen, desk.Form(desk.Clerk, why: "จัดทำฎีกา ตามคำสั่งใหม่"), default));
    }

    [Fact]
    public async Task Groups_with_different_deciders_go_on_as_requests_of_their_own()
    {
        var desk = await RequestDesk.Of(server);

        var id = await desk.Sent(desk.Clerk, desk.Form(desk.Clerk, [RequestDesk.Voucher, RequestDesk.Maker]));

        var other = await server.Sql<Guid>("SELECT id FROM access_request WHERE beneficiary = $1 AND id <> $2 AND state = 'Submitted'", desk.Clerk.Id.Value, id);
        Assert.Equal("request.not-yours", (await desk.Approve(desk.Admin, id))?.Code);
        Assert.Null(await desk.Approve(desk.Admin, other, [RequestDesk.Maker]));
        Assert.Null(await desk.Approve(desk.Chief, id));
    }

    [Fact]
    public async Task What_is_missing_is_asked_for_at_its_field_and_nothing_is_sent()
    {
        var desk = await RequestDesk.Of(server);

        Assert.Equal("request.why", (await desk.Send(desk.Clerk, desk.Form(desk.Clerk, why: " "))).Problem?.Code);
        Assert.Equal("request.groups", (await desk.Send(desk.Clerk, desk.Form(desk.Clerk, []))).Problem?.Code);
        Assert.Equal("request.groups-unknown", (await desk.Send(desk.Clerk, desk.Form(desk.Clerk, ["info-viewer"]))).Problem?.Code);
        Assert.Equal("request.until", (await desk.Send(desk.Clerk, desk.Form(desk.Clerk, until: Today.AddDays(-1)))).Problem?.Code);
        Assert.Equal("request.not-yet-user", (await desk.Send(desk.Clerk, desk.Form(desk.Clerk, kind: RequestKind.AddGroups))).Problem?.Code);
        Assert.Equal("request.kind", (await desk.Send(desk.Clerk, desk.Form(desk.Clerk, kind: RequestKind.Cancel))).Problem?.Code);
        Assert.Equal(0, await server.Sql<long>("SELECT count(*) FROM access_request WHERE beneficiary = $1 AND state = 'Submitted'", desk.Clerk.Id.Value));
    }

    [Fact]
    public async Task Somebody_asks_for_a_colleague_and_never_for_a_stranger_or_another_agency()
    {
        var desk = await RequestDesk.Of(server);
        var (colleague, stranger) = (await desk.Land.Person(desk.Land.Town), await desk.Land.Person(desk.Land.Neighbour));

        Assert.Equal("request.not-colleague", (await desk.Write(desk.Clerk, desk.Form(stranger)))?.Code);
        Assert.Equal("request.not-member", (await desk.Write(stranger, desk.Form(stranger)))?.Code);
        Assert.Null(await desk.Approve(desk.Chief, await desk.Sent(desk.Clerk, desk.Form(colleague))));
        Assert.Equal(1, await desk.Rights(colleague));
    }

    [Fact]
    public async Task The_same_is_not_asked_twice_while_it_waits()
    {
        var desk = await RequestDesk.Of(server);
        var id = await desk.Sent(desk.Clerk);

        Assert.Equal("request.waits-already", (await desk.Send(desk.Clerk)).Problem?.Code);
        Assert.Null(await desk.Land.Try<WithdrawRequest, Guid>(withdraw => withdraw.RunAsync(desk.Land.As(desk.Clerk, 1), id, default)));
        Assert.Null((await desk.Send(desk.Clerk)).Problem);
        Assert.Equal("request.none", (await desk.Approve(desk.Admin, id))?.Code);
    }

    [Fact]
    public async Task A_right_ends_with_the_post_when_no_day_is_asked_for()
    {
        var desk = await RequestDesk.Of(server);
        var last = Today.AddDays(40);
        var leaving = await desk.Land.Person(desk.Land.Town, until: last);

        Assert.Null(await desk.Approve(desk.Chief, await desk.Sent(leaving, desk.Form(leaving))));

        Assert.Equal(last, await server.Sql<DateOnly>("SELECT until_day FROM access_grant WHERE holder = $1 AND user_group = $2", leaving.Id.Value, RequestDesk.Voucher));
    }

    [Fact]
    public async Task A_decision_asks_for_a_sure_sign_in()
    {
        var desk = await RequestDesk.Of(server);
        var id = await desk.Sent(desk.Clerk);

        Assert.Equal("agency.stronger-sign-in", (await desk.Approve(desk.Chief, id, level: 2))?.Code);
        Assert.Null(await desk.Approve(desk.Chief, id));
    }

    [Fact]
    public async Task Of_two_who_decide_at_once_one_has_decided()
    {
        var desk = await RequestDesk.Of(server);
        var second = await desk.Land.Person(desk.Land.Town, Office.HeadOfFinance, [RequestDesk.Head]);
        var id = await desk.Sent(desk.Clerk);
        var version = await desk.Version(id);

        var answers = await Task.WhenAll(Task.Run(() => desk.Approve(desk.Chief, id, version: version)), Task.Run(() => desk.Approve(second, id, version: version)));

        Assert.Single(answers, a => a is null);
        Assert.Equal(1, await desk.Rights(desk.Clerk));
    }

    [Fact]
    public async Task Part_two_ends_the_rights_of_a_user_at_once_under_a_number()
    {
        var desk = await RequestDesk.Of(server);
        Assert.Null(await desk.Approve(desk.Chief, await desk.Sent(desk.Clerk)));

        Assert.Equal("request.not-yours", (await Cancel(desk, desk.Admin, CauseOfCancel.Left))?.Code);
        Assert.Equal("request.cause", (await Cancel(desk, desk.Chief, null))?.Code);
        Assert.Equal("request.opinion", (await Cancel(desk, desk.Chief, CauseOfCancel.Other))?.Code);
        Assert.Null(await Cancel(desk, desk.Chief, CauseOfCancel.Left));

        Assert.Equal(0, await desk.Rights(desk.Clerk));
        Assert.Equal("request.nothing-held", (await Cancel(desk, desk.Chief, CauseOfCancel.Left))?.Code);
        Assert.Contains("ยกเลิก", await desk.Land.MailOf(desk.Clerk).Text(2), StringComparison.Ordinal);
    }

    private static Task<Problem?> Cancel(RequestDesk desk, Somebody who, CauseOfCancel? because) => desk.Land.Try<CancelUser, Guid>(
        cancel => cancel.RunAsync(desk.Land.As(who), desk.Land.Town, desk.Clerk.Id, "elaas", because, "", default));
}
