using System.Text;
using LakMuang.Agencies.Contracts;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;

namespace LakMuang.Web.Tests.Granting;

/// <summary>Many rights at once: looked at line by line first, given in portions under one letter, and never one's own (L2-1, B-1, invariant 3).</summary>
public sealed class ManyTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private const string Head = "เลขประจำตัวประชาชน,กลุ่มผู้ใช้งาน,ถึงวันที่\r\n";

    [Fact]
    public async Task Of_rows_with_mistakes_the_good_ones_are_given_when_somebody_says_so()
    {
        var land = await Country.Of(server);
        var grants = await GrantingDesk.Of(server, land);
        var admin = await land.Person(land.Town, Office.SsoAdmin);
        var (first, second, stranger) = (await land.Person(land.Town), await land.Person(land.Town), await land.Person(land.Neighbour));
        using var desk = await Importing.Desk.Of(server, admin, $"/agencies/{land.CodeOf(land.Town)}/rights/many");
        var csv = Head + Row(first, "info-viewer", "") + Row(second, "info-viewer", "30 ก.ย. 2570") + Row(first, "elaas-maker", "31/2/2570")
            + Row(stranger, "info-viewer", "") + Row(admin, "info-viewer", "") + Row(second, "elaas-head", "") + Row(second, "overseer", "") + Row(second, "no-such", "");

        var id = await desk.Checked(csv);

        Assert.Equal("2 0 0 6 0 0", await desk.Counts(id));
        Assert.Equal(0L, await server.Sql<long>("SELECT count(*) FROM access_grant WHERE agency = $1", land.Town.Value));
        var wrong = await desk.Browser.Get($"{desk.Place}/{id}?handler=Wrong");
        Assert.Contains("elaas-head", wrong.Html, StringComparison.Ordinal);
        await desk.CarryOut(id);
        Assert.Equal("Done", await desk.Worked(id));
        Assert.Equal("2 0 0 6 2 0", await desk.Counts(id));
        Assert.Equal("Active", await grants.StateOf(await grants.RightOf(first)));
        Assert.Equal(new DateOnly(2027, 9, 30), await grants.UntilOf(await grants.RightOf(second)));
        Assert.Equal(1L, await server.Sql<long>("SELECT count(DISTINCT letter) FROM access_grant WHERE agency = $1 AND confirm_by IS NULL", land.Town.Value));
        Assert.Equal("แต่งตั้งบุคลากร", await server.Sql<string>("SELECT min(reason) FROM grant_decision d JOIN access_grant g ON g.id = d.access_grant WHERE g.agency = $1", land.Town.Value));
    }

    [Fact]
    public async Task Three_wrong_among_a_thousand_are_told_one_by_one_and_the_rest_is_given_once()
    {
        var land = await Country.Of(server);
        var admin = await land.Person(land.Town, Office.SsoAdmin);
        var one = await land.Person(land.Town);

        // A thousand colleagues, by SQL: what matters here is the number of rows.
        await server.Sql<int>(
            """
            WITH fresh AS (
                INSERT INTO person SELECT (jsonb_populate_record(NULL::person,
                    to_jsonb(p) || jsonb_build_object('id', gen_random_uuid(), 'family_name', 'ที่' || n, 'citizen_id', NULL, 'citizen_id_lookup', NULL))).*
                FROM person p, generate_series(1, 997) n WHERE p.id = $1 RETURNING id),
            accounts AS (INSERT INTO account SELECT (jsonb_populate_record(NULL::account, to_jsonb(a) || jsonb_build_object('id', f.id))).* FROM fresh f, account a WHERE a.id = $1)
            INSERT INTO appointment SELECT (jsonb_populate_record(NULL::appointment, to_jsonb(p) || jsonb_build_object('id', gen_random_uuid(), 'person', f.id))).*
            FROM fresh f, appointment p WHERE p.id = $2
            """, one.Id.Value, one.Appointment);
        var people = await server.Sql<Guid[]>("SELECT array_agg(DISTINCT person) FROM appointment WHERE agency = $1 AND person NOT IN ($2, $3)", land.Town.Value, admin.Id.Value, one.Id.Value);
        var csv = new StringBuilder("person,name,group\r\n");
        foreach (var person in people!)
        {
            csv.Append(Importing.Desk.Row(person, "คนที่หนึ่งพัน", "info-viewer"));
        }

        csv.Append(Importing.Desk.Row(admin.Id.Value, "ตนเอง", "info-viewer")).Append(Importing.Desk.Row(Guid.CreateVersion7(), "ไม่มี", "info-viewer")).Append(Importing.Desk.Row(one.Id.Value, "ผิดกลุ่ม", "nothing"));
        using var desk = await Importing.Desk.Of(server, admin, $"/agencies/{land.CodeOf(land.Town)}/rights/many");

        var id = await desk.Checked(csv.ToString());
        Assert.Equal("997 0 0 3 0 0", await desk.Counts(id));
        await desk.CarryOut(id);
        Assert.Equal("Done", await desk.Worked(id));
        Assert.Equal("997 0 0 3 997 0", await desk.Counts(id));
        Assert.Equal(997L, await server.Sql<long>("SELECT count(*) FROM access_grant WHERE agency = $1 AND state = 'Active'", land.Town.Value));

        // The same once more gives nobody anything.
        var again = await desk.Checked(csv.ToString());
        Assert.Equal("0 0 997 3 0 0", await desk.Counts(again));
        await desk.Press(id, "TakeBack");
        Assert.Equal("TakenBack", await desk.Worked(id));
        Assert.Equal(997L, await server.Sql<long>("SELECT count(*) FROM access_grant WHERE agency = $1 AND ended_because = 'Revoked'", land.Town.Value));
    }

    [Fact]
    public async Task People_and_groups_are_chosen_on_a_page_and_checked_like_a_file()
    {
        var land = await Country.Of(server);
        var grants = await GrantingDesk.Of(server, land);
        var (admin, officer, other) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town), await land.Person(land.Town));
        using var desk = await Importing.Desk.Of(server, admin, $"/agencies/{land.CodeOf(land.Town)}/rights/many");
        var page = await desk.Browser.Get($"/agencies/{land.CodeOf(land.Town)}/rights/choose");
        var token = page.Forms.First(f => f.Action == "/sign-out").Fields;
        Assert.DoesNotContain("elaas-head", page.Html, StringComparison.Ordinal);

        var refused = await desk.Browser.Submit(new TestForm($"/agencies/{land.CodeOf(land.Town)}/rights/choose", token), null, ("Groups", "info-viewer"));
        Assert.Contains("เลือกอย่างน้อยหนึ่งคน", refused.Text, StringComparison.Ordinal);
        var found = await desk.Browser.Submit(
            new TestForm($"/agencies/{land.CodeOf(land.Town)}/rights/choose", token), null, ("People", $"{officer.Id.Value}"), ("Groups", "info-viewer"), ("Until", "30/9/2570"));
        var id = Guid.Parse(found.Address.Segments[^1]);
        await desk.Worked(id);

        Assert.Equal("1 0 0 0 0 0", await desk.Counts(id));
        await desk.CarryOut(id);
        await desk.Worked(id);
        Assert.Equal(new DateOnly(2027, 9, 30), await grants.UntilOf(await grants.RightOf(officer)));
        Assert.Equal(default, await grants.RightOf(other));
    }

    private static string Row(Somebody who, string group, string until) => Importing.Desk.Row(who.CitizenId.Digits, group, until);
}
