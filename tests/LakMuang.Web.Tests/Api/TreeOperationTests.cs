using System.Net;
using LakMuang.Kernel;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;

namespace LakMuang.Web.Tests.Api;

/// <summary>The tree by the API: operators draft under an announcement, read what it does, and agree to that.</summary>
public sealed class TreeOperationTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static int _letters;

    private string Today => $"{ThaiDate.Day(server.Clock.GetUtcNow()):yyyy-MM-dd}";

    [Fact]
    public async Task A_rename_is_drafted_read_and_agreed_to()
    {
        var land = await Country.Of(server);
        using var desk = await ApiDesk.Of(server, await land.Person(land.Root, roles: ["dla-operator"]));

        var drafted = await desk.Post("/tree/changes", Rename(land));
        var page = await desk.Get(drafted.Raw.Headers.Location!.ToString());
        var blind = await desk.Post($"/tree/changes/{drafted.Id}/agreement", version: "\"0123\"");
        var agreed = await desk.Post($"/tree/changes/{drafted.Id}/agreement", version: page.ETag);
        var again = await desk.Post($"/tree/changes/{drafted.Id}/agreement", version: page.ETag);
        var late = await desk.Post($"/tree/changes/{drafted.Id}/withdrawal");

        Assert.Equal(HttpStatusCode.Created, drafted.Status);
        Assert.Equal("draft", page.Json.GetProperty("change").GetProperty("state").GetString());
        Assert.Empty(page.Json.GetProperty("obstacles").EnumerateArray());
        Assert.Equal((HttpStatusCode.PreconditionFailed, "tree.stale-preview"), (blind.Status, blind.Code));
        Assert.True(agreed.Status == HttpStatusCode.OK, agreed.Text);
        Assert.Equal("done", agreed.Json.GetProperty("state").GetString());
        Assert.Equal((HttpStatusCode.Conflict, "tree.decided"), (again.Status, again.Code));
        Assert.Equal("tree.decided", late.Code);
        Assert.Equal("เทศบาลตำบลชื่อใหม่", (await desk.Get($"/agencies/{land.CodeOf(land.Town)}")).Json.GetProperty("name").GetProperty("th").GetString());
    }

    [Fact]
    public async Task What_is_dropped_is_over_and_the_list_goes_on_behind_its_last_line()
    {
        var land = await Country.Of(server);
        using var desk = await ApiDesk.Of(server, await land.Person(land.Root, roles: ["dla-operator"]));
        var (first, second) = (await desk.Post("/tree/changes", Rename(land)), await desk.Post("/tree/changes", Rename(land)));

        var dropped = await desk.Post($"/tree/changes/{first.Id}/withdrawal");
        var page = await desk.Get("/tree/changes?limit=1");
        var rest = await desk.Get($"/tree/changes?limit=1&cursor={page.Next}");
        var drafts = await desk.Get("/tree/changes?state=draft");

        Assert.Equal(HttpStatusCode.OK, dropped.Status);
        Assert.Equal(second.Id, page.Items.Single().GetProperty("id").GetGuid());
        Assert.Equal(first.Id, rest.Items.Single().GetProperty("id").GetGuid());
        Assert.DoesNotContain(drafts.Items, c => c.GetProperty("id").GetGuid() == first.Id);
    }

    [Fact]
    public async Task A_change_that_cannot_be_leaves_no_letter_and_names_the_member()
    {
        var land = await Country.Of(server);
        using var desk = await ApiDesk.Of(server, await land.Person(land.Root, roles: ["dla-operator"]));
        var letters = await server.Sql<long>("SELECT count(*) FROM letter");

        var circle = await desk.Post("/tree/changes", new { kind = "move", agency = land.CodeOf(land.Province), parent = land.CodeOf(land.District), on = Today, letter = Letter() });
        var nowhere = await desk.Post("/tree/changes", new { kind = "rename", agency = "99999999", name_th = "ก", name_en = "A", on = Today, letter = Letter() });
        var nameless = await desk.Post("/tree/changes", new { kind = "rename", agency = land.CodeOf(land.Town), name_th = "", name_en = "A", on = Today, letter = Letter() });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "parent"), (circle.Status, circle.Json.GetProperty("field").GetString()));
        Assert.Equal((HttpStatusCode.NotFound, "tree.none"), (nowhere.Status, nowhere.Code));
        Assert.Equal("name_th", nameless.Json.GetProperty("field").GetString());
        Assert.Equal(letters, await server.Sql<long>("SELECT count(*) FROM letter"));
    }

    private static object Letter() => new { number = $"ประกาศ {Interlocked.Increment(ref _letters)}/2569", issued_on = "2026-11-01" };

    private object Rename(Country land) => new
    {
        kind = "rename",
        agency = land.CodeOf(land.Town),
        name_th = "เทศบาลตำบลชื่อใหม่",
        name_en = "New Name",
        on = Today,
        letter = Letter(),
    };
}
