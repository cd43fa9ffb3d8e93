using System.Net;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.Staff.Care;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Staff;

/// <summary>An SSO admin corrects what is held about somebody; what ThaID proved stays, and two admins never overwrite each other (L2-1).</summary>
public sealed class CorrectionTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_correction_is_saved_and_the_trail_names_the_fields_and_no_value()
    {
        var land = await Country.Of(server);
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await Unproved(land));
        using var desk = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(desk, admin, $"{Place(land, officer)}/edit");

        var saved = await desk.Submit(Form(desk), null,
            ("Values[Given]", "กำกับใหม่"), ("Values[Mobile]", "๐๘๙ ๑๑๑ ๒๒๒๒"), ("Values[BirthDate]", "2 ต.ค. 2510"), ($"Values[{Post(officer)}]", "นักวิชาการคลังชำนาญการ"));

        Assert.Contains("บันทึกข้อมูลแล้ว", saved.Text, StringComparison.Ordinal);
        Assert.Contains("กำกับใหม่", saved.Text, StringComparison.Ordinal);
        Assert.Contains("แก้ไขข้อมูลบุคคล: ชื่อ, วันเกิด, โทรศัพท์", saved.Text, StringComparison.Ordinal);
        Assert.Equal("นักวิชาการคลังชำนาญการ", await server.Sql<string>("SELECT position FROM appointment WHERE id = $1", officer.Appointment));
        Assert.Equal(new DateOnly(2028, 9, 30), await server.Sql<DateOnly>("SELECT retires_on FROM person WHERE id = $1", officer.Id.Value));
        var details = await server.Sql<string>("SELECT details::text FROM audit_entry WHERE what = 'PersonCorrected' AND subject = $1", officer.Id.Value);
        Assert.Contains("Given BirthDate Mobile", details, StringComparison.Ordinal);
        Assert.DoesNotContain("กำกับใหม่", details, StringComparison.Ordinal);
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'PostCorrected' AND subject = $1 AND by_person = $2", officer.Id.Value, admin.Id.Value));
    }

    [Fact]
    public async Task A_changed_mailbox_is_unverified_and_the_old_one_is_told()
    {
        var land = await Country.Of(server);
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));

        Assert.Empty((await Correct(land, admin, officer, (PersonField.Email, "new.box@tests.example"))).Problems);

        Assert.Null(await server.Sql<DateTimeOffset?>("SELECT email_verified_at FROM person WHERE id = $1", officer.Id.Value));
        Assert.Contains("อีเมลของท่านถูกเปลี่ยน", await land.MailOf(officer).Text(), StringComparison.Ordinal);
        Assert.Empty(new Mailbox(server.MailFolder, "new.box@tests.example").All);
        var contact = await land.Ask<IPeople, Contact>(people => people.ContactOfAsync(officer.Id, Ct));
        Assert.Equal(("new.box@tests.example", false), (contact.Email!.Value.Value, contact.EmailVerified));
    }

    [Fact]
    public async Task What_thaid_proved_is_shown_locked_and_no_hidden_field_changes_it()
    {
        var land = await Country.Of(server);
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        using var desk = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(desk, admin, $"{Place(land, officer)}/edit");
        Assert.Contains("เปลี่ยนได้โดย ThaID เท่านั้น", desk.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Values[Family]", desk.Page.Html, StringComparison.Ordinal);

        var refused = await desk.Submit(Form(desk), null, ("Values[Family]", "คนใหม่"), ("Values[BirthDate]", "1/1/2500"), ("Values[CitizenId]", "1234567890121"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Only ThaID", (await Correct(land, admin, officer, (PersonField.Family, "คนใหม่"))).Problems.Single().Message.En, StringComparison.Ordinal);
        Assert.StartsWith("ทดสอบ", await server.Sql<string>("SELECT family_name FROM person WHERE id = $1", officer.Id.Value), StringComparison.Ordinal);
        Assert.Equal(0, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'PersonCorrected' AND subject = $1", officer.Id.Value));
    }

    [Fact]
    public async Task Posts_of_others_and_of_other_agencies_are_no_fields_of_the_form()
    {
        var land = await Country.Of(server);
        var (admin, officer, colleague, stranger) = (
            await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town), await land.Person(land.Town), await land.Person(land.Neighbour));

        foreach (var field in new[] { Post(colleague), Post(stranger), "Post-x", "Title; DROP TABLE person", "CitizenId" })
        {
            Assert.Equal("correction.no-field", (await Correct(land, admin, officer, (field, "ของข้าพเจ้า"))).Problems.Single().Code);
        }

        Assert.Equal("staff.not-here", (await Correct(land, admin, stranger, (Post(stranger), "ของข้าพเจ้า"))).Problems.Single().Code);
        Assert.Equal("staff.own", (await Correct(land, admin, admin, (PersonField.Mobile, "0899999999"))).Problems.Single().Code);
        Assert.Equal("นักวิชาการ", await server.Sql<string>("SELECT position FROM appointment WHERE id = $1", stranger.Appointment));
    }

    [Fact]
    public async Task The_second_of_two_admins_sees_what_the_first_changed_and_keeps_what_they_typed()
    {
        var land = await Country.Of(server);
        var (one, two, officer) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, Office.SsoAdmin), await Unproved(land));
        using var first = server.NewBrowser();
        using var second = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(first, one, $"{Place(land, officer)}/edit");
        await new ThaIdJourney(server).SignIn(second, two, $"{Place(land, officer)}/edit");
        await first.Submit(Form(first), null, ("Values[Family]", "คนแรกแก้"), ("Values[Mobile]", "0812345678"));

        var stale = await second.Submit(Form(second), null, ("Values[Family]", "คนที่สองแก้"), ("Values[Given]", "ชื่อใหม่"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, stale.Status);
        Assert.Contains("มีผู้แก้ไขข้อมูลนี้ก่อนท่าน", stale.Text, StringComparison.Ordinal);
        Assert.Contains("ขณะนี้ในระบบ (มีผู้แก้ไขก่อนท่าน): คนแรกแก้", stale.Text, StringComparison.Ordinal);
        Assert.Equal("คนที่สองแก้", Form(second).Fields["Values[Family]"]);
        Assert.Equal("ชื่อใหม่", Form(second).Fields["Values[Given]"]);
        Assert.Equal("0812345678", Form(second).Fields["Values[Mobile]"]);
        Assert.Equal("คนแรกแก้", await server.Sql<string>("SELECT family_name FROM person WHERE id = $1", officer.Id.Value));

        var again = await second.Submit(Form(second), null);
        Assert.Contains("บันทึกข้อมูลแล้ว", again.Text, StringComparison.Ordinal);
        var contact = await land.Ask<IPeople, Contact>(people => people.ContactOfAsync(officer.Id, Ct));
        Assert.Equal("0812345678", contact.Mobile);
    }

    [Fact]
    public async Task Of_many_who_save_at_once_each_is_saved_or_told()
    {
        var land = await Country.Of(server);
        var officer = await Unproved(land);
        var admins = new[] { await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town, Office.SsoAdmin) };
        var seen = await Seen(land, admins[0], officer);

        var outcomes = await Task.WhenAll(admins.Select((admin, at) => Correct(land, admin, officer, seen, (PersonField.Given, $"ชื่อ{"กขค"[at]}"))));

        Assert.Single(outcomes, o => o.Problems.Count == 0);
        Assert.All(outcomes.SelectMany(o => o.Problems), p => Assert.Equal("correction.stale", p.Code));
        Assert.Equal(1, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'PersonCorrected' AND subject = $1", officer.Id.Value));
    }

    [Theory]
    [InlineData(PersonField.Email, "not an address", "correction.email")]
    [InlineData(PersonField.Email, "a@b.example\r\nBcc: x@y.example", "correction.email")]
    [InlineData(PersonField.Mobile, "1234", "correction.mobile")]
    [InlineData(PersonField.BirthDate, "30 ก.พ. 2530", "day.none")]
    [InlineData(PersonField.BirthDate, "1/1/2569", "correction.birth-date")]
    [InlineData(PersonField.Given, "", "name.missing")]
    [InlineData(PersonField.Given, "\u200B", "name.missing")]
    [InlineData(PersonField.Family, "ทดสอบ2", "name.odd")]
    [InlineData(PersonField.GivenEn, "สมชาย", "correction.not-english")]
    [InlineData(PersonField.GivenEn, "Sоmchai", "name.mixed")]
    public async Task What_cannot_be_is_refused_at_its_field(string field, string typed, string code)
    {
        var land = await Country.Of(server);
        var (admin, officer) = (await land.Person(land.Town, Office.SsoAdmin), await Unproved(land));

        var problem = (await Correct(land, admin, officer, (field, typed))).Problems.Single();

        Assert.Equal((code, field), (problem.Code, problem.Field));
    }

    private static string Place(Country land, Somebody one) => $"/agencies/{land.CodeOf(land.Town)}/people/{one.Id.Value}";

    private static string Post(Somebody one) => PersonField.Position(one.Appointment);

    private static TestForm Form(TestBrowser desk) => desk.Page.Forms.First(f => f.Fields.ContainsKey("Seen"));

    private async Task<Somebody> Unproved(Country land)
    {
        var one = await land.Person(land.Town);
        await server.Sql<int>("UPDATE person SET identity_source = 'Evidence' WHERE id = $1", one.Id.Value);
        return one;
    }

    private static async Task<Dictionary<string, string>> Seen(Country land, Somebody by, Somebody whom)
    {
        var sheet = await land.Ask<CorrectPerson, Result<CorrectionSheet>>(use => use.SheetAsync(land.As(by), land.Town, whom.Id, Ct));
        return sheet.Ok(out var found, out _) ? found.Fields.ToDictionary(f => f.Name, f => f.Mark) : [];
    }

    private static async Task<CorrectionOutcome> Correct(Country land, Somebody by, Somebody whom, (string Field, string Typed) change) =>
        await Correct(land, by, whom, await Seen(land, by, whom), change);

    private static Task<CorrectionOutcome> Correct(Country land, Somebody by, Somebody whom, Dictionary<string, string> seen, (string Field, string Typed) change) =>
        land.Ask<CorrectPerson, CorrectionOutcome>(use => use.RunAsync(
            land.As(by), land.Town, whom.Id, new(new Dictionary<string, string?> { [change.Field] = change.Typed }, seen), Ct));
}
