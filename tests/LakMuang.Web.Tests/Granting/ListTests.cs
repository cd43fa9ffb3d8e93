using System.Net;
using LakMuang.Agencies.Contracts;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Granting;

/// <summary>The page of an agency's rights: searched, filtered, counted, and as a file that no spreadsheet runs (B-1).</summary>
public sealed class ListTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    [Fact]
    public async Task Each_filter_shows_what_it_says_and_the_counts_agree()
    {
        var land = await Country.Of(server);
        var desk = await GrantingDesk.Of(server, land);
        var admin = await land.Person(land.Town, Office.SsoAdmin);
        var (now, soon, later, stopped, moved) = (await land.Person(land.Town), await land.Person(land.Town), await land.Person(land.Town), await land.Person(land.Town), await land.Person(land.Town));
        foreach (var (who, from, until) in new[] { (now, 0, 200), (soon, 0, 20), (later, 10, 200), (stopped, 0, 80), (moved, 0, 85) })
        {
            Assert.Null((await desk.Give(admin, who, ["info-viewer"], desk.Today.AddDays(from), desk.Today.AddDays(until))).Problem);
        }

        Assert.Null((await desk.Suspend(admin, stopped, await desk.RightOf(stopped))).Problem);
        await server.Sql<int>("UPDATE access_grant SET confirm_by = $1 WHERE holder = $2", desk.Today.AddDays(9), moved.Id.Value);
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, admin, $"/agencies/{land.CodeOf(land.Town)}/rights");

        foreach (var (shown, count) in new[] { ("Open", 5), ("InForce", 3), ("Scheduled", 1), ("Suspended", 1), ("EndingIn30", 1), ("EndingIn90", 2), ("Unconfirmed", 1) })
        {
            var page = await browser.Get($"/agencies/{land.CodeOf(land.Town)}/rights?show={shown}");
            Assert.True(page.Text.Contains($"{count} สิทธิ", StringComparison.Ordinal), shown);
            Assert.Contains($"({count})", page.Text, StringComparison.Ordinal);
        }

        Assert.Contains("ไม่พบสิทธิ", (await browser.Get($"/agencies/{land.CodeOf(land.Town)}/rights?show=Ended")).Text, StringComparison.Ordinal);
        Assert.Contains("ไม่พบสิทธิ", (await browser.Get($"/agencies/{land.CodeOf(land.Town)}/rights?system=elaas")).Text, StringComparison.Ordinal);
        var family = await server.Sql<string>("SELECT family_name FROM person WHERE id = $1", soon.Id.Value);
        Assert.Contains("1 สิทธิ", (await browser.Get($"/agencies/{land.CodeOf(land.Town)}/rights?q={Uri.EscapeDataString(family!)}")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get($"/agencies/{land.CodeOf(land.Town)}/rights?show=zzz&page=-7&letter=x&q=%25&system=%00")).Status);
    }

    [Fact]
    public async Task The_file_is_on_record_and_a_name_that_looks_like_a_formula_is_text()
    {
        var land = await Country.Of(server);
        var desk = await GrantingDesk.Of(server, land);
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        Assert.Null((await desk.Give(admin, officer, ["info-viewer"])).Problem);
        await server.Sql<int>("UPDATE person SET title = '=HYPERLINK(1)' WHERE id = $1", officer.Id.Value);
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, admin, $"/agencies/{land.CodeOf(land.Town)}/rights");
        var form = browser.Page.Forms.First(f => f.Fields.ContainsKey("letter"));

        var csv = await browser.Submit(form, null);

        Assert.Contains("'=HYPERLINK(1)", csv.Html, StringComparison.Ordinal);
        Assert.Contains("คำสั่ง สิทธิ", csv.Html, StringComparison.Ordinal);
        await browser.Get($"/agencies/{land.CodeOf(land.Town)}/rights");
        var json = await browser.Submit(form with { Action = $"/agencies/{land.CodeOf(land.Town)}/rights?handler=Json" }, null);
        Assert.Contains("\"group\": \"info-viewer\"", json.Html, StringComparison.Ordinal);
        Assert.Equal(2L, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'RightsExported' AND by_person = $1", admin.Id.Value));
    }
}
