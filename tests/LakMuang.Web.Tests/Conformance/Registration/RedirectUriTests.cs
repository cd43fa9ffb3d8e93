using System.Net;
using System.Text.Json.Nodes;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Conformance.Kit;

namespace LakMuang.Web.Tests.Conformance.Registration;

/// <summary>Redirect URIs with a query or a fragment (RFC 6749 section 3.1.2).</summary>
[Collection(ConformanceServer.Name)]
public sealed class RedirectUriTests(LakMuangServer server)
{
    private static (string, JsonNode?) Registered(string address) => ("redirect_uris", new JsonArray(address));

    [Fact]
    [Module("oidcc-redirect-uri-query-OK")]
    public async Task A_registered_query_is_kept_beside_the_answer()
    {
        const string address = Party.Callback + "?foo=bar";
        using var visit = await Visit.BeginAsync(server, Registered(address));

        var page = await visit.EnterAsync(("redirect_uri", address));

        Assert.Equal("bar", page.Query("foo"));
        var code = Answer.Code(page, visit.Party.Provider);
        using var answer = await visit.Party.TokenAsync(("grant_type", "authorization_code"), ("code", code), ("redirect_uri", address));
        await Tokens.Check(answer, visit.Party);
    }

    [Theory]
    [Module("oidcc-redirect-uri-query-mismatch")]
    [InlineData("?bar=foo")]
    [InlineData("?foo=bar&foo=bar")]
    [InlineData("?FOO=bar")]
    [InlineData("")]
    public async Task Another_query_than_the_registered_ends_in_a_page(string query) => await Refused(Party.Callback + "?foo=bar", Party.Callback + query);

    [Fact]
    [Module("oidcc-redirect-uri-query-added")]
    public async Task A_query_that_was_not_registered_ends_in_a_page() => await Refused(Party.Callback, Party.Callback + "?foo=bar");

    [Theory]
    [Module("oidcc-redirect-uri-regfrag")]
    [InlineData(Party.Callback + "#foobar")]
    [InlineData(Party.Callback + "#")]
    public async Task A_fragment_cannot_be_registered(string address)
    {
        using var answer = await Party.PostAsync(await Provider.ReadAsync(server), Registered(address));

        Assert.Equal("invalid_redirect_uri", await Tokens.Refusal(answer));
    }

    private async Task Refused(string registered, string asked)
    {
        using var visit = await Visit.BeginAsync(server, Registered(registered));

        var page = await visit.GoAsync(("redirect_uri", asked));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(server.Address.Authority, page.Address.Authority);
    }
}
