using System.Net;
using System.Text;
using LakMuang.TestKit;
using LakMuang.Web.Pages.Manuals;

namespace LakMuang.Web.Tests.Guards;

/// <summary>Manuals are public: by page, by file and by QR, and what they lead to is there.</summary>
public sealed class ManualPageTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    public static TheoryData<string> Manuals => [.. Manual.All.Select(m => m.Code)];

    [Theory]
    [MemberData(nameof(Manuals))]
    public async Task Everybody_reads_a_manual_without_signing_in(string manual)
    {
        using var browser = server.NewBrowser();

        foreach (var language in new[] { "th", "en" })
        {
            browser.Http.DefaultRequestHeaders.AcceptLanguage.Clear();
            browser.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
            var page = await browser.Get($"/manuals/{manual}");
            Assert.Equal((HttpStatusCode.OK, $"/manuals/{manual}"), (page.Status, page.Address.AbsolutePath));
            Assert.DoesNotContain("<style", page.Html, StringComparison.Ordinal);
            foreach (var link in Links(page.Html, "src", "/manuals/").Concat(Links(page.Html, "href", "/manuals")).Distinct())
            {
                Assert.True((await browser.Get(link)).Status == HttpStatusCode.OK, $"{manual} leads to {link}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Manuals))]
    public async Task A_manual_travels_as_one_file_that_needs_nothing_else(string manual)
    {
        using var browser = server.NewBrowser();
        using var answer = await browser.Http.GetAsync(new Uri($"/manuals/{manual}/file", UriKind.Relative), TestContext.Current.CancellationToken);
        var html = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.DoesNotContain("src=\"/", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("base64,\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/manuals/nobody")]
    [InlineData("/manuals/nobody/file")]
    [InlineData("/manuals/pictures/nothing.webp")]
    [InlineData("/manuals/pictures/..%2Fofficer.md")]
    public async Task What_no_manual_has_is_not_found(string path)
    {
        using var browser = server.NewBrowser();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get(path)).Status);
    }

    [Fact]
    public async Task The_sheet_has_a_code_for_each_of_them()
    {
        using var browser = server.NewBrowser();

        Assert.Equal(Manual.All.Count, (await browser.Get("/manuals/qr")).Html.Split("<svg role=\"img\" aria-label=\"คิวอาร์โค้ด").Length - 1);
    }

    private static IEnumerable<string> Links(string html, string attribute, string beginning) =>
        html.Split($"{attribute}=\"").Skip(1).Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)]).Where(link => link.StartsWith(beginning, StringComparison.Ordinal));
}
