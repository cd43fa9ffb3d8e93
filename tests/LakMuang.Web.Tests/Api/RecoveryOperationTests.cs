using System.Net;
using LakMuang.Agencies.Contracts;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;

namespace LakMuang.Web.Tests.Api;

/// <summary>The way back of an administrator by the API: two people above, a day between, and whoever looks after the agency's people stops it.</summary>
public sealed class RecoveryOperationTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static int _letters;

    [Fact]
    public async Task One_above_proposes_another_confirms_and_the_agency_sees_and_stops_it()
    {
        var (land, lost) = await Begin();
        using var first = await ApiDesk.Of(server, await land.Person(land.Province, roles: ["overseer"]));
        using var second = await ApiDesk.Of(server, await land.Person(land.Province, roles: ["overseer"]));
        using var colleague = await ApiDesk.Of(server, await land.Person(land.Town, Office.SsoAdmin));
        var (home, path) = ($"/agencies/{land.CodeOf(land.Town)}", $"/agencies/{land.CodeOf(land.Town)}/people/{lost.Id.Value}/recovery");

        var proposed = await first.Post(path, Order(lost));
        var twice = await second.Post(path, Order(lost));
        var seen = await second.Get(path);
        var alone = await first.Post($"{path}/{proposed.Id}/decision", new { confirm = true });
        var stale = await second.Post($"{path}/{proposed.Id}/decision", new { confirm = true }, version: "\"0123\"");
        var confirmed = await second.Post($"{path}/{proposed.Id}/decision", new { confirm = true }, version: seen.ETag);
        var listed = await colleague.Get($"{home}/recoveries?state=confirmed");
        var stopped = await colleague.Post($"{path}/stop");
        var again = await colleague.Post($"{path}/stop");

        Assert.Equal((HttpStatusCode.Created, path), (proposed.Status, proposed.Raw.Headers.Location!.ToString()["/api/v1".Length..]));
        Assert.Equal((HttpStatusCode.Conflict, "recovery.open"), (twice.Status, twice.Code));
        Assert.True(seen.Json.GetProperty("latest").GetProperty("may_confirm").GetBoolean());
        Assert.DoesNotContain(Mailbox(lost), seen.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Forbidden, "recovery.four-eyes"), (alone.Status, alone.Code));
        Assert.Equal((HttpStatusCode.PreconditionFailed, "api.changed"), (stale.Status, stale.Code));
        Assert.Equal((HttpStatusCode.OK, "confirmed"), (confirmed.Status, confirmed.Json.GetProperty("state").GetString()));
        var item = Assert.Single(listed.Items);
        Assert.Equal((proposed.Id, lost.Id.Value), (item.GetProperty("id").GetGuid(), item.GetProperty("person").GetGuid()));
        Assert.DoesNotContain("email", listed.Text, StringComparison.Ordinal);
        Assert.Equal("stopped", stopped.Json.GetProperty("state").GetString());
        Assert.Equal((HttpStatusCode.Conflict, "recovery.over"), (again.Status, again.Code));
        Assert.Equal("doubted", (await second.Get(path)).Json.GetProperty("latest").GetProperty("because").GetString());
    }

    [Fact]
    public async Task Nobody_proposes_for_themselves_for_ordinary_people_or_from_beside_and_no_program_does()
    {
        var (land, lost) = await Begin();
        using var own = await ApiDesk.Of(server, lost);
        using var above = await ApiDesk.Of(server, await land.Person(land.District, roles: ["overseer"]));
        using var beside = await ApiDesk.Of(server, await land.Person(land.OtherProvince, roles: ["overseer"]));
        var officer = await land.Person(land.Town);
        var people = $"/agencies/{land.CodeOf(land.Town)}/people";

        var byThemselves = await own.Post($"{people}/{lost.Id.Value}/recovery", Order(lost));
        var ordinary = await above.Get($"{people}/{officer.Id.Value}/recovery");
        var foreign = await beside.Post($"{people}/{lost.Id.Value}/recovery", Order(lost));
        var elsewhere = await above.Post($"/agencies/{land.CodeOf(land.Neighbour)}/people/{lost.Id.Value}/recovery", Order(lost));
        var notMet = await above.Post($"{people}/{lost.Id.Value}/recovery", new { email = Mailbox(lost), reason = "โทรศัพท์หายและอีเมลปิด", has_met = false, letter = Letter() });
        var noMailbox = await above.Post($"{people}/{lost.Id.Value}/recovery", new { email = "nowhere", reason = "โทรศัพท์หายและอีเมลปิด", has_met = true, letter = Letter() });
        using var program = await ApiDesk.OfClient(server, above.Party, "agencies.read");
        var byProgram = await program.Post($"{people}/{lost.Id.Value}/recovery", Order(lost));

        Assert.Equal((HttpStatusCode.Forbidden, "agency.not-yours"), (byThemselves.Status, byThemselves.Code));
        Assert.Equal((HttpStatusCode.Forbidden, "recovery.ordinary"), (ordinary.Status, ordinary.Code));
        Assert.Equal((HttpStatusCode.Forbidden, "agency.not-yours"), (foreign.Status, foreign.Code));
        Assert.Equal((HttpStatusCode.NotFound, "staff.not-here"), (elsewhere.Status, elsewhere.Code));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "has_met"), (notMet.Status, notMet.Json.GetProperty("field").GetString()));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "email"), (noMailbox.Status, noMailbox.Json.GetProperty("field").GetString()));
        Assert.Equal((HttpStatusCode.Forbidden, "api.needs-person"), (byProgram.Status, byProgram.Code));
        Assert.Equal(0L, await server.Sql<long>("SELECT count(*) FROM recovery WHERE person = $1", lost.Id.Value));
    }

    [Fact]
    public async Task A_repeated_proposal_is_one_proposal()
    {
        var (land, lost) = await Begin();
        using var above = await ApiDesk.Of(server, await land.Person(land.District, roles: ["overseer"]));
        var (path, key, order) = ($"/agencies/{land.CodeOf(land.Town)}/people/{lost.Id.Value}/recovery", ApiDesk.NewKey(), Order(lost));

        var first = await above.Post(path, order, key);
        var again = await above.Post(path, order, key);

        Assert.Equal((HttpStatusCode.Created, first.Text, "true"), (again.Status, again.Text, again.Raw.Headers.GetValues("Idempotency-Replayed").Single()));
        Assert.Equal(1L, await server.Sql<long>("SELECT count(*) FROM recovery WHERE person = $1", lost.Id.Value));
    }

    private static string Mailbox(Somebody one) => $"new{one.CitizenId.Digits}@tests.example";

    private static object Letter() => new { number = $"กค API {Interlocked.Increment(ref _letters)}/2569", issued_on = "2026-11-01" };

    private static object Order(Somebody one) => new { email = Mailbox(one), reason = "โทรศัพท์หายและอีเมลปิด", has_met = true, letter = Letter() };

    private async Task<(Country Land, Somebody Lost)> Begin()
    {
        var land = await Country.Of(server);
        return (land, await land.Person(land.Town, Office.SsoAdmin));
    }
}
