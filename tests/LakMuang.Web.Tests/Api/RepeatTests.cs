using System.Net;
using LakMuang.Agencies.Contracts;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Api;

/// <summary>Idempotency-Key: a change is carried out once, however often it arrives and wherever, and whoever dies in between.</summary>
public sealed class RepeatTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static int _numbers;

    [Fact]
    public async Task A_repetition_gets_the_same_answer_and_changes_nothing()
    {
        var (land, desk) = await Desk();
        using var _ = desk;
        var (path, key, body) = ($"/agencies/{land.CodeOf(land.Town)}/letters", ApiDesk.NewKey(), Letter());

        var first = await desk.Post(path, body, key);
        var second = await desk.Post(path, body, key);

        Assert.Equal(HttpStatusCode.Created, first.Status);
        Assert.Equal((first.Status, first.Text), (second.Status, second.Text));
        Assert.Equal(first.Raw.Headers.Location, second.Raw.Headers.Location);
        Assert.Equal("true", second.Raw.Headers.GetValues("Idempotency-Replayed").Single());
        Assert.Equal(1L, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'LetterRegistered' AND details ->> 'letter' LIKE '%' || $1 || '%'", $"{first.Id}"));
    }

    [Fact]
    public async Task A_refusal_is_repeated_as_well_and_another_body_under_the_same_key_is_refused()
    {
        var (land, desk) = await Desk();
        using var _ = desk;
        var (path, key) = ($"/agencies/{land.CodeOf(land.Town)}/letters", ApiDesk.NewKey());
        var wrong = new { kind = "order", number = "ไม่มีเลข", issued_on = "2026-10-01", subject = "ทดสอบ" };

        var first = await desk.Post(path, wrong, key);
        var again = await desk.Post(path, wrong, key);
        var other = await desk.Post(path, Letter(), key);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "letter.number"), (first.Status, first.Code));
        Assert.Equal(first.Text, again.Text);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "api.idempotency-key-used"), (other.Status, other.Code));
        Assert.Equal("api.idempotency-key", (await desk.Post(path, ApiDesk.Json(Letter()), null)).Code);
        Assert.Equal("api.idempotency-key", (await desk.Post(path, Letter(), "1234567")).Code);
    }

    [Fact]
    public async Task Keys_of_two_callers_never_meet()
    {
        var (land, desk) = await Desk();
        using var _ = desk;
        using var other = await ApiDesk.Of(server, await land.Person(land.Town, Office.SsoAdmin), party: desk.Party);
        var (path, key) = ($"/agencies/{land.CodeOf(land.Town)}/letters", ApiDesk.NewKey());

        var first = await desk.Post(path, Letter(), key);
        var second = await other.Post(path, Letter(), key);

        Assert.Equal(HttpStatusCode.Created, second.Status);
        Assert.NotEqual(first.Id, second.Id);
    }

    [Fact]
    public async Task Twenty_at_once_on_two_nodes_change_one_thing()
    {
        var (land, desk) = await Desk();
        using var _ = desk;
        await using var node = server.SecondNode();
        var officer = await land.Person(land.Town);
        var path = $"/api/v1/agencies/{land.CodeOf(land.Town)}/people/{officer.Id.Value}/suspension";
        var key = ApiDesk.NewKey();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(async i =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(i % 2 == 0 ? server.Address : node.Address, path))
            {
                Content = ApiDesk.Json(new { because = "misuse", reason = "ทดสอบพร้อมกัน" }),
            };
            request.Headers.Authorization = new("Bearer", desk.Token);
            request.Headers.Add("Idempotency-Key", key);
            using var answer = await desk.Http.SendAsync(request);
            return answer.StatusCode;
        }));

        Assert.Contains(HttpStatusCode.Created, answers);
        Assert.All(answers, status => Assert.True(status is HttpStatusCode.Created or HttpStatusCode.Conflict, $"{status}"));
        Assert.Equal(1L, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'PersonSuspended' AND subject = $1", officer.Id.Value));
    }

    [Fact]
    public async Task What_a_node_did_before_it_died_is_not_done_again()
    {
        var (land, desk) = await Desk();
        using var _ = desk;
        var (path, key, body) = ($"/agencies/{land.CodeOf(land.Town)}/letters", ApiDesk.NewKey(), Letter());
        await desk.Post(path, body, key);

        // As if the answer had never been written, and the lease had run out.
        await server.Sql<int>("UPDATE answered_request SET answer = NULL, lease_until = lakmuang_now() - interval '1 second' WHERE answer IS NOT NULL");
        var again = await desk.Post(path, body, key);

        Assert.Equal((HttpStatusCode.Conflict, "api.answer-lost"), (again.Status, again.Code));
    }

    [Fact]
    public async Task What_a_node_had_only_begun_when_it_died_is_done_by_the_next_try()
    {
        var (land, desk) = await Desk();
        using var _ = desk;
        var (path, key, body) = ($"/agencies/{land.CodeOf(land.Town)}/letters", ApiDesk.NewKey(), Letter());
        var wrong = await desk.Post(path, new { kind = "order", number = "", issued_on = "2026-10-01", subject = "x" }, key);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        await server.Sql<int>("DELETE FROM answered_request");
        await desk.Post(path, body, key);
        var letter = await server.Sql<Guid>("SELECT id FROM letter WHERE issuer = $1 ORDER BY id DESC LIMIT 1", land.Town.Value);
        await server.Sql<int>("DELETE FROM letter WHERE id = $1", letter);
        await server.Sql<int>("UPDATE answered_request SET answer = NULL, done_at = NULL");

        var during = await desk.Post(path, body, key);
        await server.Sql<int>("UPDATE answered_request SET lease_until = lakmuang_now() - interval '1 second'");
        var after = await desk.Post(path, body, key);

        Assert.Equal("api.under-way", during.Code);
        Assert.Equal(HttpStatusCode.Created, after.Status);
    }

    [Fact]
    public async Task Whoever_has_seen_an_older_version_changes_nothing()
    {
        var (land, desk) = await Desk();
        using var _ = desk;
        var officer = await land.Person(land.Town);
        var path = $"/agencies/{land.CodeOf(land.Town)}/people/{officer.Id.Value}";
        var letter = $"/agencies/{land.CodeOf(land.Town)}/letters/{officer.Letter.Value}";
        var (before, seen) = ((await desk.Get(path)).ETag!, (await desk.Get(letter)).ETag!);
        var body = new { because = "misuse", reason = "ทดสอบรุ่นของข้อมูล" };

        Assert.Equal(HttpStatusCode.Created, (await desk.Post($"{path}/suspension", body, version: before)).Status);
        var again = await desk.Post($"{path}/reinstatement", new { reason = "ทดสอบรุ่นของข้อมูล" }, version: before);
        var withdrawal = await desk.Post($"{letter}/withdrawal", new { because = "revoked" }, version: "\"0123\"");

        Assert.Equal((HttpStatusCode.PreconditionFailed, "api.changed"), (again.Status, again.Code));
        Assert.Equal((HttpStatusCode.PreconditionFailed, "letter.stale-preview"), (withdrawal.Status, withdrawal.Code));
        Assert.Equal("api.if-match", (await desk.Post($"{letter}/withdrawal", new { because = "revoked" })).Code);
        Assert.Equal(HttpStatusCode.OK, (await desk.Post($"{letter}/withdrawal", new { because = "revoked" }, version: seen)).Status);
    }

    [Fact]
    public async Task A_repetition_is_answered_before_anybody_looks_whether_things_have_changed()
    {
        var (land, desk) = await Desk();
        using var _ = desk;
        var officer = await land.Person(land.Town);
        var path = $"/agencies/{land.CodeOf(land.Town)}/people/{officer.Id.Value}";
        var (key, seen, body) = (ApiDesk.NewKey(), (await desk.Get(path)).ETag!, new { because = "misuse", reason = "ทดสอบการส่งซ้ำ" });

        var first = await desk.Post($"{path}/suspension", body, key, seen);
        var again = await desk.Post($"{path}/suspension", body, key, seen);

        Assert.NotEqual(seen, (await desk.Get(path)).ETag);
        Assert.Equal((HttpStatusCode.Created, first.Text), (again.Status, again.Text));
        Assert.Equal("true", again.Raw.Headers.GetValues("Idempotency-Replayed").Single());
    }

    [Fact]
    public async Task Too_many_is_said_with_the_time_to_wait_and_is_not_kept()
    {
        var land = await Country.Of(server);
        var (reporter, officer) = (await land.Person(land.Town), await land.Person(land.Town));
        using var desk = await ApiDesk.Of(server, reporter);
        var path = $"/agencies/{land.CodeOf(land.Town)}/people/{officer.Id.Value}/leaver-reports";
        var (key, body) = (ApiDesk.NewKey(), new { last_day = "2026-11-30", words = "ย้ายไปจังหวัดอื่น" });
        for (var i = 0; i < 20; i++)
        {
            await desk.Post(path, body);
        }

        var tooMany = await desk.Post(path, body, key);
        await server.PassAsync(TimeSpan.FromHours(25));
        desk.Token = "";
        await new ThaIdJourney(server).SignIn(desk.Browser!, reporter, "/account");
        await desk.Enter(ApiDesk.AllScopes);
        var nextDay = await desk.Post(path, body, key);

        Assert.Equal((HttpStatusCode.TooManyRequests, "leaver.too-many"), (tooMany.Status, tooMany.Code));
        Assert.Equal(TimeSpan.FromDays(1), tooMany.Raw.Headers.RetryAfter?.Delta);
        Assert.Equal((HttpStatusCode.Conflict, "leaver.already"), (nextDay.Status, nextDay.Code));
    }

    [Fact]
    public async Task What_clashed_with_somebody_else_in_the_same_moment_is_tried_again_under_its_key()
    {
        var (land, desk) = await Desk();
        using var _ = desk;
        var officer = await land.Person(land.Town);
        var path = $"/agencies/{land.CodeOf(land.Town)}/people/{officer.Id.Value}/suspension";
        var (key, body) = (ApiDesk.NewKey(), new { because = "misuse", reason = "ทดสอบการชนกัน" });

        // Every commit of a suspension now meets an account that somebody else has just changed.
        await server.Sql<int>("""
            CREATE OR REPLACE FUNCTION test_clash() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'
            """);
        await server.Sql<int>("CREATE TRIGGER test_clash BEFORE UPDATE ON account FOR EACH ROW EXECUTE FUNCTION test_clash()");
        ApiReply clash;
        try
        {
            clash = await desk.Post(path, body, key);
        }
        finally
        {
            await server.Sql<int>("DROP TRIGGER test_clash ON account");
        }

        var after = await desk.Post(path, body, key);

        Assert.Equal((HttpStatusCode.Conflict, "staff.at-once"), (clash.Status, clash.Code));
        Assert.Equal(HttpStatusCode.Created, after.Status);
    }

    [Fact]
    public async Task Answers_lie_sealed_and_are_gone_after_a_day()
    {
        var (land, desk) = await Desk();
        using var _ = desk;
        var (path, key, body) = ($"/agencies/{land.CodeOf(land.Town)}/letters", ApiDesk.NewKey(), Letter());
        var first = await desk.Post(path, body, key);

        Assert.Equal(0L, await server.Sql<long>("SELECT count(*) FROM answered_request a WHERE a::text LIKE '%' || $1 || '%' OR encode(answer, 'escape') LIKE '%' || $1 || '%'", $"{first.Id}"));
        Assert.Equal(0L, await server.Sql<long>("SELECT count(*) FROM answered_request a WHERE encode(a.key, 'escape') LIKE '%' || $1 || '%'", key));
        await server.Sql<int>("UPDATE answered_request SET ends_at = lakmuang_now()");
        Assert.Equal("letter.number-used", (await desk.Post(path, body, key)).Code);
    }

    private static object Letter() => new { kind = "order", number = $"API {Interlocked.Increment(ref _numbers)}/2569", issued_on = "2026-10-01", subject = "ทดสอบการส่งซ้ำ" };

    private async Task<(Country Land, ApiDesk Desk)> Desk()
    {
        var land = await Country.Of(server);
        return (land, await ApiDesk.Of(server, await land.Person(land.Town, Office.SsoAdmin)));
    }
}
