using System.Net;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Requests;

namespace LakMuang.Web.Tests.Api;

/// <summary>Requests for access by the API: whoever decides reads what was asked, and decides on what they have read.</summary>
public sealed class RequestOperationTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    [Fact]
    public async Task Whoever_decides_finds_reads_and_approves_a_request()
    {
        var desk = await RequestDesk.Of(server);
        var id = await desk.Sent(desk.Clerk);
        using var chief = await ApiDesk.Of(server, desk.Chief);

        var waiting = await chief.Get("/requests");
        var seen = await chief.Get($"/requests/{id}");
        var blind = await chief.Post($"/requests/{id}/approval", Approval());
        var stale = await chief.Post($"/requests/{id}/approval", Approval(), version: "\"99\"");
        var odd = await chief.Post($"/requests/{id}/approval", Approval(), version: "\"v0\"");
        var done = await chief.Post($"/requests/{id}/approval", Approval(), version: seen.ETag);
        var again = await chief.Post($"/requests/{id}/approval", Approval(), version: seen.ETag);

        Assert.Equal(id, Assert.Single(waiting.Items).GetProperty("id").GetGuid());
        Assert.True(seen.Json.GetProperty("may_decide").GetBoolean());
        Assert.Equal([RequestDesk.Voucher], seen.Json.GetProperty("groups").EnumerateArray().Select(g => g.GetString()));
        Assert.Equal("api.if-match", blind.Code);
        Assert.Equal((HttpStatusCode.PreconditionFailed, "request.stale"), (stale.Status, stale.Code));
        Assert.Equal((HttpStatusCode.PreconditionFailed, "api.changed"), (odd.Status, odd.Code));
        Assert.True(done.Status == HttpStatusCode.OK, done.Text);
        Assert.Equal(1, await desk.Rights(desk.Clerk));
        Assert.Equal(HttpStatusCode.PreconditionFailed, again.Status);
        Assert.Empty((await chief.Get("/requests")).Items);
    }

    [Fact]
    public async Task A_request_is_sent_back_or_refused_with_words_for_the_requester()
    {
        var desk = await RequestDesk.Of(server);
        using var chief = await ApiDesk.Of(server, desk.Chief);
        var (first, second) = (await desk.Sent(desk.Clerk), await desk.Sent(desk.Admin));

        var silent = await chief.Post($"/requests/{first}/refusal", new { opinion = "" }, version: (await chief.Get($"/requests/{first}")).ETag);
        var refused = await chief.Post($"/requests/{first}/refusal", new { opinion = "หน้าที่นี้มีผู้ปฏิบัติแล้ว" }, version: (await chief.Get($"/requests/{first}")).ETag);
        var returned = await chief.Post($"/requests/{second}/return", new { opinion = "ระบุคำสั่งที่มอบหมาย" }, version: (await chief.Get($"/requests/{second}")).ETag);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "opinion"), (silent.Status, silent.Json.GetProperty("field").GetString()));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (refused.Status, returned.Status));
        Assert.Equal(("Refused", "Returned"), (await desk.State(first), await desk.State(second)));
    }

    [Fact]
    public async Task Nobody_decides_their_own_and_others_do_not_even_see_it()
    {
        var desk = await RequestDesk.Of(server);
        var id = await desk.Sent(desk.Clerk);
        using var clerk = await ApiDesk.Of(server, desk.Clerk);
        using var stranger = await ApiDesk.Of(server, await desk.Land.Person(desk.Land.Neighbour, Agencies.Contracts.Office.SsoAdmin));

        var own = await clerk.Post($"/requests/{id}/approval", Approval(), version: "\"2\"");
        var unseen = await stranger.Get($"/requests/{id}");
        var foreign = await stranger.Post($"/requests/{id}/approval", Approval(), version: "\"2\"");
        var listed = await stranger.Get($"/agencies/{desk.Land.CodeOf(desk.Land.Town)}/requests");

        Assert.Equal((HttpStatusCode.Forbidden, "request.own"), (own.Status, own.Code));
        Assert.Equal((HttpStatusCode.NotFound, "request.none"), (unseen.Status, unseen.Code));
        Assert.Equal((HttpStatusCode.NotFound, "request.none"), (foreign.Status, foreign.Code));
        Assert.Equal((HttpStatusCode.Forbidden, "agency.not-yours"), (listed.Status, listed.Code));
        Assert.Equal("Submitted", await desk.State(id));
    }

    [Fact]
    public async Task Requests_come_in_portions_for_the_agency_and_for_whoever_decides()
    {
        var desk = await RequestDesk.Of(server);
        List<Guid> sent = [];
        for (var i = 0; i < 3; i++)
        {
            sent.Add(await desk.Sent(await desk.Land.Person(desk.Land.Town)));
        }

        await desk.Refuse(desk.Chief, sent[0]);
        using var admin = await ApiDesk.Of(server, desk.Admin);
        using var chief = await ApiDesk.Of(server, desk.Chief);
        var home = $"/agencies/{desk.Land.CodeOf(desk.Land.Town)}/requests";

        Assert.Equal(sent.OrderDescending(), await All(admin, $"{home}?limit=1"));
        Assert.Equal(sent.Skip(1).OrderDescending(), await All(admin, $"{home}?limit=1&show=open"));
        Assert.Equal([sent[0]], await All(admin, $"{home}?limit=1&show=closed"));
        Assert.Equal(sent.Skip(1).Order(), await All(chief, "/requests?limit=1"));
        Assert.Equal(HttpStatusCode.BadRequest, (await admin.Get($"{home}?show=mine")).Status);
    }

    private static object Approval() => new { groups = new[] { RequestDesk.Voucher } };

    private static async Task<List<Guid>> All(ApiDesk desk, string path)
    {
        var (ids, next) = (new List<Guid>(), (string?)null);
        do
        {
            var portion = await desk.Get(next is null ? path : $"{path}&cursor={next}");
            ids.AddRange(portion.Items.Select(r => r.GetProperty("id").GetGuid()));
            next = portion.Next;
        }
        while (next is not null && ids.Count < 9);

        return ids;
    }
}
