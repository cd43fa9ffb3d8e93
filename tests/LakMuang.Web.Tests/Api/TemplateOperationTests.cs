using System.Net;
using LakMuang.Access.Templates;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Storage;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Catalogue;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Web.Tests.Api;

/// <summary>Templates, what they propose, and the review after a change of position by the API: a proposal gives nothing, and nobody reviews their own rights (L2-1, B-2, invariant 3).</summary>
public sealed class TemplateOperationTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static int _letters;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Operators_read_templates_in_portions_and_an_agency_what_they_propose_for_a_person()
    {
        var (desk, code, officer, admin, home) = await Begin();
        using var _ = admin;
        using var central = await ApiDesk.Of(server, desk.First);

        var (positions, next) = (new List<string>(), (string?)null);
        do
        {
            var portion = await central.Get($"/position-templates?limit=1{(next is null ? "" : $"&cursor={next}")}");
            positions.AddRange(portion.Items.Select(t => t.GetProperty("position").GetString()!));
            next = portion.Next;
        }
        while (next is not null && positions.Count < 90);

        var proposals = await admin.Get($"{home}/people/{officer.Id.Value}/rights/proposals");
        var hidden = await admin.Get("/position-templates");

        Assert.Equal(positions.Count, positions.Distinct().Count());
        Assert.Empty(new[] { $"ใหม่{code}", $"เดิม{code}" }.Except(positions));
        Assert.Equal(
            [$"{code}-b True"], proposals.Json.GetProperty("groups").EnumerateArray().Select(g => $"{g.GetProperty("group").GetString()} {g.GetProperty("is_held").GetBoolean()}"));
        Assert.Equal(HttpStatusCode.Forbidden, hidden.Status);
        Assert.Equal(3L, await server.Sql<long>("SELECT count(*) FROM access_grant WHERE holder = $1", officer.Id.Value));
    }

    [Fact]
    public async Task A_review_is_listed_read_and_decided_right_by_right_under_one_letter()
    {
        var (desk, code, officer, admin, home) = await Begin();
        using var _ = admin;
        await Appoint(desk, officer, $"ใหม่{code}");
        var path = $"{home}/people/{officer.Id.Value}/recertification";

        var listed = await admin.Get($"{home}/recertifications");
        var seen = await admin.Get(path);
        var rights = seen.Json.GetProperty("rights").EnumerateArray().ToDictionary(r => r.GetProperty("group").GetString()!, r => r.GetProperty("right").GetGuid());
        var twice = await admin.Post($"{path}/decision", Decision((rights[$"{code}-a"], "keep"), (rights[$"{code}-a"], "end")));
        var none = await admin.Post($"{path}/decision", Decision((Guid.CreateVersion7(), "keep")));
        var decided = await admin.Post($"{path}/decision", Decision((rights[$"{code}-a"], "keep"), (rights[$"{code}-b"], "end"), (rights[$"{code}-c"], "end")), version: seen.ETag);
        var over = await admin.Post($"{path}/decision", Decision((rights[$"{code}-a"], "end")));

        Assert.Equal(officer.Id.Value, Assert.Single(listed.Items).GetProperty("person").GetGuid());
        Assert.Equal(
            [$"{code}-a stays", $"{code}-b ends", $"{code}-c needs_decision"],
            seen.Json.GetProperty("rights").EnumerateArray().Select(r => $"{r.GetProperty("group").GetString()} {r.GetProperty("proposal").GetString()}"));
        Assert.Equal((HttpStatusCode.BadRequest, "api.json"), (twice.Status, twice.Code));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "recertification.nothing", "answers"), (none.Status, none.Code, none.Json.GetProperty("field").GetString()));
        Assert.True(decided.Status == HttpStatusCode.OK, decided.Text);
        Assert.Equal(3, decided.Json.GetProperty("rights").GetInt32());
        Assert.Equal((HttpStatusCode.NotFound, "recertification.none"), (over.Status, over.Code));
        Assert.Equal("Active,Ended,Ended", await server.Sql<string>("SELECT string_agg(state, ',' ORDER BY user_group) FROM access_grant WHERE holder = $1", officer.Id.Value));
    }

    [Fact]
    public async Task Nobody_reviews_their_own_rights_those_elsewhere_or_an_older_picture()
    {
        var (desk, code, officer, admin, home) = await Begin();
        using var _ = admin;
        using var next = await ApiDesk.Of(server, await desk.Land.Person(desk.Land.Neighbour, Office.SsoAdmin));
        await Appoint(desk, officer, $"ใหม่{code}");
        var path = $"{home}/people/{officer.Id.Value}/recertification";
        var seen = await admin.Get(path);
        var right = seen.Json.GetProperty("rights")[0].GetProperty("right").GetGuid();
        await desk.End(officer, $"{code}-c");
        await server.Sql<int>("UPDATE appointment SET office = 'SsoAdmin' WHERE id = $1", officer.Appointment);
        using var self = await ApiDesk.Of(server, officer);

        var older = await admin.Post($"{path}/decision", Decision((right, "keep")), version: seen.ETag);
        var own = await self.Post($"{path}/decision", Decision((right, "keep")));
        var foreign = await next.Post($"{path}/decision", Decision((right, "keep")));
        var hidden = await next.Get($"{home}/recertifications");

        Assert.Equal((HttpStatusCode.PreconditionFailed, "api.changed"), (older.Status, older.Code));
        Assert.Equal((HttpStatusCode.Forbidden, "access.grant.own"), (own.Status, own.Code));
        Assert.Equal((HttpStatusCode.Forbidden, "agency.not-yours"), (foreign.Status, foreign.Code));
        Assert.Equal((HttpStatusCode.Forbidden, "agency.not-yours"), (hidden.Status, hidden.Code));
    }

    [Fact]
    public async Task Operators_read_systems_and_the_groups_of_one()
    {
        var desk = await CatalogueDesk.Of(server);
        var code = await desk.System();
        using var central = await ApiDesk.Of(server, desk.First);
        using var admin = await ApiDesk.Of(server, await desk.Land.Person(desk.Land.Town, Office.SsoAdmin));

        var (systems, next) = (new List<string>(), (string?)null);
        do
        {
            var portion = await central.Get($"/systems?limit=2{(next is null ? "" : $"&cursor={next}")}");
            systems.AddRange(portion.Items.Select(s => s.GetProperty("system").GetString()!));
            next = portion.Next;
        }
        while (next is not null && systems.Count < 90);

        var groups = await central.Get($"/groups?system={code}&limit=2");
        var rest = await central.Get($"/groups?system={code}&limit=2&cursor={groups.Next}");

        Assert.Contains(code, systems);
        Assert.Equal(systems.Distinct().Order(StringComparer.Ordinal), systems);
        Assert.DoesNotContain("sso", systems);
        Assert.Equal([$"{code}-a", $"{code}-b", $"{code}-c"], groups.Items.Concat(rest.Items).Select(g => g.GetProperty("group").GetString()));
        Assert.Equal((HttpStatusCode.NotFound, "system.none"), await Told(central.Get("/groups?system=sso")));
        Assert.Equal(HttpStatusCode.BadRequest, (await central.Get("/groups")).Status);
        Assert.Equal((HttpStatusCode.Forbidden, "agency.not-yours"), await Told(admin.Get("/systems")));
        Assert.Equal((HttpStatusCode.Forbidden, "agency.not-yours"), await Told(admin.Get($"/groups?system={code}")));
    }

    private static async Task<(HttpStatusCode, string?)> Told(Task<ApiReply> call)
    {
        var reply = await call;
        return (reply.Status, reply.Code);
    }

    private static object Decision(params (Guid Right, string Answer)[] answers) => new
    {
        answers = answers.Select(a => new { right = a.Right, answer = a.Answer }),
        reason = "ตามคำสั่งย้าย",
        letter = new { number = $"ทบทวน API {Interlocked.Increment(ref _letters)}/2569", issued_on = "2026-11-01" },
    };

    private async Task Appoint(CatalogueDesk desk, Somebody officer, string position)
    {
        // The older post is one that no template speaks of.
        await server.Sql<int>("UPDATE appointment SET position = 'งานอื่น' WHERE id = $1", officer.Appointment);
        await using var scope = server.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IDirectory>().Appoint(desk.Land.Job(), new(
            officer.Id, desk.Land.Town, AppointmentKind.Substantive, position, "กองคลัง", null, desk.Today, null, officer.Letter));
        await scope.ServiceProvider.GetRequiredService<LakMuangDb>().CommitAsync(desk.Land.Job(), Ct);
    }

    private async Task<(CatalogueDesk Desk, string Code, Somebody Officer, ApiDesk Admin, string Home)> Begin()
    {
        var desk = await CatalogueDesk.Of(server);
        var code = await desk.System();
        var officer = await desk.Land.Person(desk.Land.Town);
        foreach (var (position, group) in new[] { ($"ใหม่{code}", $"{code}-a"), ($"เดิม{code}", $"{code}-b") })
        {
            Assert.Null(await desk.Land.Try<KeepTemplates, Guid>(use => use.AddAsync(desk.Act, new(position, null, [], [group]), CatalogueDesk.Letter(), Ct)));
        }

        await server.Sql<int>("UPDATE appointment SET position = $2 WHERE id = $1", officer.Appointment, $"เดิม{code}");
        foreach (var group in new[] { "a", "b", "c" })
        {
            Assert.Null(await desk.Give(officer, $"{code}-{group}"));
        }

        return (desk, code, officer, await ApiDesk.Of(server, await desk.Land.Person(desk.Land.Town, Office.SsoAdmin)), $"/agencies/{desk.Land.CodeOf(desk.Land.Town)}");
    }
}
