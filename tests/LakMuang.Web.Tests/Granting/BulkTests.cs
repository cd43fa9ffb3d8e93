using System.Text;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;

namespace LakMuang.Web.Tests.Granting;

/// <summary>What may happen beside a file of many rights, and in it: the letter falls, the same group comes twice, a dead right stands in the way.</summary>
public sealed class BulkTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_what_a_bulk_gives_while_its_letter_is_withdrawn_nothing_is_in_force()
    {
        var land = await Country.Of(server);
        var grants = await GrantingDesk.Of(server, land);
        var (admin, one) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        await Colleagues(one, 1_020);
        var people = await server.Sql<Guid[]>("SELECT array_agg(DISTINCT person) FROM appointment WHERE agency = $1 AND person NOT IN ($2, $3)", land.Town.Value, admin.Id.Value, one.Id.Value);
        var csv = new StringBuilder("person,name,group\r\n");
        foreach (var person in people!)
        {
            csv.Append(Importing.Desk.Row(person, "คนหนึ่ง", "info-viewer"));
        }

        using var desk = await Importing.Desk.Of(server, admin, $"/agencies/{land.CodeOf(land.Town)}/rights/many");
        var id = await desk.Checked(csv.ToString());
        Assert.Equal("1020 0 0 0 0 0", await desk.Counts(id));
        await desk.CarryOut(id);
        var letter = new LetterId(await server.Sql<Guid>("SELECT letter FROM import WHERE id = $1", id));

        // In two portions, by this worker and that of the server, and the withdrawal somewhere between: each list that is no longer true is shown anew.
        var worked = desk.Worked(id);
        Problem? problem;
        do
        {
            problem = await grants.Withdraw(admin, letter);
        }
        while (problem?.Code == "letter.stale-preview");

        Assert.Null(problem);
        Assert.True(await worked is "Stopped" or "Done");
        Assert.Equal(0L, await server.Sql<long>("SELECT count(*) FROM access_grant WHERE letter = $1 AND state = 'Active'", letter.Value));
        Assert.Equal(
            await server.Sql<int>("SELECT carried_out FROM import WHERE id = $1", id),
            await server.Sql<long>("SELECT count(*) FROM access_grant WHERE letter = $1 AND suspended_because = 'LetterWithdrawn'", letter.Value));
    }

    [Fact]
    public async Task A_bulk_whose_letter_was_withdrawn_goes_no_further_and_says_why()
    {
        var land = await Country.Of(server);
        var grants = await GrantingDesk.Of(server, land);
        var (admin, officer, other) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town), await land.Person(land.Town));
        using var desk = await Importing.Desk.Of(server, admin, $"/agencies/{land.CodeOf(land.Town)}/rights/many");
        var id = await desk.Checked("เลขประจำตัวประชาชน,กลุ่มผู้ใช้งาน\r\n" + Importing.Desk.Row(officer.CitizenId.Digits, "info-viewer"));

        // As behind a portion, while another node is about to take the next one.
        await server.Sql<int>(
            """
            UPDATE import SET state = 'CarryingOut', letter = $2, last_row = 0, seen = 0, worker = gen_random_uuid(), worker_until = lakmuang_now() + interval '1 day' WHERE id = $1
            """, id, other.Letter.Value);
        Assert.Null(await grants.Withdraw(admin, other.Letter));
        await server.Sql<int>("UPDATE import SET worker = NULL, worker_until = NULL WHERE id = $1", id);

        Assert.Equal("Stopped", await desk.Worked(id));
        Assert.Equal("1 0 0 0 0 0", await desk.Counts(id));
        Assert.Equal(default, await grants.RightOf(officer));
        Assert.Contains("หนังสือถูกถอน", (await desk.Browser.Get($"{desk.Place}/{id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_group_by_its_code_and_by_its_name_is_given_once()
    {
        var land = await Country.Of(server);
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        var name = await server.Sql<string>("SELECT name_th FROM user_group WHERE code = 'info-viewer'");
        using var desk = await Importing.Desk.Of(server, admin, $"/agencies/{land.CodeOf(land.Town)}/rights/many");

        var id = await desk.Checked("เลขประจำตัวประชาชน,ระบบ,กลุ่มผู้ใช้งาน\r\n"
            + Importing.Desk.Row(officer.CitizenId.Digits, "info", "info-viewer") + Importing.Desk.Row(officer.CitizenId.Digits, "info", name!));

        Assert.Equal("1 0 0 1 0 0", await desk.Counts(id));
        await desk.CarryOut(id);
        Assert.Equal("Done", await desk.Worked(id));
        Assert.Equal(1L, await server.Sql<long>("SELECT count(*) FROM access_grant WHERE holder = $1", officer.Id.Value));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_dead_right_makes_room_for_one_of_a_file(bool centrally)
    {
        var land = await Country.Of(server);
        var grants = await GrantingDesk.Of(server, land);
        var (by, officer) = (centrally ? await land.Person(land.Root, roles: ["dla-operator"]) : await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, roles: ["info-viewer"]));
        var old = await grants.RightOf(officer);
        await server.Sql<int>("UPDATE access_grant SET state = 'Suspended', suspended_because = 'NotConfirmed' WHERE id = $1", old);
        using var desk = await Importing.Desk.Of(server, by, centrally ? "/admin/imports" : $"/agencies/{land.CodeOf(land.Town)}/rights/many");

        var id = await desk.Checked(
            "เลขประจำตัวประชาชน,รหัสหน่วยงาน,กลุ่มผู้ใช้งาน\r\n" + Importing.Desk.Row(officer.CitizenId.Digits, land.CodeOf(land.Town), "info-viewer"), centrally ? "Grants" : null);
        Assert.Equal("1 0 0 0 0 0", await desk.Counts(id));
        await desk.CarryOut(id);
        Assert.Equal("Done", await desk.Worked(id));

        Assert.Equal("Ended NotConfirmed Replaced", await grants.StateOf(old));
        Assert.True(await grants.MayEnter(officer));
        Assert.Equal(1, await grants.Facts("GrantEnded", officer));
    }

    [Fact]
    public async Task An_imported_right_for_a_day_to_come_waits_for_it_and_none_begins_before_its_group()
    {
        var land = await Country.Of(server);
        var grants = await GrantingDesk.Of(server, land);
        var (by, officer) = (await land.Person(land.Root, roles: ["dla-operator"]), await land.Person(land.Town));
        var day = grants.Today.AddDays(9);
        await server.Sql<int>("UPDATE user_group SET valid_from = $1 WHERE code = 'elaas-maker'", day.AddDays(1));
        using var desk = await Importing.Desk.Of(server, by, "/admin/imports");

        var id = await desk.Checked("เลขประจำตัวประชาชน,รหัสหน่วยงาน,กลุ่มผู้ใช้งาน,ตั้งแต่วันที่\r\n"
            + Importing.Desk.Row(officer.CitizenId.Digits, land.CodeOf(land.Town), "info-viewer", ThaiDate.InProse(day).Th)
            + Importing.Desk.Row(officer.CitizenId.Digits, land.CodeOf(land.Town), "elaas-maker", ThaiDate.InProse(day).Th), "Grants");
        await server.Sql<int>("UPDATE user_group SET valid_from = NULL WHERE code = 'elaas-maker'");
        Assert.Equal("1 0 0 1 0 0", await desk.Counts(id));
        await desk.CarryOut(id);
        Assert.Equal("Done", await desk.Worked(id));

        Assert.True(await server.Sql<bool>("SELECT awaits_its_day FROM access_grant WHERE id = $1", await grants.RightOf(officer)));
        await grants.GoTo(day, new(0, 0, 1));
        await grants.Job();
        Assert.Equal(1, await grants.Facts("GrantBegan", officer));
    }

    [Fact]
    public async Task Taken_back_a_right_that_sleeps_with_its_account_does_not_wake()
    {
        var land = await Country.Of(server);
        var grants = await GrantingDesk.Of(server, land);
        var (admin, above, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.District, roles: ["overseer"]), await land.Person(land.Town));
        using var desk = await Importing.Desk.Of(server, admin, $"/agencies/{land.CodeOf(land.Town)}/rights/many");
        var id = await desk.Checked("เลขประจำตัวประชาชน,กลุ่มผู้ใช้งาน\r\n" + Importing.Desk.Row(officer.CitizenId.Digits, "info-viewer"));
        await desk.CarryOut(id);
        Assert.Equal("Done", await desk.Worked(id));
        Assert.Null(await land.Try<SuspendPerson, Guid>(use => use.RunAsync(land.As(above), land.Town, officer.Id, new(ReasonOfSuspension.Misuse, "ตรวจสอบอยู่", null), Ct)));

        await desk.Press(id, "TakeBack");
        Assert.Equal("TakenBack", await desk.Worked(id));
        Assert.Null(await land.Try<ReinstatePerson, Guid>(use => use.RunAsync(land.As(above), land.Town, officer.Id, "ตรวจสอบแล้ว", Ct)));

        Assert.Equal("Ended AccountSuspended Revoked", await grants.StateOf(await grants.RightOf(officer)));
    }

    /// <summary>Colleagues of somebody, by SQL: what matters is the number of rows.</summary>
    private Task<int> Colleagues(Somebody one, int count) => server.Sql<int>(
        """
        WITH fresh AS (
            INSERT INTO person SELECT (jsonb_populate_record(NULL::person,
                to_jsonb(p) || jsonb_build_object('id', gen_random_uuid(), 'family_name', 'ที่' || n, 'citizen_id', NULL, 'citizen_id_lookup', NULL))).*
            FROM person p, generate_series(1, $3) n WHERE p.id = $1 RETURNING id),
        accounts AS (INSERT INTO account SELECT (jsonb_populate_record(NULL::account, to_jsonb(a) || jsonb_build_object('id', f.id))).* FROM fresh f, account a WHERE a.id = $1)
        INSERT INTO appointment SELECT (jsonb_populate_record(NULL::appointment, to_jsonb(p) || jsonb_build_object('id', gen_random_uuid(), 'person', f.id))).*
        FROM fresh f, appointment p WHERE p.id = $2
        """, one.Id.Value, one.Appointment, count);
}
