using System.Net;
using LakMuang.Agencies.Contracts;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Tree;

/// <summary>The pages of the tree, and the addresses of agencies that are called otherwise by now.</summary>
public sealed class PagesTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    [Fact]
    public async Task A_change_goes_from_the_form_over_the_preview_to_its_result()
    {
        var land = await Country.Of(server);
        var desk = await Desk.Of(server, land);
        await land.Person(land.Town, roles: ["info-viewer"]);
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, desk.Operator);
        var place = $"/admin/tree/{land.CodeOf(land.Town)}/change/Merge";
        await browser.Get(place);
        var day = $"{desk.Today:dd/MM}/{desk.Today.Year + 543}";

        var wrong = await Send(browser, place, ("Into", land.CodeOf(land.Town)), ("Number", "มท 1/2569"), ("LetterDate", "5/1/2569"), ("On", day));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("รวมหน่วยงานเข้ากับตัวเองไม่ได้", wrong.Text, StringComparison.Ordinal);
        var preview = await Send(browser, place, ("Into", land.CodeOf(land.Neighbour)), ("Number", "มท 1/2569"), ("LetterDate", "5/1/2569"), ("On", day));
        Assert.StartsWith("/admin/tree/changes/", preview.Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("ระบบ info · info-viewer", preview.Text, StringComparison.Ordinal);
        var done = await browser.Submit(preview.Forms.Single(f => f.Action.Contains("Agree", StringComparison.Ordinal)), null);

        Assert.Contains("มีผลแล้ว", done.Text, StringComparison.Ordinal);
        Assert.Equal("Merged", await server.Sql<string>("SELECT state FROM agency WHERE id = $1", land.Town.Value));
    }

    [Fact]
    public async Task An_address_with_a_former_code_leads_to_the_successor_with_its_history_and_a_dissolved_one_nowhere()
    {
        var land = await Country.Of(server);
        var desk = await Desk.Of(server, land);
        Assert.Null((await desk.Change(TreeChangeKind.Merge, land.Town, into: land.Neighbour)).Problem);
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, desk.Operator);

        var home = await browser.Get($"/agencies/{land.CodeOf(land.Town)}");
        Assert.Equal((HttpStatusCode.OK, $"/agencies/{land.CodeOf(land.Neighbour)}"), (home.Status, home.Address.AbsolutePath));
        Assert.Contains("ประวัติหน่วยงาน", home.Text, StringComparison.Ordinal);
        Assert.Contains(land.CodeOf(land.Town), home.Text, StringComparison.Ordinal);
        Assert.Equal($"/agencies/{land.CodeOf(land.Neighbour)}/people", (await browser.Get($"/agencies/{land.CodeOf(land.Town)}/people")).Address.AbsolutePath);
        var found = await browser.Get($"/offices?q={land.CodeOf(land.Town)}");
        Assert.Contains(land.CodeOf(land.Neighbour), found.Text, StringComparison.Ordinal);

        using var visitor = server.NewBrowser();
        var open = await visitor.Get($"/offices/{land.CodeOf(land.Town)}");
        Assert.Contains(land.CodeOf(land.Neighbour), open.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get("/offices/99%01")).Status);

        Assert.Null((await desk.Change(TreeChangeKind.Dissolve, land.Neighbour, people: FateOfPeople.End)).Problem);
        Assert.Contains("ถูกรวมหรือยุบแล้ว", (await browser.Get($"/agencies/{land.CodeOf(land.Town)}/letters")).Text, StringComparison.Ordinal);
        using var stranger = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(stranger, await land.Person(land.Far, Office.SsoAdmin));
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.Get($"/agencies/{land.CodeOf(land.Town)}/letters")).Status);
        Assert.Contains("รวมแล้ว", (await browser.Get($"/admin/tree/{land.CodeOf(land.Town)}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tree_opens_one_branch_at_a_time()
    {
        var land = await Country.Of(server);
        var desk = await Desk.Of(server, land);
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, desk.Operator);

        var root = await browser.Get("/admin/tree");
        Assert.Contains(land.CodeOf(land.Province), root.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(land.CodeOf(land.Town), root.Text, StringComparison.Ordinal);
        Assert.Contains(land.CodeOf(land.Town), (await browser.Get($"/admin/tree?at={land.CodeOf(land.District)}")).Text, StringComparison.Ordinal);
    }

    private static Task<TestPage> Send(TestBrowser browser, string place, params (string, string)[] fields) =>
        browser.Submit(browser.Page.Forms.First(f => f.Action == place), null, fields);
}
