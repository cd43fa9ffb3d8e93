using LakMuang.Importing.Work;
using LakMuang.Kernel;
using LakMuang.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace LakMuang.Web.Tests.Importing;

/// <summary>Imports that are cut in the middle: by a crash, by a node that dies, by somebody who changes their mind.</summary>
public sealed class ImportWorkTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private const long Gate = 4_711;

    [Fact]
    public async Task A_portion_that_dies_in_the_middle_is_done_again_and_nothing_twice()
    {
        using var desk = await Desk.OfAdmin(server);
        var id = await desk.Checked(Desk.People(2_500));
        await using var holder = new NpgsqlConnection(server.ConnectionString);
        await holder.OpenAsync(TestContext.Current.CancellationToken);
        await Run(holder, $"SELECT pg_advisory_lock({Gate})");

        // Writers of posts of this agency wait at the gate behind the first portion.
        await server.Sql<int>($"""
            CREATE FUNCTION wait_at_gate() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF (SELECT count(*) FROM appointment WHERE agency = '{desk.Who.Agency.Value}') > 1500 THEN
                    PERFORM pg_advisory_xact_lock({Gate});
                END IF;
                RETURN NEW;
            END $$;
            CREATE TRIGGER wait_at_gate BEFORE INSERT ON appointment FOR EACH ROW WHEN (NEW.agency = '{desk.Who.Agency.Value}') EXECUTE FUNCTION wait_at_gate();
            """);
        await desk.CarryOut(id);
        while (await server.Sql<long>("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = 4711 AND NOT granted") == 0)
        {
            await Task.Yield();
        }

        Assert.Equal(1_001, await desk.PeopleOf(desk.Who.Agency));
        await Run(holder, "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objid = 4711 AND NOT granted");
        await Run(holder, $"SELECT pg_advisory_unlock({Gate})");

        Assert.Equal("Done", await desk.Worked(id));
        Assert.Equal("2500 0 0 0 2500 0", await desk.Counts(id));
        Assert.Equal(2_501, await desk.PeopleOf(desk.Who.Agency));
        Assert.Equal(2_500, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'PersonAppointed' AND by_person = $1", desk.Who.Id.Value));
    }

    [Fact]
    public async Task What_a_dead_node_held_is_taken_over_after_its_lease_and_not_before()
    {
        using var desk = await Desk.OfAdmin(server);
        var id = await desk.Checked(Desk.People(1_200));
        await using var second = server.SecondNode();
        var letter = desk.Who.Letter;
        await server.Sql<int>("""
            UPDATE import SET state = 'CarryingOut', letter = $2, last_row = 0, seen = 0,
                worker = gen_random_uuid(), worker_until = lakmuang_now() + interval '1 minute' WHERE id = $1
            """, id, letter.Value);

        Assert.False(await Turn(second, id));
        Assert.Equal(1, await desk.PeopleOf(desk.Who.Agency));
        await server.PassAsync(TimeSpan.FromMinutes(2));
        await Turn(second, id);

        Assert.Equal("Done", await desk.Worked(id));
        Assert.Equal(1_201, await desk.PeopleOf(desk.Who.Agency));
    }

    [Fact]
    public async Task An_importer_who_lost_the_office_meanwhile_carries_out_nothing_more()
    {
        using var desk = await Desk.OfAdmin(server);
        var id = await desk.Checked(Desk.People(3));
        await server.Sql<int>("UPDATE appointment SET ended_at = lakmuang_now(), ended_because = 'Transfer' WHERE id = $1", desk.Who.Appointment);
        await server.Sql<int>("UPDATE import SET state = 'CarryingOut', letter = $2, last_row = 0 WHERE id = $1", id, desk.Who.Letter.Value);

        Assert.Equal("Stopped", await desk.Worked(id));
        Assert.Equal(0, await desk.PeopleOf(desk.Who.Agency));
    }

    [Fact]
    public async Task Whoever_cancels_before_deciding_leaves_nothing_behind()
    {
        using var desk = await Desk.OfAdmin(server);
        var id = await desk.Checked(Desk.People(3));

        await desk.Press(id, "Cancel");
        var late = await desk.Press(id, "Cancel");

        Assert.Equal("Cancelled", await desk.StateOf(id));
        Assert.Contains("สถานะของการนำเข้าเปลี่ยนไปแล้ว", late.Text, StringComparison.Ordinal);
        Assert.Equal(1, await desk.PeopleOf(desk.Who.Agency));
    }

    [Fact]
    public async Task What_changed_between_the_check_and_the_decision_is_left_out()
    {
        using var desk = await Desk.OfAdmin(server);
        var csv = Desk.People(2);
        var (first, second) = (await desk.Checked(csv), await desk.Checked(csv));
        await desk.CarryOut(first);
        await desk.Worked(first);
        await desk.CarryOut(second);
        await desk.Worked(second);

        Assert.Equal("2 0 0 0 0 0", await desk.Counts(second));
        Assert.Equal(3, await desk.PeopleOf(desk.Who.Agency));
        Assert.Contains("ข้อมูลเปลี่ยนไปหลังตรวจ", (await desk.Browser.Get($"{desk.Place}/{second}?rows=LeftOver")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_something_else_than_was_shown_is_left_out()
    {
        using var desk = await Desk.OfAdmin(server);
        var number = Desk.NewNumber();
        var first = await desk.Checked(Desk.People(1, _ => $"{number},นาย,สมชาย,ใจดี,,,,นักวิชาการ,กองคลัง,\r\n"));
        await desk.CarryOut(first);
        await desk.Worked(first);
        var second = await desk.Checked(Desk.People(1, _ => $"{number},นาย,สมชาย,ใจดี,,,,นักวิชาการคลัง,กองคลัง,\r\n"));
        await server.Sql<int>("UPDATE appointment SET position = 'หัวหน้ากอง' WHERE agency = $1 AND id <> $2", desk.Who.Agency.Value, desk.Who.Appointment);

        await desk.CarryOut(second);
        await desk.Worked(second);

        Assert.Equal("0 1 0 0 0 0", await desk.Counts(second));
        Assert.Equal("หัวหน้ากอง", await server.Sql<string>("SELECT position FROM appointment WHERE agency = $1 AND id <> $2", desk.Who.Agency.Value, desk.Who.Appointment));
    }

    [Fact]
    public async Task Rows_lie_sealed_and_no_log_holds_what_they_say()
    {
        using var desk = await Desk.OfAdmin(server);
        var number = Desk.NewNumber();
        var id = await desk.Checked(Desk.People(1, _ => $"{number},นาย,ลับเฉพาะ,นามลับ,8/4/2530,secret@import.example,,นักวิชาการ,กองคลัง,\r\n"));
        await desk.CarryOut(id);
        await desk.Worked(id);

        foreach (var secret in new[] { number, "secret@import.example" })
        {
            Assert.False(await server.Sql<bool>("SELECT EXISTS (SELECT 1 FROM import_row t WHERE t::text LIKE '%' || $1 || '%')", secret));
            Assert.False(await server.Sql<bool>("SELECT EXISTS (SELECT 1 FROM audit_entry t WHERE t::text LIKE '%' || $1 || '%')", secret));
            Assert.DoesNotContain(server.Log, line => line.Contains(secret, StringComparison.Ordinal));
        }
    }

    private async Task<bool> Turn(LakMuangNode node, Guid id)
    {
        await using var scope = node.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<WorkOnImports>().RunAsync(Act.OfJob("test", server.Clock.GetUtcNow()), default, id);
    }

    private static async Task Run(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
