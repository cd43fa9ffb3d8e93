using System.Net;
using System.Text;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Circulars;

/// <summary>The way of a circular by its pages, with what people type wrong and what they bend.</summary>
public sealed class PageTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_whole_way_goes_by_the_pages()
    {
        var land = await Country.Of(server);
        var (sender, admin) = (await land.Person(land.Province, roles: ["overseer"]), await land.Person(land.Town, Office.SsoAdmin));
        var office = $"/agencies/{land.CodeOf(land.Province)}/outgoing";
        using var desk = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(desk, sender, $"{office}/new");

        var wrong = await Save(desk, ("Subject", "แนวทางใหม่"), ("Number", "ชย ๐๐๒๓/ว ๗"), ("IssuedOn", "30 ก.พ. 2569"), ("Body", "โปรดทราบ"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("ไม่มีวันที่ “30 ก.พ. 2569”", wrong.Text, StringComparison.Ordinal);
        Assert.Contains("โปรดทราบ", wrong.Html, StringComparison.Ordinal);
        var preview = await Save(desk, ("Subject", "แนวทางใหม่"), ("Number", "ชย ๐๐๒๓/ว ๗"), ("IssuedOn", "๒๐ พ.ย. ๒๕๖๙"), ("Body", "โปรดทราบ <script>alert(1)</script>\nดู https://dla.example/ว1?a=1&b=2 หรือ https://dla.example@evil.example/x javascript:alert(1)"), ("DueOn", "30/11/2569"));
        Assert.Contains("จะส่งถึง 3 หน่วยงาน", preview.Text, StringComparison.Ordinal);
        var send = preview.Forms.First(f => f.Action.Contains("Send", StringComparison.Ordinal));
        Assert.Contains("ส่งแล้ว", (await desk.Submit(send, null)).Text, StringComparison.Ordinal);
        desk.GoBackTo(preview);
        Assert.Contains("ส่งไปแล้ว", (await desk.Submit(send, null)).Text, StringComparison.Ordinal);

        using var town = server.NewBrowser();
        var home = await new ThaIdJourney(server).SignIn(town, admin);
        Assert.Contains("รับทราบหนังสือเวียน 1 ฉบับ", home.Text, StringComparison.Ordinal);
        await town.Get("/circulars");
        var read = await town.Get(town.Page.Link("แนวทางใหม่"));
        Assert.DoesNotContain("<script>alert", read.Html, StringComparison.Ordinal);
        Assert.Contains("""<a href="https://dla.example/" rel="noopener noreferrer nofollow">""", read.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"https://dla.example@", read.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript", read.Html, StringComparison.Ordinal);
        var acknowledge = read.Forms.First(f => f.Action.Contains("Acknowledge", StringComparison.Ordinal));
        Assert.Contains("ผู้ส่งเห็นว่าหน่วยงานของท่านรับทราบแล้ว", (await town.Submit(acknowledge, null)).Text, StringComparison.Ordinal);
        town.GoBackTo(read);
        Assert.Contains("มีผู้รับทราบแทนหน่วยงานไปก่อนแล้ว", (await town.Submit(acknowledge, null)).Text, StringComparison.Ordinal);

        await desk.Get(office);
        var follow = await desk.Get(desk.Page.Link("แนวทางใหม่"));
        Assert.Contains("1 จาก 3", follow.Text.Replace("  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_opens_in_a_spreadsheet_as_text_and_taking_it_is_on_record()
    {
        var land = await Country.Of(server);
        var (sender, post) = (await land.Person(land.District, roles: ["overseer"]), new Post(server, land));
        await server.Sql<int>("UPDATE agency SET name_th = '=HYPERLINK(\"http://evil.example\")' WHERE id = $1", land.Town.Value);
        var id = await post.Sent(sender, land.District);
        using var desk = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(desk, sender);

        using var answer = await desk.Http.GetAsync(new Uri($"/agencies/{land.CodeOf(land.District)}/outgoing/{id}?handler=Csv", UriKind.Relative), Ct);
        var text = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(Ct));

        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("\uFEFF", text, StringComparison.Ordinal);
        Assert.Contains("'=HYPERLINK", text, StringComparison.Ordinal);
        Assert.Contains($"\"=\"\"{land.CodeOf(land.Town)}\"\"\"", text, StringComparison.Ordinal);
        Assert.Equal(3, text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(1L, await server.Sql<long>("SELECT count(*) FROM audit_entry WHERE what = 'CircularListExported' AND by_person = $1", sender.Id.Value));
    }

    [Theory]
    [InlineData("/agencies/{office}/outgoing/018f0000-0000-7000-8000-000000000000", HttpStatusCode.NotFound)]
    [InlineData("/agencies/{office}/outgoing/018f0000-0000-7000-8000-000000000000/edit", HttpStatusCode.NotFound)]
    [InlineData("/agencies/{office}/outgoing/018f0000-0000-7000-8000-000000000000/check", HttpStatusCode.NotFound)]
    [InlineData("/agencies/{office}/outgoing/018f0000-0000-7000-8000-000000000000?handler=Csv", HttpStatusCode.NotFound)]
    [InlineData("/agencies/{office}/outgoing/new?follows=018f0000-0000-7000-8000-000000000000&as=Corrects", HttpStatusCode.NotFound)]
    [InlineData("/agencies/{office}/outgoing/new?follows=018f0000-0000-7000-8000-000000000000&as=Forwards", HttpStatusCode.NotFound)]
    [InlineData("/agencies/{office}/outgoing/new?follows=x&as=9", HttpStatusCode.OK)]
    [InlineData("/agencies/{office}/outgoing?page=99999999999", HttpStatusCode.OK)]
    [InlineData("/agencies/{office}/circulars?q=%00%25_\\&show=9&page=-1", HttpStatusCode.OK)]
    [InlineData("/agencies/{office}/circulars/018f0000-0000-7000-8000-000000000000", HttpStatusCode.NotFound)]
    [InlineData("/agencies/{office}/circulars/018f0000-0000-7000-8000-000000000000/file", HttpStatusCode.NotFound)]
    [InlineData("/agencies/{office}/outgoing/018f0000-0000-7000-8000-000000000000/file", HttpStatusCode.NotFound)]
    public async Task A_bent_address_never_breaks_a_page(string path, HttpStatusCode expected)
    {
        var land = await Country.Of(server);
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, await land.Person(land.District, roles: ["overseer"]));

        Assert.Equal(expected, (await browser.Get(path.Replace("{office}", land.CodeOf(land.District), StringComparison.Ordinal))).Status);
    }

    [Fact]
    public async Task Bent_forms_are_refused_and_nothing_is_written()
    {
        var land = await Country.Of(server);
        var (sender, post) = (await land.Person(land.District, roles: ["overseer"]), new Post(server, land));
        var id = await post.Sent(sender, land.District);
        var place = $"/agencies/{land.CodeOf(land.District)}/outgoing";
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, sender, $"{place}/new");
        var token = browser.Page.Forms.First(f => f.Fields.ContainsKey("Subject")).Fields["__RequestVerificationToken"];

        foreach (var (path, fields) in new (string, (string, string)[])[]
        {
            ($"{place}/new", [("Subject", "ก"), ("Under", $"{land.Far.Value}")]),
            ($"{place}/new", [("Subject", "ก"), ("Under", "x")]),
            ($"{place}/new", [("Subject", "ก"), ("Types", "Nobody")]),
            ($"{place}/new", [("Subject", "ก"), ("Version", "x")]),
            ($"{place}/new", [("Subject", "ก"), ("Follows", $"{Guid.CreateVersion7()}"), ("As", "Corrects")]),
            ($"{place}/{id}/edit", [("Subject", "เปลี่ยน"), ("Version", "3")]),
            ($"{place}/{id}/check?handler=Send", [("Version", "3")]),
            ($"{place}/{id}/check?handler=Send", [("Version", "x")]),
            ($"{place}/{id}/check?handler=Discard", []),
            ($"{place}/{Guid.CreateVersion7()}?handler=Remind", []),
        })
        {
            var answer = await browser.Submit(new TestForm(path, fields.ToDictionary(f => f.Item1, f => f.Item2)), null, ("__RequestVerificationToken", token));
            Assert.True((int)answer.Status < 500, $"{path}: {answer.Status}");
        }

        Assert.Equal(1L, await server.Sql<long>("SELECT count(*) FROM circular WHERE office = $1", land.District.Value));
        Assert.Equal("ซักซ้อมแนวทาง", await server.Sql<string>("SELECT subject FROM circular WHERE id = $1", id));
    }

    private static Task<TestPage> Save(TestBrowser browser, params (string Name, string Value)[] fields)
    {
        // The form without its ticks, as somebody sends it who chooses nobody in particular.
        var form = browser.Page.Forms.First(f => f.Fields.ContainsKey("Subject"));
        var bare = form.Fields.Where(f => f.Key is not ("Types" or "Under" or "WithoutAdmin" or "IncludesLater" or "File")).ToDictionary(f => f.Key, f => f.Value);
        return browser.Submit(form with { Fields = bare }, null, [.. fields, ("then", "check")]);
    }
}
