using System.Net;
using System.Text;
using LakMuang.Agencies.Contracts;
using LakMuang.TestKit;
using LakMuang.Web.Api.Problems;
using LakMuang.Web.Tests.Oversight;

namespace LakMuang.Web.Tests.Api;

/// <summary>Whatever a program sends, it is told what is wrong in one shape, and nothing breaks.</summary>
public sealed class InputTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    public static TheoryData<string, int> Bodies => new()
    {
        { "", 400 },
        { "null", 400 },
        { "[]", 400 },
        { "\"text\"", 400 },
        { "{", 400 },
        { "{\"kind\":\"order\"", 400 },
        { "{\"kind\":\"order\"} trailing", 400 },
        { "{\"kind\":\"order\",\"number\":\"1/2569\",\"issued_on\":\"2026-10-01\"}", 400 },
        { "{\"kind\":\"order\",\"number\":\"1/2569\",\"issued_on\":\"2026-10-01\",\"subject\":\"ก\",\"extra\":1}", 400 },
        { "{\"kind\":\"order\",\"kind\":\"letter\",\"number\":\"1/2569\",\"issued_on\":\"2026-10-01\",\"subject\":\"ก\"}", 400 },
        { "{\"Kind\":\"order\",\"number\":\"1/2569\",\"issued_on\":\"2026-10-01\",\"subject\":\"ก\"}", 400 },
        { "{\"kind\":\"nonsense\",\"number\":\"1/2569\",\"issued_on\":\"2026-10-01\",\"subject\":\"ก\"}", 400 },
        { "{\"kind\":\"letter,order\",\"number\":\"1/2569\",\"issued_on\":\"2026-10-01\",\"subject\":\"ก\"}", 400 },
        { "{\"kind\":\"Order\",\"number\":\"1/2569\",\"issued_on\":\"2026-10-01\",\"subject\":\"ก\"}", 400 },
        { "{\"kind\":1,\"number\":\"1/2569\",\"issued_on\":\"2026-10-01\",\"subject\":\"ก\"}", 400 },
        { "{\"kind\":\"order\",\"number\":12,\"issued_on\":\"2026-10-01\",\"subject\":\"ก\"}", 400 },
        { "{\"kind\":\"order\",\"number\":null,\"issued_on\":\"2026-10-01\",\"subject\":\"ก\"}", 400 },
        { "{\"kind\":\"order\",\"number\":\"1/2569\",\"issued_on\":\"1/10/2569\",\"subject\":\"ก\"}", 400 },
        { "{\"kind\":\"order\",\"number\":\"1/2569\",\"issued_on\":\"2026-02-30\",\"subject\":\"ก\"}", 400 },
        { "{\"kind\":\"order\",\"number\":\"1\\u0000/2569\",\"issued_on\":\"2026-10-01\",\"subject\":\"ก\"}", 400 },
        { "{\"kind\":\"order\",\"number\":\"\\ud800\",\"issued_on\":\"2026-10-01\",\"subject\":\"ก\"}", 400 },
        { "{\"kind\":\"order\",\"number\":\"1/2569\",\"issued_on\":\"2026-10-01\",\"subject\":\"ก\",\"\\ud800\":1}", 400 },
        { "{\"kind\":\"order\",\"number\":\"1/2569\",\"issued_on\":\"2026-10-01\",\"subject\":\"ครึ่ง \\ude00 หนึ่ง\"}", 400 },
        { "{\"kind\":\"\\udbff\",\"number\":\"1/2569\",\"issued_on\":\"2026-10-01\",\"subject\":\"ก\"}", 400 },
        { "{\"kind\":\"order\",\"number\":\"1/2569\",\"issued_on\":\"\\ud83d\",\"subject\":\"ก\"}", 400 },
        { "{\"kind\":\"order\",\"number\":\"1/2569\",\"issued_on\":\"9999-12-31\",\"subject\":\"ก\"}", 400 },
        { "{\"kind\":\"order\",\"number\":\"1/2569\",\"issued_on\":\"2569-10-01\",\"subject\":\"ก\"}", 400 },
        { "{\"kind\":\"order\",\"number\":\"1/2569\",\"issued_on\":\"0001-01-01\",\"subject\":\"ก\"}", 400 },
        { "{\"kind\":\"migration_order\",\"number\":\"1/2569\",\"issued_on\":\"2026-10-01\",\"subject\":\"ก\"}", 422 },
        { "{\"kind\":\"order\",\"number\":\"\",\"issued_on\":\"2026-10-01\",\"subject\":\"\"}", 422 },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_bad_body_is_told_and_never_breaks_anything(string body, int status)
    {
        var (land, desk) = await Desk();
        using var _ = desk;

        var answer = await desk.Post($"/agencies/{land.CodeOf(land.Town)}/letters", body);

        Assert.Equal(status, (int)answer.Status);
        IsProblem(answer);
    }

    [Fact]
    public async Task Deep_huge_and_foreign_bodies_are_refused()
    {
        var (land, desk) = await Desk();
        using var _ = desk;
        var path = $"/agencies/{land.CodeOf(land.Town)}/letters";

        var deep = await desk.Post(path, string.Concat(Enumerable.Repeat("{\"a\":", 5_000)) + "1" + new string('}', 5_000));
        var huge = await desk.Post(path, $"{{\"kind\":\"{new string('x', 400_000)}\"}}");
        var form = await desk.Post(path, new FormUrlEncodedContent([new("kind", "order")]), ApiDesk.NewKey());
        var xml = await desk.Post(path, new StringContent("<a/>", Encoding.UTF8, "application/xml"), ApiDesk.NewKey());

        Assert.Equal(HttpStatusCode.BadRequest, deep.Status);
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "api.too-large"), (huge.Status, huge.Code));
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "api.media-type"), (form.Status, form.Code));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, xml.Status);
    }

    [Fact]
    public async Task All_that_is_wrong_with_a_letter_is_said_at_once_at_its_members()
    {
        var (land, desk) = await Desk();
        using var _ = desk;

        var answer = await desk.Post($"/agencies/{land.CodeOf(land.Town)}/letters", new { kind = "order", number = "", issued_on = "2399-01-01", subject = "" });

        Assert.Equal("letter.number", answer.Code);
        Assert.Equal(["letter.day", "letter.subject"], answer.Json.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("code").GetString()));
        Assert.Equal(["issued_on", "subject"], answer.Json.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("field").GetString()));
    }

    [Theory]
    [InlineData("?limit=0")]
    [InlineData("?limit=201")]
    [InlineData("?limit=abc")]
    [InlineData("?limit=5&limit=6")]
    [InlineData("?unknown=1")]
    [InlineData("?named=%00")]
    [InlineData("?cursor=")]
    [InlineData("?cursor=nonsense")]
    [InlineData("?cursor=eyJhIjoxfQ")]
    [InlineData("?named=1101700203451")]
    [InlineData("?named=1-1017-00203-45-1")]
    [InlineData("?named=%E0%B9%91%E0%B9%91%E0%B9%90%E0%B9%91%E0%B9%97%E0%B9%90%E0%B9%90%E0%B9%92%E0%B9%90%E0%B9%93%E0%B9%94%E0%B9%95%E0%B9%91")]
    public async Task A_bad_parameter_is_told(string query)
    {
        var (land, desk) = await Desk();
        using var _ = desk;

        var answer = await desk.Get($"/agencies/{land.CodeOf(land.Town)}/people{query}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        IsProblem(answer);
    }

    [Theory]
    [InlineData("W/\"0123456789abcdef\"")]
    [InlineData("0123456789abcdef")]
    [InlineData("\"\"")]
    [InlineData("\"0123\", \"4567\"")]
    [InlineData("\"0123 4567\"")]
    public async Task A_version_that_nobody_can_have_read_changes_nothing(string tag)
    {
        var (land, desk) = await Desk();
        using var _ = desk;
        var officer = await land.Person(land.Town);
        var path = $"/agencies/{land.CodeOf(land.Town)}/people/{officer.Id.Value}/suspension";

        var answer = await desk.Post(path, new { because = "misuse", reason = "ทดสอบรุ่นของข้อมูล" }, version: tag);
        var any = await desk.Post(path, new { because = "misuse", reason = "ทดสอบรุ่นของข้อมูล" }, version: "*");

        Assert.Equal((HttpStatusCode.PreconditionFailed, "api.changed"), (answer.Status, answer.Code));
        Assert.Equal(HttpStatusCode.Created, any.Status);
    }

    [Fact]
    public async Task A_letter_older_than_local_government_is_a_slip_of_the_year()
    {
        var (land, desk) = await Desk();
        using var _ = desk;
        var officer = await land.Person(land.Town);
        var path = $"/agencies/{land.CodeOf(land.Town)}/people/{officer.Id.Value}";

        var old = await desk.Post($"{path}/suspension", new { because = "misuse", reason = "ทดสอบวันที่", letter = new { number = "1/2400", issued_on = "1926-11-01" } });
        var far = await desk.Post($"{path}/departure", new { because = "resignation", last_day = "2399-12-31", letter = new { number = "2/2569", issued_on = "2026-11-01" } });
        var odd = await desk.Post($"{path}/moves", new { kind = "transfer", to = land.CodeOf(land.Neighbour), day = "2399-12-31", letter = new { number = "3/2569", issued_on = "2026-11-01" } });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "letter.too-old", "letter.issued_on"), (old.Status, old.Code, old.Json.GetProperty("field").GetString()));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "staff.too-far"), (far.Status, far.Code));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "move.day"), (odd.Status, odd.Code));
    }

    [Fact]
    public async Task A_list_that_holds_nothing_and_a_last_day_in_a_Buddhist_year_are_refused_wherever_they_stand()
    {
        var (land, desk) = await Desk();
        using var _ = desk;
        var officer = await land.Person(land.Town);
        using var above = await ApiDesk.Of(server, await land.Person(land.District, roles: ["overseer"]));
        var (agency, office, any) = ($"/agencies/{land.CodeOf(land.Town)}", $"/agencies/{land.CodeOf(land.District)}", Guid.CreateVersion7());
        var letter = new { number = "9/2569", issued_on = "2026-11-01" };
        (string Path, object Body, string Field)[] wrong =
        [
            ($"{agency}/people/{officer.Id.Value}/recertification/decision", new { answers = new object?[] { null }, reason = "ตามคำสั่งย้าย", letter }, "answers"),
            ($"{agency}/people/{officer.Id.Value}/corrections", new { fields = new object?[] { null }, letter }, "fields"),
            ($"{office}/circular-drafts", new { subject = "ก", audience = new { types = Array.Empty<string>(), under = new string?[] { null }, agencies = Array.Empty<string>() } }, "audience.under"),
            ($"{office}/circular-drafts", new { subject = "ก", audience = new { types = Array.Empty<string>(), under = Array.Empty<string>(), agencies = new string?[] { null } } }, "audience.agencies"),
            ($"/requests/{any}/approval", new { groups = new[] { "info-viewer" }, until = "2570-03-31" }, "until"),
            ($"{agency}/handovers", new { group = "elaas-treasurer", to = officer.Id.Value, capacity = "acting", day = "2569-12-01", letter }, "day"),
            ($"{agency}/nominations", new { person = officer.Id.Value, rank = "deputy", from = "2569-12-01", letter }, "from"),
            ($"{agency}/imports/{any}/decision", new { step = "carry_out", letter = new { number = "9/2569", issued_on = "2569-11-01" } }, "letter.issued_on"),
        ];

        foreach (var (path, body, field) in wrong)
        {
            var answer = await (path.StartsWith(office, StringComparison.Ordinal) ? above : desk).Post(path, body, version: "\"v1\"");
            Assert.True(answer.Status is HttpStatusCode.BadRequest && answer.Json.GetProperty("field").GetString() == field, $"{path}: {answer.Text}");
        }
    }

    [Fact]
    public async Task An_approval_with_a_group_that_nobody_knows_or_a_day_that_nobody_means_is_refused_as_a_whole()
    {
        var (land, desk) = await Desk();
        using var _ = desk;
        var path = $"/agencies/{land.CodeOf(land.Town)}/registrations/{Guid.CreateVersion7()}/approval";
        object Approval(string group, string? until) => new { letter = new { number = "4/2569", issued_on = "2026-11-01" }, groups = new[] { group }, until };

        var unknown = await desk.Post(path, Approval("info-veiwer", null), version: "\"v1\"");
        var central = await desk.Post(path, Approval("dla-operator", null), version: "\"v1\"");
        var far = await desk.Post(path, Approval("info-viewer", "9999-12-31"), version: "\"v1\"");
        var nobody = await desk.Post(path, Approval("info-viewer", null), version: "\"v1\"");

        Assert.Equal((HttpStatusCode.BadRequest, "groups"), (unknown.Status, unknown.Json.GetProperty("field").GetString()));
        Assert.Equal((HttpStatusCode.BadRequest, "groups"), (central.Status, central.Json.GetProperty("field").GetString()));
        Assert.Equal((HttpStatusCode.BadRequest, "until"), (far.Status, far.Json.GetProperty("field").GetString()));
        Assert.Equal((HttpStatusCode.NotFound, "registration.none"), (nobody.Status, nobody.Code));
    }

    [Fact]
    public async Task An_invitation_or_an_admin_that_is_not_there_is_told_so()
    {
        var (land, desk) = await Desk();
        using var _ = desk;
        var town = $"/agencies/{land.CodeOf(land.Town)}";
        var nobody = "990000000002" + LakMuang.Kernel.CitizenId.CheckDigit("990000000002");
        var invited = await desk.Post($"{town}/invitations", new { citizen_id = nobody, given_name = "สมหญิง", family_name = "ตัวอย่าง", position = "นักวิชาการ", email = "somying@tests.example" });

        var none = await desk.Post($"{town}/invitations/{Guid.CreateVersion7()}/withdrawal");
        var withdrawn = await desk.Post($"{town}/invitations/{invited.Id}/withdrawal");
        var again = await desk.Post($"{town}/invitations/{invited.Id}/withdrawal");
        await server.Sql<int>("UPDATE invitation SET withdrawn_at = NULL, used_at = lakmuang_now() WHERE id = $1", invited.Id);
        var used = await desk.Post($"{town}/invitations/{invited.Id}/withdrawal");
        var end = await desk.Post($"{town}/admins/{Guid.CreateVersion7()}/end", new { reason = "เปลี่ยนหน้าที่", letter = new { number = "5/2569", issued_on = "2026-11-01" } });

        Assert.Equal((HttpStatusCode.NotFound, "invitation.none"), (none.Status, none.Code));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (withdrawn.Status, again.Status));
        Assert.Equal((HttpStatusCode.Conflict, "invitation.used"), (used.Status, used.Code));
        Assert.Equal((HttpStatusCode.NotFound, "nomination.no-such-admin"), (end.Status, end.Code));
    }

    [Fact]
    public void A_body_that_does_not_arrive_in_time_is_told_as_that() =>
        Assert.Equal((HttpStatusCode.RequestTimeout, "api.timeout"), ((HttpStatusCode)StatusOfProblem.Of(ApiProblems.OfStatus(408)), ApiProblems.OfStatus(408).Code));

    [Fact]
    public async Task A_reading_takes_no_body()
    {
        var (land, desk) = await Desk();
        using var _ = desk;

        var answer = await desk.Send(HttpMethod.Get, $"/agencies/{land.CodeOf(land.Town)}/people", ApiDesk.Json("{}"));
        var flowing = await desk.Send(HttpMethod.Get, $"/agencies/{land.CodeOf(land.Town)}/people", new StreamContent(new MemoryStream("{}"u8.ToArray())), ("Transfer-Encoding", "chunked"));

        Assert.All([answer, flowing], a => Assert.Equal((HttpStatusCode.UnsupportedMediaType, "api.media-type"), (a.Status, a.Code)));
    }

    [Fact]
    public async Task What_was_made_is_found_where_the_answer_says()
    {
        var (land, desk) = await Desk();
        using var _ = desk;
        var (officer, nominee) = (await land.Person(land.Town), await land.Person(land.Town));
        var town = $"/agencies/{land.CodeOf(land.Town)}";
        object Letter(int number) => new { number = $"{number}/2569", issued_on = "2026-11-01" };

        ApiReply[] made =
        [
            await desk.Post($"{town}/letters", new { kind = "order", number = "901/2569", issued_on = "2026-11-01", subject = "ทดสอบที่อยู่" }),
            await desk.Post($"{town}/people/{officer.Id.Value}/suspension", new { because = "misuse", reason = "ทดสอบที่อยู่" }),
            await desk.Post($"{town}/nominations", new { person = nominee.Id.Value, rank = "deputy", from = "2026-12-01", letter = Letter(902) }),
            await desk.Post($"{town}/people/{nominee.Id.Value}/moves", new { kind = "transfer", to = land.CodeOf(land.Neighbour), day = "2026-12-01", letter = Letter(903) }),
            await desk.Post($"{town}/imports", new StringContent("เลขประจำตัวประชาชน,ชื่อ,นามสกุล,ตำแหน่ง\r\n1101700203451,ก,ข,นักวิชาการ\r\n", Encoding.UTF8, "text/csv"), ApiDesk.NewKey()),
        ];

        foreach (var answer in made)
        {
            Assert.True(answer.Status == HttpStatusCode.Created, answer.Text);
            Assert.Equal(HttpStatusCode.OK, (await desk.Get(answer.Raw.Headers.Location!.ToString())).Status);
        }
    }

    [Fact]
    public async Task What_is_not_there_and_what_is_not_done_so_are_problems_too()
    {
        var (land, desk) = await Desk();
        using var _ = desk;
        var town = $"/agencies/{land.CodeOf(land.Town)}";

        var missing = await desk.Get("/no-such-thing");
        var noId = await desk.Get($"{town}/people/not-an-id");
        var method = await desk.Send(HttpMethod.Delete, $"{town}/people", null);
        var nobody = await desk.Get($"{town}/people/{Guid.CreateVersion7()}");
        var code = await desk.Get("/agencies/%E0%B8%81%00/people");

        Assert.Equal((HttpStatusCode.NotFound, "api.none"), (missing.Status, missing.Code));
        Assert.Equal(HttpStatusCode.NotFound, noId.Status);
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "api.method"), (method.Status, method.Code));
        Assert.Contains("GET", method.Raw.Content.Headers.Allow);
        Assert.Equal((HttpStatusCode.NotFound, "staff.not-here"), (nobody.Status, nobody.Code));
        Assert.InRange((int)code.Status, 400, 499);
    }

    [Fact]
    public async Task Whoever_runs_wild_waits_and_others_do_not()
    {
        var land = await Country.Of(server);
        using var desk = await ApiDesk.Of(server, await land.Person(land.Town, Office.SsoAdmin));
        using var other = await ApiDesk.Of(server, await land.Person(land.Town, Office.SsoAdmin));
        await using var node = server.SecondNode(("LakMuang:Api:CallsPerMinute", "20"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => On(node, desk)));
        var told = answers.Where(a => a.Status == HttpStatusCode.TooManyRequests).ToList();

        Assert.NotEmpty(told);
        Assert.All(told, a => Assert.True(a.RetryAfter >= 1));
        Assert.Equal(HttpStatusCode.OK, (await On(node, other)).Status);
    }

    private static async Task<(HttpStatusCode Status, double RetryAfter)> On(LakMuangNode node, ApiDesk desk)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(node.Address, "/api/v1/agencies?limit=1"));
        request.Headers.Authorization = new("Bearer", desk.Token);
        using var answer = await desk.Http.SendAsync(request);
        return (answer.StatusCode, answer.Headers.RetryAfter?.Delta?.TotalSeconds ?? 0);
    }

    private static void IsProblem(ApiReply answer)
    {
        Assert.Equal("application/problem+json", answer.Raw.Content.Headers.ContentType?.MediaType);
        Assert.Equal((int)answer.Status, answer.Json.GetProperty("status").GetInt32());
        Assert.StartsWith("urn:lakmuang:problem:", answer.Json.GetProperty("type").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(answer.Json.GetProperty("reference").GetString()!);
    }

    private async Task<(Country Land, ApiDesk Desk)> Desk()
    {
        var land = await Country.Of(server);
        return (land, await ApiDesk.Of(server, await land.Person(land.Town, Office.SsoAdmin)));
    }
}
