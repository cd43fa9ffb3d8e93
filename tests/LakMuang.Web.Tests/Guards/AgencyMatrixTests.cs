using System.Net;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.SignIn;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Web.Tests.Guards;

/// <summary>Every address below an agency against every role, by a written table and not by the code's own opinion (invariant 3).</summary>
public sealed class AgencyMatrixTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private const string Read = "read";
    private const string Work = "work";
    private const string Confirm = "confirm and list";
    private const string Circulars = "read circulars";
    private const string Above = "from above only";

    // What each address is for. Deciding on a nomination is a form of a page that may be read; its handlers have a matrix of their own.
    private static readonly Dictionary<string, string> _addresses = new()
    {
        ["agencies/{code}"] = Read,
        ["agencies/{code}/accounts"] = Read,
        ["agencies/{code}/accounts/lists"] = Work,
        ["agencies/{code}/accounts/lists/{id:guid}"] = Work,
        ["agencies/{code}/admins"] = Read,
        ["agencies/{code}/admins/leave/{id:guid}"] = Work,
        ["agencies/{code}/admins/new"] = Work,
        ["agencies/{code}/admins/{id:guid}"] = Read,
        ["agencies/{code}/below"] = Confirm,
        ["agencies/{code}/conflicts"] = Read,
        ["agencies/{code}/conflicts/excuse"] = Above,
        ["agencies/{code}/headships"] = Work,
        ["agencies/{code}/headships/{group}"] = Work,
        ["agencies/{code}/history"] = Read,
        ["agencies/{code}/circulars"] = Circulars,
        ["agencies/{code}/circulars/{id:guid}"] = Circulars,
        ["agencies/{code}/circulars/{id:guid}/earlier-file"] = Circulars,
        ["agencies/{code}/circulars/{id:guid}/file"] = Circulars,
        ["agencies/{code}/below/moves"] = Confirm,
        ["agencies/{code}/imports"] = Work,
        ["agencies/{code}/imports/{id:guid}"] = Work,
        ["agencies/{code}/invitations"] = Work,
        ["agencies/{code}/leavers"] = Work,
        ["agencies/{code}/leavers/below"] = Confirm,
        ["agencies/{code}/leavers/forecast"] = Read,
        ["agencies/{code}/letters"] = Read,
        ["agencies/{code}/letters/new"] = Work,
        ["agencies/{code}/letters/{id:guid}"] = Read,
        ["agencies/{code}/letters/{id:guid}/file"] = Read,
        ["agencies/{code}/letters/{id:guid}/withdraw"] = Work,
        ["agencies/{code}/overview"] = Confirm,
        ["agencies/{code}/outgoing"] = Confirm,
        ["agencies/{code}/outgoing/new"] = Confirm,
        ["agencies/{code}/outgoing/{id:guid}"] = Confirm,
        ["agencies/{code}/outgoing/{id:guid}/check"] = Confirm,
        ["agencies/{code}/outgoing/{id:guid}/draft-file"] = Confirm,
        ["agencies/{code}/outgoing/{id:guid}/edit"] = Confirm,
        ["agencies/{code}/outgoing/{id:guid}/file"] = Confirm,
        ["agencies/{code}/moves"] = Work,
        ["agencies/{code}/moves/ask"] = Work,
        ["agencies/{code}/moves/{id:guid}"] = Work,
        ["agencies/{code}/people"] = Read,
        ["agencies/{code}/people/on"] = Read,
        ["agencies/{code}/people/{id:guid}"] = Read,
        ["agencies/{code}/people/{id:guid}/access"] = Work,
        ["agencies/{code}/people/{id:guid}/edit"] = Work,
        ["agencies/{code}/people/{id:guid}/leave"] = Work,
        ["agencies/{code}/people/{id:guid}/number"] = Work,
        ["agencies/{code}/people/{id:guid}/recertify"] = Work,
        ["agencies/{code}/people/{id:guid}/recovery"] = Above,
        ["agencies/{code}/people/{id:guid}/reset"] = Work,
        ["agencies/{code}/people/{id:guid}/stop-recovery"] = Work,
        ["agencies/{code}/people/{id:guid}/rights/copy"] = Work,
        ["agencies/{code}/people/{id:guid}/rights/new"] = Work,
        ["agencies/{code}/people/{id:guid}/rights/{right:guid}"] = Read,
        ["agencies/{code}/people/{id:guid}/rights/{right:guid}/{deed:alpha}"] = Work,
        ["agencies/{code}/people/{id:guid}/why"] = Read,
        ["agencies/{code}/people/{id:guid}/merge"] = Above,
        ["agencies/{code}/people/{id:guid}/merge/{other:guid}"] = Above,
        ["agencies/{code}/people/{id:guid}/second"] = Work,
        ["agencies/{code}/people/{id:guid}/suspend"] = Work,
        ["agencies/{code}/people/{id:guid}/suspension"] = Work,
        ["agencies/{code}/people/{id:guid}/transfer"] = Work,
        ["agencies/{code}/recertify"] = Read,
        ["agencies/{code}/registrations"] = Work,
        ["agencies/{code}/requests"] = Read,
        ["agencies/{code}/rights"] = Read,
        ["agencies/{code}/rights/choose"] = Work,
        ["agencies/{code}/rights/confirm"] = Work,
        ["agencies/{code}/rights/many"] = Work,
        ["agencies/{code}/rights/many/{id:guid}"] = Work,
        ["agencies/{code}/registrations/{id:guid}"] = Work,
        ["agencies/{code}/registrations/{id:guid}/evidence/{file:guid}"] = Work,
    };

    // Who may what, seen from the town.
    private static readonly Dictionary<string, string[]> _may = new()
    {
        ["officer"] = [Circulars],
        ["sso-admin"] = [Read, Work, Circulars],
        ["sso-admin of a neighbour"] = [],
        ["sso-admin of the district"] = [],
        ["overseer in the town"] = [Confirm, Circulars],
        ["overseer of the district"] = [Read, Work, Confirm, Above, Circulars],
        ["overseer of the province"] = [Read, Work, Confirm, Above, Circulars],
        ["overseer of another province"] = [],
        ["auditor"] = [Read, Circulars],
        ["integrator"] = [],
        ["dla-operator"] = [Read, Work, Confirm, Above, Circulars],
    };

    public static TheoryData<string> Roles => [.. _may.Keys];

    private IEnumerable<string> Addresses => server.Services.GetServices<EndpointDataSource>()
        .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Select(e => e.RoutePattern.RawText!.TrimStart('/'))
        .Where(path => path.StartsWith("agencies/", StringComparison.Ordinal))
        .Distinct().Order(StringComparer.Ordinal);

    [Fact]
    public void Every_address_below_an_agency_is_in_the_table() => Assert.Equal(_addresses.Keys.Order(StringComparer.Ordinal), Addresses);

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Each_role_opens_what_the_table_says_and_sends_nothing_else(string role)
    {
        var land = await Country.Of(server);
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, await PageMatrixTests.PersonAs(land, role), "/account");
        var token = browser.Page.Forms.First(f => f.Action == "/sign-out").Fields;

        foreach (var (address, use) in _addresses)
        {
            var path = "/" + address.Replace("{code}", land.CodeOf(land.Town), StringComparison.Ordinal)
                .Replace("{id:guid}", Guid.CreateVersion7().ToString(), StringComparison.Ordinal)
                .Replace("{other:guid}", Guid.CreateVersion7().ToString(), StringComparison.Ordinal)
                .Replace("{right:guid}", Guid.CreateVersion7().ToString(), StringComparison.Ordinal).Replace("{deed:alpha}", "ended", StringComparison.Ordinal)
                .Replace("{file:guid}", Guid.CreateVersion7().ToString(), StringComparison.Ordinal);
            var isOpen = _may[role].Contains(use);

            var got = await browser.Get(path);
            Assert.True(isOpen == got.Status is HttpStatusCode.OK or HttpStatusCode.NotFound && isOpen == got.Status is not HttpStatusCode.Forbidden, $"GET {address} as {role}: {got.Status}");
            var sent = await browser.Submit(new TestForm(path, token), null);
            Assert.True(isOpen || sent.Status is HttpStatusCode.Forbidden or HttpStatusCode.MethodNotAllowed, $"POST {address} as {role}: {sent.Status}");
            Assert.True((int)sent.Status < 500, $"POST {address} as {role}: {sent.Status}");
        }
    }

    [Fact]
    public async Task A_visitor_is_led_to_sign_in_from_each_of_them()
    {
        var land = await Country.Of(server);
        using var browser = server.NewBrowser();

        foreach (var address in _addresses.Keys)
        {
            var path = "/" + address.Replace("{code}", land.CodeOf(land.Town), StringComparison.Ordinal)
                .Replace("{id:guid}", Guid.CreateVersion7().ToString(), StringComparison.Ordinal)
                .Replace("{other:guid}", Guid.CreateVersion7().ToString(), StringComparison.Ordinal)
                .Replace("{right:guid}", Guid.CreateVersion7().ToString(), StringComparison.Ordinal).Replace("{deed:alpha}", "ended", StringComparison.Ordinal)
                .Replace("{file:guid}", Guid.CreateVersion7().ToString(), StringComparison.Ordinal);
            Assert.Equal("/sign-in", (await browser.Get(path)).Address.AbsolutePath);
        }
    }
}
