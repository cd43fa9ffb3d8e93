using System.Net;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Attacks.Weak;

namespace LakMuang.Web.Tests.Attacks;

/// <summary>Attacks by way of the browser: frames, foreign forms, planted cookies, headers that say something else.</summary>
public sealed class PageAttacks(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private static readonly string[] _pages =
        ["/", "/history", "/rights", "/account", "/help", "/sign-out", "/signed-out", "/oauth2/logout", "/oauth2/authorize", "/no-such-page", "/sign-in?why=again", "/admin"];

    private readonly World _world = server.NewWorld();

    [Fact]
    public async Task No_page_can_be_framed_nor_run_a_script_of_others()
    {
        await using var weak = await WeakSite.Start((_, context) => Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(context.Response, "<button>"));
        using var http = new HttpClient();
        using var unguarded = await http.GetAsync(weak.Address);
        Assert.True(CanBeFramed(unguarded));
        using var browser = server.NewBrowser();
        await _world.SignIn(browser, await _world.Person(enforced: false));

        foreach (var path in _pages)
        {
            using var answer = await browser.Http.GetAsync(new Uri(path, UriKind.Relative));
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            Assert.False(CanBeFramed(answer), path);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Contains("object-src 'none'; base-uri 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotMatch("<script(?![^>]* src=)|<style| on[a-z]+=\"| style=\"", await answer.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task Every_form_carries_a_token_and_works_for_nobody_without_it()
    {
        using var browser = server.NewBrowser();
        await _world.SignIn(browser, await _world.Person(enforced: false));
        var forms = 0;
        foreach (var path in _pages)
        {
            var page = await browser.Get(path);
            foreach (var form in page.Forms.Where(f => page.Html.Contains("method=\"post\"", StringComparison.Ordinal) && f.Fields.Count > 0))
            {
                Assert.True(form.Fields.ContainsKey("__RequestVerificationToken"), path);
                using var forged = await browser.Http.PostAsync(
                    new Uri(page.Address, form.Action), new FormUrlEncodedContent(form.Fields.Where(f => f.Key != "__RequestVerificationToken")));
                Assert.Contains((int)forged.StatusCode, new[] { 200, 302, 400 });
                forms++;
            }
        }

        Assert.InRange(forms, 3, int.MaxValue);
        Assert.Equal("/", (await browser.Get("/")).Address.AbsolutePath);
    }

    [Fact]
    public async Task Cookies_are_out_of_reach_of_scripts_and_foreign_forms()
    {
        using var browser = server.NewBrowser();
        var officer = await _world.Person(enforced: false);
        var page = await browser.Get("/sign-in");
        var fields = new Dictionary<string, string>(page.Forms.First(f => f.Fields.ContainsKey("Password")).Fields)
        {
            ["CitizenId"] = officer.CitizenId.Digits,
            ["Password"] = officer.Password,
        };

        using var answer = await browser.Http.PostAsync(page.Address, new FormUrlEncodedContent(fields));

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("lakmuang-session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_planted_or_older_session_cookie_is_worth_nothing_after_sign_in_and_after_a_step_up()
    {
        // A weak site would keep the value that it was given.
        const string Planted = "planted-by-an-attacker-000000000000000000";
        var officer = await _world.Person(enforced: false, groups: "elaas-maker");
        using var browser = server.NewBrowser();
        browser.Cookies.Add(server.Address, new Cookie("lakmuang-session", Planted));
        await _world.SignIn(browser, officer);
        var first = Session(browser);

        using var elaas = await RelyingParty.For(server, "elaas");
        await browser.Get(elaas.AuthorizeAddress());
        await browser.Submit(null, ("CitizenId", officer.CitizenId.Digits), ("Password", officer.Password));
        await browser.Submit(RelyingParty.RedirectUri, ("Code", await _world.MailOf(officer).Code()));
        var second = Session(browser);

        Assert.Equal(3, new[] { Planted, first, second }.Distinct().Count());
        foreach (var old in new[] { Planted, first })
        {
            using var attacker = server.NewBrowser();
            attacker.Cookies.Add(server.Address, new Cookie("lakmuang-session", old));
            Assert.Equal("/sign-in", (await attacker.Get("/")).Address.AbsolutePath);
        }
    }

    [Theory]
    [InlineData("GET", "/oauth2/logout")]
    [InlineData("POST", "/oauth2/logout")]
    [InlineData("POST", "/oauth2/logout", 1_000)]
    [InlineData("POST", "/oauth2/logout", 1_900)]
    [InlineData("POST", "/oauth2/logout?handler=Confirmed")]
    [InlineData("POST", "/oauth2/logout?handler=Again")]
    [InlineData("GET", "/sign-out")]
    [InlineData("POST", "/sign-out")]
    public async Task A_foreign_page_cannot_sign_anybody_out(string method, string path, int length = 0)
    {
        using var browser = server.NewBrowser();
        await _world.SignIn(browser, await _world.Person(enforced: false));

        // Once as a browser without SameSite sends it, and once as one that keeps Lax cookies from foreign forms.
        KeyValuePair<string, string>[] fields = length == 0 ? [] : [new("state", new string('é', length))];
        using var forged = await browser.Http.SendAsync(new(new HttpMethod(method), path) { Content = method == "POST" ? new FormUrlEncodedContent(fields) : null });
        Assert.Equal("/", (await browser.Get("/")).Address.AbsolutePath);
        if (method == "POST")
        {
            var page = await browser.PostFromElsewhere(path, fields);
            if (page.Html.Contains("data-auto-submit", StringComparison.Ordinal))
            {
                await browser.Submit();
            }
        }

        Assert.Equal("/", (await browser.Get("/")).Address.AbsolutePath);
    }

    [Fact]
    public async Task The_id_token_of_one_person_signs_no_other_out()
    {
        using var info = await RelyingParty.For(server, "info");
        using var attacker = server.NewBrowser();
        using var victim = server.NewBrowser();
        await _world.SignIn(attacker, await _world.Person(enforced: false, groups: "info-viewer"));
        await _world.SignIn(victim, await _world.Person(enforced: false, groups: "info-viewer"));
        var hint = (await RelyingParty.Json(await info.Redeem(await info.Code(attacker)))).GetProperty("id_token").GetString();

        await victim.Get($"/oauth2/logout?id_token_hint={hint}");

        Assert.Equal("/", (await victim.Get("/")).Address.AbsolutePath);
    }

    [Fact]
    public async Task Line_breaks_in_parameters_become_no_header()
    {
        using var browser = server.NewBrowser();
        using var info = await RelyingParty.For(server, "info");
        await _world.SignIn(browser, await _world.Person(enforced: false, groups: "info-viewer"));

        using var inState = await browser.Http.GetAsync(new Uri(info.AuthorizeAddress(state: "a%0d%0aSet-Cookie:%20evil=1"), UriKind.Relative));
        using var inLanguage = await browser.Http.GetAsync(new Uri("/help?lang=en%0d%0aSet-Cookie:%20evil=1", UriKind.Relative));

        Assert.All([inState, inLanguage], answer =>
            Assert.DoesNotContain("evil", answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? string.Join(' ', cookies) : "", StringComparison.Ordinal));
        Assert.DoesNotContain('\n', inState.Headers.Location?.OriginalString ?? "");
    }

    [Fact]
    public async Task A_session_under_another_name_or_with_something_added_counts_for_nothing()
    {
        using var browser = server.NewBrowser();
        await _world.SignIn(browser, await _world.Person(enforced: false));
        using var smuggler = new TestBrowser(server.Address, takesCookies: false);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account");
        request.Headers.Add("Cookie", $"lakmuang-session={Session(browser)}x; __Host-lakmuang-session={Session(browser)}");

        using var answer = await smuggler.Http.SendAsync(request);

        Assert.StartsWith("/sign-in", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    private static bool CanBeFramed(HttpResponseMessage answer) =>
        !(answer.Headers.TryGetValues("Content-Security-Policy", out var policies) && policies.All(p => p.Contains("frame-ancestors 'none'", StringComparison.Ordinal)));

    private string Session(TestBrowser browser) => browser.Cookies.GetCookies(server.Address)["lakmuang-session"]!.Value;
}
