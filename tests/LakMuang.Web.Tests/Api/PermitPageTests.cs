using System.Net;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Api;

/// <summary>An operator permits a client on its page, sees what it did, and ends it.</summary>
public sealed class PermitPageTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    [Fact]
    public async Task A_permit_is_given_seen_with_what_was_done_by_it_and_ended()
    {
        var land = await Country.Of(server);
        var (operators, officer) = (await land.Person(land.Root, roles: ["dla-operator"]), await land.Person(land.Town));
        using var party = await ApiDesk.Register(server);
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, operators, $"/admin/clients/{party.Id}/api");

        var given = await Give(browser, land);
        Assert.Contains("อนุญาตแล้ว", given.Text, StringComparison.Ordinal);
        Assert.Contains("มีผล", given.Text, StringComparison.Ordinal);
        using var desk = await ApiDesk.OfClient(server, party, "people.manage");
        var reports = $"/agencies/{land.CodeOf(land.Town)}/leaver-reports";
        Assert.Equal(HttpStatusCode.OK, (await desk.Get(reports)).Status);
        Assert.Equal(HttpStatusCode.Created, (await desk.Post(
            $"/agencies/{land.CodeOf(land.Town)}/people/{officer.Id.Value}/suspension", new { because = "misuse", reason = "ทดสอบหน้าของผู้ดูแล" })).Status);

        var page = await browser.Get($"/admin/clients/{party.Id}/api");
        Assert.Contains("PersonSuspended", page.Text, StringComparison.Ordinal);
        Assert.Contains("ทำเอง", page.Text, StringComparison.Ordinal);
        var ended = await browser.Submit(page.Forms.First(f => f.Action.Contains("handler=End", StringComparison.Ordinal)), null);

        Assert.Contains("ยกเลิกแล้ว", ended.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.Get(reports)).Status);
        Assert.Contains("การอนุญาตให้ใช้ API สิ้นสุด", (await browser.Get($"/admin/clients/{party.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_stands_at_its_box_and_nothing_typed_is_lost()
    {
        var land = await Country.Of(server);
        var operators = await land.Person(land.Root, roles: ["dla-operator"]);
        using var party = await ApiDesk.Register(server);
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, operators, $"/admin/clients/{party.Id}/api");

        var page = await browser.Submit(
            Form(browser), null, ("PermitScopes", "people.read"), ("PermitAgency", "999"), ("PermitLetter", "มท 1"), ("PermitLetterDate", "1/11/2569"), ("PermitUntil", "30/9/2570"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("กรอกรหัสหน่วยงานที่ยังใช้งานอยู่", page.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"30/9/2570\"", page.Html, StringComparison.Ordinal);
        Assert.Equal(0L, await server.Sql<long>("SELECT count(*) FROM client_permit WHERE client = $1", party.Id));
    }

    private static TestForm Form(TestBrowser browser) => browser.Page.Forms.First(f => f.Fields.ContainsKey("PermitAgency"));

    private static Task<TestPage> Give(TestBrowser browser, Country land) => browser.Submit(
        Form(browser), null, ("PermitScopes", "people.manage"), ("PermitAgency", land.CodeOf(land.District)), ("PermitLetter", $"มท 0808.5/{land.CodeOf(land.Town)}"),
        ("PermitLetterDate", "1/11/2569"), ("PermitUntil", "30/9/2570"));
}
