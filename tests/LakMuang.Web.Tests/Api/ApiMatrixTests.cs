using System.Net;
using LakMuang.Kernel;
using LakMuang.TestKit;
using LakMuang.Web.Api;
using LakMuang.Web.Tests.Oversight;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Web.Tests.Api;

/// <summary>Every operation against every role, for the own agency, its neighbour, what is below and above, by the table of docs/api.md (invariant 3).</summary>
public sealed class ApiMatrixTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static readonly string[] _places = ["town", "neighbour", "district", "province"];

    // For which of the four each role may do which kind of work. Written by hand from docs/roles.md, and not taken from the code.
    private static readonly Dictionary<string, Dictionary<string, string[]>> _may = new()
    {
        ["officer"] = new() { ["receive"] = ["town"] },
        ["sso-admin"] = new() { ["read"] = ["town"], ["work"] = ["town"], ["receive"] = ["town"], ["acknowledge"] = ["town"] },
        ["sso-admin of a neighbour"] = new() { ["read"] = ["neighbour"], ["work"] = ["neighbour"], ["receive"] = ["neighbour"], ["acknowledge"] = ["neighbour"] },
        ["sso-admin of the district"] = new() { ["read"] = ["district"], ["work"] = ["district"], ["receive"] = ["district"], ["acknowledge"] = ["district"] },
        ["overseer in the town"] = new() { ["oversee"] = ["town"], ["receive"] = ["town"], ["acknowledge"] = ["town"] },
        ["overseer of the district"] = new()
        {
            ["read"] = ["town", "neighbour"],
            ["work"] = ["town", "neighbour"],
            ["confirm"] = ["town", "neighbour"],
            ["oversee"] = ["town", "neighbour", "district"],
            ["receive"] = ["town", "neighbour", "district"],
            ["acknowledge"] = ["district"],
        },
        ["overseer of the province"] = new()
        {
            ["read"] = ["town", "neighbour", "district"],
            ["work"] = ["town", "neighbour", "district"],
            ["confirm"] = ["town", "neighbour", "district"],
            ["oversee"] = _places,
            ["receive"] = _places,
            ["acknowledge"] = ["province"],
        },
        ["overseer of another province"] = [],
        ["auditor"] = new() { ["read"] = _places, ["receive"] = _places },
        ["integrator"] = [],
        ["dla-operator"] = new() { ["read"] = _places, ["work"] = _places, ["confirm"] = _places, ["oversee"] = _places, ["receive"] = _places, ["central"] = _places },
    };

    /// <summary>operationId, method, path, scope, kind of work and caller, as docs/api.md says them.</summary>
    private static readonly List<string[]> _rows =
    [
        .. File.ReadLines(Path.Combine(Clone.Folder, "docs", "api.md")).SkipWhile(line => !line.StartsWith("| Operation |", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(line => line.StartsWith('|')).Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim().Trim('`')).ToArray()),
    ];

    public static TheoryData<string> Roles => [.. _may.Keys];

    [Fact]
    public void The_page_names_every_operation_with_its_scope_and_caller() => Assert.Equal(
        Operations.All.Select(o => $"{o.Id} {o.Method} {o.Path} {o.Scope} {(o.TakesPerson ? "person" : "person or client")}"),
        _rows.Select(r => $"{r[0]} {r[1]} {r[2]} {r[3]} {r[5]}"));

    [Fact]
    public void Every_endpoint_of_the_api_stands_in_the_table_and_asks_for_its_own_token()
    {
        var endpoints = server.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText?.TrimStart('/').StartsWith("api/v1", StringComparison.Ordinal) is true).ToList();

        Assert.All(endpoints, e => Assert.Equal("api", e.Metadata.GetOrderedMetadata<IAuthorizeData>().Single().AuthenticationSchemes));
        Assert.All(endpoints, e => Assert.Null(e.Metadata.GetMetadata<IAllowAnonymous>()));
        Assert.Equal(Operations.All.Count, endpoints.Count(e => e.Metadata.GetMetadata<Operation>() is not null));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Each_role_does_what_the_table_says_and_nothing_else(string role)
    {
        var land = await Country.Of(server);
        using var desk = await ApiDesk.Of(server, await PageMatrixTests.PersonAs(land, role));

        foreach (var row in _rows.Where(r => r[2].StartsWith("/agencies/{agency}/", StringComparison.Ordinal)))
        {
            foreach (var place in _places)
            {
                var answer = await Call(desk, row, land.CodeOf(AgencyOf(land, place)));
                var kinds = row[4];
                var isOpen = kinds == "anybody" || _may[role].GetValueOrDefault(kinds, []).Contains(place);
                var isRefused = answer.Status is HttpStatusCode.Forbidden && answer.Code == "agency.not-yours";
                Assert.True(kinds == "anybody" || isOpen == !isRefused, $"{row[0]} in {place} as {role}: {answer.Status} {answer.Text}");
                Assert.True((int)answer.Status < 500, $"{row[0]} in {place} as {role}: {answer.Status}");
            }
        }

        foreach (var row in _rows.Where(r => r[4] == "central"))
        {
            var answer = await Call(desk, row, "0000");
            Assert.True((role == "dla-operator") == (answer.Code is not ("operator.only" or "agency.not-yours")), $"{row[0]} as {role}: {answer.Status}");
        }
    }

    [Fact]
    public async Task A_scope_that_is_left_out_closes_every_operation_of_it_to_the_mightiest()
    {
        var land = await Country.Of(server);
        using var desk = await ApiDesk.Of(server, await land.Person(land.Root, roles: ["dla-operator"]), "");

        foreach (var row in _rows)
        {
            var answer = await Call(desk, row, land.CodeOf(land.Town));
            Assert.Equal((HttpStatusCode.Forbidden, "api.scope"), (answer.Status, answer.Code));
        }
    }

    private static Task<ApiReply> Call(ApiDesk desk, string[] row, string agency)
    {
        var path = row[2].Replace("{agency}", agency, StringComparison.Ordinal);
        path = System.Text.RegularExpressions.Regex.Replace(path, @"\{\w+\}", _ => Guid.CreateVersion7().ToString());
        var operation = Operations.All.Single(o => o.Id == row[0]);
        path += QueryString.Create(operation.Query.Where(q => q.IsNeeded).Select(q => KeyValuePair.Create<string, string?>(q.Name, q.Example)));
        return row[1] == "GET" ? desk.Get(path) : desk.Post(path, BodyOf(operation), ApiDesk.NewKey(), "\"v0\"");
    }

    // Where the address names no agency, the use case alone asks the guard, so it must be reached.
    private static HttpContent? BodyOf(Operation operation) =>
        operation.Files.Count > 0 ? new StringContent("nothing", System.Text.Encoding.UTF8, "text/csv")
        : operation.Input is null ? null
        : ApiDesk.Json(operation.IsOfAgency ? "{}" : System.Text.Json.JsonSerializer.Serialize(operation.Example, operation.Input, ApiJson.Options));

    private static AgencyId AgencyOf(Country land, string place) => place switch
    {
        "town" => land.Town,
        "neighbour" => land.Neighbour,
        "district" => land.District,
        _ => land.Province,
    };
}
