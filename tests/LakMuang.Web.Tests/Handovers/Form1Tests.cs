using System.Net;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Requests;
using LakMuang.TestKit;
using LakMuang.Web.Tests.SignIn;
using LakMuang.Web.Tests.Staff;

namespace LakMuang.Web.Tests.Handovers;

/// <summary>Form 1: the head of finance is named by a letter that the mayor signs (L5-1).</summary>
public sealed class Form1Tests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    [Fact]
    public async Task The_signed_form_makes_the_head_and_ends_the_one_of_before_in_the_same_commit()
    {
        var desk = await HeadDesk.Of(server);
        var id = await Sent(desk, desk.Next);
        await server.Sql<int>("UPDATE person SET mobile_verified_at = NULL WHERE id = $1", desk.Next.Id.Value);

        Assert.Equal("request.signed-form", (await desk.Approve(desk.Operator, id))?.Code);
        Assert.Null(await desk.Sign(desk.Next, id));
        Assert.Equal("request.mobile-not-proved", (await desk.Approve(desk.Operator, id))?.Code);
        await server.Sql<int>("UPDATE person SET mobile_verified_at = now() WHERE id = $1", desk.Next.Id.Value);
        Assert.Equal("request.own", (await desk.Approve(desk.Next, id))?.Code);
        Assert.Equal("request.not-yours", (await desk.Approve(desk.Admin, id))?.Code);
        Assert.Null(await desk.Approve(desk.Operator, id));

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
    public async Task It_is_not_sent_while_a_handover_is_planned_and_no_handover_is_planned_while_it_waits()
    {
        var desk = await HeadDesk.Of(server);
        Assert.True((await desk.Plan(desk.Admin, desk.Deputy, AppointmentKind.Acting, 5)).Ok(out var planned, out var problem), problem?.Code);
        Assert.Equal("request.handover", (await Send(desk, desk.Next, RequestKind.HeadOfUnit, HeadDesk.Head)).Problem?.Code);
        Assert.Null(await desk.CallOff(desk.Admin, planned));

        var id = await Sent(desk, desk.Next);
        Assert.Equal("handover.form-1", (await desk.Plan(desk.Admin, desk.Deputy, AppointmentKind.Acting)).Problem?.Code);
        Assert.Equal("handover.form-1", (await desk.Propose(desk.Chief, desk.Deputy, AppointmentKind.Acting)).Problem?.Code);
        Assert.Null(await desk.Land.Try<WithdrawRequest, Guid>(use => use.RunAsync(desk.Land.As(desk.Next), id, default)));
        Assert.Null((await desk.Propose(desk.Chief, desk.Deputy, AppointmentKind.Acting)).Problem);
        Assert.Equal("request.handover", (await Send(desk, desk.Next, RequestKind.HeadOfUnit, HeadDesk.Head)).Problem?.Code);
    }

    [Fact]
    public async Task It_is_not_approved_over_a_handover_that_was_planned_in_the_same_moment()
    {
        var desk = await HeadDesk.Of(server);
        var id = await Sent(desk, desk.Next);
        Assert.Null(await desk.Sign(desk.Next, id));
        await server.Sql<int>("UPDATE access_request SET state = 'Returned' WHERE id = $1", id);
        Assert.True((await desk.Plan(desk.Admin, desk.Deputy, AppointmentKind.Acting, 5)).Ok(out var planned, out var problem), problem?.Code);
        await server.Sql<int>("UPDATE access_request SET state = 'Submitted' WHERE id = $1", id);

        Assert.Equal("request.handover", (await desk.Approve(desk.Operator, id))?.Code);

        Assert.True(await desk.IsHead(desk.Chief));
        Assert.Equal("Planned", await desk.LegsOf(planned));
        Assert.Null(await desk.CallOff(desk.Admin, planned));
        Assert.Null(await desk.Approve(desk.Operator, id));
        Assert.True(await desk.IsHead(desk.Next));
    }

    [Fact]
    public async Task It_names_the_new_head_of_a_case_in_which_somebody_acts_and_ends_the_case_with_their_post()
    {
        var desk = await HeadDesk.Of(server);
        Assert.True((await desk.Plan(desk.Admin, desk.Deputy, AppointmentKind.Acting)).Ok(out var acting, out var problem), problem?.Code);
        var id = await Sent(desk, desk.Next);
        Assert.Null(await desk.Sign(desk.Next, id));

        Assert.Null(await desk.Approve(desk.Operator, id));

        Assert.True(await desk.IsHead(desk.Next));
        Assert.Equal("Ended HandedOver", await desk.RightOf(desk.Deputy));
        Assert.Equal("Done", await desk.StateOf(acting));
        Assert.Equal(0, await server.Sql<long>("SELECT count(*) FROM appointment WHERE person = $1 AND kind = 'Acting' AND ended_at IS NULL", desk.Deputy.Id.Value));
        Assert.Contains("มีหัวหน้าคนใหม่ตามแบบ 1", await desk.Land.MailOf(desk.Deputy).Text(2), StringComparison.Ordinal);
        await desk.Jobs();
        Assert.Equal(0, await desk.Vacancies());
    }

    [Fact]
    public async Task It_makes_whoever_acts_the_head_on_their_own_post_and_not_on_the_one_that_ends_with_it()
    {
        var desk = await HeadDesk.Of(server);
        Assert.Null((await desk.Plan(desk.Admin, desk.Deputy, AppointmentKind.Acting)).Problem);
        await server.Sql<int>("UPDATE appointment SET from_day = $2 WHERE id = $1", desk.Deputy.Appointment, desk.Today);
        await server.Sql<int>("UPDATE appointment SET from_day = $2 WHERE person = $1 AND kind = 'Acting'", desk.Deputy.Id.Value, desk.Today.AddDays(-1));
        var id = await Sent(desk, desk.Deputy);
        Assert.Null(await desk.Sign(desk.Deputy, id));

        Assert.Null(await desk.Approve(desk.Operator, id));

        Assert.True(await desk.IsHead(desk.Deputy));
        Assert.Equal(desk.Deputy.Appointment, await server.Sql<Guid>(
            "SELECT appointment FROM access_grant WHERE holder = $1 AND user_group = $2 AND state = 'Active'", desk.Deputy.Id.Value, HeadDesk.Head));
    }

    [Fact]
    public async Task Whoever_has_not_proved_their_mobile_number_is_led_to_prove_it_and_comes_back_with_nothing_lost()
    {
        var desk = await HeadDesk.Of(server);
        var mobile = $"0890{System.Security.Cryptography.RandomNumberGenerator.GetInt32(100_000, 999_999)}";
        await server.Sql<int>("UPDATE person SET mobile_verified_at = NULL WHERE id = $1", desk.Next.Id.Value);
        Assert.Equal("request.mobile-unproved", (await Send(desk, desk.Next, RequestKind.HeadOfUnit, HeadDesk.Head)).Problem?.Code);
        using var browser = server.NewBrowser();
        var form = await new ThaIdJourney(server).SignIn(browser, desk.Next, "/requests/head?system=elaas");
        var prove = form.Forms.Single(f => f.Fields.ContainsKey("Why"));
        var page = await browser.Submit(prove, null, ("prove", "true"), ("Cause", ""), ("Why", "เหตุที่เขียนเอง ยาวพอ"), ("Order", "คำสั่ง ที่ 9/2569"));
        Assert.Equal("/account/mobile", page.Address.AbsolutePath);

        await browser.Submit(null, ("Mobile", mobile));
        var back = await browser.Submit(null, ("Code", await new SmsInbox(server).Code(mobile)));

        Assert.EndsWith("/head", back.Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("เหตุที่เขียนเอง ยาวพอ", back.Text, StringComparison.Ordinal);
        Assert.Contains("คำสั่ง ที่ 9/2569", System.Net.WebUtility.HtmlDecode(back.Html), StringComparison.Ordinal);
        var sent = await browser.Submit(null, ("Cause", ""), ("Why", "เหตุที่เขียนเอง ยาวพอ"));
        Assert.StartsWith("/requests/", sent.Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal("Draft Submitted", await server.Sql<string>("SELECT string_agg(state, ' ' ORDER BY state) FROM access_request WHERE requester = $1", desk.Next.Id.Value));
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
    public async Task One_that_was_sent_back_is_corrected_in_the_same_form_and_sent_again()
    {
        var desk = await HeadDesk.Of(server);
        var id = await Sent(desk, desk.Next);
        await Return(desk, desk.Operator, id);
        using var browser = server.NewBrowser();
        var page = await new ThaIdJourney(server).SignIn(browser, desk.Next, $"/requests/{id}");
        Assert.Equal($"/requests/{id}/head", page.Link("แก้ไข"));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get($"/requests/{id}/edit")).Status);

        var form = await browser.Get($"/requests/{id}/head");
        Assert.Matches("value=\"รหัสเดิมสูญหาย\"[^>]*checked", WebUtility.HtmlDecode(form.Html));
        var sent = await browser.Submit(null, ("Cause", ""), ("Why", "หัวหน้าคนเดิมเกษียณ"), ("Order", "คำสั่ง ที่ 9/2569"));
        Assert.Contains("said=sent", sent.Address.Query, StringComparison.Ordinal);
        Assert.Equal("Submitted HeadOfUnit หัวหน้าคนเดิมเกษียณ คำสั่ง ที่ 9/2569", await Asked(id));

        // The same page once more: it was made of what is no longer there.
        await Return(desk, desk.Operator, id);
        browser.GoBackTo(form);
        var late = await browser.Submit(null, ("Cause", ""), ("Why", "ข้อความจากหน้าเก่า"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains("ข้อความจากหน้าเก่า", late.Text, StringComparison.Ordinal);
        Assert.Equal("Returned HeadOfUnit หัวหน้าคนเดิมเกษียณ คำสั่ง ที่ 9/2569", await Asked(id));
    }

    [Fact]
    public async Task What_cannot_be_sent_yet_is_one_draft_however_often_it_is_tried_and_nobody_elses()
    {
        var desk = await HeadDesk.Of(server);
        await server.Sql<int>("UPDATE person SET email_verified_at = NULL WHERE id = $1", desk.Next.Id.Value);
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, desk.Next, "/requests/head?system=elaas");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Submit(null, ("Cause", ""), ("Why", "หัวหน้าคนเดิมย้าย"))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Submit(null, ("Cause", ""), ("Why", "หัวหน้าคนเดิมลาออก"))).Status);

        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM access_request WHERE requester = $1", desk.Next.Id.Value));
        var id = await server.Sql<Guid>("SELECT id FROM access_request WHERE requester = $1", desk.Next.Id.Value);
        Assert.Equal("Draft HeadOfUnit หัวหน้าคนเดิมลาออก ", await Asked(id));
        await server.Sql<int>("UPDATE person SET email_verified_at = lakmuang_now() WHERE id = $1", desk.Next.Id.Value);
        var form = await browser.Get($"/requests/{id}/head");
        Assert.Contains("หัวหน้าคนเดิมลาออก", form.Text, StringComparison.Ordinal);
        Assert.Contains("said=sent", (await browser.Submit(null, ("Cause", ""), ("Why", "หัวหน้าคนเดิมลาออก"))).Address.Query, StringComparison.Ordinal);

        using var other = server.NewBrowser();
        Assert.Equal(HttpStatusCode.NotFound, (await new ThaIdJourney(server).SignIn(other, desk.Deputy, $"/requests/{id}/head")).Status);
    }

    [Fact]
    public async Task It_is_printed_as_the_letter_of_the_mayor_with_a_code_that_leads_back()
    {
        var desk = await HeadDesk.Of(server);
        await desk.Land.Person(desk.Land.Town, Office.Mayor);
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

    private async Task Return(HeadDesk desk, Somebody by, Guid id)
    {
        var version = await server.Sql<int>("SELECT version FROM access_request WHERE id = $1", id);
        Assert.Null(await desk.Land.Try<TurnDownRequest, Guid>(turn => turn.ReturnAsync(desk.Land.As(by), id, version, "ระบุเหตุให้ชัด", default)));
    }

    private Task<string?> Asked(Guid id) => server.Sql<string>("SELECT concat(state, ' ', kind, ' ', why, ' ', assigning_order) FROM access_request WHERE id = $1", id);
}
