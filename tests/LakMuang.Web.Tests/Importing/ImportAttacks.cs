using System.Net;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Importing;

/// <summary>Files and addresses as attackers send them.</summary>
public sealed class ImportAttacks(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    [Fact]
    public async Task A_workbook_that_unpacks_to_a_hundredfold_is_refused()
    {
        using var desk = await Desk.OfAdmin(server);
        string[] heads = ["เลขประจำตัวประชาชน", "ชื่อ", "นามสกุล", "ตำแหน่ง"];
        using var bomb = Xlsx.Of($"<row>{string.Concat(heads.Select(h => $"<c t=\"inlineStr\"><is><t>{h}</t></is></c>"))}</row>" + string.Concat(Enumerable.Repeat("<row><c><v>1</v></c></row>", 300_000)));

        var page = await desk.Send(bomb.ToArray(), "people.xlsx");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("ขยายออกแล้วใหญ่ผิดปกติ", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_with_commands_or_entities_is_refused()
    {
        using var desk = await Desk.OfAdmin(server);
        using var macros = Xlsx.Of("<row r=\"1\"/>", more: ("xl/vbaProject.bin", "x"));
        using var entities = Xlsx.Of("<row r=\"1\"/>", more: ("xl/sharedStrings.xml", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><sst><si><t>&a;</t></si></sst>"));

        Assert.Contains("มีแมโคร", (await desk.Send(macros.ToArray(), "people.xlsx")).Text, StringComparison.Ordinal);
        var page = await desk.Send(entities.ToArray(), "people.csv");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.DoesNotContain("root:", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_sent_as_a_formula_comes_back_as_text()
    {
        using var desk = await Desk.OfAdmin(server);
        var id = await desk.Checked(Desk.People(3, i => i switch
        {
            0 => "9700000000001,\"=HYPERLINK(\"\"http://evil.example\"\",\"\"x\"\")\",@SUM(1+1),+1,8/4/2530,,,-2+3,,\r\n",
            1 => "9700000000001,\"\t=1\", =1,ใจดี,8/4/2530,,,นักวิชาการ,,\r\n",
            _ => null,
        }));

        var wrong = await desk.Browser.Http.GetStringAsync(new Uri($"{desk.Place}/{id}?handler=Wrong", UriKind.Relative));

        foreach (var row in wrong.TrimEnd().Split("\r\n").Skip(1))
        {
            Assert.DoesNotMatch("(^|,)\"?[\\s]*[=+@-]", row);
        }
    }

    [Fact]
    public async Task Changed_numbers_and_hidden_fields_lead_to_nobody_elses_import()
    {
        using var desk = await Desk.OfAdmin(server);
        using var other = await Desk.OfAdmin(server);
        var id = await desk.Checked(Desk.People(2));

        foreach (var handler in new[] { "CarryOut", "Cancel", "TakeBack" })
        {
            await other.Browser.Get("/account");
            var token = other.Browser.Page.Forms.First(f => f.Action == "/sign-out").Fields;
            Assert.Equal(HttpStatusCode.NotFound, (await other.Browser.Submit(new TestForm($"{other.Place}/{id}?handler={handler}", token), null)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await other.Browser.Submit(new TestForm($"{desk.Place}/{id}?handler={handler}", token), null)).Status);
        }

        await other.Browser.Get(other.Place);
        var grants = await other.Browser.Attach("File", "x.csv", "citizen id,agency code,user group\r\n1,2,3\r\n"u8.ToArray(), ("Kind", "Grants"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, grants.Status);
        Assert.Equal("Ready", await desk.StateOf(id));
    }

    [Theory]
    [InlineData("?page=-1&rows=99")]
    [InlineData("?page=99999999999&rows=%00")]
    [InlineData("?handler=Template&kind=7")]
    [InlineData("?handler=Nothing")]
    public async Task A_bent_address_never_breaks_a_page(string query)
    {
        using var desk = await Desk.OfAdmin(server);
        var id = await desk.Checked(Desk.People(1));

        Assert.True((int)(await desk.Browser.Get(desk.Place + query)).Status < 500);
        Assert.True((int)(await desk.Browser.Get($"{desk.Place}/{id}{query}")).Status < 500);
    }
}
