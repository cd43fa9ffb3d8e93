using LakMuang.Storage.Pruning;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Nodes;

/// <summary>What nobody needs any more goes, in portions; what somebody may still ask for stays.</summary>
public sealed class PruneTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Expired_rows_go_and_living_ones_stay()
    {
        await server.Sql<int>("INSERT INTO spent_code (jti, sid, spent_at) SELECT uuid_at(lakmuang_now() - (n - 0.5) * interval '1 minute'), uuid_at(lakmuang_now()), to_timestamp(0) FROM generate_series(1, 3500) n");
        await server.Sql<int>("INSERT INTO used_once (key, expires_at) VALUES ('old', lakmuang_now() - interval '1 second'), ('new', lakmuang_now() + interval '1 minute')");

        Assert.Equal(3_441, await server.Ask<Prune, int>(prune => prune.RunAsync(Ct)));

        Assert.Equal(60, await server.Sql<long>("SELECT count(*) FROM spent_code WHERE spent_at = to_timestamp(0)"));
        Assert.Equal("new", await server.Sql<string>("SELECT string_agg(key, ',') FROM used_once WHERE key IN ('old', 'new')"));
        Assert.Equal(0, await server.Ask<Prune, int>(prune => prune.RunAsync(Ct)));
    }

    [Fact]
    public async Task A_living_sign_in_survives_the_pruning()
    {
        var world = server.NewWorld();
        using var browser = server.NewBrowser();
        using var info = await RelyingParty.For(server, "info");
        await world.SignIn(browser, await world.Person(groups: "info-viewer"));
        var tokens = await RelyingParty.Json(await info.Redeem(await info.Code(browser, "openid offline_access")));

        await server.Ask<Prune, int>(prune => prune.RunAsync(Ct));

        Assert.True((await info.Refresh(tokens.GetProperty("refresh_token").GetString()!)).IsSuccessStatusCode);
        Assert.Equal("/", (await browser.Get("/")).Address.AbsolutePath);
    }
}
