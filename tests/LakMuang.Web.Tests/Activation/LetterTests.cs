using System.Net;
using LakMuang.Joining.Activation;
using LakMuang.Kernel;
using LakMuang.TestKit;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Activation;

/// <summary>Who may send activation letters, to whom, and what stands on them.</summary>
public sealed class LetterTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private readonly World _world = server.NewWorld();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Overseers_write_to_agencies_below_them_operators_to_all_and_others_to_none()
    {
        var land = await new Territory(server, _world).FillAsync();
        var (office, _) = await land.OfficeAsync();
        var foreign = (await (await new Territory(server, _world).FillAsync()).OfficeAsync()).Id;
        var (admin, auditor) = (await _world.Person(at: office, office: Agencies.Contracts.Office.SsoAdmin), await _world.Person(at: land.Department, groups: "auditor"));
        var (empty, _) = await land.OfficeAsync();

        Assert.Null(await TryAsync(land.Operator, land.Department, empty));
        Assert.Null(await TryAsync(land.Overseer, land.Province, empty));
        Assert.Equal("agency.not-yours", await TryAsync(land.Overseer, land.Department, empty));
        Assert.Equal("agency.not-yours", await TryAsync(land.Overseer, land.Province, foreign));
        Assert.Equal("agency.not-yours", await TryAsync(land.Overseer, land.Province, land.Province));
        Assert.Equal("agency.not-yours", await TryAsync(admin, office, empty));
        Assert.Equal("agency.not-yours", await TryAsync(auditor, land.Department, empty));
        Assert.Equal("agency.stronger-sign-in", await TryAsync(land.Overseer, land.Province, empty, level: 2));
    }

    [Fact]
    public async Task The_printed_page_shows_the_code_once_in_Thai_numerals_with_a_QR_and_the_list_says_it_went_out()
    {
        var land = await new Territory(server, _world).FillAsync();
        var (office, agency) = await land.OfficeAsync("บ้านใหม่");
        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, land.Overseer, $"/activation-letters?office={land.ProvinceCode}");
        Assert.Contains("ยังไม่มีรหัส", browser.Page.Text, StringComparison.Ordinal);

        var wrong = await browser.Submit(null, ("Chosen", agency), ("Number", ""), ("Day", "31/2/2569"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        var paper = await browser.Submit(null, ("Chosen", agency), ("Number", "ทด 0023.3/ว 45"), ("Day", "2 พ.ย. 2569"), ("Signer", "นางสาวตัวอย่าง ใจดี"));

        Assert.True(paper.Status is HttpStatusCode.OK, string.Join('\n', server.Log.Where(l => !l.Contains("Executed DbCommand", StringComparison.Ordinal)).TakeLast(25)));
        Assert.Contains("ที่ ทด ๐๐๒๓.๓/ว ๔๕", paper.Text, StringComparison.Ordinal);
        Assert.Contains("๒ พฤศจิกายน ๒๕๖๙", paper.Text, StringComparison.Ordinal);
        Assert.Contains("นายกองค์การบริหารส่วนตำบลบ้านใหม่", paper.Text, StringComparison.Ordinal);
        Assert.Contains("role=\"img\"", paper.Html, StringComparison.Ordinal);
        var code = System.Text.RegularExpressions.Regex.Match(paper.Html, "data-code[^>]*>([^<]+)<").Groups[1].Value;
        Assert.Matches("^[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}$", code);
        using var claimant = server.NewBrowser();
        Assert.Equal("/activate/who", (await land.EnterAsync(claimant, agency, code)).Address.AbsolutePath);

        var list = await browser.Get($"/activation-letters?office={land.ProvinceCode}");
        Assert.Contains("ส่งรหัสแล้ว", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(code, list.Html, StringComparison.Ordinal);
        Assert.Equal(office.Value, await server.Sql<Guid>("SELECT agency FROM activation_code WHERE used_at IS NULL AND replaced_at IS NULL AND agency = $1", office.Value));
    }

    [Fact]
    public async Task A_whole_district_gets_its_letters_in_one_go()
    {
        var land = await new Territory(server, _world).FillAsync();
        for (var i = 0; i < 3; i++)
        {
            await land.OfficeAsync();
        }

        using var browser = server.NewBrowser();
        await new ThaIdJourney(server).SignIn(browser, land.Operator, $"/activation-letters?type={nameof(Agencies.Contracts.AgencyType.SubdistrictAdministration)}");
        var paper = await browser.Submit(null, ("Everything", "true"), ("Number", "มท 1"), ("Day", "2/11/2569"));

        Assert.Equal(3, paper.Html.Split("data-code").Length - 1);
    }

    [Fact]
    public async Task Somebody_without_the_task_gets_the_calm_refusal()
    {
        using var browser = server.NewBrowser();

        var page = await new ThaIdJourney(server).SignIn(browser, await _world.Person(), "/activation-letters");

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
    }

    private async Task<string?> TryAsync(Somebody by, AgencyId issuer, AgencyId office, int level = 3)
    {
        var act = _world.Act() with { Job = null, By = by.Id, Level = level };
        var result = await server.Ask<MakeActivationLetters, Result<LettersToPrint>>(make => make.RunAsync(act, new(issuer, "ทด 7", new(2026, 11, 2), [office]), Ct));
        return result.Problem?.Code;
    }
}
