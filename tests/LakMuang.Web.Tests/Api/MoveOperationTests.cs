using System.Net;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.SignOn.Permits;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;

namespace LakMuang.Web.Tests.Api;

/// <summary>Transfers and secondments by the API: the same two sides, the same letters, and an answer that is always a person's.</summary>
public sealed class MoveOperationTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static int _letters;

    private DateOnly Today => ThaiDate.Day(server.Clock.GetUtcNow());

    [Fact]
    public async Task A_transfer_is_proposed_here_accepted_there_and_takes_effect_with_the_answer()
    {
        var (land, officer, home, there) = await Desks();
        using var _ = home;
        using var __ = there;

        var proposed = await Propose(home, land, officer, Today);
        var waiting = await there.Get($"{At(land, land.Neighbour)}/moves?state=proposed");
        var seen = await there.Get($"{At(land, land.Neighbour)}/moves/{proposed.Id}");
        var accepted = await there.Post($"{At(land, land.Neighbour)}/moves/{proposed.Id}/acceptance", new { position = "นักวิชาการ", unit = "กองคลัง" }, version: seen.ETag);
        var again = await there.Post($"{At(land, land.Neighbour)}/moves/{proposed.Id}/acceptance", new { position = "นักวิชาการ" });

        Assert.Equal(HttpStatusCode.Created, proposed.Status);
        Assert.Equal(proposed.Id, Assert.Single(waiting.Items).GetProperty("id").GetGuid());
        Assert.True(seen.Json.GetProperty("may_answer").GetBoolean());
        Assert.Equal((HttpStatusCode.OK, "done"), (accepted.Status, accepted.Json.GetProperty("state").GetString()));
        Assert.Equal((HttpStatusCode.NotFound, "move.none"), (again.Status, again.Code));
        Assert.Equal(1L, await Held(officer, land.Neighbour));
        Assert.Equal(0L, await Held(officer, land.Town));
    }

    [Fact]
    public async Task Nobody_answers_who_is_not_asked_and_a_proposer_never_accepts()
    {
        var (land, officer, home, there) = await Desks();
        using var _ = home;
        using var __ = there;
        using var overseer = await ApiDesk.Of(server, await land.Person(land.Province, roles: ["overseer"]));
        var own = await Propose(overseer, land, officer, Today);

        var bySender = await home.Post($"{At(land, land.Town)}/moves/{own.Id}/acceptance", new { position = "นักวิชาการ" });
        var byProposer = await overseer.Post($"{At(land, land.Neighbour)}/moves/{own.Id}/acceptance", new { position = "นักวิชาการ" });
        var noReason = await there.Post($"{At(land, land.Neighbour)}/moves/{own.Id}/refusal", new { reason = "" });
        var refused = await there.Post($"{At(land, land.Neighbour)}/moves/{own.Id}/refusal", new { reason = "ไม่มีตำแหน่งว่าง" });

        Assert.Equal((HttpStatusCode.NotFound, "move.none"), (bySender.Status, bySender.Code));
        Assert.Equal((HttpStatusCode.Forbidden, "move.four-eyes"), (byProposer.Status, byProposer.Code));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "staff.reason"), (noReason.Status, noReason.Code));
        Assert.Equal("refused", refused.Json.GetProperty("state").GetString());
        Assert.Equal(0L, await Held(officer, land.Neighbour));
    }

    [Fact]
    public async Task A_secondment_is_agreed_changed_under_a_letter_and_seen_from_above()
    {
        var (land, officer, home, there) = await Desks();
        using var _ = home;
        using var __ = there;
        using var overseer = await ApiDesk.Of(server, await land.Person(land.District, roles: ["overseer"]));
        var proposed = await Propose(home, land, officer, Today, Today.AddDays(60));
        await there.Post($"{At(land, land.Neighbour)}/moves/{proposed.Id}/acceptance", new { position = "ช่วยงานคลัง" });

        var below = await overseer.Get($"{At(land, land.District)}/moves-below");
        var byHost = await there.Post($"{At(land, land.Neighbour)}/moves/{proposed.Id}/last-day", new { last_day = Day(Today.AddDays(90)), letter = Letter() });
        var byHome = await home.Post($"{At(land, land.Town)}/moves/{proposed.Id}/last-day", new { last_day = Day(Today.AddDays(90)), letter = Letter() });

        Assert.Contains(below.Items, m => m.GetProperty("id").GetGuid() == proposed.Id && m.GetProperty("state").GetString() == "running");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "move.until"), (byHost.Status, byHost.Code));
        Assert.Equal(Day(Today.AddDays(90)), byHome.Json.GetProperty("last_day").GetString());
    }

    [Fact]
    public async Task Whoever_asks_by_number_is_told_the_same_whether_it_leads_to_anybody()
    {
        var (land, officer, home, there) = await Desks();
        using var _ = home;
        using var __ = there;
        var nobody = "990000000001" + CitizenId.CheckDigit("990000000001");

        var found = await there.Post($"{At(land, land.Neighbour)}/moves", Asked(officer.CitizenId.Digits));
        var lost = await there.Post($"{At(land, land.Neighbour)}/moves", Asked(nobody));
        var (seen, unseen) = (await there.Get(found.Raw.Headers.Location!.ToString()), await there.Get(lost.Raw.Headers.Location!.ToString()));

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (found.Status, lost.Status));
        foreach (var page in new[] { seen, unseen })
        {
            var move = page.Json.GetProperty("move");
            Assert.Equal("Null", $"{move.GetProperty("name").ValueKind}");
            Assert.Equal("Null", $"{move.GetProperty("from").ValueKind}");
            Assert.Equal("Null", $"{page.Json.GetProperty("person").ValueKind}");
        }

        Assert.DoesNotContain(officer.CitizenId.Digits, seen.Text, StringComparison.Ordinal);

        object Asked(string number) => new { citizen_id = number, position = "นักวิชาการ", day = Day(Today), letter = Letter() };
    }

    [Fact]
    public async Task A_client_proposes_and_withdraws_and_never_answers()
    {
        var (land, officer, home, there) = await Desks();
        using var _ = home;
        using var __ = there;
        var party = await ApiDesk.Register(server);
        var given = await server.Ask<GiveClientPermit, Result<Guid>>(give => give.RunAsync(
            land.Job(), party.Id, new(["people.manage"], land.CodeOf(land.District), $"มท 0808.6/MV {Interlocked.Increment(ref _letters)}", new(2026, 11, 1), Today.AddDays(30)), default));
        Assert.Null(given.Problem);
        using var program = await ApiDesk.OfClient(server, party, "people.manage");

        var proposed = await Propose(program, land, officer, Today);
        var accepted = await program.Post($"{At(land, land.Neighbour)}/moves/{proposed.Id}/acceptance", new { position = "นักวิชาการ" });
        var withdrawn = await program.Post($"{At(land, land.Town)}/moves/{proposed.Id}/withdrawal", new { reason = "ส่งผิดหน่วยงาน" });

        Assert.Equal(HttpStatusCode.Created, proposed.Status);
        Assert.Equal((HttpStatusCode.Forbidden, "api.needs-person"), (accepted.Status, accepted.Code));
        Assert.Equal("withdrawn", withdrawn.Json.GetProperty("state").GetString());
    }

    private static string At(Country land, AgencyId agency) => $"/agencies/{land.CodeOf(agency)}";

    private static string Day(DateOnly day) => $"{day:yyyy-MM-dd}";

    private static object Letter() => new { number = $"โอน {Interlocked.Increment(ref _letters)}/2569", issued_on = "2026-11-01" };

    private static Task<ApiReply> Propose(ApiDesk desk, Country land, Somebody who, DateOnly day, DateOnly? until = null) => desk.Post(
        $"{At(land, land.Town)}/people/{who.Id.Value}/moves",
        until is { } last
            ? new { kind = "secondment", to = land.CodeOf(land.Neighbour), day = Day(day), until = Day(last), letter = Letter() }
            : (object)new { kind = "transfer", to = land.CodeOf(land.Neighbour), day = Day(day), letter = Letter() });

    private Task<long> Held(Somebody who, AgencyId agency) =>
        server.Sql<long>("SELECT count(*) FROM appointment WHERE person = $1 AND agency = $2 AND appointment_is_held(id)", who.Id.Value, agency.Value);

    private async Task<(Country Land, Somebody Officer, ApiDesk Home, ApiDesk There)> Desks()
    {
        var land = await Country.Of(server);
        return (land, await land.Person(land.Town), await ApiDesk.Of(server, await land.Person(land.Town, Office.SsoAdmin)),
            await ApiDesk.Of(server, await land.Person(land.Neighbour, Office.SsoAdmin)));
    }
}
