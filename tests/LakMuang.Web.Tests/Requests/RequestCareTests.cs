using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Requests;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Merging;

namespace LakMuang.Web.Tests.Requests;

/// <summary>What a request must not lose on its way: its documents, its place, its people's knowing.</summary>
public sealed class RequestCareTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    [Fact]
    public async Task Each_part_of_a_request_carries_its_documents()
    {
        var desk = await RequestDesk.Of(server);
        var written = await desk.Land.Ask<WriteRequest, Result<WrittenRequest>>(write => write.RunAsync(
            desk.Land.As(desk.Clerk, 1), null, 0, desk.Form(desk.Clerk, [RequestDesk.Voucher, RequestDesk.Maker]), default));
        Assert.True(written.Ok(out var draft, out _));
        await server.Sql<int>("""
            INSERT INTO request_file (request, file, is_signed_form, added_by, added_at) VALUES ($1, $2, false, $3, lakmuang_now())
            """, draft.Id, Guid.CreateVersion7(), desk.Clerk.Id.Value);

        var sent = await desk.Land.Ask<SubmitRequest, Result<IReadOnlyList<Guid>>>(submit => submit.RunAsync(desk.Land.As(desk.Clerk, 1), draft.Id, draft.Version, default));

        Assert.True(sent.Ok(out var parts, out _) && parts.Count == 2);
        Assert.Equal(2, await server.Sql<long>("SELECT count(DISTINCT request) FROM request_file WHERE request = ANY($1)", parts.ToArray()));
    }

    [Fact]
    public async Task Of_two_records_that_wait_for_the_same_one_goes_on_waiting_after_a_merger()
    {
        var desk = await RequestDesk.Of(server);
        var merging = new MergeDesk(server, desk.Land);
        var above = await desk.Land.Person(desk.Land.District, roles: ["overseer"]);
        var gone = await desk.Land.Person(desk.Land.Town);
        var (stays, lapses) = (await desk.Sent(desk.Clerk), await desk.Sent(gone));
        await merging.Unprove(gone, desk.Clerk);

        Assert.Null((await merging.Merge(above, desk.Clerk, gone)).Problem);

        Assert.Equal("Submitted", await desk.State(stays));
        Assert.Equal("Expired", await desk.State(lapses));
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'RequestExpired' AND subject = $1", desk.Clerk.Id.Value));
    }

    [Fact]
    public async Task Who_waits_is_told_when_the_agency_goes()
    {
        var desk = await RequestDesk.Of(server);
        await desk.Sent(desk.Clerk);
        var tree = await Tree.Desk.Of(server, desk.Land);

        Assert.Null((await tree.Change(TreeChangeKind.Merge, desk.Land.Town, into: desk.Land.Neighbour)).Problem);

        Assert.Contains("หมดอายุ", await TextWith(desk.Land.MailOf(desk.Clerk), "คำขอหมดอายุ"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_the_last_desk_it_lies_since_when_it_does_and_is_reminded()
    {
        var desk = await RequestDesk.Of(server);
        var central = await desk.Land.Person(desk.Land.Root, roles: ["dla-operator"]);
        var id = await desk.Sent(desk.Clerk, desk.Form(desk.Clerk, [RequestDesk.Head]));
        var since = await server.Sql<DateTime>("SELECT since FROM access_request WHERE id = $1", id);
        var version = await desk.Version(id);
        await desk.Late(id);

        await desk.Climb();

        Assert.Equal(since, await server.Sql<DateTime>("SELECT since FROM access_request WHERE id = $1", id));
        Assert.Equal(version, await desk.Version(id));
        Assert.True(await server.Sql<bool>("SELECT answer_by >= reminded_on FROM access_request WHERE id = $1", id));
        Assert.Equal(0, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'RequestMovedOn' AND subject = $1", desk.Clerk.Id.Value));
        Assert.Null(await desk.Refuse(central, id));
    }

    [Fact]
    public async Task After_a_move_of_the_agency_it_lies_on_the_new_way()
    {
        var desk = await RequestDesk.Of(server, chief: false);
        await desk.Land.Person(desk.Land.District, roles: ["overseer"]);
        await desk.Land.Person(desk.Land.OtherProvince, roles: ["overseer"]);
        var id = await desk.Sent(desk.Clerk);
        Assert.Equal(("Overseer", desk.Land.District.Value), await desk.Where(id));
        await server.Sql<string>("UPDATE agency SET parent = $2 WHERE id = $1", desk.Land.Town.Value, desk.Land.OtherProvince.Value);

        await desk.Reroute();

        Assert.Equal(("Overseer", desk.Land.OtherProvince.Value), await desk.Where(id));
    }

    [Fact]
    public async Task A_draft_is_its_writers_alone()
    {
        var desk = await RequestDesk.Of(server);
        var colleague = await desk.Land.Person(desk.Land.Town);
        var written = await desk.Land.Ask<WriteRequest, Result<WrittenRequest>>(write => write.RunAsync(desk.Land.As(desk.Clerk, 1), null, 0, desk.Form(colleague), default));
        Assert.True(written.Ok(out var draft, out _));

        Assert.Equal("request.none", (await Look(colleague))?.Code);
        Assert.Null(await Look(desk.Clerk));
        Assert.Equal("request.none", (await desk.Land.Try<WithdrawRequest, Guid>(withdraw => withdraw.RunAsync(desk.Land.As(colleague, 1), draft.Id, default)))?.Code);

        Task<Problem?> Look(Somebody who) => desk.Land.Try<ShowRequest, RequestView>(show => show.RunAsync(desk.Land.As(who, 1), draft.Id, default));
    }

    [Fact]
    public async Task Whoever_decides_reads_that_a_request_was_withdrawn_while_it_lay_open_before_them()
    {
        var desk = await RequestDesk.Of(server);
        var (id, colleague) = (await desk.Sent(desk.Clerk), await desk.Land.Person(desk.Land.Town));
        Assert.Null(await desk.Land.Try<WithdrawRequest, Guid>(withdraw => withdraw.RunAsync(desk.Land.As(desk.Clerk, 1), id, default)));

        var seen = await desk.Land.Ask<ShowRequest, Result<RequestView>>(show => show.RunAsync(desk.Land.As(desk.Chief), id, default));

        Assert.True(seen.Ok(out var view, out _));
        Assert.Equal((RequestState.Withdrawn, false), (view.Request.State, view.MayDecide));
        Assert.Equal("request.stale", (await desk.Approve(desk.Chief, id))?.Code);
        Assert.Equal("request.none", (await desk.Land.Try<ShowRequest, RequestView>(show => show.RunAsync(desk.Land.As(colleague, 1), id, default)))?.Code);
    }

    [Fact]
    public async Task Looking_at_what_could_be_cancelled_burns_no_number()
    {
        var desk = await RequestDesk.Of(server);
        Assert.Null(await desk.Approve(desk.Chief, await desk.Sent(desk.Clerk)));
        var before = await server.Sql<long>("SELECT last_value FROM access_request_serial");

        Assert.Null(await desk.Land.Try<CancelUser, IReadOnlyList<Access.Contracts.RightOfPerson>>(
            cancel => cancel.LookAsync(desk.Land.As(desk.Chief), desk.Land.Town, desk.Clerk.Id, "elaas", default)));

        Assert.Equal(before, await server.Sql<long>("SELECT last_value FROM access_request_serial"));
    }

    /// <summary>The first mail with these words, however many came before it.</summary>
    private static async Task<string> TextWith(Mailbox box, string words)
    {
        for (var count = 1; ; count++)
        {
            if (await box.Text(count) is { } text && text.Contains(words, StringComparison.Ordinal))
            {
                return text;
            }
        }
    }
}
