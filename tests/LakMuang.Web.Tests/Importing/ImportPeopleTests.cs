using System.Net;
using LakMuang.Kernel;
using LakMuang.Staff;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Importing;

/// <summary>People from a file, from the form to the record and back, as an SSO admin does it.</summary>
public sealed class ImportPeopleTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    [Fact]
    public async Task The_dry_run_shows_what_each_row_would_do_and_writes_nothing()
    {
        using var desk = await Desk.OfAdmin(server);
        var before = await desk.PeopleOf(desk.Who.Agency);

        var id = await desk.Checked(Desk.People(3));
        var page = await desk.Browser.Get($"{desk.Place}/{id}");

        Assert.Equal("3 0 0 0 0 0", await desk.Counts(id));
        Assert.Contains("ทุกแถวถูกต้อง พร้อมทำ 3 แถว", page.Text, StringComparison.Ordinal);
        Assert.Contains("หมายเหตุ", page.Text, StringComparison.Ordinal);
        Assert.Equal(before, await desk.PeopleOf(desk.Who.Agency));
    }

    [Fact]
    public async Task Of_a_thousand_rows_the_three_wrong_ones_are_shown_and_the_others_carried_out()
    {
        using var desk = await Desk.OfAdmin(server);
        var id = await desk.Checked(Desk.People(1000, i => i switch
        {
            10 => "9700000000001,นาย,เลข,ผิด,8/4/2530,,,นักวิชาการ,,\r\n",
            20 => $"{Desk.NewNumber()},นาย,วัน,ผิด,31/2/2530,,,นักวิชาการ,,\r\n",
            30 => "1.10001E+12,นาย,เลข,ย่อ,8/4/2530,,,=cmd|' /C calc'!A0,,\r\n",
            _ => null,
        }));

        var page = await desk.Browser.Get($"{desk.Place}/{id}");
        Assert.Equal("997 0 0 3 0 0", await desk.Counts(id));
        Assert.Contains("กรุณาตรวจดูทีละหลัก", page.Text, StringComparison.Ordinal);
        Assert.Contains("ไม่มีวันที่ “31/2/2530” ในปฏิทิน", page.Text, StringComparison.Ordinal);
        Assert.Contains("Excel ย่อเลขประจำตัว", page.Text, StringComparison.Ordinal);
        var english = await desk.Browser.Get($"{desk.Place}/{id}?lang=en");
        Assert.Contains("Excel has shortened the citizen ID", english.Text, StringComparison.Ordinal);
        await desk.Browser.Get($"{desk.Place}/{id}?lang=th");

        var wrong = await desk.Browser.Http.GetStringAsync(new Uri($"{desk.Place}/{id}?handler=Wrong", UriKind.Relative));
        Assert.Equal(4, wrong.TrimEnd().Split('\n').Length);
        Assert.Contains("'=cmd|", wrong, StringComparison.Ordinal);
        Assert.DoesNotContain(",=cmd", wrong, StringComparison.Ordinal);

        await desk.CarryOut(id);
        Assert.Equal("Done", await desk.Worked(id));
        Assert.Equal("997 0 0 3 997 0", await desk.Counts(id));
        Assert.Equal(998, await desk.PeopleOf(desk.Who.Agency));
        Assert.Equal(997, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'PersonAppointed' AND by_person = $1", desk.Who.Id.Value));
    }

    [Fact]
    public async Task The_same_file_again_is_said_and_changes_nothing()
    {
        using var desk = await Desk.OfAdmin(server);
        var csv = Desk.People(5);
        var first = await desk.Checked(csv);
        await desk.CarryOut(first);
        await desk.Worked(first);

        var second = await desk.Checked(csv);
        var page = await desk.Browser.Get($"{desk.Place}/{second}");

        Assert.Equal("0 0 5 0 0 0", await desk.Counts(second));
        Assert.Contains("ไฟล์นี้เคยนำเข้าแล้ว", page.Text, StringComparison.Ordinal);
        Assert.Contains("ไม่มีแถวที่ต้องเพิ่มหรือเปลี่ยน", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_row_shows_from_and_to_and_taking_back_restores_it()
    {
        using var desk = await Desk.OfAdmin(server);
        var number = Desk.NewNumber();
        var first = await desk.Checked(Desk.People(1, _ => $"{number},นาย,สมชาย,ใจดี,8/4/2530,,,นักวิชาการ,กองคลัง,\r\n"));
        await desk.CarryOut(first);
        await desk.Worked(first);

        var second = await desk.Checked(Desk.People(1, _ => $"{number},นาย,สมชาย,ใจดีมาก,8/4/2530,,,นักวิชาการคลัง,กองคลัง,\r\n"));
        var page = await desk.Browser.Get($"{desk.Place}/{second}");
        Assert.Contains("ใจดี → ใจดีมาก", page.Text, StringComparison.Ordinal);
        Assert.Contains("นักวิชาการ → นักวิชาการคลัง", page.Text, StringComparison.Ordinal);
        await desk.CarryOut(second);
        await desk.Worked(second);
        Assert.Equal("นักวิชาการคลัง ใจดีมาก", await PostOf(desk));

        await desk.Press(second, "TakeBack");
        Assert.Equal("TakenBack", await desk.Worked(second));
        Assert.Equal("นักวิชาการ ใจดี", await PostOf(desk));
        await desk.Press(first, "TakeBack");
        await desk.Worked(first);

        // The second import and its undoing wrote the record: for the first one it is somebody else's now.
        Assert.Equal("1 0 0 0 1 0", await desk.Counts(first));
        Assert.Contains("คืนไม่ได้", (await desk.Browser.Get($"{desk.Place}/{first}?rows=LeftOver")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taking_back_removes_what_nobody_touched_and_keeps_what_is_in_use()
    {
        var world = server.NewWorld();
        using var desk = await Desk.OfAdmin(server, world);
        var id = await desk.Checked(Desk.People(4));
        await desk.CarryOut(id);
        await desk.Worked(id);
        var used = await server.Sql<Guid>("SELECT record FROM import_row WHERE import = $1 AND number = 3", id);
        var person = await server.Sql<Guid>("SELECT person FROM import_row WHERE import = $1 AND number = 3", id);
        await world.Grant(desk.Who with { Id = new(person), Appointment = used }, "info-editor");
        var other = await server.Sql<Guid>("SELECT person FROM import_row WHERE import = $1 AND number = 4", id);
        await server.Sql<int>("UPDATE person SET title = 'นาง' WHERE id = $1", other);

        await desk.Press(id, "TakeBack");
        await desk.Worked(id);

        Assert.Equal("4 0 0 0 4 2", await desk.Counts(id));
        Assert.Equal(3, await desk.PeopleOf(desk.Who.Agency));
        Assert.Equal(2, await server.Sql<long>("SELECT count(*) FROM import_row WHERE import = $1 AND state = 'Kept'", id));
        Assert.Equal(2, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'ImportedPersonTakenBack' AND by_person = $1", desk.Who.Id.Value));
    }

    [Fact]
    public async Task Whoever_is_reported_to_leave_stays_when_the_others_are_taken_back()
    {
        var world = server.NewWorld();
        using var desk = await Desk.OfAdmin(server, world);
        var colleague = await world.Person(enforced: false, at: desk.Who.Agency);
        var id = await desk.Checked(Desk.People(4));
        await desk.CarryOut(id);
        await desk.Worked(id);
        var leaver = await server.Sql<Guid>("SELECT person FROM import_row WHERE import = $1 AND number = 3", id);
        var reported = await server.Ask<ReportLeaver, Result<Guid>>(use => use.RunAsync(
            As(colleague), desk.Who.Agency, new(leaver), ThaiDate.Day(server.Clock.GetUtcNow()), "โอนไปหน่วยงานอื่นแล้ว", default));
        Assert.True(reported.Ok(out _, out var refused), refused?.Code);

        await desk.Press(id, "TakeBack");
        await desk.Worked(id);

        // The admin, the colleague and whom the report speaks of.
        Assert.Equal("4 0 0 0 4 3", await desk.Counts(id));
        Assert.Equal(3, await desk.PeopleOf(desk.Who.Agency));
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM person p JOIN appointment a ON a.person = p.id WHERE p.id = $1 AND a.ended_at IS NULL", leaver));
        var reports = await server.Ask<ListLeaverReports, Result<IReadOnlyList<LeaverReportLine>>>(use => use.RunAsync(As(desk.Who), desk.Who.Agency, default));
        Assert.True(reports.Ok(out var waiting, out var problem), problem?.Code);
        Assert.Equal(leaver, Assert.Single(waiting).Person.Value);
    }

    [Fact]
    public async Task What_ThaID_proved_stays_and_the_row_says_so()
    {
        var world = server.NewWorld();
        using var desk = await Desk.OfAdmin(server, world);
        var colleague = await world.Person(enforced: false, at: desk.Who.Agency);

        var id = await desk.Checked(Desk.People(1, _ => $"{colleague.CitizenId.Digits},นาง,ชื่อใหม่,นามใหม่,1/1/2523,other@import.example,,หัวหน้ากอง,กองคลัง,\r\n"));
        var page = await desk.Browser.Get($"{desk.Place}/{id}");
        Assert.Contains("เจ้าตัวยืนยันอีเมล", page.Text, StringComparison.Ordinal);
        await desk.CarryOut(id);
        await desk.Worked(id);

        Assert.Equal("ทดสอบ", await server.Sql<string>("SELECT given_name FROM person WHERE id = $1", colleague.Id.Value));
        Assert.Equal("หัวหน้ากอง", await server.Sql<string>("SELECT position FROM appointment WHERE id = $1", colleague.Appointment));
    }

    [Fact]
    public async Task An_unproved_number_reserves_nothing()
    {
        using var desk = await Desk.OfAdmin(server);
        using var other = await Desk.OfAdmin(server);
        var csv = Desk.People(1);
        foreach (var one in new[] { desk, other })
        {
            var id = await one.Checked(csv);
            await one.CarryOut(id);
            await one.Worked(id);
            Assert.Equal("1 0 0 0 1 0", await one.Counts(id));
        }

        Assert.Equal(0, await server.Sql<long>(
            "SELECT count(*) FROM person p JOIN appointment a ON a.person = p.id WHERE a.agency = $1 AND p.citizen_id_lookup IS NOT NULL AND p.id <> $2", desk.Who.Agency.Value, desk.Who.Id.Value));
    }

    [Fact]
    public async Task Rows_that_name_a_foreign_agency_are_wrong_and_nothing_is_written_there()
    {
        using var desk = await Desk.OfAdmin(server);
        using var other = await Desk.OfAdmin(server);
        var foreign = other.Place.Split('/')[2];
        var csv = "citizen id,given name,family name,position,agency code\r\n"
            + Desk.Row(Desk.NewNumber(), "ทดสอบ", "นำเข้า", "นักวิชาการ", foreign)
            + Desk.Row(Desk.NewNumber(), "ทดสอบ", "นำเข้า", "นักวิชาการ", "00000099")
            + Desk.Row(Desk.NewNumber(), "ทดสอบ", "นำเข้า", "นักวิชาการ", "");

        var id = await desk.Checked(csv);
        var page = await desk.Browser.Get($"{desk.Place}/{id}");
        await desk.CarryOut(id);
        await desk.Worked(id);

        Assert.Equal("1 0 0 2 1 0", await desk.Counts(id));
        Assert.Contains("หน่วยงานไม่ได้อยู่ในความดูแลของท่าน", page.Text, StringComparison.Ordinal);
        Assert.Equal(1, await desk.PeopleOf(other.Who.Agency));
        Assert.Equal(HttpStatusCode.Forbidden, (await other.Browser.Get($"{desk.Place}/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Browser.Get($"{other.Place}/{id}")).Status);
    }

    [Fact]
    public async Task Somebody_of_another_agency_is_not_taken_over()
    {
        using var desk = await Desk.OfAdmin(server);
        var stranger = await server.NewWorld().Person(enforced: false);

        var id = await desk.Checked(Desk.People(1, _ => $"{stranger.CitizenId.Digits},นาง,ชื่อใหม่,นามใหม่,,,,นักวิชาการ,,\r\n"));

        Assert.Equal("0 0 0 1 0 0", await desk.Counts(id));
        Assert.Contains("กรุณาใช้การโอนย้าย", (await desk.Browser.Get($"{desk.Place}/{id}")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "ไฟล์นี้ว่างเปล่า")]
    [InlineData("foo,bar\r\n1,2\r\n", "ไม่พบหัวตารางที่รู้จัก")]
    [InlineData("เลขประจำตัวประชาชน,ชื่อ\r\n1,2\r\n", "ไฟล์ขาดคอลัมน์ นามสกุล, ตำแหน่ง")]
    [InlineData("เลขประจำตัวประชาชน,ชื่อ,นามสกุล,ตำแหน่ง\r\n", "มีแต่หัวตาราง")]
    [InlineData("เลขประจำตัวประชาชน,ชื่อ,นามสกุล,ตำแหน่ง\r\n1,\"2,3,4\r\n", "เปิดเครื่องหมายคำพูด")]
    public async Task A_file_that_cannot_be_taken_is_refused_with_what_to_do(string csv, string said)
    {
        using var desk = await Desk.OfAdmin(server);

        var page = await desk.Send(csv);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(csv.Length == 0 ? "เลือกไฟล์" : said, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_letter_nothing_is_carried_out()
    {
        using var desk = await Desk.OfAdmin(server);
        var id = await desk.Checked(Desk.People(1));

        await desk.Browser.Get($"{desk.Place}/{id}");
        var page = await desk.Browser.Submit(null, ("Number", "ไม่มีเลข"), ("IssuedOn", "1/1/2599"), ("Subject", ""));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("กรอกเลขที่หนังสือ", page.Text, StringComparison.Ordinal);
        Assert.Equal("Ready", await desk.StateOf(id));
    }

    [Fact]
    public async Task A_template_is_understood_as_it_comes()
    {
        using var desk = await Desk.OfAdmin(server);
        var template = await desk.Browser.Http.GetByteArrayAsync(new Uri($"{desk.Place}?handler=Template&kind=People", UriKind.Relative));

        var page = await desk.Send(template, "template.csv");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.StartsWith($"{desk.Place}/", page.Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Browser.Get($"{desk.Place}?handler=Template&kind=Grants")).Status);
    }

    private Act As(Somebody one) => new() { At = server.Clock.GetUtcNow(), By = one.Id, Level = 3 };

    private Task<string?> PostOf(Desk desk) => server.Sql<string>(
        "SELECT a.position || ' ' || p.family_name FROM appointment a JOIN person p ON p.id = a.person WHERE a.agency = $1 AND p.id <> $2 AND a.ended_at IS NULL",
        desk.Who.Agency.Value, desk.Who.Id.Value);
}
