using System.Net;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.SignOn.Permits;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.Tree;

namespace LakMuang.Web.Tests.Api;

/// <summary>Circulars by the API: written and sent by people above, fetched by the programs of those who have them, acknowledged by people.</summary>
public sealed class CircularOperationTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static int _numbers;

    private DateOnly Today => ThaiDate.Day(server.Clock.GetUtcNow());

    [Fact]
    public async Task A_circular_is_drafted_read_sent_fetched_and_acknowledged()
    {
        var (land, above, town) = await Desks();
        using var _ = above;
        using var __ = town;
        var (office, here) = ($"/agencies/{land.CodeOf(land.Province)}", $"/agencies/{land.CodeOf(land.Town)}");

        var draft = await above.Post($"{office}/circular-drafts", Draft("ซักซ้อมแนวทาง"));
        var read = await above.Get(draft.Raw.Headers.Location!.ToString());
        var recipients = await above.Get($"{office}/circular-drafts/{draft.Id}/agencies?limit=2");
        var blind = await above.Post($"{office}/circular-drafts/{draft.Id}/sending", version: "\"v99\"");
        var sent = await above.Post($"{office}/circular-drafts/{draft.Id}/sending", version: read.ETag);
        var twice = await above.Post($"{office}/circular-drafts/{draft.Id}/sending", version: read.ETag);
        var box = await town.Get($"{here}/circulars?state=waiting");
        var page = await town.Get($"{here}/circulars/{draft.Id}");
        var acknowledged = await town.Post($"{here}/circulars/{draft.Id}/acknowledgement");
        var answers = await above.Get($"{office}/sent-circulars/{draft.Id}/answers?state=acknowledged");
        var follow = await above.Get($"{office}/sent-circulars/{draft.Id}");

        Assert.True(draft.Status == HttpStatusCode.Created, draft.Text);
        Assert.Equal((3, 0), (read.Json.GetProperty("agencies").GetInt32(), read.Json.GetProperty("missing").GetArrayLength()));
        Assert.Equal(2, recipients.Items.Count);
        Assert.NotNull(recipients.Next);
        Assert.Equal((HttpStatusCode.PreconditionFailed, "circular.changed"), (blind.Status, blind.Code));
        Assert.Equal((HttpStatusCode.OK, 3), (sent.Status, sent.Json.GetProperty("agencies").GetInt32()));
        Assert.Equal((HttpStatusCode.Conflict, "circular.sent"), (twice.Status, twice.Code));
        Assert.Equal(draft.Id, box.Items.Single().GetProperty("id").GetGuid());
        Assert.True(page.Json.GetProperty("may_acknowledge").GetBoolean());
        Assert.True(acknowledged.Json.GetProperty("by_this_call").GetBoolean());
        Assert.Equal(land.CodeOf(land.Town), answers.Items.Single().GetProperty("agency").GetProperty("code").GetString());
        Assert.Equal(1, follow.Json.GetProperty("acknowledged").GetInt32());
    }

    [Fact]
    public async Task An_audience_is_chosen_by_codes_and_never_outside_the_office()
    {
        var (land, above, town) = await Desks();
        using var _ = above;
        using var __ = town;
        var office = $"/agencies/{land.CodeOf(land.Province)}";

        var one = await above.Post($"{office}/circular-drafts", Draft("เฉพาะแห่ง", agencies: [land.CodeOf(land.Town)]));
        var far = await above.Post($"{office}/circular-drafts", Draft("นอกเขต", agencies: [land.CodeOf(land.Far)]));
        var under = await above.Post($"{office}/circular-drafts", Draft("นอกเขต", under: [land.CodeOf(land.OtherProvince)]));
        var nobody = await above.Post($"{office}/circular-drafts", Draft("ไม่มี", under: ["9999"]));
        var changed = await above.Post($"{office}/circular-drafts/{one.Id}", Draft("ทั้งอำเภอ", under: [land.CodeOf(land.District)]), version: (await above.Get($"{office}/circular-drafts/{one.Id}")).ETag);
        var read = await above.Get($"{office}/circular-drafts/{one.Id}");
        var discarded = await above.Post($"{office}/circular-drafts/{one.Id}/discarding");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "circular.not-below"), (far.Status, far.Code));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "circular.audience"), (under.Status, under.Code));
        Assert.Equal((HttpStatusCode.BadRequest, "audience.under"), (nobody.Status, nobody.Json.GetProperty("field").GetString()));
        Assert.Equal(HttpStatusCode.OK, changed.Status);
        Assert.Equal([land.CodeOf(land.District)], read.Json.GetProperty("audience").GetProperty("under").EnumerateArray().Select(c => c.GetString()));
        Assert.Equal(3, read.Json.GetProperty("agencies").GetInt32());
        Assert.Equal(HttpStatusCode.OK, discarded.Status);
        Assert.Equal("circular.none", (await above.Get($"{office}/circular-drafts/{one.Id}")).Code);
    }

    [Fact]
    public async Task Those_who_wait_are_reminded_once_a_day_and_a_correction_takes_the_place_of_the_first()
    {
        var (land, above, town) = await Desks();
        using var _ = above;
        using var __ = town;
        var office = $"/agencies/{land.CodeOf(land.Province)}";
        var first = await Sent(above, office, Draft("ฉบับแรก"));
        await server.Sql<int>("UPDATE circular_copy SET told_at = received_at WHERE circular = $1", first);

        var reminded = await above.Post($"{office}/sent-circulars/{first}/reminder");
        var again = await above.Post($"{office}/sent-circulars/{first}/reminder");
        var draft = await above.Post($"{office}/circular-drafts/following", new { follows = first, @as = "corrects", draft = Draft("ฉบับแก้ไข") });
        var sent = await above.Post($"{office}/circular-drafts/{draft.Id}/sending", version: (await above.Get($"{office}/circular-drafts/{draft.Id}")).ETag);
        var late = await town.Post($"/agencies/{land.CodeOf(land.Town)}/circulars/{first}/acknowledgement");
        var list = await above.Get($"{office}/sent-circulars?limit=1");
        var rest = await above.Get($"{office}/sent-circulars?limit=1&cursor={list.Next}");

        Assert.Equal(3, reminded.Json.GetProperty("agencies").GetInt32());
        Assert.Equal((HttpStatusCode.Conflict, "circular.reminded"), (again.Status, again.Code));
        Assert.True(sent.Status == HttpStatusCode.OK, sent.Text);
        Assert.Equal((HttpStatusCode.Conflict, "circular.not-open"), (late.Status, late.Code));
        Assert.Equal(draft.Id, list.Items.Single().GetProperty("id").GetGuid());
        Assert.Equal(("corrected", first), (rest.Items.Single().GetProperty("state").GetString(), rest.Items.Single().GetProperty("id").GetGuid()));
    }

    [Fact]
    public async Task A_document_system_fetches_what_has_come_and_a_person_acknowledges()
    {
        var (land, above, town) = await Desks();
        using var _ = above;
        using var __ = town;
        var id = await Sent(above, $"/agencies/{land.CodeOf(land.Province)}", Draft("ถึงระบบสารบรรณ"));
        using var program = await Program(land, land.Town);
        var here = $"/agencies/{land.CodeOf(land.Town)}/circulars";

        Assert.Contains((await program.Get(here)).Items, c => c.GetProperty("id").GetGuid() == id);
        Assert.Contains("ถึงระบบสารบรรณ", (await program.Get($"{here}/{id}")).Text, StringComparison.Ordinal);
        Assert.Equal("agency.not-yours", (await program.Get($"/agencies/{land.CodeOf(land.Neighbour)}/circulars")).Code);
        Assert.Equal("api.needs-person", (await program.Post($"{here}/{id}/acknowledgement")).Code);
    }

    [Fact]
    public async Task A_program_of_an_office_above_does_not_read_what_an_agency_has_brought_along_from_its_former_province()
    {
        var (land, above, town) = await Desks();
        using var _ = above;
        using var __ = town;
        var id = await Sent(above, $"/agencies/{land.CodeOf(land.Province)}", Draft("ของจังหวัดเดิม"));
        var tree = await Desk.Of(server, land);
        Assert.Null((await tree.Change(TreeChangeKind.Move, land.Town, parent: land.OtherProvince)).Problem);
        var box = $"/agencies/{land.CodeOf(land.Town)}/circulars";

        foreach (var (office, sees) in new[] { (land.Town, true), (land.OtherProvince, false), (land.Root, true) })
        {
            using var program = await Program(land, office);
            Assert.Equal(sees, (await program.Get(box)).Items.Exists(c => c.GetProperty("id").GetGuid() == id));
            Assert.Equal(sees ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await program.Get($"{box}/{id}")).Status);
        }
    }

    private async Task<ApiDesk> Program(Country land, AgencyId office)
    {
        var party = await ApiDesk.Register(server);
        var given = await server.Ask<GiveClientPermit, Result<Guid>>(give => give.RunAsync(
            land.Job(), party.Id, new(["circulars.read"], land.CodeOf(office), $"มท 0808.7/CR {Interlocked.Increment(ref _numbers)}", new(2026, 11, 1), Today.AddDays(30)), default));
        Assert.Null(given.Problem);
        return await ApiDesk.OfClient(server, party, ApiDesk.AllScopes);
    }

    private async Task<Guid> Sent(ApiDesk desk, string office, object draft)
    {
        var written = await desk.Post($"{office}/circular-drafts", draft);
        var sent = await desk.Post($"{office}/circular-drafts/{written.Id}/sending", version: (await desk.Get($"{office}/circular-drafts/{written.Id}")).ETag);
        Assert.True(sent.Status == HttpStatusCode.OK, sent.Text);
        return written.Id;
    }

    private object Draft(string subject, string[]? agencies = null, string[]? under = null) => new
    {
        subject,
        body = "ขอให้ดำเนินการ\nภายในกำหนด",
        number = $"ชย 0023.3/ว {Interlocked.Increment(ref _numbers)}",
        issued_on = $"{Today:yyyy-MM-dd}",
        due_on = $"{Today.AddDays(10):yyyy-MM-dd}",
        audience = new { types = Array.Empty<string>(), under = under ?? [], agencies = agencies ?? [] },
    };

    private async Task<(Country Land, ApiDesk Above, ApiDesk Town)> Desks()
    {
        var land = await Country.Of(server);
        return (land, await ApiDesk.Of(server, await land.Person(land.Province, roles: ["overseer"])), await ApiDesk.Of(server, await land.Person(land.Town, Office.SsoAdmin)));
    }
}
