using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Protocol;

/// <summary>Single claims, levels and replaced registrations through real HTTP.</summary>
public sealed class ClaimsAndRegistrationTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private readonly World _world = server.NewWorld();

    [Fact]
    public async Task A_single_claim_comes_without_the_rest_of_its_scope()
    {
        using var browser = server.NewBrowser();
        using var info = await RelyingParty.For(server, "info");
        await _world.SignIn(browser, await _world.Person(groups: "info-viewer"));
        var claims = Uri.EscapeDataString("""{"userinfo":{"agency_code":{"essential":true},"pid":null}}""");
        var page = await browser.Get(info.AuthorizeAddress("openid", extra: $"&claims={claims}"), until: RelyingParty.RedirectUri);
        var tokens = await RelyingParty.Json(await info.Redeem(page.Query("code")!));

        var told = await RelyingParty.Json(await info.UserInfo(tokens.GetProperty("access_token").GetString()!));

        Assert.True(told.TryGetProperty("agency_code", out _));
        Assert.False(told.TryGetProperty("agency_name", out _) || told.TryGetProperty("name", out _) || told.TryGetProperty("pid", out _));
    }

    [Fact]
    public async Task A_level_that_cannot_be_reached_is_told_to_the_client()
    {
        using var browser = server.NewBrowser();
        using var info = await RelyingParty.For(server, "info");
        var claims = Uri.EscapeDataString("""{"id_token":{"acr":{"essential":true,"value":"urn:lakmuang:level:4"}}}""");

        var page = await browser.Get(info.AuthorizeAddress(extra: $"&claims={claims}"), until: RelyingParty.RedirectUri);

        Assert.Equal("unmet_authentication_requirements", page.Query("error"));
    }

    [Fact]
    public async Task A_registration_is_replaced_by_its_own_client()
    {
        await _world.Systems();
        using var http = new HttpClient { BaseAddress = server.Address };
        var made = await Send(http, HttpMethod.Post, "/oauth2/register", LakMuangServer.InitialAccessToken, """{"redirect_uris":["http://localhost:9/cb"]}""");
        var (id, token) = (made.GetProperty("client_id").GetString()!, made.GetProperty("registration_access_token").GetString()!);

        var replaced = await Send(
            http, HttpMethod.Put, $"/oauth2/register/{id}", token, $$"""{"client_id":"{{id}}","redirect_uris":["http://localhost:9/new"],"scope":"openid pid"}""");
        Assert.Equal("openid", replaced.GetProperty("scope").GetString());
        var read = await Send(http, HttpMethod.Get, $"/oauth2/register/{id}", token, null);
        Assert.Equal("http://localhost:9/new", read.GetProperty("redirect_uris")[0].GetString());
        Assert.Equal(
            HttpStatusCode.BadRequest, (await http.GetAsync(new Uri($"/oauth2/authorize?client_id={id}&redirect_uri=http://localhost:9/cb", UriKind.Relative))).StatusCode);
        await Assert.ThrowsAsync<HttpRequestException>(() => Send(http, HttpMethod.Put, $"/oauth2/register/{id}", "wrong", "{}"));
    }

    private static async Task<JsonElement> Send(HttpClient http, HttpMethod method, string address, string token, string? body)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Content = body is null ? null : new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
