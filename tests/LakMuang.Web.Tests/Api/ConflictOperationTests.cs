using System.Net;
using LakMuang.Agencies.Contracts;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Catalogue;

namespace LakMuang.Web.Tests.Api;

/// <summary>Duties that are kept apart by the API: an agency sees who holds both, an office above makes exceptions, and nobody for themselves.</summary>
public sealed class ConflictOperationTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static int _letters;

    [Fact]
    public async Task An_office_above_makes_an_exception_the_agency_sees_it_and_it_is_taken_back()
    {
        var (desk, rule, clerk, code) = await Begin();
        using var above = await ApiDesk.Of(server, await desk.Land.Person(desk.Land.District, roles: ["overseer"]));
        using var admin = await ApiDesk.Of(server, await desk.Land.Person(desk.Land.Town, Office.SsoAdmin));
        var home = $"/agencies/{desk.Land.CodeOf(desk.Land.Town)}";

        var made = await above.Post($"{home}/conflict-exceptions", Exception(rule, clerk, desk.Today.AddMonths(2)));
        Assert.True(made.Status == HttpStatusCode.OK, made.Text);
        Assert.Null(await desk.Give(clerk, $"{code}-b"));
        var listed = await admin.Get($"{home}/conflicts");
        var ended = await above.Post($"{home}/conflict-exceptions/{made.Id}/end");
        var again = await above.Post($"{home}/conflict-exceptions/{made.Id}/end");

        var line = Assert.Single(listed.Items);
        Assert.Equal((clerk.Id.Value, "by_letter"), (line.GetProperty("person").GetGuid(), line.GetProperty("excusal").GetString()));
        Assert.Equal(made.Id, line.GetProperty("exception").GetProperty("id").GetGuid());
        Assert.Equal(HttpStatusCode.OK, ended.Status);
        Assert.Equal((HttpStatusCode.NotFound, "duty.no-exception"), (again.Status, again.Code));
        Assert.Equal("Suspended", await desk.StateOf(clerk, $"{code}-b"));
    }

    [Fact]
    public async Task Exceptions_are_not_made_by_the_agency_from_beside_for_oneself_or_for_too_long()
    {
        var (desk, rule, clerk, _) = await Begin();
        var overseer = await desk.Land.Person(desk.Land.Town);
        await server.NewWorld().Grant(overseer with { Agency = desk.Land.District }, "overseer");
        using var above = await ApiDesk.Of(server, overseer);
        using var admin = await ApiDesk.Of(server, await desk.Land.Person(desk.Land.Town, Office.SsoAdmin));
        using var beside = await ApiDesk.Of(server, await desk.Land.Person(desk.Land.OtherProvince, roles: ["overseer"]));
        var path = $"/agencies/{desk.Land.CodeOf(desk.Land.Town)}/conflict-exceptions";
        var day = desk.Today.AddMonths(2);

        var byAgency = await admin.Post(path, Exception(rule, clerk, day));
        var foreign = await beside.Post(path, Exception(rule, clerk, day));
        var unseen = await beside.Get($"/agencies/{desk.Land.CodeOf(desk.Land.Town)}/conflicts");
        var own = await above.Post(path, Exception(rule, overseer, day));
        var noRule = await above.Post(path, Exception(Guid.CreateVersion7(), clerk, day));
        var tooLong = await above.Post(path, Exception(rule, clerk, desk.Today.AddMonths(13)));

        Assert.Equal((HttpStatusCode.Forbidden, "agency.not-yours"), (byAgency.Status, byAgency.Code));
        Assert.Equal((HttpStatusCode.Forbidden, "agency.not-yours"), (foreign.Status, foreign.Code));
        Assert.Equal((HttpStatusCode.Forbidden, "agency.not-yours"), (unseen.Status, unseen.Code));
        Assert.Equal((HttpStatusCode.Forbidden, "duty.yourself"), (own.Status, own.Code));
        Assert.Equal((HttpStatusCode.NotFound, "duty.none"), (noRule.Status, noRule.Code));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "until"), (tooLong.Status, tooLong.Json.GetProperty("field").GetString()));
        Assert.Equal(0L, await server.Sql<long>("SELECT count(*) FROM duty_excuse WHERE rule = $1", rule));
    }

    private static object Exception(Guid rule, Somebody person, DateOnly until) => new
    {
        rule,
        person = person.Id.Value,
        until = $"{until:yyyy-MM-dd}",
        reason = "ขาดบุคลากรระหว่างสรรหา",
        letter = new { number = $"ยกเว้น API {Interlocked.Increment(ref _letters)}/2569", issued_on = "2026-11-01" },
    };

    private async Task<(CatalogueDesk Desk, Guid Rule, Somebody Clerk, string Code)> Begin()
    {
        var desk = await CatalogueDesk.Of(server);
        var code = await desk.System();
        var (rule, clerk) = (await desk.Rule($"{code}-a", $"{code}-b"), await desk.Land.Person(desk.Land.Town));
        Assert.Null(await desk.Give(clerk, $"{code}-a"));
        return (desk, rule, clerk, code);
    }
}
