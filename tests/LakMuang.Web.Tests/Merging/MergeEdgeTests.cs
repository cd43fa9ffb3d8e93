using LakMuang.Agencies.Contracts;
using LakMuang.Audit;
using LakMuang.Kernel;
using LakMuang.Staff.Merging;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;

namespace LakMuang.Web.Tests.Merging;

/// <summary>What a merge must not lose, give, or leave unsaid (B-1, PDPA).</summary>
public sealed class MergeEdgeTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_post_and_a_right_that_go_on_when_the_other_ones_end_stay_posts_and_rights_of_their_own()
    {
        var (land, desk, above, kept, gone) = await Begin(["info-viewer"], ["info-viewer"]);
        var soon = ThaiDate.Day(server.Clock.GetUtcNow()).AddDays(5);
        await server.Sql<int>("UPDATE appointment SET until_day = $2 WHERE person = $1", kept.Id.Value, soon);
        await server.Sql<int>("UPDATE access_grant SET until_day = $2, from_day = from_day - 1 WHERE holder = $1", kept.Id.Value, soon);

        Assert.True((await desk.Pair(above, kept, gone)).Ok(out var pair, out _) && pair.SamePosts.Count == 0 && pair.SameRights.Count == 0);
        Assert.Null((await desk.Merge(above, kept, gone)).Problem);

        Assert.Equal(2, await server.Sql<long>("SELECT count(*) FROM appointment WHERE person = $1 AND appointment_is_held(id)", kept.Id.Value));
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM access_grant WHERE holder = $1 AND state = 'Active' AND until_day > $2", kept.Id.Value, soon));
    }

    [Fact]
    public async Task A_right_of_the_kept_record_that_begins_next_week_does_not_end_the_one_of_today()
    {
        var (_, desk, above, kept, gone) = await Begin(["info-viewer"], ["info-viewer"]);
        await server.Sql<int>("UPDATE access_grant SET from_day = $2 WHERE holder = $1", kept.Id.Value, ThaiDate.Day(server.Clock.GetUtcNow()).AddDays(7));

        Assert.Null((await desk.Merge(above, kept, gone)).Problem);

        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM access_grant WHERE holder = $1 AND state = 'Active' AND from_day <= lakmuang_now()::date", kept.Id.Value));
    }

    [Fact]
    public async Task A_role_inside_that_sleeps_or_is_still_to_begin_keeps_its_record_from_going()
    {
        var (land, desk, above, kept, gone) = await Begin([], ["auditor"]);
        await server.Sql<int>("UPDATE access_grant SET state = 'Suspended', suspended_because = 'Seconded' WHERE holder = $1", gone.Id.Value);
        Assert.Equal("merge.role", (await desk.Merge(above, kept, gone)).Problem?.Code);

        await server.Sql<int>(
            "UPDATE access_grant SET state = 'Active', suspended_because = NULL, from_day = $2 WHERE holder = $1", gone.Id.Value, ThaiDate.Day(server.Clock.GetUtcNow()).AddDays(9));
        Assert.Equal("merge.role", (await desk.Merge(above, kept, gone)).Problem?.Code);
        Assert.Null(await desk.Into(gone));
    }

    [Fact]
    public async Task Nobody_becomes_an_administrator_by_a_letter_that_one_overseer_names()
    {
        var land = await Country.Of(server);
        var desk = new MergeDesk(server, land);
        var above = await land.Person(land.District, roles: ["overseer"]);
        var (kept, gone, same) = (await land.Person(land.Town), await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, Office.SsoAdmin));
        await desk.Unprove(gone);
        await desk.Unprove(same, kept);

        Assert.Equal("merge.admin", (await desk.Merge(above, kept, gone, MergeDesk.Letter())).Problem?.Code);
        Assert.False(await land.IsAdmin(kept, land.Town));
        Assert.Null((await desk.Merge(above, kept, same)).Problem);
    }

    [Fact]
    public async Task A_row_that_somebody_writes_meanwhile_is_a_refusal_in_words()
    {
        var (_, desk, above, kept, gone) = await Begin([], []);
        Assert.True((await desk.Pair(above, kept, gone)).Ok(out var pair, out _));
        await LoseRace("appointment", $"NEW.person = '{kept.Id.Value}' AND OLD.person = '{gone.Id.Value}'");

        Assert.Equal("merge.changed", (await desk.Merge(above, kept, gone, seen: pair.Seen)).Problem?.Code);
        Assert.Null(await desk.Into(gone));
    }

    [Fact]
    public async Task Each_record_that_is_shown_is_a_look_and_the_person_sees_those_at_the_old_one_too()
    {
        var (land, desk, above, kept, gone) = await Begin([], []);

        Assert.Null((await server.Ask<ShowMerge, Result<IReadOnlyList<AlikeRecord>>>(use => use.AlikeAsync(land.As(above), land.Town, kept.Id, Ct))).Problem);
        Assert.Equal(1, await Looks(gone));
        Assert.Equal(1, await Looks(kept));
        Assert.Null((await desk.Merge(above, kept, gone)).Problem);

        var seen = await server.Ask<ListLooks, List<LookLine>>(use => use.RunAsync(land.As(kept), 1, Ct));
        Assert.Equal(2, seen.Count(line => line.What == "PersonLookedAt" && line.By == above.Id));
    }

    private Task<long> Looks(Somebody one) => server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'PersonLookedAt' AND subject = $1", one.Id.Value);

    /// <summary>As if somebody else had written the same just before.</summary>
    private Task<int> LoseRace(string table, string when) => server.Sql<int>($"""
        CREATE FUNCTION lose_race_{table}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE unique_violation USING CONSTRAINT = 'somebody_elses'; END $$;
        CREATE TRIGGER lose_race BEFORE UPDATE ON {table} FOR EACH ROW WHEN ({when}) EXECUTE FUNCTION lose_race_{table}();
        """);

    private async Task<(Country Land, MergeDesk Desk, Somebody Above, Somebody Kept, Somebody Gone)> Begin(string[] ofKept, string[] ofGone)
    {
        var land = await Country.Of(server);
        var desk = new MergeDesk(server, land);
        var above = await land.Person(land.District, roles: ["overseer"]);
        var (kept, gone) = (await land.Person(land.Town, roles: ofKept), await land.Person(land.Town, roles: ofGone));
        await desk.Unprove(gone, kept);
        return (land, desk, above, kept, gone);
    }
}
