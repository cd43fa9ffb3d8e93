using System.Net;
using System.Text;
using LakMuang.Agencies.Contracts;
using LakMuang.TestKit;
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
        { "{\"kind\":\"order\",\"number\":\"1/2569\",\"issued_on\":\"9999-12-31\",\"subject\":\"ก\"}", 422 },
        { "{\"kind\":\"order\",\"number\":\"1/2569\",\"issued_on\":\"2569-10-01\",\"subject\":\"ก\"}", 400 },
        { "{\"kind\":\"order\",\"number\":\"1/2569\",\"issued_on\":\"0001-01-01\",\"subject\":\"ก\"}", 422 },
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

        var answer = await desk.Post($"/agencies/{land.CodeOf(land.Town)}/letters", new { kind = "order", number = "", issued_on = "2999-01-01", subject = "" });

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
    public async Task A_bad_parameter_is_told(string query)
    {
        var (land, desk) = await Desk();
        using var _ = desk;

        var answer = await desk.Get($"/agencies/{land.CodeOf(land.Town)}/people{query}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        IsProblem(answer);
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
