using System.Net;
using LakMuang.Kernel;
using LakMuang.SignOn;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Protocol;

/// <summary>A client that is closed takes with it whatever was issued to it, and opening it again brings nothing back.</summary>
public sealed class ClosedClientTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private readonly World _world = server.NewWorld();

    [Fact]
    public async Task Its_tokens_tell_nothing_more_and_stay_dead_when_it_is_opened_again()
    {
        using var browser = server.NewBrowser();
        using var info = await RelyingParty.For(server, "info");
        await _world.SignIn(browser, await _world.Person(enforced: false, groups: "info-viewer"));
        var tokens = await RelyingParty.Json(await info.Redeem(await info.Code(browser, "openid offline_access")));
        var (access, refresh) = (tokens.GetProperty("access_token").GetString()!, tokens.GetProperty("refresh_token").GetString()!);
        Assert.Equal(HttpStatusCode.OK, (await info.UserInfo(access)).StatusCode);

        await Do<DisableClient>(close => close.RunAsync(_world.Act(), info.Id, ReasonToDisable.SecretLeaked, default));
        Assert.Equal(HttpStatusCode.Unauthorized, (await info.UserInfo(access)).StatusCode);

        await Do<EnableClient>(open => open.RunAsync(_world.Act(), info.Id, default));
        Assert.Equal(HttpStatusCode.Unauthorized, (await info.UserInfo(access)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await info.Refresh(refresh)).StatusCode);
        Assert.False((await RelyingParty.Json(await info.Post("/oauth2/introspect", ("token", access)))).GetProperty("active").GetBoolean());
        Assert.Equal(HttpStatusCode.OK, (await info.Redeem(await info.Code(browser))).StatusCode);
    }

    private async Task Do<T>(Func<T, Task<Result<string>>> act)
        where T : notnull =>
        Assert.True((await server.Ask(act)).Ok(out _, out var problem), problem?.Message.En);
}
