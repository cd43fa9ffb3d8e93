using System.Buffers.Text;
using System.Net;
using System.Text;
using System.Text.Json;
using LakMuang.Access.Contracts;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.SignOn;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Api;

/// <summary>A linked system reads who holds its own groups at the moment, by the names under which it meets them, and nothing of any other system.</summary>
public sealed class RightsOfSystemTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static int _letters;

    [Fact]
    public async Task It_knows_those_who_came_and_those_who_did_not_by_the_sub_of_their_sign_ins()
    {
        var land = await Country.Of(server);
        var (first, second) = (await land.Person(land.Town, roles: ["info-viewer", "elaas-maker"]), await land.Person(land.Town, roles: ["info-editor"]));
        using var party = await ApiDesk.Register(server, "info");
        var sub = await SubOf(party, first);
        using var desk = await ApiDesk.OfClient(server, party, ApiScopes.RightsRead);
        using var other = await ApiDesk.OfClient(server, await ApiDesk.Register(server, "elaas"), ApiScopes.RightsRead);

        var list = await desk.Get($"/rights?agency={land.CodeOf(land.Town)}");
        var again = await desk.Get($"/rights?agency={land.CodeOf(land.Town)}");
        var elsewhere = await other.Get($"/rights?agency={land.CodeOf(land.Town)}");

        Assert.Equal(HttpStatusCode.OK, list.Status);
        Assert.Equal(["info-viewer", "info-editor"], list.Items.Select(r => r.GetProperty("group").GetString()));
        var (known, unseen) = (list.Items[0], list.Items[1]);
        Assert.Equal(sub, known.GetProperty("sub").GetString());
        Assert.Equal((land.CodeOf(land.Town), "in_force"), (known.GetProperty("agency_code").GetString(), known.GetProperty("state").GetString()));
        Assert.StartsWith("หน่วยงานทดสอบ", known.GetProperty("agency_name").GetProperty("th").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("นางกำกับ ทดสอบ", known.GetProperty("name").GetProperty("th").GetString(), StringComparison.Ordinal);
        Assert.Equal(await server.Sql<string>("SELECT number FROM letter WHERE id = $1", first.Letter.Value), known.GetProperty("letter").GetString());
        Assert.Equal(list.Text, again.Text);
        Assert.Equal(unseen.GetProperty("sub").GetString(), await SubOf(party, second));
        Assert.NotEqual(sub, Assert.Single(elsewhere.Items).GetProperty("sub").GetString());
        Assert.DoesNotContain(first.CitizenId.Digits, list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(first.Id.Value.ToString(), list.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Two_clients_of_one_system_that_ask_at_once_for_people_who_never_came_hear_the_same_names()
    {
        var land = await Country.Of(server);
        for (var i = 0; i < 5; i++)
        {
            await land.Person(land.Town, roles: ["info-viewer"]);
        }

        using var one = await ApiDesk.OfClient(server, await ApiDesk.Register(server, "info"), ApiScopes.RightsRead);
        using var two = await ApiDesk.OfClient(server, await ApiDesk.Register(server, "info"), ApiScopes.RightsRead);
        var lists = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => (i % 2 == 0 ? one : two).Get($"/rights?agency={land.CodeOf(land.Town)}")));

        Assert.Equal(5, lists[0].Items.Count);
        Assert.All(lists, list => Assert.Equal(lists[0].Text, list.Text));
    }

    [Theory]
    [InlineData("elaas")]
    [InlineData("sso")]
    [InlineData("open")]
    [InlineData("nonsense")]
    public async Task The_rights_of_other_systems_are_refused_and_the_try_is_on_the_trail(string system)
    {
        var land = await Country.Of(server);
        await land.Person(land.Town, roles: ["elaas-maker"]);
        using var desk = await ApiDesk.OfClient(server, await ApiDesk.Register(server, "info"), ApiDesk.AllScopes);

        var answer = await desk.Get($"/rights?system={system}");

        Assert.Equal((HttpStatusCode.Forbidden, "system.not-yours"), (answer.Status, answer.Code));
        Assert.Equal(1L, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'OperatorTaskRefused' AND by_client = $1", desk.Party.Id));
    }

    [Theory]
    [InlineData("sso")]
    [InlineData("open")]
    public async Task A_client_of_LakMuang_itself_or_of_the_open_system_reads_nobodys_roles(string system)
    {
        var land = await Country.Of(server);
        await land.Person(land.Root, roles: ["dla-operator"]);
        using var desk = await ApiDesk.OfClient(server, await ApiDesk.Register(server, system), ApiScopes.RightsRead);

        Assert.Equal("system.not-yours", (await desk.Get("/rights")).Code);
    }

    [Fact]
    public async Task It_takes_the_scope_of_the_registration_and_neither_more_nor_less()
    {
        var land = await Country.Of(server);
        using var without = await ApiDesk.Register(server, "info", m => m with { Scope = "openid agencies.read" });
        using var desk = await ApiDesk.OfClient(server, await ApiDesk.Register(server, "info"), ApiDesk.AllScopes);
        using var bare = await ApiDesk.OfClient(server, without, "agencies.read");

        Assert.Equal("api.scope", (await bare.Get("/rights")).Code);
        Assert.Equal(HttpStatusCode.OK, (await desk.Get("/rights")).Status);
        Assert.Equal("api.scope", (await desk.Get($"/agencies/{land.CodeOf(land.Town)}/people")).Code);

        // The token lives on; what it was given for does not.
        await server.Sql<int>("UPDATE oauth_client SET metadata = jsonb_set(metadata, '{scope}', '\"openid\"') WHERE id = $1", desk.Party.Id);
        await server.Ask<DisableClient, Result<string>>(use => use.RunAsync(land.Job(), without.Id, ReasonToDisable.AskedByOwner, default));
        Assert.Equal("api.scope", (await desk.Get("/rights")).Code);
        Assert.Equal(HttpStatusCode.Unauthorized, (await bare.Get("/rights")).Status);
    }

    [Fact]
    public async Task People_read_it_as_operators_alone_and_learn_no_subs()
    {
        var land = await Country.Of(server);
        var officer = await land.Person(land.Town, roles: ["elaas-maker"]);
        using var above = await ApiDesk.Of(server, await land.Person(land.Root, roles: ["dla-operator"]));
        using var admin = await ApiDesk.Of(server, await land.Person(land.Town, Office.SsoAdmin));

        var list = await above.Get($"/rights?system=elaas&agency={land.CodeOf(land.Town)}");

        Assert.Equal(JsonValueKind.Null, Assert.Single(list.Items).GetProperty("sub").ValueKind);
        Assert.Equal(0L, await server.Sql<long>("SELECT count(*) FROM subject WHERE person = $1", officer.Id.Value));
        Assert.Equal((HttpStatusCode.Forbidden, "operator.only"), ((await admin.Get("/rights?system=elaas")).Status, (await admin.Get("/rights?system=elaas")).Code));
    }

    [Fact]
    public async Task What_is_suspended_is_marked_what_has_ended_is_gone_and_comes_on_demand()
    {
        var (land, today) = (await Country.Of(server), ThaiDate.Day(server.Clock.GetUtcNow()));
        var (kept, ended, away) = (await land.Person(land.Town, roles: ["info-viewer"]), await land.Person(land.Town, roles: ["info-viewer"]), await land.Person(land.Town, roles: ["info-viewer"]));
        var later = await land.Person(land.Town, roles: ["info-viewer"]);
        await server.Sql<int>("UPDATE access_grant SET from_day = $2, awaits_its_day = true WHERE holder = $1", later.Id.Value, today.AddDays(3));
        using var admin = await ApiDesk.Of(server, await land.Person(land.Town, Office.SsoAdmin));
        using var desk = await ApiDesk.OfClient(server, await ApiDesk.Register(server, "info"), ApiScopes.RightsRead);
        var (home, path) = ($"/agencies/{land.CodeOf(land.Town)}/people", $"/rights?agency={land.CodeOf(land.Town)}");
        Assert.Equal(["in_force", "in_force", "in_force"], States(await desk.Get(path)));
        var right = await server.Sql<Guid>("SELECT id FROM access_grant WHERE holder = $1", ended.Id.Value);

        var end = await admin.Post($"{home}/{ended.Id.Value}/rights/{right}/end", new { reason = "พ้นหน้าที่แล้ว", letter = new { number = $"ชย 77/{Interlocked.Increment(ref _letters)}", issued_on = "2026-11-02" } });
        var suspend = await admin.Post($"{home}/{away.Id.Value}/suspension", new { because = "left_duties", reason = "พ้นหน้าที่วันนี้" });
        Assert.True(end.Status == HttpStatusCode.OK && suspend.Status == HttpStatusCode.Created, $"{end.Text} {suspend.Text}");
        var now = await desk.Get(path);
        var since = await desk.Get($"{path}&ended_since=2026-01-01T00:00:00Z");
        var future = await desk.Get($"{path}&ended_since=2100-01-01T00:00:00Z");

        Assert.Equal(["in_force", "suspended"], States(now));
        Assert.Equal(["in_force", "ended", "suspended"], States(since));
        Assert.Equal(JsonValueKind.String, since.Items[1].GetProperty("ended_at").ValueKind);
        Assert.Equal(["in_force", "suspended"], States(future));

        // No decision about the right itself, and yet no sign-in brings the group any more.
        await server.Sql<int>("UPDATE letter SET state = 'Withdrawn' WHERE id = $1", kept.Letter.Value);
        Assert.Equal(["suspended", "suspended"], States(await desk.Get(path)));
    }

    [Fact]
    public async Task A_system_that_is_not_live_has_nobody_in_force()
    {
        var land = await Country.Of(server);
        await land.Person(land.Town, roles: ["ktb-maker"]);
        using var desk = await ApiDesk.OfClient(server, await ApiDesk.Register(server, "ktb"), ApiScopes.RightsRead);
        var path = $"/rights?agency={land.CodeOf(land.Town)}";
        Assert.Equal(["in_force"], States(await desk.Get(path)));

        await server.Sql<int>("UPDATE information_system SET state = 'Pilot' WHERE code = 'ktb'");
        var pilot = States(await desk.Get(path));
        await server.Sql<int>("UPDATE information_system SET state = 'Live' WHERE code = 'ktb'");

        Assert.Equal(["suspended"], pilot);
    }

    [Fact]
    public async Task It_comes_in_portions_by_agency_and_by_group_and_an_address_takes_nothing_about_people()
    {
        var land = await Country.Of(server);
        var (a, b) = (await land.Person(land.Town, roles: ["info-viewer", "info-editor"]), await land.Person(land.Town, roles: ["info-viewer"]));
        await land.Person(land.Neighbour, roles: ["info-viewer"]);
        using var desk = await ApiDesk.OfClient(server, await ApiDesk.Register(server, "info"), ApiScopes.RightsRead);
        using var other = await ApiDesk.OfClient(server, await ApiDesk.Register(server, "info"), ApiScopes.RightsRead);
        var (path, rights, next) = ($"/rights?agency={land.CodeOf(land.Town)}&limit=1", new List<Guid>(), (string?)null);

        do
        {
            var portion = await desk.Get($"{path}{(next is null ? "" : $"&cursor={next}")}");
            rights.AddRange(portion.Items.Select(r => r.GetProperty("right").GetGuid()));
            (var before, next) = (next, portion.Next);
            Assert.True(before is null || (await other.Get($"{path}&cursor={before}")).Code == "api.cursor");
        }
        while (next is not null && rights.Count < 9);

        Assert.Equal(3, rights.Distinct().Count());
        Assert.Equal(rights.Order(), rights);
        Assert.Equal(2, (await desk.Get($"/rights?agency={land.CodeOf(land.Town)}&group=info-viewer")).Items.Count);
        Assert.Empty((await desk.Get($"/rights?agency={land.CodeOf(land.Town)}&group=elaas-maker")).Items);
        foreach (var query in new[] { "agency=99999999", "named=ทดสอบ", $"person={a.Id.Value}", $"group={b.CitizenId.Digits}", "ended_since=yesterday", "cursor=nonsense" })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await desk.Get($"/rights?{query}")).Status);
        }
    }

    private static IEnumerable<string?> States(ApiReply list) => list.Items.Select(r => r.GetProperty("state").GetString());

    private async Task<string> SubOf(RelyingParty party, Somebody who)
    {
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, who, "/account");
        var token = (await RelyingParty.Json(await party.Redeem(await party.Code(browser, "openid")))).GetProperty("id_token").GetString()!;
        return JsonSerializer.Deserialize<JsonElement>(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token.Split('.')[1]))).GetProperty("sub").GetString()!;
    }
}
