using System.Net;
using LakMuang.Agencies.Contracts;
using LakMuang.TestKit;
using LakMuang.Web.Tests.SignIn;

namespace LakMuang.Web.Tests.Activation;

/// <summary>The one password of the old system: off unless somebody sets it, loud while it is on, and good for nothing but the first admin of an office (L3-2).</summary>
public sealed class LegacyPasswordTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private const string Password = "dla-2562 ทั้งประเทศ";
    private const string Mark = "LakMuang:Joining:LegacyPassword";

    private readonly World _world = server.NewWorld();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_opens_nothing_where_nobody_has_set_it()
    {
        var land = await new Territory(server, _world).FillAsync();
        var (_, agency) = await land.OfficeAsync();
        using var browser = server.NewBrowser();

        foreach (var typed in new[] { Password, "", " ", "legacy" })
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await land.EnterAsync(browser, agency, typed)).Status);
        }
    }

    [Fact]
    public async Task It_leads_to_the_first_admin_once_and_nowhere_else()
    {
        using var node = Node();
        var land = await new Territory(server, _world).FillAsync();
        var (office, agency) = await land.OfficeAsync();
        using var browser = new TestBrowser(node.Address);

        Assert.Equal("/activate/who", (await land.EnterAsync(browser, agency, Password)).Address.AbsolutePath);
        foreach (var path in new[] { "/", "/account", $"/agencies/{agency}/people", $"/agencies/{agency}/registrations", "/activation-letters", "/admin" })
        {
            Assert.Equal("/sign-in", (await browser.Get(path)).Address.AbsolutePath);
        }

        var check = await land.FillInAsync(browser, Territory.NewCitizenId(), $"l{agency}@tests.example");
        Assert.Equal("/activate/done", (await browser.Submit(check.Forms.First(f => f.Action.EndsWith("/check", StringComparison.Ordinal)), null)).Address.AbsolutePath);
        Assert.Equal(1L, await server.Sql<long>("SELECT count(*) FROM appointment WHERE agency = $1 AND office = 'SsoAdmin'", office.Value));

        using var again = new TestBrowser(node.Address);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await land.EnterAsync(again, agency, Password)).Status);
        Assert.Contains(server.Log, line => line.StartsWith($"{Mark} is set", StringComparison.Ordinal));
        Assert.DoesNotContain(server.Log, line => line.Contains(Password, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_office_with_a_letter_of_its_own_or_with_an_admin_is_not_opened_by_it()
    {
        using var node = Node();
        var land = await new Territory(server, _world).FillAsync();
        var ((lettered, code), (led, ledCode)) = (await land.OfficeAsync(), await land.OfficeAsync());
        await land.CodeAsync(lettered);
        await _world.Person(at: led, office: Office.SsoAdmin);
        using var browser = new TestBrowser(node.Address);

        Assert.Contains("รหัสไม่ถูกต้องหรือหมดอายุ", (await land.EnterAsync(browser, code, Password)).Text, StringComparison.Ordinal);
        Assert.Contains("มีผู้ดูแลระบบ SSO แล้ว", (await land.EnterAsync(browser, ledCode, Password)).Text, StringComparison.Ordinal);
        Assert.Contains("รหัสไม่ถูกต้องหรือหมดอายุ", (await land.EnterAsync(browser, (await land.OfficeAsync()).Code, Password + "x")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_come_first_at_once_both_begin_on_one_code()
    {
        using var node = Node();
        var land = await new Territory(server, _world).FillAsync();
        var (office, agency) = await land.OfficeAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            using var browser = new TestBrowser(node.Address);
            return (await land.EnterAsync(browser, agency, Password)).Address.AbsolutePath;
        }));

        Assert.All(answers, path => Assert.Equal("/activate/who", path));
        Assert.Equal(1L, await server.Sql<long>("SELECT count(*) FROM activation_code WHERE agency = $1", office.Value));
    }

    [Fact]
    public async Task Every_page_of_an_administrator_warns_while_it_is_on_and_no_page_of_an_officer_does()
    {
        using var node = Node();
        var land = await new Territory(server, _world).FillAsync();
        var (office, agency) = await land.OfficeAsync();
        var (admin, officer) = (await _world.Person(at: office, office: Office.SsoAdmin), await _world.Person(at: office));
        string[] places = ["", "/people", "/admins", "/admins/new", "/registrations", "/invitations", "/letters", "/letters/new"];

        await Warns(admin, isOn: true, ["/", "/account", "/rights", .. places.Select(place => $"/agencies/{agency}{place}")]);
        await Warns(land.Overseer, isOn: true, ["/", $"/agencies/{land.ProvinceCode}/below", "/activation-letters"]);
        await Warns(land.Operator, isOn: true, ["/", "/admin/clients", "/admin/keys", "/admin/sign-outs", "/admin/operators", "/admin/operators/new", "/activation-letters"]);
        await Warns(officer, isOn: false, ["/", "/account", "/rights", "/history"]);

        async Task Warns(Somebody who, bool isOn, IEnumerable<string> paths)
        {
            using var browser = server.NewBrowser();
            await new ThaIdJourney(server).SignIn(browser, who);
            foreach (var path in paths)
            {
                var page = await browser.Get(new Uri(node.Address, path).AbsoluteUri);
                Assert.True(page.Status is HttpStatusCode.OK && page.Text.Contains(Mark, StringComparison.Ordinal) == isOn, $"{path}: {page.Status}");
                Assert.DoesNotContain(Mark, (await browser.Get(path)).Text, StringComparison.Ordinal);
            }
        }
    }

    private LakMuangNode Node() => server.SecondNode((Mark, Password));
}
