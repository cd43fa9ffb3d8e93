using System.Net;
using System.Text.Json;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Granting;
using LakMuang.Web.Tests.Oversight;

namespace LakMuang.Web.Tests.Api;

/// <summary>Rights by hand by the API: under a letter and a reason, by a person, never to oneself; and why somebody may enter, link by link.</summary>
public sealed class GrantingOperationTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static int _letters;

    [Fact]
    public async Task A_right_is_offered_given_found_changed_suspended_resumed_and_ended()
    {
        var (land, admin, officer, desk) = await Begin();
        using var _ = desk;
        var (home, path) = Paths(land, officer);

        var offers = await desk.Get($"{path}/offers");
        var given = await desk.Post(path, new { groups = new[] { "info-viewer", "elaas-maker" }, reason = "รับผิดชอบงานนี้", letter = Letter(), until = "2027-03-31" });
        var listed = await desk.Get($"{home}/rights?system=info");
        var right = Assert.Single(listed.Items).GetProperty("right").GetGuid();
        var seen = await desk.Get($"{path}/{right}");
        var changed = await desk.Post($"{path}/{right}/change", Decision("2027-01-31"), version: seen.ETag);
        var stale = await desk.Post($"{path}/{right}/change", Decision("2027-02-28"), version: seen.ETag);
        var suspended = await desk.Post($"{path}/{right}/suspension", Decision());
        var twice = await desk.Post($"{path}/{right}/suspension", Decision());
        var resumed = await desk.Post($"{path}/{right}/resumption", Decision());
        var ended = await desk.Post($"{path}/{right}/end", Decision());
        var after = await desk.Get($"{path}/{right}");

        Assert.Contains(offers.Json.GetProperty("groups").EnumerateArray(), g => g.GetProperty("group").GetString() == "info-viewer" && g.GetProperty("may_decide").GetBoolean());
        Assert.True(given.Status == HttpStatusCode.OK, given.Text);
        Assert.Equal(2, given.Json.GetProperty("rights").GetInt32());
        Assert.Equal(("2027-03-31", "in_force"), (seen.Json.GetProperty("until").GetString(), seen.Json.GetProperty("state").GetString()));
        Assert.Contains("changed", seen.Json.GetProperty("deeds").EnumerateArray().Select(d => d.GetString()));
        Assert.True(changed.Status == HttpStatusCode.OK, changed.Text);
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.Status);
        Assert.Equal(HttpStatusCode.OK, suspended.Status);
        Assert.Equal((HttpStatusCode.Conflict, "right.suspended-already"), (twice.Status, twice.Code));
        Assert.True(resumed.Status == HttpStatusCode.OK, resumed.Text);
        Assert.Equal(HttpStatusCode.OK, ended.Status);
        Assert.Equal("ended", after.Json.GetProperty("state").GetString());
        Assert.Equal(["ended", "resumed", "suspended", "changed", "given"], after.Json.GetProperty("decisions").EnumerateArray().Select(d => d.GetProperty("deed").GetString()));
        Assert.All(after.Json.GetProperty("decisions").EnumerateArray(), d => Assert.Equal(admin.Id.Value, d.GetProperty("by").GetGuid()));
    }

    [Fact]
    public async Task Nobody_decides_on_their_own_rights_on_others_groups_elsewhere_or_as_a_program()
    {
        var (land, admin, officer, desk) = await Begin();
        using var _ = desk;
        await GrantingDesk.Of(server, land);
        using var next = await ApiDesk.Of(server, await land.Person(land.Neighbour, Office.SsoAdmin));
        using var program = await ApiDesk.OfClient(server, desk.Party, "agencies.read");
        var (home, path) = Paths(land, officer);

        var own = await desk.Post($"{home}/people/{admin.Id.Value}/rights", Order("info-viewer"));
        var above = await desk.Post(path, Order("elaas-head"));
        var foreign = await next.Post(path, Order("info-viewer"));
        var stranger = await next.Post($"/agencies/{land.CodeOf(land.Neighbour)}/people/{officer.Id.Value}/rights", Order("info-viewer"));
        var none = await desk.Post($"{path}/{Guid.CreateVersion7()}/end", Decision());
        var byProgram = await program.Post(path, Order("info-viewer"));

        Assert.Equal((HttpStatusCode.Forbidden, "access.grant.own"), (own.Status, own.Code));
        Assert.Equal((HttpStatusCode.Forbidden, "right.not-your-group"), (above.Status, above.Code));
        Assert.Equal((HttpStatusCode.Forbidden, "agency.not-yours"), (foreign.Status, foreign.Code));
        Assert.Equal((HttpStatusCode.NotFound, "right.not-here"), (stranger.Status, stranger.Code));
        Assert.Equal((HttpStatusCode.NotFound, "right.none"), (none.Status, none.Code));
        Assert.Equal((HttpStatusCode.Forbidden, "api.needs-person"), (byProgram.Status, byProgram.Code));
        Assert.Equal(0L, await server.Sql<long>("SELECT count(*) FROM access_grant WHERE agency = $1", land.Town.Value));
    }

    [Theory]
    [InlineData("""{ "groups": [], "reason": "รับผิดชอบงานนี้" }""", "right.no-group", "groups")]
    [InlineData("""{ "groups": ["nonsense"], "reason": "รับผิดชอบงานนี้" }""", "access.group.none", "groups")]
    [InlineData("""{ "groups": ["info-viewer"], "reason": "ก" }""", "right.reason", "reason")]
    [InlineData("""{ "groups": ["info-viewer"], "reason": "รับผิดชอบงานนี้", "from": "2020-01-01" }""", "right.begins-before", "from")]
    [InlineData("""{ "groups": ["info-viewer"], "reason": "รับผิดชอบงานนี้", "until": "2090-01-01" }""", "right.too-long", "until")]
    public async Task What_is_wrong_is_told_at_its_field(string order, string code, string field)
    {
        var (land, _, officer, desk) = await Begin();
        using var __ = desk;

        var answer = await desk.Post(Paths(land, officer).Path, $"{order[..^1]}, \"letter\": {JsonSerializer.Serialize(Letter())} }}");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, code, field), (answer.Status, answer.Code, answer.Json.GetProperty("field").GetString()));
    }

    [Fact]
    public async Task Migrated_rights_get_their_real_letter()
    {
        var (land, _, officer, desk) = await Begin();
        using var __ = desk;
        await server.NewWorld().Grant(officer, "info-viewer");
        var right = await server.Sql<Guid>("UPDATE access_grant SET confirm_by = $2 WHERE holder = $1 RETURNING id", officer.Id.Value, ThaiDate.Day(server.Clock.GetUtcNow()).AddDays(9));
        var (home, _) = Paths(land, officer);

        var waiting = await desk.Get($"{home}/rights?show=unconfirmed");
        var done = await desk.Post($"{home}/rights/confirmation", new { rights = new[] { right }, reason = "ตรวจคำสั่งแล้ว", letter = Letter() });
        var nothing = await desk.Post($"{home}/rights/confirmation", new { rights = new[] { right }, reason = "ตรวจคำสั่งแล้ว", letter = Letter() });

        Assert.Equal(right, Assert.Single(waiting.Items).GetProperty("right").GetGuid());
        Assert.Equal(1, done.Json.GetProperty("rights").GetInt32());
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "right.nothing-chosen"), (nothing.Status, nothing.Code));
    }

    [Fact]
    public async Task Rights_come_in_portions_by_their_last_day_those_without_one_last()
    {
        var (land, _, officer, desk) = await Begin();
        using var __ = desk;
        await server.NewWorld().Grant(officer, "info-viewer", "info-editor", "elaas-maker");
        await server.Sql<int>("UPDATE access_grant SET until_day = CASE user_group WHEN 'info-viewer' THEN date '2027-01-01' WHEN 'info-editor' THEN NULL ELSE date '2026-12-31' END WHERE holder = $1", officer.Id.Value);
        var (groups, next) = (new List<string>(), (string?)null);

        do
        {
            var portion = await desk.Get($"{Paths(land, officer).Home}/rights?limit=1{(next is null ? "" : $"&cursor={next}")}");
            groups.AddRange(portion.Items.Select(r => r.GetProperty("group").GetString()!));
            next = portion.Next;
        }
        while (next is not null && groups.Count < 9);

        Assert.Equal(["elaas-maker", "info-viewer", "info-editor"], groups);
    }

    [Fact]
    public async Task Why_somebody_may_not_enter_is_told_link_by_link()
    {
        var (land, _, officer, desk) = await Begin();
        using var __ = desk;
        var path = $"{Paths(land, officer).Home}/people/{officer.Id.Value}/why";

        var why = (await desk.Get($"{path}?system=info")).Json;
        var unknown = await desk.Get($"{path}?system=nonsense");
        var unasked = await desk.Get(path);

        Assert.False(why.GetProperty("has_access").GetBoolean());
        Assert.Equal("no_right", why.GetProperty("links").EnumerateArray().Single(l => l.GetProperty("link").GetString() == "right").GetProperty("fault").GetString());
        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
        Assert.Equal(HttpStatusCode.BadRequest, unasked.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Get($"{path}?system=sso")).Status);
    }

    private static (string Home, string Path) Paths(Country land, Somebody one) =>
        ($"/agencies/{land.CodeOf(one.Agency)}", $"/agencies/{land.CodeOf(one.Agency)}/people/{one.Id.Value}/rights");

    private static object Letter() => new { number = $"สิทธิ API {Interlocked.Increment(ref _letters)}/2569", issued_on = "2026-11-01" };

    private static object Order(string group) => new { groups = new[] { group }, reason = "รับผิดชอบงานนี้", letter = Letter() };

    private static object Decision() => new { reason = "เปลี่ยนผู้รับผิดชอบ", letter = Letter() };

    private static object Decision(string until) => new { reason = "เปลี่ยนกำหนดเวลา", letter = Letter(), until };

    private async Task<(Country Land, Somebody Admin, Somebody Officer, ApiDesk Desk)> Begin()
    {
        var land = await Country.Of(server);
        var admin = await land.Person(land.Town, Office.SsoAdmin);
        return (land, admin, await land.Person(land.Town), await ApiDesk.Of(server, admin));
    }
}
