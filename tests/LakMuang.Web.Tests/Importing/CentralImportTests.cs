using System.Net;
using LakMuang.Agencies.Contracts;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Catalogue;
using LakMuang.Web.Tests.Merging;
using LakMuang.Web.Tests.Oversight;

namespace LakMuang.Web.Tests.Importing;

/// <summary>Agencies, people of all agencies, and rights, by DLA operators.</summary>
public sealed class CentralImportTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private const string Place = "/admin/imports";

    private static int _codes = 10;

    [Fact]
    public async Task The_open_data_of_the_department_is_read_as_it_comes()
    {
        var (land, desk) = await Open();
        using var _ = desk;
        await server.Sql<int>("INSERT INTO area (code, name_th) VALUES ('36', 'ชัยภูมิ'), ('3610', 'ภูเขียว') ON CONFLICT DO NOTHING");
        await server.Sql<int>("UPDATE agency SET district_code = '3610', province_code = '36' WHERE id = $1", land.District.Value);
        var code = $"636{Interlocked.Increment(ref _codes)}99";
        var csv = "จังหวัด,อำเภอ,ตำบล,รหัส อปท.,ประเภท อปท.,อปท.,ที่ตั้งสำนักงานเลขที่,หมู่ที่,รหัสไปรษณีย์,ขนาดพื้นที่,LAT,LONG,เว็ปไซต์ของอปท\r\n"
            + $"ชัยภูมิ,ภูเขียว,หนองหนึ่ง,{code},องค์การบริหารส่วนตำบล,หนองนำเข้า,\"99, ถ.ใหญ่\",1,36110,12.5,16.1,102.1,\r\n"
            + $"ชัยภูมิ,ภูเขียว,หนองสอง,{code},องค์การบริหารส่วนตำบล,หนองนำเข้า,,1,36110,12.5,,,\r\n"
            + $"ชัยภูมิ,ไม่มีอำเภอนี้,หนองสาม,{code[..5]}88,เทศบาลตำบล,หนองผิด,,,,,,,\r\n";

        var id = await desk.Checked(csv, "Agencies");
        Assert.Equal("1 0 1 1 0 0", await desk.Counts(id));
        await desk.CarryOut(id);
        await desk.Worked(id);

        Assert.Equal("องค์การบริหารส่วนตำบลหนองนำเข้า", await server.Sql<string>("SELECT name_th FROM agency WHERE code = $1", $"0{code}"));
        Assert.Equal(land.District.Value, await server.Sql<Guid>("SELECT parent FROM agency WHERE code = $1", $"0{code}"));
        await desk.Press(id, "TakeBack");
        await desk.Worked(id);
        Assert.Equal(0, await server.Sql<long>("SELECT count(*) FROM agency WHERE code = $1", $"0{code}"));
    }

    [Fact]
    public async Task Rights_rest_on_a_migration_order_and_never_outlive_the_post()
    {
        var (land, desk) = await Open();
        using var _ = desk;
        var lasting = await land.Person(land.Town);
        var ending = await land.Person(land.Town, until: new(2027, 3, 31));
        var csv = "เลขประจำตัวประชาชน,รหัสหน่วยงาน,กลุ่มผู้ใช้งาน,ถึงวันที่\r\n"
            + Desk.Row(lasting.CitizenId.Digits, land.CodeOf(land.Town), "info-viewer", "30/9/2570")
            + Desk.Row(ending.CitizenId.Digits, land.CodeOf(land.Town), "info-viewer", "30/9/2570")
            + Desk.Row(lasting.CitizenId.Digits, land.CodeOf(land.Far), "info-viewer", "")
            + Desk.Row(lasting.CitizenId.Digits, land.CodeOf(land.Town), "dla-operator", "")
            + Desk.Row(lasting.CitizenId.Digits, land.CodeOf(land.Town), "no-such-group", "");

        var id = await desk.Checked(csv, "Grants");
        Assert.Equal("2 0 0 3 0 0", await desk.Counts(id));
        await desk.CarryOut(id);
        await desk.Worked(id);

        Assert.Equal(new DateOnly(2027, 9, 30), await UntilOf(lasting));
        Assert.Equal(new DateOnly(2027, 3, 31), await UntilOf(ending));
        Assert.Equal("MigrationOrder", await server.Sql<string>(
            "SELECT l.kind FROM access_grant g JOIN letter l ON l.id = g.letter WHERE g.holder = $1 AND g.confirm_by IS NOT NULL", lasting.Id.Value));
        Assert.Contains("ต้องระบุหนังสือจริงภายใน", (await desk.Browser.Get($"{Place}/{id}")).Text, StringComparison.Ordinal);

        await desk.Press(id, "TakeBack");
        await desk.Worked(id);
        Assert.Equal(2, await server.Sql<long>("SELECT count(*) FROM access_grant WHERE holder IN ($1, $2) AND state = 'Ended'", lasting.Id.Value, ending.Id.Value));
    }

    [Fact]
    public async Task Nobody_brings_themselves_a_right_nor_anybody_one_into_an_account_that_is_shut()
    {
        var (land, desk) = await Open();
        using var _ = desk;
        var (stopped, later, fresh) = (await land.Person(land.Town), await land.Person(land.Town), await land.Person(land.Town, account: false));
        var twin = await land.Person(land.Town);
        await new MergeDesk(server, land).Unprove(twin, desk.Who);
        await server.Sql<int>("UPDATE account SET state = 'Suspended' WHERE id = $1", stopped.Id.Value);
        var id = await desk.Checked(
            "เลขประจำตัวประชาชน,รหัสหน่วยงาน,กลุ่มผู้ใช้งาน,ถึงวันที่\r\n"
            + Desk.Row(desk.Who.CitizenId.Digits, land.CodeOf(land.Root), "info-viewer", "30/9/2570")
            + Desk.Row(desk.Who.CitizenId.Digits, land.CodeOf(land.Town), "info-viewer", "30/9/2570")
            + Desk.Row(stopped.CitizenId.Digits, land.CodeOf(land.Town), "info-viewer", "30/9/2570")
            + Desk.Row(later.CitizenId.Digits, land.CodeOf(land.Town), "info-viewer", "30/9/2570")
            + Desk.Row(fresh.CitizenId.Digits, land.CodeOf(land.Town), "info-viewer", "30/9/2570"), "Grants");
        Assert.Equal("2 0 0 3 0 0", await desk.Counts(id));

        // Stopped between the check and the carrying out.
        await server.Sql<int>("UPDATE account SET state = 'Suspended' WHERE id = $1", later.Id.Value);
        await desk.CarryOut(id);
        await desk.Worked(id);

        Assert.Equal(1, await server.Sql<long>(
            "SELECT count(*) FROM access_grant WHERE user_group = 'info-viewer' AND holder = ANY ($1)",
            new[] { desk.Who.Id.Value, twin.Id.Value, stopped.Id.Value, later.Id.Value, fresh.Id.Value }));
    }

    [Fact]
    public async Task Two_duties_that_one_person_may_not_hold_come_neither_in_one_file_nor_beside_what_is_held_nor_between_check_and_carrying_out()
    {
        var (land, desk) = await Open();
        using var _ = desk;
        var catalogue = await CatalogueDesk.Of(server);
        var code = await catalogue.System();
        await catalogue.Rule($"{code}-a", $"{code}-b");
        var (both, holder, later) = (await land.Person(land.Town), await land.Person(land.Town), await land.Person(land.Town));
        Assert.Null(await catalogue.Give(holder, $"{code}-a"));

        var id = await desk.Checked(
            "เลขประจำตัวประชาชน,รหัสหน่วยงาน,กลุ่มผู้ใช้งาน,ถึงวันที่\r\n"
            + Desk.Row(both.CitizenId.Digits, land.CodeOf(land.Town), $"{code}-a", "30/9/2570")
            + Desk.Row(both.CitizenId.Digits, land.CodeOf(land.Town), $"{code}-b", "30/9/2570")
            + Desk.Row(holder.CitizenId.Digits, land.CodeOf(land.Town), $"{code}-b", "30/9/2570")
            + Desk.Row(later.CitizenId.Digits, land.CodeOf(land.Town), $"{code}-b", "30/9/2570"), "Grants");
        Assert.Equal("2 0 0 2 0 0", await desk.Counts(id));
        Assert.Null(await catalogue.Give(later, $"{code}-a"));
        await desk.CarryOut(id);
        await desk.Worked(id);

        Assert.Equal("2 0 0 2 1 0", await desk.Counts(id));
        Assert.Equal(("Active", null), (await catalogue.StateOf(both, $"{code}-a"), await catalogue.StateOf(both, $"{code}-b")));
        Assert.Null(await catalogue.StateOf(holder, $"{code}-b"));
        Assert.Null(await catalogue.StateOf(later, $"{code}-b"));
    }

    [Fact]
    public async Task A_right_in_a_system_that_does_not_serve_the_type_of_agency_is_refused()
    {
        var (land, desk) = await Open();
        using var _ = desk;
        var (town, neighbour) = (await land.Person(land.Town), await land.Person(land.Neighbour));
        await server.Sql<int>("UPDATE information_system SET serves = '{SubdistrictAdministration}' WHERE code = 'ktb'");
        try
        {
            var id = await desk.Checked(
                "เลขประจำตัวประชาชน,รหัสหน่วยงาน,กลุ่มผู้ใช้งาน,ถึงวันที่\r\n"
                + Desk.Row(town.CitizenId.Digits, land.CodeOf(land.Town), "ktb-maker", "30/9/2570")
                + Desk.Row(neighbour.CitizenId.Digits, land.CodeOf(land.Neighbour), "ktb-maker", "30/9/2570"), "Grants");

            Assert.Equal("1 0 0 1 0 0", await desk.Counts(id));
        }
        finally
        {
            await server.Sql<int>("UPDATE information_system SET serves = '{}' WHERE code = 'ktb'");
        }
    }

    [Fact]
    public async Task An_operator_brings_people_into_any_agency_and_an_overseer_into_those_below_alone()
    {
        var (land, desk) = await Open();
        using var _ = desk;
        var csv = "เลขประจำตัวประชาชน,ชื่อ,นามสกุล,ตำแหน่ง,รหัสหน่วยงาน\r\n"
            + Desk.Row(Desk.NewNumber(), "ทดสอบ", "หนึ่ง", "นักวิชาการ", land.CodeOf(land.Town))
            + Desk.Row(Desk.NewNumber(), "ทดสอบ", "สอง", "นักวิชาการ", land.CodeOf(land.Far));
        var all = await desk.Checked(csv, "People");
        Assert.Equal("2 0 0 0 0 0", await desk.Counts(all));

        using var overseer = await Desk.Of(server, await land.Person(land.Province, roles: ["overseer"]), $"/agencies/{land.CodeOf(land.District)}/imports");
        var below = await overseer.Checked(csv);
        Assert.Equal("1 0 0 1 0 0", await overseer.Counts(below));
    }

    [Theory]
    [InlineData("sso-admin", HttpStatusCode.Forbidden)]
    [InlineData("overseer", HttpStatusCode.Forbidden)]
    [InlineData("auditor", HttpStatusCode.Forbidden)]
    [InlineData("officer", HttpStatusCode.Forbidden)]
    [InlineData("dla-operator", HttpStatusCode.OK)]
    public async Task Only_operators_open_the_central_place(string role, HttpStatusCode expected)
    {
        var land = await Country.Of(server);
        var who = role switch
        {
            "sso-admin" => await land.Person(land.Town, Office.SsoAdmin),
            "officer" => await land.Person(land.Town),
            _ => await land.Person(land.Root, roles: [role]),
        };
        using var desk = await Desk.Of(server, who, Place);

        Assert.Equal(expected, (await desk.Browser.Get(Place)).Status);
        var one = await desk.Browser.Get($"{Place}/{Guid.CreateVersion7()}");
        Assert.Equal(expected is HttpStatusCode.OK ? HttpStatusCode.NotFound : expected, one.Status);
    }

    private async Task<(Country Land, Desk Desk)> Open()
    {
        var land = await Country.Of(server);
        return (land, await Desk.Of(server, await land.Person(land.Root, roles: ["dla-operator"]), Place));
    }

    private Task<DateOnly> UntilOf(Somebody holder) => server.Sql<DateOnly>("SELECT until_day FROM access_grant WHERE holder = $1", holder.Id.Value);
}
