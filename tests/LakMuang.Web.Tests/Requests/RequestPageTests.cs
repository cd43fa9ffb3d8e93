using System.Net;
using LakMuang.TestKit;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Requests;

/// <summary>The pages of a request over HTTP: who sees it, its documents, and the official form (L5-2, L5-9).</summary>
public sealed class RequestPageTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    [Fact]
    public async Task A_request_and_its_documents_are_seen_by_those_whom_it_concerns_and_nobody_else()
    {
        var desk = await RequestDesk.Of(server);
        var id = await desk.Sent(desk.Clerk);
        using var clerk = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(clerk, desk.Clerk, $"/requests/{id}");

        var page = await clerk.Attach("File", "order.pdf", FileSamples.Pdf(), []);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("order.pdf", page.Text, StringComparison.Ordinal);
        var file = await server.Sql<Guid>("SELECT file FROM request_file WHERE request = $1", id);
        Assert.Equal(HttpStatusCode.OK, (await clerk.Get($"/requests/{id}/files/{file}")).Status);

        using var chief = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(chief, desk.Chief, $"/requests/{id}");
        Assert.Equal(HttpStatusCode.OK, (await chief.Get($"/requests/{id}/files/{file}")).Status);

        using var colleague = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(colleague, await desk.Land.Person(desk.Land.Town), "/");
        foreach (var address in new[] { $"/requests/{id}", $"/requests/{id}/print", $"/requests/{id}/edit", $"/requests/{id}/files/{file}", $"/requests/{Guid.CreateVersion7()}" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await colleague.Get(address)).Status);
        }
    }

    [Fact]
    public async Task Documents_are_asked_for_from_those_alone_who_may_add_them()
    {
        var desk = await RequestDesk.Of(server);
        var id = await desk.Sent(desk.Clerk);
        Assert.Null(await desk.Approve(desk.Chief, id));
        foreach (var (who, may) in new[] { (desk.Clerk, true), (desk.Chief, true), (desk.Admin, true), (await desk.Land.Person(desk.Land.Root, roles: ["auditor"]), false) })
        {
            using var browser = server.NewBrowser();
            var page = await new ThaIdJourney(server).SignIn(browser, who, $"/requests/{id}");
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Equal(may, page.Html.Contains("handler=Attach", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_code_that_no_agency_can_have_is_no_fault_of_the_program()
    {
        var desk = await RequestDesk.Of(server);
        using var clerk = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(clerk, desk.Clerk, "/");

        foreach (var address in new[] { "/requests/cancel?agency=%00&system=info", "/leavers/new?agency=%00&q=%00", "/register/agency?agency=%00&q=%00" })
        {
            Assert.InRange((int)(await clerk.Get(address)).Status, 200, 404);
        }
    }

    [Fact]
    public async Task The_official_form_says_what_was_asked_and_decided_in_thai_numerals()
    {
        var desk = await RequestDesk.Of(server);
        var id = await desk.Sent(desk.Clerk, desk.Form(desk.Clerk, why: "จัดทำฎีกาปี 2570"));
        Assert.Null(await desk.Approve(desk.Chief, id));
        using var clerk = server.NewBrowser();

        var form = await new ThaIdJourney(server).SignIn(clerk, desk.Clerk, $"/requests/{id}/print");

        Assert.Contains("จัดทำฎีกาปี ๒๕๗๐", form.Text, StringComparison.Ordinal);
        Assert.Contains("RQ-๒๕", form.Text, StringComparison.Ordinal);
        Assert.Contains("ส่วนที่ ๒ ใช้เมื่อมีการยกเลิก", form.Text, StringComparison.Ordinal);
        Assert.Contains("ยกเลิกรหัสผู้ใช้และรหัสผ่าน เนื่องจาก", form.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("sheet-s", form.Html, StringComparison.Ordinal);
        Assert.Contains("<svg role=\"img\"", form.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, "sheet-s\"")]
    [InlineData(500, "sheet-xs\"")]
    public async Task What_was_written_at_length_is_set_smaller_to_stay_on_one_page(int letters, string setting)
    {
        var desk = await RequestDesk.Of(server);
        var id = await desk.Sent(desk.Clerk, desk.Form(desk.Clerk, why: new string('ก', letters)));
        using var clerk = server.NewBrowser();

        var form = await new ThaIdJourney(server).SignIn(clerk, desk.Clerk, $"/requests/{id}/print");

        Assert.Contains(setting, form.Html, StringComparison.Ordinal);
    }
}
