using LakMuang.Kernel;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;

namespace LakMuang.Web.Tests.Merging;

/// <summary>Rights of two records whose days overlap in part share the days between them when the records become one: a group is held once at a time (docs/adr/0046).</summary>
public sealed class OverlapTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    [Theory]
    [InlineData(0, 30, "", 10, 60, "", "0-30 31-60")] // One that is to come begins behind the one of today.
    [InlineData(-40, 30, "", -20, 60, "Decided", "-40-30 31-60")] // The suspended one begins behind the one in force.
    [InlineData(20, 60, "", 10, 80, "Decided", "10-19 20-60")] // A suspended one around it loses its end.
    public async Task The_days_are_shared(int from, int until, string because, int otherFrom, int otherUntil, string otherBecause, string expected)
    {
        var land = await Country.Of(server);
        var desk = new MergeDesk(server, land);
        var above = await land.Person(land.District, roles: ["overseer"]);
        var (kept, gone) = (await land.Person(land.Town, roles: ["info-viewer"]), await land.Person(land.Town, roles: ["info-viewer"]));
        await desk.Unprove(gone, kept);
        var today = ThaiDate.Day(server.Clock.GetUtcNow());
        await Set(kept, from, until, because);
        await Set(gone, otherFrom, otherUntil, otherBecause);

        Assert.Null((await desk.Merge(above, kept, gone)).Problem);

        Assert.Equal(expected, await server.Sql<string>(
            """
            SELECT string_agg(concat(from_day - $2, '-', until_day - $2), ' ' ORDER BY from_day) FROM access_grant
            WHERE holder = $1 AND state <> 'Ended' AND until_day >= $2
            """, kept.Id.Value, today));
        Assert.Equal(0L, await server.Sql<long>("SELECT count(*) FROM access_grant WHERE holder = $1", gone.Id.Value));

        Task Set(Somebody one, int first, int last, string why) => server.Sql<int>(
            """
            UPDATE access_grant SET from_day = $2, until_day = $3, awaits_its_day = $4, state = CASE WHEN $5 = '' THEN 'Active' ELSE 'Suspended' END, suspended_because = nullif($5, '')
            WHERE holder = $1
            """, one.Id.Value, today.AddDays(first), today.AddDays(last), first > 0, why);
    }
}
