using System.Net;
using LakMuang.Agencies.Contracts;
using LakMuang.TestKit;
using LakMuang.Web.Infrastructure.Operators;
using LakMuang.Web.Tests.SignIn;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Web.Tests.Admin;

/// <summary>Every page and handler of the operators against every role, by a written table.</summary>
public sealed class OperatorPagesTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static readonly string[] _pages =
    [
        "admin", "admin/accounts", "admin/clients", "admin/clients/{id:maxlength(200)}", "admin/clients/{id:maxlength(200)}/api", "admin/clients/{id:maxlength(200)}/edit",
        "admin/duties", "admin/duties/new", "admin/duties/people", "admin/duties/{id:guid}/end", "admin/group-plans/{id:guid}", "admin/groups/{group:maxlength(64)}",
        "admin/groups/{group:maxlength(64)}/abolish", "admin/imports", "admin/imports/{id:guid}",
        "admin/keys", "admin/new-client",
        "admin/operators", "admin/operators/end/{grant:guid}", "admin/operators/new", "admin/operators/{id:guid}", "admin/sign-outs",
        "admin/systems", "admin/systems/new", "admin/systems/{system:maxlength(32)}", "admin/systems/{system:maxlength(32)}/edit",
        "admin/systems/{system:maxlength(32)}/groups/new", "admin/systems/{system:maxlength(32)}/pilot", "admin/systems/{system:maxlength(32)}/to/{state:maxlength(20)}",
        "admin/templates", "admin/templates/new", "admin/templates/{id:guid}/end",
        "admin/tree", "admin/tree/changes", "admin/tree/changes/{id:guid}", "admin/tree/together", "admin/tree/{code:maxlength(20)}",
        "admin/tree/{code:maxlength(20)}/change/{kind:maxlength(20)}",
    ];

    private static readonly string[] _gets =
        ["/admin", "/admin/accounts", "/admin/templates", "/admin/templates/new", "/admin/clients", "/admin/clients/{client}", "/admin/clients/{client}/api", "/admin/clients/{client}/edit", "/admin/imports", "/admin/keys", "/admin/new-client", "/admin/new-client?System=info", "/admin/operators", "/admin/operators/new", "/admin/sign-outs", "/admin/tree", "/admin/tree/0000", "/admin/tree/0000/change/Rename", "/admin/tree/changes",
            "/admin/duties", "/admin/duties/new", "/admin/duties/people", "/admin/groups/info-viewer", "/admin/groups/info-viewer/abolish", "/admin/systems", "/admin/systems/new",
            "/admin/systems/info", "/admin/systems/info/edit", "/admin/systems/info/groups/new"];

    private static readonly string[] _posts =
    [
        "/admin/clients/{client}/api", "/admin/clients/{client}/api?handler=End&permit=018f0000-0000-7000-8000-000000000000",
        "/admin/clients/{client}/edit", "/admin/clients/{client}?handler=Rotate", "/admin/clients/{client}?handler=EndOld",
        "/admin/clients/{client}?handler=Disable", "/admin/clients/{client}?handler=Enable", "/admin/new-client?System=info",
        "/admin/operators/new", "/admin/operators/018f0000-0000-7000-8000-000000000000?handler=Confirm",
        "/admin/operators/018f0000-0000-7000-8000-000000000000?handler=Refuse", "/admin/operators/end/018f0000-0000-7000-8000-000000000000",
        "/admin/imports", "/admin/imports/018f0000-0000-7000-8000-000000000000?handler=CarryOut",
        "/admin/imports/018f0000-0000-7000-8000-000000000000?handler=Cancel", "/admin/imports/018f0000-0000-7000-8000-000000000000?handler=TakeBack",
        "/admin/tree/0000/change/Rename", "/admin/tree/changes/018f0000-0000-7000-8000-000000000000?handler=Agree",
        "/admin/tree/changes/018f0000-0000-7000-8000-000000000000?handler=Drop",
        "/admin/accounts?handler=Csv&system=info", "/admin/templates/new", "/admin/templates/018f0000-0000-7000-8000-000000000000/end",
        "/admin/tree/together", "/admin/duties/new", "/admin/duties/018f0000-0000-7000-8000-000000000000/end",
        "/admin/group-plans/018f0000-0000-7000-8000-000000000000?handler=Agree", "/admin/group-plans/018f0000-0000-7000-8000-000000000000?handler=Drop",
        "/admin/groups/info-viewer", "/admin/groups/info-viewer/abolish", "/admin/systems/new", "/admin/systems/info/edit", "/admin/systems/info/groups/new",
        "/admin/systems/info/pilot", "/admin/systems/info/to/Retired", "/admin/systems/info?handler=Confirm", "/admin/systems/info?handler=Refuse",
        "/admin/systems/info?handler=Drop", "/admin/systems/info?handler=Remove", "/admin/systems/info?handler=Check",
        "/admin/sign-outs?handler=Repeat&delivery=018f0000-0000-7000-8000-000000000000",
    ];

    private readonly World _world = server.NewWorld();

    /// <summary>Role, and whether the operators' pages open for it.</summary>
    public static TheoryData<string, bool> Roles => new()
    {
        { "officer", false }, { "sso-admin", false }, { "unit-head", false }, { "overseer", false }, { "auditor", false }, { "integrator", false },
        { "dla-operator", true },
    };

    [Fact]
    public void The_written_table_names_every_page_of_the_area() => Assert.Equal(_pages, server.Services.GetServices<EndpointDataSource>()
        .SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<ForOperatorsAttribute>() is not null || e.RoutePattern.RawText!.StartsWith("admin", StringComparison.Ordinal))
        .Select(e => e.RoutePattern.RawText!).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Each_role_gets_what_the_table_says(string role, bool may)
    {
        // Roles are looked after for the department at the root of the tree.
        await Oversight.Country.Of(server);
        using var client = await RelyingParty.For(server, "info");
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, await PersonAs(role));
        var home = await browser.Get("/");
        Assert.Equal(may, home.Html.Contains("href=\"/admin\"", StringComparison.Ordinal));
        var before = await Changes(client.Id);

        foreach (var path in _gets)
        {
            Assert.True(may == ((await browser.Get(Path(path, client))).Status is HttpStatusCode.OK), $"GET {path}");
            Assert.Equal(may ? HttpStatusCode.OK : HttpStatusCode.Forbidden, browser.Page.Status);
        }

        foreach (var path in _posts)
        {
            await browser.Get("/account");
            var form = browser.Page.Forms.First(f => f.Action == "/sign-out");
            var answer = await browser.Submit(form with { Action = Path(path, client) }, null);
            Assert.True(may == answer.Status is not HttpStatusCode.Forbidden, $"POST {path} {answer.Status}");
        }

        if (!may)
        {
            Assert.Contains("หน้านี้ไม่อยู่ในสิทธิของท่าน", browser.Page.Text, StringComparison.Ordinal);
            Assert.Equal(before, await Changes(client.Id));
        }
    }

    [Fact]
    public async Task A_visitor_is_led_to_sign_in()
    {
        using var browser = server.NewBrowser();

        foreach (var path in _gets)
        {
            Assert.Equal("/sign-in", (await browser.Get(path.Replace("{client}", "x", StringComparison.Ordinal))).Address.AbsolutePath);
        }
    }

    [Fact]
    public async Task An_operator_whose_right_has_ended_is_refused_and_that_is_on_the_trail()
    {
        var person = await _world.Person(enforced: false, groups: "dla-operator");
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, person);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/admin/clients")).Status);

        var grant = await server.Sql<Guid>("SELECT id FROM access_grant WHERE holder = $1", person.Id.Value);
        await _world.Do<Access.EndGrant>(end => end.RunAsync(_world.Act(), grant, TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Get("/admin/clients")).Status);
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'OperatorTaskRefused' AND by_person = $1", person.Id.Value));
    }

    [Fact]
    public async Task A_code_by_mail_does_not_carry_an_operators_work_and_ThaID_leads_back_to_it()
    {
        var person = await _world.Person(groups: "dla-operator");
        using var client = await RelyingParty.For(server, "info");
        using var browser = server.NewBrowser();
        await _world.SignIn(browser, person);
        var before = await Changes(client.Id);

        foreach (var path in _gets)
        {
            var page = await browser.Get(Path(path, client));
            Assert.Equal(("/sign-in", "3", Path(path, client)), (page.Address.AbsolutePath, page.Query("level"), page.Query("to")));
        }

        Assert.Contains("งานนี้ต้องยืนยันตัวตนที่มั่นคงกว่าเดิม", browser.Page.Text, StringComparison.Ordinal);
        foreach (var path in _posts)
        {
            await browser.Get("/account");
            var form = browser.Page.Forms.First(f => f.Action == "/sign-out");
            var page = await browser.Submit(form with { Action = Path(path, client) }, null);
            Assert.Equal(("/sign-in", "3", Path(path, client).Split('?')[0]), (page.Address.AbsolutePath, page.Query("level"), page.Query("to")!.Split('?')[0]));
            Assert.DoesNotContain("handler", page.Query("to"), StringComparison.Ordinal);
        }

        Assert.Equal(before, await Changes(client.Id));
        Assert.Equal("/admin/clients", (await new ThaIdJourney(server).SignIn(browser, person, "/admin/clients")).Address.AbsolutePath);
    }

    [Theory]
    [InlineData("/admin/clients/no-such-client", HttpStatusCode.NotFound)]
    [InlineData("/admin/clients/%01", HttpStatusCode.NotFound)]
    [InlineData("/admin/clients/no-such-client/edit", HttpStatusCode.NotFound)]
    [InlineData("/admin/clients?q=%00%25_&state=9&page=-1&system=%00", HttpStatusCode.OK)]
    [InlineData("/admin/sign-outs?client=%00&person=x&state=x&page=99999999999", HttpStatusCode.OK)]
    [InlineData("/admin/new-client?System=%00", HttpStatusCode.OK)]
    [InlineData("/admin/tree?q=%00%25_&page=-1", HttpStatusCode.OK)]
    [InlineData("/admin/tree?at=no-such-code", HttpStatusCode.NotFound)]
    [InlineData("/admin/tree/%01", HttpStatusCode.NotFound)]
    [InlineData("/admin/tree/0000/change/Destroy", HttpStatusCode.NotFound)]
    [InlineData("/admin/tree/0000/change/17", HttpStatusCode.NotFound)]
    [InlineData("/admin/tree/changes/018f0000-0000-7000-8000-000000000000", HttpStatusCode.NotFound)]
    public async Task A_bent_address_never_breaks_a_page(string path, HttpStatusCode expected)
    {
        await Oversight.Country.Of(server);
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, await PersonAs("dla-operator"));

        Assert.Equal(expected, (await browser.Get(path)).Status);
    }

    private static string Path(string path, RelyingParty client) => path.Replace("{client}", client.Id, StringComparison.Ordinal);

    private Task<Somebody> PersonAs(string role) => role switch
    {
        "sso-admin" => _world.Person(enforced: false, office: Office.SsoAdmin, groups: "info-editor"),
        "unit-head" => _world.Person(enforced: false, office: Office.HeadOfFinance, groups: "info-viewer"),
        "officer" => _world.Person(enforced: false, groups: "info-viewer"),
        _ => _world.Person(enforced: false, groups: role),
    };

    private Task<string?> Changes(string client) => server.Sql<string>(
        "SELECT c::text || (SELECT count(*) FROM oauth_client) || (SELECT count(*) FROM audit_entry WHERE details ->> 'client_id' = $1) FROM oauth_client c WHERE id = $1",
        client);
}
