using System.Net;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Attacks.Weak;

namespace LakMuang.Web.Tests.Attacks;

/// <summary>Leading a code, a password or a person to another place (RFC 9700 sections 4.1, 4.11, 4.12).</summary>
public sealed class RedirectAttacks(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private readonly World _world = server.NewWorld();

    [Theory]
    [InlineData("http://localhost:9/CB")]
    [InlineData("HTTP://LOCALHOST:9/cb")]
    [InlineData("http://localhost:9/cb/../evil")]
    [InlineData("http://localhost:9/cb/..%2fevil")]
    [InlineData("http://localhost:9@evil.example/cb")]
    [InlineData("http://localhost:9/cb#at.evil.example")]
    [InlineData("http://localhost:9/cb?to=https://evil.example")]
    [InlineData("http://localhost:9/c%62")]
    [InlineData("http://localhost:9/cb%00.evil.example")]
    [InlineData("http://localhost:9.evil.example/cb")]
    [InlineData("http://localhost:99/cb")]
    [InlineData("http%3a//localhost:9/cb")]
    [InlineData("http://localhost:9/cb ")]
    public async Task A_redirect_address_that_only_looks_registered_gets_no_code(string bent)
    {
        Assert.True(WeakAddresses.IsRegistered(RelyingParty.RedirectUri, bent));
        using var browser = server.NewBrowser();
        using var info = await RelyingParty.For(server, "info");
        await _world.SignIn(browser, await _world.Person(enforced: false, groups: "info-viewer"));
        var asked = info.AuthorizeAddress().Replace(Uri.EscapeDataString(RelyingParty.RedirectUri), Uri.EscapeDataString(bent), StringComparison.Ordinal);

        using var answer = await browser.Http.GetAsync(new Uri(asked, UriKind.Relative));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Null(answer.Headers.Location);
    }

    [Theory]
    [InlineData("https://*.example/cb", "https://evil.example/cb")]
    [InlineData("https://info.example/*", "https://info.example/open?to=https://evil.example")]
    public async Task A_wildcard_cannot_be_registered(string registered, string asked)
    {
        Assert.True(WeakAddresses.MatchesWildcard(registered, asked));

        using var answer = await Registration.Send(server, new { redirect_uris = new[] { registered } });

        Assert.Equal("invalid_redirect_uri", (await RelyingParty.Json(answer)).GetProperty("error").GetString());
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("\\\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("/\r\nLocation: https://evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("///evil.example")]
    [InlineData("http:evil.example")]
    public async Task The_address_to_return_to_never_leads_to_another_host(string to)
    {
        Assert.True(WeakAddresses.IsLocal(to));
        using var browser = server.NewBrowser();
        await _world.SignIn(browser, await _world.Person(enforced: false));

        using var answer = await browser.Http.GetAsync(new Uri($"/sign-in?to={Uri.EscapeDataString(to)}", UriKind.Relative));

        Assert.Equal("/", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_redirect_after_a_form_never_sends_the_form_along()
    {
        await using var thief = await WeakSite.Start((site, context) => site.Keep(context));
        await using var weak = await WeakSite.Start((_, context) =>
        {
            context.Response.StatusCode = (int)HttpStatusCode.TemporaryRedirect;
            context.Response.Headers.Location = thief.Address.AbsoluteUri;
            return Task.CompletedTask;
        });
        using var follower = new HttpClient();
        using var form = new FormUrlEncodedContent([new("Password", "correct-horse-9")]);
        using var sent = await follower.PostAsync(weak.Address, form);
        Assert.Equal(["Password=correct-horse-9"], thief.Received);

        var officer = await _world.Person(enforced: false, groups: "info-viewer");
        using var browser = server.NewBrowser();
        using var info = await RelyingParty.For(server, "info");
        var page = await browser.Get(info.AuthorizeAddress());
        var fields = new Dictionary<string, string>(page.Forms.First(f => f.Fields.ContainsKey("Password")).Fields)
        {
            ["CitizenId"] = officer.CitizenId.Digits,
            ["Password"] = officer.Password,
        };
        using var signedIn = await browser.Http.PostAsync(page.Address, new FormUrlEncodedContent(fields));
        using var posted = await browser.Http.PostAsync(
            new Uri("/oauth2/authorize", UriKind.Relative),
            new FormUrlEncodedContent(System.Web.HttpUtility.ParseQueryString(info.AuthorizeAddress().Split('?')[1]) is var q ? q.AllKeys.Select(k => KeyValuePair.Create(k!, q[k]!)) : []));

        Assert.All([signedIn.StatusCode, posted.StatusCode], status => Assert.Contains(status, new[] { HttpStatusCode.Found, HttpStatusCode.SeeOther }));
    }

    [Theory]
    [InlineData("web", "https://e.example/ก")]
    [InlineData("web", "https://ехаmрlе.example/cb")]
    public async Task An_address_in_letters_that_look_like_others_cannot_be_registered(string type, string address)
    {
        Assert.True(Uri.IsWellFormedUriString(new Uri(address).AbsoluteUri, UriKind.Absolute));

        using var answer = await Registration.Send(server, new { application_type = type, redirect_uris = new[] { address } });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task The_scheme_of_a_native_app_breaks_no_page()
    {
        using var answer = await Registration.Send(server, new
        {
            application_type = "native",
            redirect_uris = new[] { "com.example.app:/cb" },
            token_endpoint_auth_method = "none",
        });
        var id = (await RelyingParty.Json(answer)).GetProperty("client_id").GetString();
        using var browser = server.NewBrowser();
        var challenge = new string('A', 43);

        var page = await browser.Get(
            $"/oauth2/authorize?client_id={id}&redirect_uri=com.example.app%3A%2Fcb&response_type=code&scope=openid&code_challenge={challenge}&code_challenge_method=S256");
        using var again = await browser.Http.GetAsync(page.Address);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.EndsWith("form-action 'self' com.example.app:", again.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }
}
