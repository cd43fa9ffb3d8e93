using System.Net;
using System.Text.Json;
using LakMuang.Agencies.Contracts;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Handovers;

namespace LakMuang.Web.Tests.Api;

/// <summary>Headships by the API: never two heads, whoever gives one up or takes it over proposes and does not decide, and two who decide at once are told apart (L5-4, L5-8).</summary>
public sealed class HandoverOperationTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static int _letters;

    [Fact]
    public async Task A_handover_is_planned_once_called_off_planned_again_and_carried_out()
    {
        var (desk, admin, home) = await Begin();
        using var _ = admin;
        var (leg, key) = (Leg(desk.Deputy, "acting_in_post", desk.Today.AddDays(3)), ApiDesk.NewKey());

        var before = await Headship(admin, home);
        var planned = await admin.Post($"{home}/handovers", leg, key);
        var repeated = await admin.Post($"{home}/handovers", leg, key);
        var seen = await admin.Get(planned.Raw.Headers.Location!.ToString());
        var calledOff = await admin.Post($"{home}/handovers/{planned.Id}/withdrawal", new { reason = "เปลี่ยนคำสั่ง" }, version: seen.ETag);
        var late = await admin.Post($"{home}/handovers/{planned.Id}/withdrawal", new { reason = "เปลี่ยนคำสั่ง" }, version: seen.ETag);
        var today = await admin.Post($"{home}/handovers", Leg(desk.Deputy, "acting", desk.Today));
        var after = await Headship(admin, home);

        Assert.Equal(desk.Chief.Id.Value, Assert.Single(before.GetProperty("heads").EnumerateArray()).GetProperty("person").GetGuid());
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (planned.Status, repeated.Status));
        Assert.Equal(planned.Id, repeated.Id);
        Assert.Equal("planned", Assert.Single(seen.Json.GetProperty("legs").EnumerateArray()).GetProperty("state").GetString());
        Assert.True(calledOff.Status == HttpStatusCode.OK, calledOff.Text);
        Assert.Equal((HttpStatusCode.PreconditionFailed, "handover.stale"), (late.Status, late.Code));
        Assert.Equal("CalledOff", await desk.StateOf(planned.Id));
        Assert.True(today.Status == HttpStatusCode.Created, today.Text);
        Assert.Equal(desk.Deputy.Id.Value, Assert.Single(after.GetProperty("heads").EnumerateArray()).GetProperty("person").GetGuid());
        Assert.Equal("called_off", Assert.Single(after.GetProperty("past").EnumerateArray()).GetProperty("state").GetString());
        Assert.True(await desk.IsHead(desk.Deputy));
        Assert.False(await desk.IsHead(desk.Chief));
        Assert.Equal(0L, await server.Sql<long>(HeadDesk.TwoHeads, desk.Land.Town.Value, HeadDesk.Head));
    }

    [Fact]
    public async Task A_head_proposes_and_somebody_else_decides_with_what_they_have_read()
    {
        var (desk, admin, home) = await Begin();
        using var _ = admin;
        using var chief = await ApiDesk.Of(server, desk.Chief);

        var own = await chief.Get("/headships");
        var proposed = await chief.Post($"{home}/handovers/proposals", Leg(desk.Next, "substantive", desk.Today));
        var byProposer = await chief.Get(proposed.Raw.Headers.Location!.ToString());
        using var taker = await ApiDesk.Of(server, desk.Next);
        var byTaker = await taker.Get($"{home}/handovers/{proposed.Id}");
        var byHead = await chief.Post($"{home}/handovers/{proposed.Id}/agreement", version: "\"0\"");
        var unseen = await admin.Post($"{home}/handovers/{proposed.Id}/agreement");
        var waiting = await admin.Get($"{home}/handovers/{proposed.Id}");
        var second = await admin.Post($"{home}/handovers", Leg(desk.Deputy, "acting", desk.Today));
        var agreed = await admin.Post($"{home}/handovers/{proposed.Id}/agreement", version: waiting.ETag);
        var again = await chief.Post($"{home}/handovers/proposals", Leg(desk.Deputy, "substantive", desk.Today));

        Assert.Equal(HeadDesk.Head, Assert.Single(own.Json.GetProperty("headships").EnumerateArray()).GetProperty("headship").GetProperty("group").GetString());
        Assert.True(proposed.Status == HttpStatusCode.Created, proposed.Text);
        Assert.Equal((HttpStatusCode.OK, "proposed"), (byProposer.Status, byProposer.Json.GetProperty("state").GetString()));
        Assert.Equal((HttpStatusCode.Forbidden, "agency.not-yours"), (byTaker.Status, byTaker.Code));
        Assert.Equal((HttpStatusCode.Forbidden, "agency.not-yours"), (byHead.Status, byHead.Code));
        Assert.Equal((HttpStatusCode.PreconditionRequired, "api.if-match"), (unseen.Status, unseen.Code));
        Assert.Equal("proposed", waiting.Json.GetProperty("state").GetString());
        Assert.Equal((HttpStatusCode.Conflict, "handover.open"), (second.Status, second.Code));
        Assert.True(agreed.Status == HttpStatusCode.OK, agreed.Text);
        Assert.True(await desk.IsHead(desk.Next));
        Assert.Equal((HttpStatusCode.Forbidden, "handover.not-head"), (again.Status, again.Code));
    }

    [Fact]
    public async Task Nobody_decides_on_their_own_headship_from_beside_or_as_a_program()
    {
        var (desk, admin, home) = await Begin();
        using var _ = admin;
        using var next = await ApiDesk.Of(server, await desk.Land.Person(desk.Land.Neighbour, Office.SsoAdmin));
        using var program = await ApiDesk.OfClient(server, admin.Party, "agencies.read");
        var proposal = await desk.Propose(desk.Chief, desk.Admin, AppointmentKind.Substantive);
        Assert.True(proposal.Ok(out var id, out var problem), problem?.Code);
        var seen = await admin.Get($"{home}/handovers/{id}");

        var own = await admin.Post($"{home}/handovers/{id}/agreement", version: seen.ETag);
        var refusedOwn = await admin.Post($"{home}/handovers/{id}/refusal", new { reason = "ไม่ขอรับ" }, version: seen.ETag);
        var foreign = await next.Get($"{home}/handovers/{id}");
        var elsewhere = await next.Get($"/agencies/{desk.Land.CodeOf(desk.Land.Neighbour)}/handovers/{id}");
        var hidden = await next.Get($"{home}/headships");
        var byProgram = await program.Get($"{home}/headships");
        using var above = await ApiDesk.Of(server, await desk.Land.Person(desk.Land.District, roles: ["overseer"]));
        var wordless = await above.Post($"{home}/handovers/{id}/refusal", new { reason = " " }, version: seen.ETag);
        var refused = await above.Post($"{home}/handovers/{id}/refusal", new { reason = "คำสั่งยังไม่ออก" }, version: seen.ETag);

        Assert.Equal((HttpStatusCode.Forbidden, "handover.own"), (own.Status, own.Code));
        Assert.Equal((HttpStatusCode.Forbidden, "handover.own"), (refusedOwn.Status, refusedOwn.Code));
        Assert.Equal((HttpStatusCode.Forbidden, "agency.not-yours"), (foreign.Status, foreign.Code));
        Assert.Equal((HttpStatusCode.NotFound, "handover.none"), (elsewhere.Status, elsewhere.Code));
        Assert.Equal((HttpStatusCode.Forbidden, "agency.not-yours"), (hidden.Status, hidden.Code));
        Assert.Equal((HttpStatusCode.Forbidden, "api.needs-person"), (byProgram.Status, byProgram.Code));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "reason"), (wordless.Status, wordless.Json.GetProperty("field").GetString()));
        Assert.True(refused.Status == HttpStatusCode.OK, refused.Text);
        Assert.Equal("Refused", await desk.StateOf(id));
        Assert.True(await desk.IsHead(desk.Chief));
    }

    [Fact]
    public async Task What_is_wrong_with_a_leg_is_told_at_its_field()
    {
        var (desk, admin, home) = await Begin();
        using var _ = admin;
        var nobody = desk.Deputy with { Id = new(Guid.CreateVersion7()) };
        (object Leg, string Code, string? Field)[] wrongs =
        [
            (Leg(desk.Deputy, "seconded", desk.Today), "handover.capacity", "capacity"),
            (Leg(desk.Deputy, "acting", desk.Today.AddDays(-1)), "handover.day", "day"),
            (Leg(desk.Deputy, "acting", desk.Today.AddDays(9), desk.Today), "handover.until", "until"),
            (Leg(desk.Chief, "substantive", desk.Today), "handover.same", "to"),
            (Leg(nobody, "acting", desk.Today), "handover.no-account", "to"),
            (Leg(desk.Deputy, "acting", desk.Today, group: "nonsense"), "handover.group", null),
            (Leg(desk.Deputy, "acting", desk.Today, number: "ไม่มีเลข"), "letter.number-missing", "letter.number"),
        ];

        foreach (var (leg, code, field) in wrongs)
        {
            var answer = await admin.Post($"{home}/handovers", leg);
            Assert.Equal((HttpStatusCode.UnprocessableEntity, code, field), (answer.Status, answer.Code, answer.Json.GetProperty("field").GetString()));
        }

        Assert.Equal(0L, await server.Sql<long>("SELECT count(*) FROM handover WHERE agency = $1", desk.Land.Town.Value));
    }

    [Fact]
    public async Task A_head_lets_the_mayor_read_and_nobody_else_does_it_for_them()
    {
        var (desk, admin, home) = await Begin();
        using var _ = admin;
        using var chief = await ApiDesk.Of(server, desk.Chief);
        var mayor = await desk.Land.Person(desk.Land.Town, Office.Mayor);

        var byAdmin = await admin.Post($"{home}/headships/readers", new { group = HeadDesk.Head });
        var given = await chief.Post($"{home}/headships/readers", new { group = HeadDesk.Head });
        var again = await chief.Post($"{home}/headships/readers", new { group = HeadDesk.Head });

        Assert.Equal((HttpStatusCode.Forbidden, "handover.not-head"), (byAdmin.Status, byAdmin.Code));
        Assert.True(given.Status == HttpStatusCode.OK, given.Text);
        Assert.Equal(1, given.Json.GetProperty("people").GetInt32());
        Assert.Equal((HttpStatusCode.Conflict, "handover.readers"), (again.Status, again.Code));
        Assert.Equal(HeadDesk.Reader, await server.Sql<string>("SELECT user_group FROM access_grant WHERE holder = $1", mayor.Id.Value));
    }

    private static object Leg(Somebody to, string capacity, DateOnly day, DateOnly? until = null, string group = HeadDesk.Head, string? number = null) => new
    {
        group,
        to = to.Id.Value,
        capacity,
        day = $"{day:yyyy-MM-dd}",
        until = until is { } last ? $"{last:yyyy-MM-dd}" : null,
        letter = new { number = number ?? $"คำสั่ง มอบ API {Interlocked.Increment(ref _letters)}/2569", issued_on = "2026-11-01" },
    };

    private static async Task<JsonElement> Headship(ApiDesk desk, string home) =>
        (await desk.Get($"{home}/headships")).Json.GetProperty("headships").EnumerateArray().Single(h => h.GetProperty("group").GetString() == HeadDesk.Head);

    private async Task<(HeadDesk Desk, ApiDesk Admin, string Home)> Begin()
    {
        var desk = await HeadDesk.Of(server);
        return (desk, await ApiDesk.Of(server, desk.Admin), $"/agencies/{desk.Land.CodeOf(desk.Land.Town)}");
    }
}
