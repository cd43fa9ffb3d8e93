using System.Net;
using LakMuang.Agencies;
using LakMuang.Agencies.Contracts;
using LakMuang.Kernel;
using LakMuang.TestKit;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Letters;

/// <summary>Who may see and keep which letters, by a written table.</summary>
public sealed class LetterGuardTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static readonly string[] _gets = ["", "/new", "/{id}", "/{id}/file", "/{id}/withdraw"];

    private static readonly string[] _posts = ["/new", "/{id}?handler=Attach", "/{id}/withdraw"];

    [Fact]
    public async Task The_neighbour_is_refused_at_every_endpoint()
    {
        using var register = await Register.Open(server);
        using var neighbour = await Register.Open(server);
        var letter = await register.Letter(Register.NewNumber(), FileSamples.Pdf());

        await NothingIsOpen(neighbour.Browser, register.Place, letter);
    }

    [Fact]
    public async Task An_officer_of_the_same_agency_is_refused_as_well()
    {
        var world = server.NewWorld();
        using var register = await Register.Open(server, world);
        var letter = await register.Letter(Register.NewNumber(), FileSamples.Pdf());
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, await world.Person(enforced: false, groups: "info-viewer"));

        await NothingIsOpen(browser, register.Place, letter);
    }

    [Fact]
    public async Task Through_ones_own_agency_another_agencys_letter_is_not_to_be_had()
    {
        using var register = await Register.Open(server);
        using var neighbour = await Register.Open(server);
        var letter = await register.Letter(Register.NewNumber(), FileSamples.Pdf());

        foreach (var path in _gets.Where(p => p.Contains("{id}", StringComparison.Ordinal)))
        {
            Assert.Equal(HttpStatusCode.NotFound, (await neighbour.Browser.Get(Path(neighbour.Place + path, letter))).Status);
        }

        var act = server.NewWorld().Act();
        var withdrawn = await server.Ask<WithdrawLetter, Result<int>>(
            w => w.RunAsync(act, neighbour.Admin.Agency, new(letter), ReasonToWithdraw.Replaced, null, default));
        Assert.Equal("letter.none", withdrawn.Problem?.Code);
    }

    [Fact]
    public async Task An_agency_whose_records_rest_on_a_letter_reads_it_and_cannot_change_it()
    {
        var world = server.NewWorld();
        using var register = await Register.Open(server);
        using var other = await Register.Open(server, world);
        var letter = await register.Letter(Register.NewNumber(), FileSamples.Pdf());
        var officer = await world.Person(enforced: false);
        await world.Grant(officer with { Letter = new(letter) }, "info-viewer");

        var page = await other.Browser.Get($"{other.Place}/{letter}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("รายการที่มีผลอยู่", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/withdraw\"", page.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await other.Browser.Get($"{other.Place}/{letter}/file")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Browser.Get($"{other.Place}/{letter}/withdraw")).Status);
    }

    [Fact]
    public async Task An_auditor_reads_and_a_visitor_is_led_to_sign_in()
    {
        using var register = await Register.Open(server);
        var letter = await register.Letter(Register.NewNumber(), FileSamples.Pdf());
        using var auditor = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(auditor, await server.NewWorld().Person(enforced: false, groups: "auditor"));
        using var visitor = server.NewBrowser();

        Assert.Equal(HttpStatusCode.OK, (await auditor.Get(register.Place)).Status);
        Assert.Equal(HttpStatusCode.OK, (await auditor.Get($"{register.Place}/{letter}/file")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.Get($"{register.Place}/new")).Status);
        foreach (var path in _gets)
        {
            Assert.Equal("/sign-in", (await visitor.Get(Path(register.Place + path, letter))).Address.AbsolutePath);
        }
    }

    [Theory]
    [InlineData("?q=%00%25_&year=x&state=9&page=-1", HttpStatusCode.OK)]
    [InlineData("?q=%F0%9F%98%80&year=999999999999&page=99999999999", HttpStatusCode.OK)]
    [InlineData("/018f0000-0000-7000-8000-000000000000", HttpStatusCode.NotFound)]
    [InlineData("/018f0000-0000-7000-8000-000000000000/file", HttpStatusCode.NotFound)]
    [InlineData("/018f0000-0000-7000-8000-000000000000/withdraw", HttpStatusCode.NotFound)]
    [InlineData("/nonsense", HttpStatusCode.NotFound)]
    public async Task A_bent_address_never_breaks_a_page(string path, HttpStatusCode expected)
    {
        using var register = await Register.Open(server);

        Assert.Equal(expected, (await register.Browser.Get(register.Place + path)).Status);
    }

    private static async Task NothingIsOpen(TestBrowser browser, string place, Guid letter)
    {
        foreach (var path in _gets)
        {
            Assert.True((await browser.Get(Path(place + path, letter))).Status is HttpStatusCode.Forbidden, path);
        }

        foreach (var path in _posts)
        {
            await browser.Get("/account");
            var form = browser.Page.Forms.First(f => f.Action == "/sign-out");
            Assert.True((await browser.Submit(form with { Action = Path(place + path, letter) }, null)).Status is HttpStatusCode.Forbidden, path);
        }
    }

    private static string Path(string path, Guid letter) => path.Replace("{id}", $"{letter}", StringComparison.Ordinal);
}
