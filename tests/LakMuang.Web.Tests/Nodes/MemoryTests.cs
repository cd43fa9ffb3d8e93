using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LakMuang.Kernel;
using LakMuang.SignOn;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Nodes;

/// <summary>Nodes hold clients and keys in memory, and none ever answers from an old one.</summary>
public sealed class MemoryTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private readonly World _world = server.NewWorld();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_that_is_disabled_on_one_node_is_refused_by_the_other_at_its_next_request()
    {
        await using var other = server.SecondNode();
        using var info = await RelyingParty.For(server, "info");
        Assert.Equal(HttpStatusCode.OK, (await TokenAsync(other.Address, info)).StatusCode);

        await server.Sql<int>("UPDATE oauth_client SET disabled_at = now() WHERE id = $1", info.Id);

        Assert.Equal(HttpStatusCode.Unauthorized, (await TokenAsync(other.Address, info)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await TokenAsync(server.Address, info)).StatusCode);
    }

    [Fact]
    public async Task After_the_database_was_restored_to_an_earlier_state_memory_follows_it()
    {
        using var info = await RelyingParty.For(server, "info");
        await server.Sql<int>("UPDATE registry SET version = version + 100");
        Assert.Equal(HttpStatusCode.OK, (await TokenAsync(server.Address, info)).StatusCode);

        await server.Sql<int>("UPDATE registry SET version = version - 50");
        await server.Sql<int>("UPDATE oauth_client SET disabled_at = now() WHERE id = $1", info.Id);

        Assert.Equal(HttpStatusCode.Unauthorized, (await TokenAsync(server.Address, info)).StatusCode);
    }

    [Fact]
    public async Task Rotated_keys_sign_on_every_node_at_once_and_had_been_published_before()
    {
        await using var other = server.SecondNode();
        using var info = await RelyingParty.For(server, "info");
        await RotateAsync((rotate, act) => rotate.CompleteAsync(act, withNext: true, Ct));
        var published = await KidsAsync(other.Address);
        var before = await KidOfTokenAsync(other.Address, info);

        await RotateAsync((rotate, act) => rotate.RunAsync(act, Ct));

        var after = await KidOfTokenAsync(other.Address, info);
        Assert.NotEqual(before, after);
        Assert.Contains(after, published);
        Assert.Equal(after, await KidOfTokenAsync(server.Address, info));
        Assert.Contains(before, await KidsAsync(server.Address));
    }

    [Fact]
    public async Task An_old_key_leaves_the_list_thirteen_hours_after_it_stopped_signing()
    {
        using var info = await RelyingParty.For(server, "info");
        var before = await KidOfTokenAsync(server.Address, info);
        await RotateAsync((rotate, act) => rotate.RunAsync(act, Ct));

        await server.PassAsync(TimeSpan.FromHours(12.9));
        await RotateAsync((rotate, act) => rotate.CompleteAsync(act, withNext: true, Ct));
        await TouchAsync();
        Assert.Contains(before, await KidsAsync(server.Address));

        await server.PassAsync(TimeSpan.FromHours(0.2));
        await TouchAsync();
        Assert.DoesNotContain(before, await KidsAsync(server.Address));
    }

    [Fact]
    public async Task What_a_withdrawn_key_has_signed_is_refused_and_the_sessions_it_opened_end()
    {
        await using var other = server.SecondNode();
        var officer = await _world.Person(groups: "info-viewer");
        using var browser = server.NewBrowser();
        using var info = await RelyingParty.For(server, "info");
        await RotateAsync((rotate, act) => rotate.RunAsync(act, Ct));
        await _world.SignIn(browser, officer);
        var tokens = await RelyingParty.Json(await info.Redeem(await info.Code(browser, "openid offline_access")));
        var access = tokens.GetProperty("access_token").GetString()!;
        var kid = Kid(access);

        var signedFrom = await server.Ask<RotateKeys, Result<DateTimeOffset>>(rotate => rotate.WithdrawAsync(_world.Act(), kid, Ct));
        Assert.True(signedFrom.Ok(out var from, out _));

        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(other.Address, "/oauth2/userinfo"));
        request.Headers.Authorization = new("Bearer", access);
        using var http = new HttpClient();
        Assert.Equal(HttpStatusCode.Unauthorized, (await http.SendAsync(request, Ct)).StatusCode);
        Assert.DoesNotContain(kid, await KidsAsync(other.Address));
        Assert.NotEqual(kid, await KidOfTokenAsync(server.Address, info));

        while (await server.Ask<EndSessionsOfKey, int>(end => end.RunAsync(_world.Act(), from, Ct)) > 0)
        {
        }

        Assert.False((await info.Refresh(tokens.GetProperty("refresh_token").GetString()!)).IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_key_that_is_not_in_use_cannot_be_withdrawn()
    {
        var result = await server.Ask<RotateKeys, Result<DateTimeOffset>>(rotate => rotate.WithdrawAsync(_world.Act(), "nobody", Ct));

        Assert.False(result.Ok(out _, out var problem));
        Assert.Equal("key.none", problem!.Code);
    }

    private Task RotateAsync(Func<RotateKeys, Act, Task> change) => _world.Do<RotateKeys>(rotate => change(rotate, _world.Act()));

    // Any change of a client makes the nodes look again, as the worker does every minute.
    private Task<int> TouchAsync() => server.Sql<int>("UPDATE oauth_client SET created_at = created_at");

    private static async Task<HttpResponseMessage> TokenAsync(Uri node, RelyingParty client)
    {
        using var http = new HttpClient { BaseAddress = node };
        return await http.PostAsync("/oauth2/token", new FormUrlEncodedContent(
            [new("grant_type", "client_credentials"), new("scope", "api"), new("client_id", client.Id), new("client_secret", client.Secret)]), Ct);
    }

    private static async Task<string> KidOfTokenAsync(Uri node, RelyingParty client) =>
        Kid((await RelyingParty.Json(await TokenAsync(node, client))).GetProperty("access_token").GetString()!);

    private static string Kid(string token) =>
        JsonDocument.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(token.Split('.')[0])).RootElement.GetProperty("kid").GetString()!;

    private static async Task<List<string>> KidsAsync(Uri node)
    {
        using var http = new HttpClient { BaseAddress = node };
        var keys = await http.GetFromJsonAsync<JsonElement>("/oauth2/jwks", Ct);
        return [.. keys.GetProperty("keys").EnumerateArray().Select(k => k.GetProperty("kid").GetString()!)];
    }
}
