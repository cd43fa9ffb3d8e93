using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using LakMuang.Agencies.Contracts;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Activation;
using LakMuang.Web.Tests.Catalogue;
using LakMuang.Web.Tests.Letters;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.BadInput;

/// <summary>Files that are no good, at each place that takes files, without script: said beside the field, and nothing is kept.</summary>
public sealed class FileInputTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static readonly (string What, string Name, byte[] Bytes, string Said)[] _bad =
    [
        ("a picture that is an archive too", "หลักฐาน.png", [.. FileSamples.Png, .. FileSamples.Zip], "มีข้อมูลชนิดอื่นซ่อนอยู่"),
        ("a PDF that is an archive too", "หลักฐาน.pdf", [.. FileSamples.Pdf(), .. FileSamples.Zip], "มีข้อมูลชนิดอื่นซ่อนอยู่"),
        ("a drawing that calls itself a picture", "ตรา.png", FileSamples.Latin("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"), "รับเฉพาะ PDF, JPG และ PNG"),
        ("a PDF with script", "คำสั่ง.pdf", FileSamples.Pdf("/OpenAction <</S /JavaScript /JS (app.alert(1))>>"), "มีคำสั่งทำงานหรือไฟล์แนบ"),
        ("a file cut short", "คำสั่ง.pdf", FileSamples.Pdf()[..200], "มาไม่ครบ"),
        ("an empty file", "คำสั่ง.pdf", [], "ว่างเปล่า"),
        ("a file of 6 MB", "ใหญ่.png", FileSamples.PngWithChunk("IDAT", new byte[6 * 1024 * 1024]), "ไฟล์ใหญ่เกิน 5 MB"),
    ];

    private readonly World _world = server.NewWorld();

    [Fact]
    public async Task As_evidence_of_a_registration()
    {
        using var newcomer = new Joining.Newcomer(server);
        await newcomer.Begin();

        await Refuses(newcomer.Browser, "/register/evidence", "Files");

        Assert.Equal(0L, await server.Sql<long>("SELECT count(*) FROM registration_file"));
    }

    [Fact]
    public async Task As_the_scan_of_a_letter()
    {
        using var register = await Register.Open(server);
        var (number, before) = (Register.NewNumber(), await Files());

        await Refuses(register.Browser, $"{register.Place}/new", "File", ("Kind", "Order"), ("Number", number), ("IssuedOn", "5/1/2569"), ("Subject", "แต่งตั้งผู้ดูแล"));

        Assert.Contains(number, register.Browser.Page.Html, StringComparison.Ordinal);
        Assert.Contains("แต่งตั้งผู้ดูแล", register.Browser.Page.Html, StringComparison.Ordinal);
        Assert.Equal(before, await Files());
    }

    [Fact]
    public async Task As_the_letter_of_a_nomination_and_of_its_end()
    {
        var land = await Country.Of(server);
        var (admin, nominee) = (await land.Person(land.Town, Office.SsoAdmin), await land.Person(land.Town));
        var town = $"/agencies/{land.CodeOf(land.Town)}/admins";
        using var desk = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(desk, admin);
        var before = await Files();

        (string, string)[] letter = [("Number", "มท ๐๘๐๖/๑"), ("LetterDate", "20/11/2569")];
        await Refuses(desk, $"{town}/new", "File", [("Person", nominee.Id.Value.ToString()), ("Rank", "Deputy"), ("From", "21/11/2569"), .. letter]);
        Assert.Contains($"value=\"{nominee.Id.Value}\" checked", desk.Page.Html, StringComparison.Ordinal);
        Assert.Contains("21/11/2569", desk.Page.Html, StringComparison.Ordinal);
        await Refuses(desk, $"{town}/leave/{admin.Appointment}", "File", [("Reason", "ย้ายไปที่อื่น"), .. letter]);
        Assert.Contains("ย้ายไปที่อื่น", desk.Page.Html, StringComparison.Ordinal);

        Assert.Equal(before, await Files());
        Assert.Equal(0L, await server.Sql<long>("SELECT count(*) FROM admin_nomination WHERE agency = $1", land.Town.Value));
    }

    [Fact]
    public async Task As_the_letter_of_an_offices_first_admin()
    {
        var land = await new Territory(server, _world).FillAsync();
        var (office, agency) = await land.OfficeAsync();
        using var browser = server.NewBrowser();
        await land.EnterAsync(browser, agency, await land.CodeAsync(office));
        await new ThaIdJourney(server).Prove(browser, Territory.NewCitizenId().Digits, "/activate/person");
        var before = await Files();

        await Refuses(browser, "/activate/person", "LetterFile", [("Email", $"f{agency}@tests.example"), .. Territory.PersonFields]);

        Assert.Contains("นักจัดการงานทั่วไปชำนาญการ", browser.Page.Html, StringComparison.Ordinal);
        Assert.Equal(before, await Files());
    }

    [Fact]
    public async Task As_the_letter_of_whatever_operators_change()
    {
        var desk = await CatalogueDesk.Of(server);
        var code = await desk.System();
        var rule = await desk.Rule($"{code}-a", $"{code}-b");
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, desk.First);
        var before = await Files();

        foreach (var place in new[]
        {
            "/admin/duties/new", $"/admin/duties/{rule}/end", $"/admin/systems/{code}/pilot", $"/admin/systems/{code}/to/Retired", $"/admin/systems/{code}/groups/new", $"/admin/groups/{code}-a/abolish",
        })
        {
            await RefusesWhatIsNoScan(browser, place, "File", ("Number", "มท 0806/9"), ("LetterDate", "5/1/2569"));
        }

        Assert.Equal(before, await Files());
    }

    /// <summary>Sends each bad file with the form of a page, and one that has arrived by half.</summary>
    internal static async Task Refuses(TestBrowser browser, string place, string field, params (string Name, string Value)[] fields)
    {
        await RefusesWhatIsNoScan(browser, place, field, fields);
        await browser.Get(place);
        var half = await HalfAsync(browser);
        Check(await browser.Attach(field, "", [], [($"{field}-upload", half.ToString()), .. fields]), place, field, "a file that is half here", "ยังส่งไม่ครบ");
    }

    /// <summary>The same but for the half one, which is noticed last: for forms whose other fields are left empty.</summary>
    private static async Task RefusesWhatIsNoScan(TestBrowser browser, string place, string field, params (string Name, string Value)[] fields)
    {
        foreach (var (what, name, bytes, said) in _bad)
        {
            await browser.Get(place);
            Check(await browser.Attach(field, name, bytes, fields), place, field, what, said);
        }
    }

    private static void Check(TestPage page, string place, string field, string what, string said)
    {
        Assert.True(page.Status is HttpStatusCode.UnprocessableEntity, $"{what} at {place}: {page.Status}");
        Assert.True(page.Text.Contains(said, StringComparison.Ordinal), $"{what} at {place}: {page.Text}");
        Assert.True(page.Html.Contains($"{field}-error", StringComparison.Ordinal), $"{what} at {place} is not said beside the field");
    }

    private static async Task<Guid> HalfAsync(TestBrowser browser)
    {
        using var beginning = JsonContent.Create(new { name = "คำสั่ง.pdf", size = 1000 });
        using var begun = await Register.Ask(browser, HttpMethod.Post, "/uploads", beginning);
        var id = (await begun.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("id").GetGuid();
        using var body = new ByteArrayContent(FileSamples.Pdf()[..300]);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var answer = await Register.Ask(browser, HttpMethod.Post, $"/uploads/{id}", body, 0);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return id;
    }

    private Task<long> Files() => server.Sql<long>("SELECT count(*) FROM file");
}
