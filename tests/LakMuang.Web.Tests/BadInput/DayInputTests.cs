using System.Net;
using System.Text.RegularExpressions;
using LakMuang.Agencies.Contracts;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Activation;
using LakMuang.Web.Tests.Joining;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.BadInput;

/// <summary>Days as people type them, on each form of joining: understood, or refused at the field with everything else kept.</summary>
public sealed class DayInputTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static readonly string[] _never = ["31 ก.พ. 2569", "๓๑/๒/๒๕๖๙", "25691301", "เมื่อวาน", "21/11/25690"];

    private readonly World _world = server.NewWorld();

    [Theory]
    [InlineData("25680101", 2025, 1, 1)]
    [InlineData("2568-01-01", 2025, 1, 1)]
    [InlineData("1/1/68", 2025, 1, 1)]
    [InlineData("๒๙ ก.พ. ๒๕๖๗", 2024, 2, 29)]
    public async Task The_letter_of_an_approval_has_the_day_that_was_meant(string typed, int year, int month, int day)
    {
        var (desk, path, id) = await Waiting();
        using var _ = desk;
        var number = Joiners.NewLetter();

        var page = await desk.Submit(
            null, ("LetterNumber", number), ("LetterDate", typed), ("LetterSubject", "มอบหมาย"), ("Until", "๓๐ ก.ย. ๒๕๗๐"), ("Groups", "info-viewer"));

        Assert.Equal((HttpStatusCode.OK, path), (page.Status, page.Address.AbsolutePath));
        Assert.Equal(new DateOnly(year, month, day), await server.Sql<DateOnly>("SELECT l.issued_on FROM letter l JOIN registration r ON r.letter = l.id WHERE r.id = $1", id));
        Assert.Equal(new DateOnly(2027, 9, 30), await server.Sql<DateOnly>("SELECT a.until_day FROM appointment a JOIN registration r ON r.person = a.person WHERE r.id = $1", id));
    }

    [Fact]
    public async Task A_day_that_never_was_is_refused_at_an_approval_and_the_rest_stays()
    {
        var (desk, path, id) = await Waiting();
        using var _ = desk;
        foreach (var (field, other, day) in new[] { ("LetterDate", "Until", "30/9/2570"), ("Until", "LetterDate", "5 ม.ค. 2569") })
        {
            foreach (var typed in _never)
            {
                await desk.Get(path);
                var page = await desk.Submit(
                    null, ("LetterNumber", "ชย 1/2569"), (other, day), (field, typed), ("LetterSubject", "มอบหมายหน้าที่"), ("Groups", "info-viewer"));

                Kept(page, field, typed, "ชย 1/2569", "มอบหมายหน้าที่", day);
                Assert.Matches("value=\"info-viewer\" checked", page.Html);
            }
        }

        Assert.Equal("Submitted", await new Joiners(server).StateAsync(id));
    }

    [Fact]
    public async Task At_a_nomination_each_day_is_refused_beside_its_own_field()
    {
        var land = await Country.Of(server);
        var (admin, nominee) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        using var desk = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(desk, admin);
        foreach (var typed in _never)
        {
            await desk.Get($"/agencies/{land.CodeOf(land.Town)}/admins/new");
            var page = await desk.Submit(
                null, ("Person", nominee.Id.Value.ToString()), ("Rank", "Deputy"), ("Number", "มท ๐๘๐๖/๑"), ("LetterSubject", "แต่งตั้ง"), ("LetterDate", typed), ("From", typed), ("Until", typed));

            foreach (var field in new[] { "LetterDate", "From", "Until" })
            {
                Kept(page, field, typed, "มท ๐๘๐๖/๑", "แต่งตั้ง");
            }

            Assert.Contains($"value=\"{nominee.Id.Value}\" checked", page.Html, StringComparison.Ordinal);
        }

        await desk.Get($"/agencies/{land.CodeOf(land.Town)}/admins/new");
        var sent = await desk.Submit(
            null, ("Person", nominee.Id.Value.ToString()), ("Rank", "Deputy"), ("Number", "มท ๐๘๐๖/๑"), ("LetterDate", "๒๙ ก.พ. ๒๕๖๗"), ("From", "25690101"), ("Until", "1/1/71"));
        Assert.True(sent.Status is HttpStatusCode.OK, sent.Text);
        Assert.Equal(new DateOnly(2028, 1, 1), await server.Sql<DateOnly>("SELECT until_day FROM admin_nomination WHERE agency = $1", land.Town.Value));
    }

    [Fact]
    public async Task At_a_resignation_as_well()
    {
        var land = await Country.Of(server);
        var admin = await land.Person(land.Town, Office.SsoAdmin);
        using var desk = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(desk, admin);
        foreach (var typed in _never)
        {
            await desk.Get($"/agencies/{land.CodeOf(land.Town)}/admins/leave/{admin.Appointment}");
            Kept(await desk.Submit(null, ("LastDay", typed)), "LastDay", typed);
        }

        Assert.True(await land.IsAdmin(admin, land.Town));
    }

    [Fact]
    public async Task At_the_first_sign_in_of_an_office_the_scan_is_kept_too()
    {
        var land = await new Territory(server, _world).FillAsync();
        var (office, agency) = await land.OfficeAsync();
        using var browser = server.NewBrowser();
        await land.EnterAsync(browser, agency, await land.CodeAsync(office));
        await new ThaIdJourney(server).Prove(browser, Territory.NewCitizenId().Digits, "/activate/person");
        var fields = Territory.PersonFields.ToDictionary();
        foreach (var typed in _never)
        {
            fields["LetterDay"] = typed;
            await browser.Get("/activate/person");
            var page = await browser.Attach("LetterFile", "order.pdf", FileSamples.Pdf(), [("Email", $"d{agency}@tests.example"), .. fields.Select(f => (f.Key, f.Value))]);

            Kept(page, "LetterDay", typed, "นักจัดการงานทั่วไปชำนาญการ", "สำนักปลัด", "คำสั่ง ที่ ๔๕/๒๕๖๙", $"d{agency}@tests.example");
            Assert.Contains("name=\"LetterFile-upload\"", page.Html, StringComparison.Ordinal);
        }
    }

    private static void Kept(TestPage page, string field, string typed, params string[] others)
    {
        var html = WebUtility.HtmlDecode(page.Html);
        Assert.True(page.Status is HttpStatusCode.UnprocessableEntity, $"{field} “{typed}”: {page.Status}");
        Assert.Contains($"{field}-error", html, StringComparison.Ordinal);
        Assert.Matches($"name=\"{field}\"[^>]*value=\"{Regex.Escape(typed)}\"|value=\"{Regex.Escape(typed)}\"[^>]*name=\"{field}\"", html);
        Assert.All(others, other => Assert.Contains($"value=\"{other}\"", html, StringComparison.Ordinal));
    }

    private async Task<(TestBrowser Desk, string Path, Guid Id)> Waiting()
    {
        var admin = await _world.Person(office: Office.SsoAdmin);
        await _world.Systems();
        var code = await _world.CodeOf(admin);
        var id = await new Joiners(server).SubmittedAsync(code);
        var (desk, path) = (server.NewBrowser(), $"/agencies/{code}/registrations/{id}");
        await new ThaIdJourney(server).SignIn(desk, admin, path);
        return (desk, path, id);
    }
}
