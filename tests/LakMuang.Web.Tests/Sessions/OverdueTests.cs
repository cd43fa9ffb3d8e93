using LakMuang.Accounts;
using LakMuang.Kernel;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Sessions;

/// <summary>The absolute limit ends a session and its children, however busy they are (invariant 2, L5-5).</summary>
public sealed class OverdueTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private readonly World _world = server.NewWorld();

    [Fact]
    public async Task After_twelve_hours_the_sessions_in_systems_end_with_their_parent_and_a_refresh_token_lives_on()
    {
        var officer = await _world.Person(enforced: false, groups: "info-viewer");
        using var browser = server.NewBrowser();
        using var info = await RelyingParty.For(server, "info");
        await _world.SignIn(browser, officer);
        await info.Redeem(await info.Code(browser));
        var offline = (await RelyingParty.Json(await info.Redeem(await info.Code(browser, "openid offline_access")))).GetProperty("refresh_token").GetString()!;
        var sid = await server.Sql<Guid>("SELECT id FROM system_session WHERE person = $1 ORDER BY id LIMIT 1", officer.Id.Value);

        await server.Clock.PassAsync(TimeSpan.FromHours(11.9), server.ConnectionString);
        Assert.False(await SweepAsync());
        Assert.True(await server.Sql<bool>("SELECT ended_at IS NULL FROM system_session WHERE id = $1", sid));

        await server.Clock.PassAsync(TimeSpan.FromHours(0.2), server.ConnectionString);
        await SweepAsync();

        Assert.Equal("TooOld", await server.Sql<string>("SELECT ended_because FROM session WHERE person = $1", officer.Id.Value));
        Assert.False(await server.Sql<bool>("SELECT ended_at IS NULL FROM system_session WHERE id = $1", sid));
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'SessionEnded' AND subject = $1", officer.Id.Value));
        Assert.True((await info.Refresh(offline)).IsSuccessStatusCode);
    }

    [Fact]
    public async Task Hundreds_of_overdue_sessions_end_in_portions_and_only_once()
    {
        var officer = await _world.Person();
        await server.Sql<int>(
            """
            INSERT INTO session (id, person, epoch, token_hash, means, opened_at, authenticated_at, last_seen_at, ends_at, device)
            SELECT uuid_at(lakmuang_now() - n * interval '1 second'), $1, 0, sha256(n::text::bytea), 0, lakmuang_now(), lakmuang_now(), lakmuang_now(),
                   lakmuang_now() - interval '1 second', 'x' FROM generate_series(1, 250) n
            """, officer.Id.Value);

        Assert.True(await SweepAsync());
        Assert.True(await SweepAsync());
        Assert.False(await SweepAsync());

        Assert.Equal(250, await server.Sql<long>("SELECT count(*) FROM session WHERE person = $1 AND ended_because = 'TooOld'", officer.Id.Value));
        Assert.Equal(250, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'SessionEnded' AND subject = $1", officer.Id.Value));
    }

    private Task<bool> SweepAsync() => server.Ask<EndOverdueSessions, bool>(end =>
        end.RunAsync(Act.OfJob("test", server.Clock.GetUtcNow()), TestContext.Current.CancellationToken));
}
