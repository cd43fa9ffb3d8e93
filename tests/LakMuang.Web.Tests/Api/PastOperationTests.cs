using System.Net;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;

namespace LakMuang.Web.Tests.Api;

/// <summary>What was, and the picture from above, by the API: the same words as on the pages, and whoever takes people out is on record.</summary>
public sealed class PastOperationTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    [Fact]
    public async Task An_agency_reads_what_was_done_for_it_and_what_those_above_did_alone()
    {
        var (land, officer, own) = await Desk();
        using var _ = own;
        var overseer = await land.Person(land.District, roles: ["overseer"]);
        using var above = await ApiDesk.Of(server, overseer);
        var home = $"/agencies/{land.CodeOf(land.Town)}";
        await own.Get($"{home}/people/{officer.Id.Value}");
        await above.Get($"{home}/people/{officer.Id.Value}");

        var all = await own.Get($"{home}/history");
        var fromAbove = await above.Get($"{home}/history?by=above");
        var first = await own.Get($"{home}/history?limit=1");
        var rest = await own.Get($"{home}/history?limit=1&cursor={first.Next}");

        Assert.Equal(2, all.Items.Count(l => l.GetProperty("what").GetString() == "person_looked_at"));
        var line = Assert.Single(fromAbove.Items);
        Assert.Equal((overseer.Id.Value, officer.Id.Value), (line.GetProperty("by").GetGuid(), line.GetProperty("person").GetGuid()));
        Assert.Equal(all.Items.Take(2).Select(l => l.GetRawText()), first.Items.Concat(rest.Items).Select(l => l.GetRawText()));
    }

    [Theory]
    [InlineData("history", "?by=below")]
    [InlineData("history", "?cursor=nonsense")]
    [InlineData("people-of-day", "")]
    [InlineData("people-of-day", "?day=10/6/2569")]
    [InlineData("people-of-day", "?day=2100-01-01")]
    [InlineData("overview", "?depth=2")]
    public async Task What_is_asked_wrongly_is_told(string list, string query)
    {
        var land = await Country.Of(server);
        using var desk = await ApiDesk.Of(server, await land.Person(land.Province, roles: ["overseer"]));

        var answer = await desk.Get($"/agencies/{land.CodeOf(land.District)}/{list}{query}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Fact]
    public async Task Neighbours_read_nothing_of_it()
    {
        var land = await Country.Of(server);
        using var next = await ApiDesk.Of(server, await land.Person(land.Neighbour, Office.SsoAdmin));

        foreach (var list in new[] { "history", "people-of-day?day=2026-06-10", "overview", "recoveries", "rights" })
        {
            var answer = await next.Get($"/agencies/{land.CodeOf(land.Town)}/{list}");
            Assert.Equal((HttpStatusCode.Forbidden, "agency.not-yours"), (answer.Status, answer.Code));
        }
    }

    [Fact]
    public async Task Who_belonged_on_a_day_comes_in_portions_with_rights_and_each_is_on_record()
    {
        var (land, officer, desk) = await Desk();
        using var _ = desk;
        await server.Sql<int>("UPDATE access_grant SET given_at = $2 WHERE holder = $1", officer.Id.Value, ThaiDate.StartOf(new(2026, 2, 1)));
        var path = $"/agencies/{land.CodeOf(land.Town)}/people-of-day?day=2026-06-10&limit=1";

        var first = await desk.Get(path);
        var second = await desk.Get($"{path}&cursor={first.Next}");
        var before = await desk.Get($"/agencies/{land.CodeOf(land.Town)}/people-of-day?day=2025-12-31");

        Assert.Null(second.Next);
        Assert.Empty(before.Items);
        var both = first.Items.Concat(second.Items).ToDictionary(p => p.GetProperty("person").GetGuid());
        Assert.Equal(2, both.Count);
        var right = Assert.Single(both[officer.Id.Value].GetProperty("rights").EnumerateArray());
        Assert.Equal("whole_day", right.GetProperty("force").GetString());
        Assert.NotEmpty(both[officer.Id.Value].GetProperty("posts").EnumerateArray());
        Assert.Equal(1L, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'PersonExported' AND subject = $1", officer.Id.Value));
    }

    [Fact]
    public async Task The_picture_of_a_province_shows_its_districts_and_who_lacks_an_admin()
    {
        var land = await Country.Of(server);
        await land.Person(land.Town, Office.SsoAdmin);
        using var desk = await ApiDesk.Of(server, await land.Person(land.Province, roles: ["overseer"]));

        var picture = (await desk.Get($"/agencies/{land.CodeOf(land.Province)}/overview")).Json;

        var line = Assert.Single(picture.GetProperty("lines").EnumerateArray());
        Assert.Equal(land.CodeOf(land.District), line.GetProperty("office").GetProperty("code").GetString());
        Assert.Equal((2, 1, 50), (line.GetProperty("agencies").GetInt32(), line.GetProperty("with_admin").GetInt32(), line.GetProperty("percent").GetInt32()));
        Assert.True(picture.GetProperty("is_known").GetBoolean());
    }

    private async Task<(Country Land, Somebody Officer, ApiDesk Desk)> Desk()
    {
        var land = await Country.Of(server);
        return (land, await land.Person(land.Town, roles: ["info-viewer"]), await ApiDesk.Of(server, await land.Person(land.Town, Office.SsoAdmin)));
    }
}
