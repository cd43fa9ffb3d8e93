using System.Net;
using System.Text.Json;
using LakMuang.Agencies.Contracts;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Api;

/// <summary>Help for one person by the API: what ThaID proved stays, whoever looks is on record, sessions end at once.</summary>
public sealed class CareOperationTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    [Fact]
    public async Task A_correction_names_what_was_read_and_leaves_what_thaid_proved()
    {
        var (land, officer, desk) = await Desk();
        using var _ = desk;
        var path = $"/agencies/{land.CodeOf(land.Town)}/people/{officer.Id.Value}/corrections";

        var sheet = await desk.Get(path);
        var without = await desk.Post(path, Fields(("mobile", "0899999999")));
        var locked = await desk.Post(path, Fields(("given", "เปลี่ยน")), version: sheet.ETag);
        var unknown = await desk.Post(path, Fields(("salary", "1")), version: sheet.ETag);
        var twice = await desk.Post(path, Fields(("mobile", "0899999999"), ("mobile", "0811111111")), version: sheet.ETag);
        var done = await desk.Post(path, Fields(("mobile", "๐๘๙-๙๙๙-๙๙๙๙"), ($"post-{officer.Appointment}", "เจ้าพนักงานธุรการ")), version: sheet.ETag);
        var stale = await desk.Post(path, Fields(("mobile", "0822222222")), version: sheet.ETag);

        Assert.True(Value(sheet, "given").GetProperty("is_locked").GetBoolean());
        Assert.Equal("api.if-match", without.Code);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "correction.locked", "given"), (locked.Status, locked.Code, locked.Json.GetProperty("field").GetString()));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "correction.no-field"), (unknown.Status, unknown.Code));
        Assert.Equal(HttpStatusCode.BadRequest, twice.Status);
        Assert.True(done.Status == HttpStatusCode.OK, done.Text);
        Assert.Equal((HttpStatusCode.PreconditionFailed, "api.changed"), (stale.Status, stale.Code));
        var after = await desk.Get(path);
        Assert.Equal("0899999999", Value(after, "mobile").GetProperty("value").GetString());
        Assert.Equal("เจ้าพนักงานธุรการ", Value(after, $"post-{officer.Appointment}").GetProperty("value").GetString());
    }

    [Fact]
    public async Task A_correction_that_is_repeated_gets_its_answer_and_its_mark_is_that_of_the_correction_itself()
    {
        var (land, officer, desk) = await Desk();
        using var _ = desk;
        var (path, key) = ($"/agencies/{land.CodeOf(land.Town)}/people/{officer.Id.Value}/corrections", ApiDesk.NewKey());
        var sheet = await desk.Get(path);

        // Half an hour later the look is noted anew, in a commit before the work.
        await server.Sql<int>("UPDATE audit_entry SET at = at - interval '30 minutes' WHERE what = 'PersonLookedAt' AND subject = $1", officer.Id.Value);
        var before = await server.Sql<long>("SELECT count(*) FROM answered_request WHERE done_at IS NOT NULL");
        var first = await desk.Post(path, Fields(("email", "not an address")), key, sheet.ETag);
        var marked = await server.Sql<long>("SELECT count(*) FROM answered_request WHERE done_at IS NOT NULL");
        var again = await desk.Post(path, Fields(("email", "not an address")), key, sheet.ETag);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, first.Status);
        Assert.Equal(before, marked);
        Assert.Equal((first.Text, "true"), (again.Text, again.Raw.Headers.GetValues("Idempotency-Replayed").Single()));
    }

    [Fact]
    public async Task Sessions_are_seen_and_end_one_by_one_or_all_at_once()
    {
        var (land, officer, desk) = await Desk();
        using var _ = desk;
        using var browser = server.NewBrowser();
        using var other = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, officer, "/account");
        await new ThaIdJourney(server).SignIn(other, officer, "/account");
        var path = $"/agencies/{land.CodeOf(land.Town)}/people/{officer.Id.Value}";

        var open = (await desk.Get($"{path}/access")).Json.GetProperty("sessions").EnumerateArray().ToList();
        var one = await desk.Post($"{path}/sessions/{open[0].GetProperty("id").GetGuid()}/end");
        var again = await desk.Post($"{path}/sessions/{open[0].GetProperty("id").GetGuid()}/end");
        var left = (await desk.Get($"{path}/access")).Json.GetProperty("sessions").GetArrayLength();
        var all = await desk.Post($"{path}/sessions/end");

        Assert.Equal(2, open.Count);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Conflict, "staff.no-session"), (one.Status, again.Status, again.Code));
        Assert.Equal((1, HttpStatusCode.OK), (left, all.Status));
        Assert.Equal(0, (await desk.Get($"{path}/access")).Json.GetProperty("sessions").GetArrayLength());
        Assert.Contains("/sign-in", (await browser.Get("/account")).Address.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_tries_are_cleared_and_a_password_is_taken_back_by_a_person()
    {
        var (land, officer, desk) = await Desk();
        using var _ = desk;
        var path = $"/agencies/{land.CodeOf(land.Town)}/people/{officer.Id.Value}";

        var notSlowed = await desk.Post($"{path}/unlocking");
        var taken = await desk.Post($"{path}/password/withdrawal", new { because = "leaked", way = "tha_id" });
        var again = await desk.Post($"{path}/password/withdrawal", new { because = "leaked", way = "tha_id" });
        var notMet = await desk.Post($"{path}/password/withdrawal", new { because = "forgotten", way = "mailbox" });

        Assert.Equal((HttpStatusCode.Conflict, "staff.not-slowed"), (notSlowed.Status, notSlowed.Code));
        Assert.True(taken.Status == HttpStatusCode.OK, taken.Text);
        Assert.Equal((HttpStatusCode.Conflict, "reset.no-password"), (again.Status, again.Code));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, notMet.Status);
        Assert.Equal(1L, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'PasswordTakenBack' AND subject = $1", officer.Id.Value));
    }

    [Fact]
    public async Task Whoever_reads_a_history_the_sign_outs_the_sessions_or_the_sheet_is_on_record()
    {
        var (land, officer, desk) = await Desk();
        using var _ = desk;
        var path = $"/agencies/{land.CodeOf(land.Town)}/people/{officer.Id.Value}";

        await desk.Post($"{path}/suspension", new { because = "misuse", reason = "ทดสอบประวัติ" });
        await desk.Post($"{path}/reinstatement", new { reason = "ทดสอบประวัติ" });

        foreach (var page in new[] { "", "/history?limit=1", "/sign-outs", "/access", "/corrections" })
        {
            await server.Sql<int>("UPDATE audit_entry SET at = at - interval '30 minutes' WHERE what = 'PersonLookedAt' AND subject = $1", officer.Id.Value);
            var before = await Looks(officer);
            Assert.Equal(HttpStatusCode.OK, (await desk.Get(path + page)).Status);
            Assert.True(await Looks(officer) == before + 1, $"GET …{page} left no trace.");
        }

        var first = await desk.Get($"{path}/history?limit=1");
        var looks = await Looks(officer);
        Assert.Equal(HttpStatusCode.OK, (await desk.Get($"{path}/history?limit=1&cursor={first.Next}")).Status);
        Assert.Equal(looks, await Looks(officer));
    }

    private static object Fields(params (string Field, string Value)[] fields) => new { fields = fields.Select(f => new { field = f.Field, value = f.Value }).ToArray() };

    private static JsonElement Value(ApiReply sheet, string field) => sheet.Json.GetProperty("fields").EnumerateArray().Single(f => f.GetProperty("field").GetString() == field);

    private Task<long> Looks(Somebody who) => server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'PersonLookedAt' AND subject = $1", who.Id.Value);

    private async Task<(Country Land, Somebody Officer, ApiDesk Desk)> Desk()
    {
        var land = await Country.Of(server);
        return (land, await land.Person(land.Town), await ApiDesk.Of(server, await land.Person(land.Town, Office.SsoAdmin)));
    }
}
