using LakMuang.Kernel;
using LakMuang.SignOn;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Protocol;

/// <summary>What was opened in the moment in which its session or right ended is found and ended (invariant 2).</summary>
public sealed class StrayTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private readonly World _world = server.NewWorld();

    [Fact]
    public async Task A_session_in_a_system_whose_parent_ended_unseen_ends_and_its_refresh_token_lives_on()
    {
        var (officer, info, refresh, sid) = await Enter();
        await server.Sql<int>("UPDATE session SET ended_at = lakmuang_now(), ended_because = 'SignedOut' WHERE person = $1", officer.Id.Value);

        await SweepAsync();

        Assert.False(await IsOpen(sid));
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'SystemSessionEnded' AND subject = $1", officer.Id.Value));
        Assert.True((await info.Refresh(refresh)).IsSuccessStatusCode);
        info.Dispose();
    }

    [Fact]
    public async Task A_session_in_a_system_whose_right_ended_unseen_ends_with_its_refresh_token()
    {
        var (officer, info, refresh, sid) = await Enter();
        await server.Sql<int>("UPDATE access_grant SET state = 'Ended' WHERE holder = $1", officer.Id.Value);

        await SweepAsync();

        Assert.False(await IsOpen(sid));
        Assert.False(await server.Sql<bool>("SELECT revoked_at IS NULL FROM token_family WHERE sid = $1", sid));
        Assert.False((await info.Refresh(refresh)).IsSuccessStatusCode);
        info.Dispose();
    }

    [Fact]
    public async Task What_lives_is_left_alone()
    {
        var (_, info, refresh, sid) = await Enter();

        await SweepAsync();

        Assert.True(await IsOpen(sid));
        Assert.True((await info.Refresh(refresh)).IsSuccessStatusCode);
        info.Dispose();
    }

    private async Task<(Somebody Officer, RelyingParty Info, string Refresh, Guid Sid)> Enter()
    {
        var officer = await _world.Person(enforced: false, groups: "info-viewer");
        using var browser = server.NewBrowser();
        var info = await RelyingParty.For(server, "info");
        await _world.SignIn(browser, officer);
        var tokens = await RelyingParty.Json(await info.Redeem(await info.Code(browser, "openid offline_access")));
        return (officer, info, tokens.GetProperty("refresh_token").GetString()!, await server.Sql<Guid>("SELECT id FROM system_session WHERE person = $1", officer.Id.Value));
    }

    private Task<bool> IsOpen(Guid sid) => server.Sql<bool>("SELECT ended_at IS NULL FROM system_session WHERE id = $1", sid);

    private Task<bool> SweepAsync() => server.Ask<EndStrays, bool>(end =>
        end.RunAsync(Act.OfJob("test", server.Clock.GetUtcNow()), TestContext.Current.CancellationToken));
}
