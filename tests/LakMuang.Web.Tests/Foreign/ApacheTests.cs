using System.Net;
using System.Text.Json;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Foreign;

/// <summary>Debian's mod_auth_openidc in front of a page, as an agency would put it in front of an old system.</summary>
public sealed class ApacheTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private readonly World _world = server.NewWorld();

    [Fact]
    [Trait("Client", "mod_auth_openidc")]
    public async Task A_person_enters_is_known_by_name_and_stays_through_a_refresh()
    {
        await using var apache = await Apache.StartAsync(server);
        var officer = await _world.Person();
        using var browser = Browser();

        var page = await _world.SignIn(browser, officer, apache.Protected.AbsoluteUri);
        Assert.Equal(apache.Protected, page.Address);
        Assert.Contains(officer.Email!.Value.Value, page.Text, StringComparison.Ordinal);
        Assert.Contains("นางทดสอบ", page.Text, StringComparison.Ordinal);

        var before = await Info(browser, apache);
        Assert.Equal(officer.Email!.Value.Value, before.GetProperty("userinfo").GetProperty("email").GetString());
        var token = before.GetProperty("access_token").GetString()!;
        var back = await browser.Get(
            $"{apache.Callback}?refresh={Uri.EscapeDataString(apache.Protected.AbsoluteUri)}&access_token={Uri.EscapeDataString(token)}");
        Assert.Equal(apache.Protected, back.Address);
        var after = await Info(browser, apache);
        Assert.NotEqual(token, after.GetProperty("access_token").GetString());
        Assert.NotEqual(before.GetProperty("refresh_token").GetString(), after.GetProperty("refresh_token").GetString());
    }

    [Fact]
    [Trait("Client", "mod_auth_openidc")]
    public async Task Leaving_Apache_leaves_LakMuang()
    {
        await using var apache = await Apache.StartAsync(server);
        using var browser = Browser();
        await _world.SignIn(browser, await _world.Person(), apache.Protected.AbsoluteUri);

        var page = await browser.Get($"{apache.Callback}?logout={Uri.EscapeDataString(apache.Bye.AbsoluteUri)}", until: apache.Bye.AbsoluteUri);

        // The module signs out of itself by an answer that the browser follows; LakMuang sends the person on to the address named.
        Assert.Equal(apache.Bye, page.Address);
        Assert.Equal("/sign-in", (await browser.Get("/")).Address.AbsolutePath);
        Assert.Equal("/sign-in", (await browser.Get(apache.Protected.AbsoluteUri)).Address.AbsolutePath);
    }

    [Fact]
    [Trait("Client", "mod_auth_openidc")]
    public async Task Leaving_LakMuang_ends_the_session_in_Apache()
    {
        await using var apache = await Apache.StartAsync(server);
        var officer = await _world.Person();
        using var browser = Browser();
        await _world.SignIn(browser, officer, apache.Protected.AbsoluteUri);

        await browser.Get("/sign-out");
        await browser.Submit();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (await server.Sql<long>("SELECT count(*) FROM logout_delivery WHERE person = $1 AND confirmed_at IS NOT NULL", officer.Id.Value) == 0)
        {
            await tick.WaitForNextTickAsync(limit.Token);
        }

        Assert.Equal("/sign-in", (await browser.Get(apache.Protected.AbsoluteUri)).Address.AbsolutePath);
    }

    private TestBrowser Browser()
    {
        var browser = server.NewBrowser();

        // The module answers 401 in place of a redirect to whoever does not ask for a page.
        browser.Http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        return browser;
    }

    private static async Task<JsonElement> Info(TestBrowser browser, Apache apache)
    {
        var page = await browser.Get($"{apache.Callback}?info=json");
        Assert.True(page.Status == HttpStatusCode.OK, page.Html);
        return JsonSerializer.Deserialize<JsonElement>(page.Html);
    }
}
