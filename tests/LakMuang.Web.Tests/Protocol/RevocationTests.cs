using System.Collections.Concurrent;
using System.Net;
using LakMuang.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace LakMuang.Web.Tests.Protocol;

/// <summary>After "done", nothing older works (invariant 2), and the systems have been told (B-3).</summary>
public sealed class RevocationTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private readonly World _world = server.NewWorld();

    [Fact]
    public async Task After_a_suspension_no_session_code_or_token_works()
    {
        var officer = await _world.Person(groups: "info-viewer");
        using var browser = server.NewBrowser();
        using var info = await RelyingParty.For(server, "info");
        await _world.SignIn(browser, officer);
        var tokens = await RelyingParty.Json(await info.Redeem(await info.Code(browser, "openid offline_access")));
        var unused = await info.Code(browser);

        await _world.Do<Accounts.SuspendAccount>(suspend => suspend.RunAsync(_world.Act(), officer.Id, TestContext.Current.CancellationToken));

        Assert.Equal("/sign-in", (await browser.Get("/")).Address.AbsolutePath);
        Assert.False((await info.Redeem(unused)).IsSuccessStatusCode);
        Assert.False((await info.Refresh(tokens.GetProperty("refresh_token").GetString()!)).IsSuccessStatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await info.UserInfo(tokens.GetProperty("access_token").GetString()!)).StatusCode);
        var asked = await info.Post("/oauth2/introspect", ("token", tokens.GetProperty("access_token").GetString()!));
        Assert.False((await RelyingParty.Json(asked)).GetProperty("active").GetBoolean());
    }

    [Fact]
    public async Task A_grant_that_ends_ends_the_session_in_that_system_and_in_no_other()
    {
        var officer = await _world.Person(groups: ["info-viewer", "elaas-maker"]);
        using var browser = server.NewBrowser();
        using var info = await RelyingParty.For(server, "info");
        using var elaas = await RelyingParty.For(server, "elaas");
        await _world.SignIn(browser, officer);
        var inInfo = await RelyingParty.Json(await info.Redeem(await info.Code(browser)));
        var inElaas = await RelyingParty.Json(await elaas.Redeem(await elaas.Code(browser)));
        var grant = await server.Sql<Guid>("SELECT id FROM access_grant WHERE holder = $1 AND system = 'info'", officer.Id.Value);

        await _world.Do<Access.EndGrant>(end => end.RunAsync(_world.Act(), grant, TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.Unauthorized, (await info.UserInfo(inInfo.GetProperty("access_token").GetString()!)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await elaas.UserInfo(inElaas.GetProperty("access_token").GetString()!)).StatusCode);
    }

    [Fact]
    public async Task Signing_out_tells_the_system_even_when_it_refuses_at_first()
    {
        var told = new ConcurrentQueue<string>();
        var refuse = true;
        await using var system = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]).Build();
        system.MapPost("/backchannel-logout", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            told.Enqueue(form["logout_token"]!);
            var answer = refuse ? Results.StatusCode(500) : Results.Ok();
            refuse = false;
            return answer;
        });
        await system.StartAsync(TestContext.Current.CancellationToken);
        var officer = await _world.Person(groups: "info-viewer");
        using var browser = server.NewBrowser();
        using var info = await RelyingParty.For(server, "info", backChannel: $"{system.Urls.Single()}/backchannel-logout");
        await _world.SignIn(browser, officer);
        await info.Redeem(await info.Code(browser));

        await browser.Get("/sign-out");
        await browser.Submit();

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (await server.Sql<long>("SELECT count(*) FROM logout_delivery WHERE person = $1 AND confirmed_at IS NOT NULL", officer.Id.Value) == 0)
        {
            await tick.WaitForNextTickAsync(limit.Token);
        }

        Assert.Equal(2, told.Count);
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'SystemConfirmedLogout' AND subject = $1", officer.Id.Value));
    }

    [Fact]
    public async Task A_system_may_sign_the_person_out_with_its_id_token()
    {
        var officer = await _world.Person(groups: "info-viewer");
        using var browser = server.NewBrowser();
        using var info = await RelyingParty.For(server, "info", postLogout: "http://localhost:9/bye");
        await _world.SignIn(browser, officer);
        var tokens = await RelyingParty.Json(await info.Redeem(await info.Code(browser)));
        var hint = tokens.GetProperty("id_token").GetString()!;

        var refused = await browser.Get($"/oauth2/logout?id_token_hint={hint}&post_logout_redirect_uri=https%3A%2F%2Fevil.example%2F");
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        var page = await browser.Get(
            $"/oauth2/logout?id_token_hint={hint}&post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A9%2Fbye&state=xy", until: "http://localhost:9/");

        Assert.Equal("http://localhost:9/bye?state=xy", page.Address.AbsoluteUri);
        Assert.Equal("/sign-in", (await browser.Get("/")).Address.AbsolutePath);
    }

    [Fact]
    public async Task A_bare_logout_request_asks_the_person_first()
    {
        using var browser = server.NewBrowser();
        await _world.SignIn(browser, await _world.Person(enforced: false));

        var asked = await browser.Get("/oauth2/logout");
        Assert.Contains("ท่านต้องการออกจาก", asked.Text, StringComparison.Ordinal);
        Assert.Equal("/", (await browser.Get("/")).Address.AbsolutePath);

        await browser.Get("/oauth2/logout");
        await browser.Submit();
        Assert.Equal("/sign-in", (await browser.Get("/")).Address.AbsolutePath);
    }
}
