using System.Net;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Oversight;
using LakMuang.TestKit;
using LakMuang.Web.Infrastructure.Agencies;
using LakMuang.Web.Tests.SignIn;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Web.Tests.Oversight;

/// <summary>Every page and handler about SSO admins against every role, by a written table: below, above, beside, and elsewhere in the tree.</summary>
public sealed class PageMatrixTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    // Of the town: its page of admins, the forms to propose, the decision, the work list of the district above.
    private static readonly Dictionary<string, (bool Read, bool Propose, bool Confirm, bool Below)> _table = new()
    {
        ["officer"] = (false, false, false, false),
        ["sso-admin"] = (true, true, false, false),
        ["sso-admin of a neighbour"] = (false, false, false, false),
        ["sso-admin of the district"] = (false, false, false, false),
        ["overseer in the town"] = (false, false, false, false),
        ["overseer of the district"] = (true, true, true, true),
        ["overseer of the province"] = (true, true, true, true),
        ["overseer of another province"] = (false, false, false, false),
        ["auditor"] = (true, false, false, false),
        ["integrator"] = (false, false, false, false),
        ["dla-operator"] = (true, true, true, true),
    };

    public static TheoryData<string> Roles => [.. _table.Keys];

    [Fact]
    public void The_table_covers_every_page_of_the_room() => Assert.Equal(
        ["agencies/{code}/admins", "agencies/{code}/admins/leave/{id:guid}", "agencies/{code}/admins/new", "agencies/{code}/admins/{id:guid}", "agencies/{code}/below"],
        server.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ForAgencyAttribute>() is not null)
            .Select(e => e.RoutePattern.RawText!)
            .Where(path => path.Contains("/admins", StringComparison.Ordinal) || path.EndsWith("}/below", StringComparison.Ordinal))
            .Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Each_role_gets_what_the_table_says(string role)
    {
        var land = await Country.Of(server);
        var may = _table[role];
        var (admin, nominee) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        var proposed = await land.Ask<ProposeAdmin, Result<Guid>>(use => use.RunAsync(
            land.As(admin), land.Town, new(nominee.Id, AdminRank.Deputy, new(2026, 11, 1), null, null, new("1/2569", new(2026, 11, 1), null, null)), Ct));
        Assert.True(proposed.Ok(out var nomination, out _));
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, await PersonAs(land, role));
        var town = $"/agencies/{land.CodeOf(land.Town)}";
        var before = await Changes(land);

        await Gets($"{town}/admins", may.Read);
        await Gets($"{town}/admins/{nomination}", may.Read);
        await Gets($"{town}/admins/new", may.Propose);
        await Gets($"{town}/admins/leave/{admin.Appointment}", may.Propose);
        await Gets($"/agencies/{land.CodeOf(land.District)}/below", may.Below);

        await Posts($"{town}/admins/new", may.Propose);
        await Posts($"{town}/admins/leave/{admin.Appointment}?handler=Resign", may.Propose);
        await Posts($"{town}/admins/leave/{admin.Appointment}?handler=End", may.Propose);
        await Posts($"{town}/admins/{nomination}?handler=Refuse", may.Confirm);
        Assert.Equal(before, await Changes(land));
        await Posts($"{town}/admins/{nomination}?handler=Confirm", may.Confirm);
        Assert.Equal(may.Confirm, await land.IsAdmin(nominee, land.Town));
        await Posts($"{town}/admins/{nomination}?handler=Withdraw", may.Propose);

        async Task Gets(string path, bool open) =>
            Assert.True((await browser.Get(path)).Status == (open ? HttpStatusCode.OK : HttpStatusCode.Forbidden), $"GET {path} as {role}: {browser.Page.Status}");

        async Task Posts(string path, bool open)
        {
            await browser.Get("/account");
            var form = browser.Page.Forms.First(f => f.Action == "/sign-out");
            var answer = await browser.Submit(form with { Action = path }, null);
            Assert.True(open == answer.Status is not HttpStatusCode.Forbidden, $"POST {path} as {role}: {answer.Status}");
            Assert.True((int)answer.Status < 500, $"POST {path} as {role}: {answer.Status}");
        }
    }

    [Theory]
    [InlineData("/agencies/{town}/below?q=%00%25_&kind=9&page=-1", HttpStatusCode.OK)]
    [InlineData("/agencies/{town}/below?page=99999999999999", HttpStatusCode.OK)]
    [InlineData("/agencies/{town}/admins/new?q=%25%5C_%00", HttpStatusCode.OK)]
    [InlineData("/agencies/{town}/admins/018f0000-0000-7000-8000-000000000000", HttpStatusCode.NotFound)]
    [InlineData("/agencies/{town}/admins/leave/018f0000-0000-7000-8000-000000000000", HttpStatusCode.NotFound)]
    [InlineData("/agencies/99999999/admins", HttpStatusCode.Forbidden)]
    [InlineData("/agencies/%00/admins", HttpStatusCode.BadRequest)]
    public async Task A_bent_address_never_breaks_a_page(string path, HttpStatusCode expected)
    {
        var land = await Country.Of(server);
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, await land.Person(land.District, roles: ["overseer"]));

        // The work list is opened at the overseer's own office, the admins' pages at the town below it.
        var code = land.CodeOf(path.Contains("/below", StringComparison.Ordinal) ? land.District : land.Town);
        Assert.Equal(expected, (await browser.Get(path.Replace("{town}", code, StringComparison.Ordinal))).Status);
    }

    [Fact]
    public async Task The_whole_way_goes_by_the_pages_and_a_stale_form_is_shown_what_happened()
    {
        var land = await Country.Of(server);
        var (admin, nominee, overseer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town), await land.Person(land.District, roles: ["overseer"]));
        var town = $"/agencies/{land.CodeOf(land.Town)}";
        using var inTown = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(inTown, admin);
        await inTown.Get($"{town}/admins/new");
        var wrong = await inTown.Submit(null, ("Number", "มท ๐๘๐๖/๑"), ("LetterDate", "30 ก.พ. 2569"), ("From", "21/11/2569"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("ไม่มีวันที่ “30 ก.พ. 2569”", wrong.Text, StringComparison.Ordinal);
        var sent = await inTown.Submit(
            null, ("Person", nominee.Id.Value.ToString()), ("Rank", "Deputy"), ("Number", "มท ๐๘๐๖/๑"), ("LetterDate", "๒๐ พ.ย. ๒๕๖๙"), ("From", "21/11/2569"));
        Assert.Contains("ส่งเรื่องแล้ว", sent.Text, StringComparison.Ordinal);

        using var above = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(above, overseer);
        var list = await above.Get($"/agencies/{land.CodeOf(land.District)}/below");
        var decision = await above.Get(list.Link("พิจารณา"));
        var form = decision.Forms.First(f => f.Action.Contains("Confirm", StringComparison.Ordinal));
        Assert.Contains("รับรองแล้ว", (await above.Submit(form, null)).Text, StringComparison.Ordinal);

        above.GoBackTo(decision);
        var stale = await above.Submit(form, null);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, stale.Status);
        Assert.Contains("มีผู้พิจารณาเรื่องนี้ไปแล้ว", stale.Text, StringComparison.Ordinal);

        using var newAdmin = server.NewBrowser();
        Assert.Contains("ผู้ดูแลหน่วยงาน", (await new ThaIdJourney(server).SignIn(newAdmin, nominee, $"{town}/admins")).Text, StringComparison.Ordinal);
    }

    internal static Task<Somebody> PersonAs(Country land, string role) => role switch
    {
        "officer" => land.Person(land.Town),
        "sso-admin" => land.Person(land.Town, Office.SsoAdmin),
        "sso-admin of a neighbour" => land.Person(land.Neighbour, Office.SsoAdmin),
        "sso-admin of the district" => land.Person(land.District, Office.SsoAdmin),
        "overseer in the town" => land.Person(land.Town, roles: ["overseer"]),
        "overseer of the district" => land.Person(land.District, roles: ["overseer"]),
        "overseer of the province" => land.Person(land.Province, roles: ["overseer"]),
        "overseer of another province" => land.Person(land.OtherProvince, roles: ["overseer"]),
        _ => land.Person(land.Root, roles: [role]),
    };

    private Task<string?> Changes(Country land) => server.Sql<string>("""
        SELECT (SELECT string_agg(n::text, ';' ORDER BY n.id) FROM admin_nomination n WHERE n.agency = $1)
            || (SELECT string_agg(a::text, ';' ORDER BY a.id) FROM appointment a WHERE a.agency = $1 AND a.ended_at IS NULL AND a.office = 'SsoAdmin')
        """, land.Town.Value);
}
