using System.Net;
using LakMuang.TestKit;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Catalogue;

/// <summary>The pages of the catalogue: for operators alone, calm with bent input, and whole from draft to live.</summary>
public sealed class CataloguePageTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static readonly string[] _pages =
    [
        "/admin/systems", "/admin/systems/new", "/admin/systems/{system}", "/admin/systems/{system}/edit", "/admin/systems/{system}/to/Retired", "/admin/systems/{system}/pilot",
        "/admin/systems/{system}/groups/new", "/admin/groups/{system}-a", "/admin/groups/{system}-a/abolish", "/admin/duties", "/admin/duties/new", "/admin/duties/people",
    ];

    [Theory]
    [InlineData("dla-operator", true)]
    [InlineData("overseer", false)]
    [InlineData("auditor", false)]
    [InlineData("integrator", false)]
    public async Task Operators_open_every_page_and_nobody_else_opens_one(string role, bool may)
    {
        var desk = await CatalogueDesk.Of(server);
        var code = await desk.System();
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, await desk.Land.Person(desk.Land.Root, roles: [role]), "/account");
        var token = browser.Page.Forms.First(f => f.Action == "/sign-out").Fields;

        foreach (var page in _pages.Select(p => p.Replace("{system}", code, StringComparison.Ordinal)))
        {
            var got = await browser.Get(page);
            Assert.True(may == got.Status is HttpStatusCode.OK && may == got.Status is not HttpStatusCode.Forbidden, $"GET {page} as {role}: {got.Status}");
            var sent = await browser.Submit(new TestForm(page, token), null);
            Assert.True(may || sent.Status is HttpStatusCode.Forbidden or HttpStatusCode.MethodNotAllowed, $"POST {page} as {role}: {sent.Status}");
            Assert.True((int)sent.Status < 500, $"POST {page} as {role}: {sent.Status}");
        }
    }

    [Theory]
    [InlineData("/admin/systems?q=%25%5C_%00&state=nothing", HttpStatusCode.OK)]
    [InlineData("/admin/systems/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/admin/systems/sso", HttpStatusCode.NotFound)]
    [InlineData("/admin/systems/info/to/Nowhere", HttpStatusCode.NotFound)]
    [InlineData("/admin/groups/nothing", HttpStatusCode.NotFound)]
    [InlineData("/admin/groups/dla-operator", HttpStatusCode.NotFound)]
    [InlineData("/admin/group-plans/018f0000-0000-7000-8000-000000000000", HttpStatusCode.NotFound)]
    [InlineData("/admin/duties/018f0000-0000-7000-8000-000000000000/end", HttpStatusCode.NotFound)]
    [InlineData("/admin/duties/people?page=-9", HttpStatusCode.OK)]
    [InlineData("/systems/info/logo", HttpStatusCode.NotFound)]
    public async Task A_bent_address_never_breaks_a_page(string path, HttpStatusCode expected)
    {
        var desk = await CatalogueDesk.Of(server);
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, desk.First);

        Assert.Equal(expected, (await browser.Get(path)).Status);
    }

    [Fact]
    public async Task An_operator_enters_a_system_and_a_group_and_a_rule_by_the_pages()
    {
        var desk = await CatalogueDesk.Of(server);
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, desk.First);
        var code = $"p{desk.First.CitizenId.Digits[..11]}";

        await browser.Get("/admin/systems/new");
        var wrong = await browser.Submit(FormOf(browser), null, ("Code", "Bad Code"), ("NameTh", "ระบบแผน"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("ระบบแผน", wrong.Html, StringComparison.Ordinal);
        var page = await browser.Submit(
            FormOf(browser), null, ("Code", code), ("NameTh", "ระบบแผน"), ("NameEn", "Plan"), ("AboutTh", "แผนพัฒนา"), ("AboutEn", "Plans"), ("Level", "2"), ("Entry", "https://plan.example/"));
        Assert.Equal($"/admin/systems/{code}", page.Address.AbsolutePath);
        Assert.Contains("ยังขาด", page.Text, StringComparison.Ordinal);

        await browser.Get($"/admin/systems/{code}/groups/new");
        page = await browser.Submit(
            FormOf(browser), null, ("Code", $"{code}-a"), ("NameTh", "ผู้บันทึก"), ("NameEn", "Editor"), ("DutiesTh", "บันทึก"), ("DutiesEn", "Edits"), ("Decider", "SsoAdmin"),
            ("Months", "๑๒"), ("Number", "มท 0806/ว 91"), ("LetterDate", "5 ม.ค. 2569"));
        Assert.Contains("ผู้บันทึก", page.Text, StringComparison.Ordinal);

        await browser.Get("/admin/duties/new");
        var fields = new[]
        {
            ("First", $"{code}-a"), ("Second", "info-editor"), ("Reach", "SameAgency"), ("Weight", "Block"), ("ReasonTh", "คนละหน้าที่กัน"), ("ReasonEn", "Two duties."),
            ("Number", "มท 0806/ว 92"), ("LetterDate", "5 ม.ค. 2569"),
        };
        page = await browser.Submit(FormOf(browser), null, fields);
        Assert.Contains("ขณะนี้ไม่มีผู้ใดถือทั้งสองหน้าที่", page.Text, StringComparison.Ordinal);
        page = await browser.Submit(FormOf(browser), null, fields);
        Assert.Equal("/admin/duties", page.Address.AbsolutePath);
        Assert.Contains("คนละหน้าที่กัน", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agency_sees_its_own_conflicts_and_only_the_office_above_may_excuse_them()
    {
        var desk = await CatalogueDesk.Of(server);
        var code = await desk.System();
        var clerk = await desk.Land.Person(desk.Land.Town);
        Assert.Null(await desk.Give(clerk, $"{code}-a"));
        Assert.Null(await desk.Give(clerk, $"{code}-b"));
        var rule = await desk.Rule($"{code}-a", $"{code}-b");
        var path = $"/agencies/{desk.Land.CodeOf(desk.Land.Town)}/conflicts";
        using var inTown = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(inTown, await desk.Land.Person(desk.Land.Town, LakMuang.Agencies.Contracts.Office.SsoAdmin));
        var page = await inTown.Get(path);
        Assert.Contains("ไม่มีข้อยกเว้น", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/conflicts/excuse", page.Html, StringComparison.Ordinal);

        using var above = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(above, await desk.Land.Person(desk.Land.District, roles: ["overseer"]));
        await above.Get(path);
        await above.Get($"{path}/excuse?rule={rule}&person={clerk.Id.Value}");
        page = await above.Submit(
            FormOf(above), null, ("Rule", rule.ToString()), ("Person", clerk.Id.Value.ToString()), ("Until", ThaiDay(desk.Today.AddDays(20))),
            ("Number", "นม 0023/77"), ("LetterDate", "5 ม.ค. 2569"), ("Reason", "ขาดบุคลากรชั่วคราว"));
        Assert.Contains("ให้ข้อยกเว้นแล้ว", page.Text, StringComparison.Ordinal);
        Assert.Contains("นม 0023/77", page.Text, StringComparison.Ordinal);
    }

    private static string ThaiDay(DateOnly day) => $"{day.Day}/{day.Month}/{day.Year + 543}";

    private static TestForm FormOf(TestBrowser browser) => browser.Page.Forms.First(f => f.Fields.ContainsKey("Number") || f.Fields.ContainsKey("NameTh"));
}
