using LakMuang.Agencies.Contracts;
using LakMuang.Handovers;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Handovers;

/// <summary>
/// A handover whose connection dies at any of its writes, or at the commit: all of it was, or none. Whoever comes after the crash finds exactly one head, and goes on with what is left
/// (invariants 4 and 8).
/// </summary>
public sealed class CrashTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The tables that a leg writes, and the end of the transaction.</summary>
    public static TheoryData<string> Points => ["appointment", "access_grant", "handover_leg", "handover", "outbox_message", "audit_entry", "commit"];

    [Theory]
    [MemberData(nameof(Points))]
    public async Task A_case_of_two_legs_goes_on_after_a_crash_wherever_it_was_hit(string point)
    {
        var desk = await HeadDesk.Of(server);

        await Crash(point, desk, desk.Chief, () => desk.Plan(desk.Admin, desk.Deputy, AppointmentKind.Acting));
        Assert.Equal(0L, await server.Sql<long>("SELECT count(*) FROM handover WHERE agency = $1", desk.Land.Town.Value));
        Assert.True((await desk.Plan(desk.Admin, desk.Deputy, AppointmentKind.Acting, 2)).Ok(out var id, out var problem), problem?.Code);
        Assert.Null((await desk.Plan(desk.Admin, desk.Next, AppointmentKind.Substantive, 4)).Problem);

        await Crash(point, desk, desk.Chief, () => Midnight(desk));
        await GoOn(desk, id, "Done Planned");
        await OnlyHead(desk, desk.Deputy);

        await Crash(point, desk, desk.Deputy, () => Midnight(desk));
        await GoOn(desk, id, "Done Done");
        Assert.Equal("Done", await desk.StateOf(id));
        await OnlyHead(desk, desk.Next);
        Assert.Equal(0, await desk.Vacancies());
        Assert.Equal(2, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'LegDone' AND agency = $1", desk.Land.Town.Value));
    }

    [Fact]
    public async Task One_that_breaks_off_again_and_again_is_shown_told_once_and_hides_no_vacancy()
    {
        var desk = await HeadDesk.Of(server);
        var other = await HeadDesk.Of(server);
        await desk.EndsOn(desk.Chief, desk.Today.AddDays(1));
        Assert.True((await desk.Plan(desk.Admin, desk.Deputy, AppointmentKind.Acting, 2)).Ok(out var id, out var problem), problem?.Code);
        Assert.True((await other.Plan(other.Admin, other.Deputy, AppointmentKind.Acting, 2)).Ok(out var well, out problem), problem?.Code);

        await server.Sql<int>(Broken("BEFORE INSERT ON appointment FOR EACH ROW", $"IF NEW.person <> '{desk.Deputy.Id.Value}' THEN RETURN NEW; END IF;"));
        try
        {
            await desk.Pass(2);
            await desk.Jobs();
            await desk.Jobs();
            Assert.Equal("Done", await other.LegsOf(well));
            Assert.Equal("Stuck", await desk.LegsOf(id));
            Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'LegStuck' AND because = 'handover.failed' AND subject = $1", desk.Deputy.Id.Value));
            Assert.Equal(1, await desk.Vacancies());
        }
        finally
        {
            await Mend("appointment");
        }

        await GoOn(desk, id, "Done");
        await desk.Jobs();
        await OnlyHead(desk, desk.Deputy);
        Assert.Equal(0, await desk.Vacancies());
    }

    // The server's own job may be at it as well: whoever comes second leaves it to the next turn.
    private async Task GoOn(HeadDesk desk, Guid id, string legs)
    {
        for (var turn = 0; turn < 20 && await desk.LegsOf(id) != legs; turn++)
        {
            await desk.Jobs();
        }

        var because = await server.Sql<string>("SELECT string_agg(because, ' ') FROM handover_leg WHERE handover = $1 AND state = 'Stuck'", id);
        Assert.True(await desk.LegsOf(id) == legs, $"Stuck: {because}");
    }

    private async Task Midnight(HeadDesk desk)
    {
        await desk.Pass(2);
        await server.Ask<KeepHandovers, bool>(keep => keep.RunAsync(desk.Land.Job(), Ct));
    }

    // The server's own job dies at the same point, as often as it comes. While nothing can be written, whoever headed the unit still does: so the point was hit.
    private async Task Crash(string point, HeadDesk desk, Somebody still, Func<Task> deed)
    {
        var table = point is "commit" ? "handover" : point;
        await server.Sql<int>(Broken(point is "commit"
            ? "AFTER INSERT OR UPDATE ON handover DEFERRABLE INITIALLY DEFERRED FOR EACH ROW"
            : $"BEFORE INSERT OR UPDATE ON {table} FOR EACH ROW", ""));
        try
        {
            await Record.ExceptionAsync(deed);
            await OnlyHead(desk, still);
        }
        finally
        {
            await Mend(table);
        }
    }

    private static string Broken(string when, string but) => $"""
        CREATE OR REPLACE FUNCTION dies() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {but} PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$;
        CREATE {(when.Contains("DEFERRABLE", StringComparison.Ordinal) ? "CONSTRAINT " : "")}TRIGGER dies {when} EXECUTE FUNCTION dies();
        """;

    private Task<int> Mend(string table) => server.Sql<int>($"DROP TRIGGER dies ON {table}");

    // Judged over the table, and by what the systems are told.
    private async Task OnlyHead(HeadDesk desk, Somebody head)
    {
        Assert.Equal(0, await server.Sql<long>(HeadDesk.TwoHeads, desk.Land.Town.Value, HeadDesk.Head));
        foreach (var one in (Somebody[])[desk.Chief, desk.Deputy, desk.Next])
        {
            Assert.Equal(one == head, await desk.IsHead(one));
        }
    }
}
