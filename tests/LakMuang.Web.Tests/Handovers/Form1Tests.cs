using LakMuang.Agencies.Contracts;
using LakMuang.Files.Contracts;
using LakMuang.Kernel;
using LakMuang.Requests;
using LakMuang.TestKit;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Handovers;

/// <summary>Form 1: the head of finance is named by a letter that the mayor signs (L5-1).</summary>
public sealed class Form1Tests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    [Fact]
    public async Task The_signed_form_makes_the_head_and_ends_the_one_of_before_in_the_same_commit()
    {
        var desk = await HeadDesk.Of(server);
        var @operator = await desk.Land.Person(desk.Land.Root, roles: ["dla-operator"]);
        await server.Sql<int>("UPDATE person SET mobile_verified_at = NULL WHERE id = $1", desk.Next.Id.Value);
        var id = await Sent(desk, desk.Next);

        Assert.Equal("request.signed-form", (await Approve(desk, @operator, id))?.Code);
        await Sign(desk, desk.Next, id);
        Assert.Equal("request.not-called", (await Approve(desk, @operator, id, isCalled: false))?.Code);
        Assert.Equal("request.own", (await Approve(desk, desk.Next, id))?.Code);
        Assert.Equal("request.not-yours", (await Approve(desk, desk.Admin, id))?.Code);
        Assert.Null(await Approve(desk, @operator, id));

        Assert.True(await desk.IsHead(desk.Next));
        Assert.False(await desk.IsHead(desk.Chief));
        Assert.Equal("HandedOver", await server.Sql<string>("SELECT ended_because FROM access_grant WHERE holder = $1 AND user_group = $2", desk.Chief.Id.Value, HeadDesk.Head));
    }

    [Fact]
    public async Task It_cannot_be_sent_without_a_proved_mailbox_nor_for_another_group_nor_by_form_2()
    {
        var desk = await HeadDesk.Of(server);
        await server.Sql<int>("UPDATE person SET email_verified_at = NULL WHERE id = $1", desk.Next.Id.Value);

        Assert.Equal("request.not-reachable", (await Send(desk, desk.Next, RequestKind.HeadOfUnit, HeadDesk.Head)).Problem?.Code);
        Assert.Equal("request.one-headship", (await Send(desk, desk.Deputy, RequestKind.HeadOfUnit, HeadDesk.Reader)).Problem?.Code);
        Assert.Equal("request.form-1", (await Send(desk, desk.Deputy, RequestKind.NewUser, HeadDesk.Head)).Problem?.Code);
    }

    [Fact]
    public async Task Nobody_files_it_for_a_colleague()
    {
        var desk = await HeadDesk.Of(server);
        var form = new RequestForm(desk.Land.Town, desk.Next.Id, "elaas", RequestKind.HeadOfUnit, [HeadDesk.Head], "รหัสเดิมสูญหาย", null, "", null);
        Assert.True((await desk.Land.Ask<WriteRequest, Result<WrittenRequest>>(write => write.RunAsync(desk.Land.As(desk.Deputy), null, 0, form, default))).Ok(out var kept, out _));

        var sent = await desk.Land.Try<SubmitRequest, IReadOnlyList<Guid>>(submit => submit.RunAsync(desk.Land.As(desk.Deputy), kept.Id, kept.Version, default));

        Assert.Equal("request.own-form", sent?.Code);
    }

    [Fact]
    public async Task It_is_printed_as_the_letter_of_the_mayor_with_a_code_that_leads_back()
    {
        var desk = await HeadDesk.Of(server);
        await desk.Land.Person(desk.Land.Town, Office.Mayor);
        await desk.Land.Person(desk.Land.Root, roles: ["dla-operator"]);
        using var browser = server.NewBrowser();
        var form = await new ThaIdJourney(server).SignIn(browser, desk.Next, "/requests/head?system=elaas");
        Assert.Contains("แบบ 1", form.Text, StringComparison.Ordinal);

        var sent = await browser.Submit(null, ("Cause", "รหัสเดิมสูญหาย"));
        var printed = await browser.Get(sent.Address.AbsolutePath + "/print");

        Assert.Contains("ผู้อำนวยการส่วนพัฒนาระบบบัญชีท้องถิ่น", printed.Text, StringComparison.Ordinal);
        Assert.Contains("ขอแสดงความนับถือ", printed.Text, StringComparison.Ordinal);
        Assert.Contains("๐๘๑๐๐๐๐๐๐๐", printed.Text, StringComparison.Ordinal);
        Assert.Contains("<svg role=\"img\"", printed.Html, StringComparison.Ordinal);
    }

    private static async Task<(Guid Id, Problem? Problem)> Send(HeadDesk desk, Somebody who, RequestKind kind, string group)
    {
        var form = new RequestForm(desk.Land.Town, who.Id, "elaas", kind, [group], "รหัสเดิมสูญหาย", null, "", null);
        var written = await desk.Land.Ask<WriteRequest, Result<WrittenRequest>>(write => write.RunAsync(desk.Land.As(who), null, 0, form, default));
        return written.Ok(out var kept, out var problem)
            ? (kept.Id, await desk.Land.Try<SubmitRequest, IReadOnlyList<Guid>>(submit => submit.RunAsync(desk.Land.As(who), kept.Id, kept.Version, default)))
            : (default, problem);
    }

    private static async Task<Guid> Sent(HeadDesk desk, Somebody who)
    {
        var (id, problem) = await Send(desk, who, RequestKind.HeadOfUnit, HeadDesk.Head);
        Assert.Null(problem);
        return id;
    }

    private static async Task Sign(HeadDesk desk, Somebody who, Guid id) => Assert.Null(await desk.Land.Try<AttachToRequest, FileId>(
        attach => attach.RunAsync(desk.Land.As(who), id, new GivenFile("test", null, "form-1.pdf", new MemoryStream(FileSamples.Pdf())), true, default)));

    private async Task<Problem?> Approve(HeadDesk desk, Somebody by, Guid id, bool isCalled = true)
    {
        var version = await server.Sql<int>("SELECT version FROM access_request WHERE id = $1", id);
        return await desk.Land.Try<ApproveRequest, Guid>(approve => approve.RunAsync(desk.Land.As(by), id, version, new([HeadDesk.Head], null, "", isCalled), default));
    }
}
