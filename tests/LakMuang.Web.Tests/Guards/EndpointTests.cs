using LakMuang.TestKit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Web.Tests.Guards;

/// <summary>Who may call what, against a written list and not against the code's own opinion.</summary>
public sealed class EndpointTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    // Files are open as well: they are told by their extension.
    private static readonly string[] _openToAll =
    [
        ".well-known/oauth-authorization-server", ".well-known/openid-configuration",
        "activate", "activate/check", "activate/done", "activate/email", "activate/person", "activate/who", "break-glass",
        "health/live", "health/ready", "help", "invited",
        "look", "look/auth", "look/fail/{status:int:range(400,599)}", "look/solo",
        "manuals", "manuals/pictures/{name}", "manuals/qr", "manuals/{manual}", "manuals/{manual}/file", "metrics", "new-password",
        "oauth2/authorize", "oauth2/introspect", "oauth2/jwks",
        "oauth2/logout", "oauth2/par", "oauth2/register", "oauth2/register/{client}", "oauth2/revoke", "oauth2/token", "oauth2/userinfo", "offices", "offices/{code:maxlength(20)}",
        "prove/thaid", "register", "register/agency", "register/check", "register/contact", "register/email", "register/evidence",
        "register/evidence/{file:guid}", "register/rights", "register/status",
        "sign-in", "sign-in/code/{attempt:guid}", "sign-in/thaid", "sign-in/thaid/callback", "sign-out", "signed-out", "stop-recovery",
        "uploads/", "uploads/{id:guid}", "uploads/{id:guid}/drop", "uploads/{id:guid}/finish",
    ];

    private IEnumerable<RouteEndpoint> Endpoints => server.Services.GetServices<EndpointDataSource>()
        .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Where(e => !Path.HasExtension(e.RoutePattern.RawText) && e.RoutePattern.RawText?.Contains("**", StringComparison.Ordinal) is not true);

    [Fact]
    public void Every_endpoint_says_which_policy_guards_it() => Assert.Empty(Endpoints
        .Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null && e.Metadata.GetMetadata<IAuthorizeData>() is null)
        .Select(e => e.RoutePattern.RawText));

    [Fact]
    public void What_is_open_to_all_is_on_the_written_list() => Assert.Equal(_openToAll, Endpoints
        .Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        .Select(e => e.RoutePattern.RawText!.TrimStart('/'))
        .Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("/")]
    [InlineData("/rights")]
    [InlineData("/history")]
    [InlineData("/account")]
    public async Task A_visitor_is_led_to_sign_in_and_back(string path)
    {
        using var browser = server.NewBrowser();

        var page = await browser.Get(path);

        Assert.Equal("/sign-in", page.Address.AbsolutePath);
        Assert.Equal(path, page.Query("to"));
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/help")]
    [InlineData("/no-such-page")]
    [InlineData("/oauth2/authorize")]
    public async Task Every_page_carries_the_strict_headers(string path)
    {
        using var browser = server.NewBrowser();
        using var answer = await browser.Http.GetAsync(new Uri(path, UriKind.Relative));

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.NotEmpty(answer.Headers.GetValues("X-Correlation-Id"));
        Assert.DoesNotContain("<script>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_poisoned_host_name_reaches_no_link()
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/.well-known/openid-configuration");
        request.Headers.Host = "evil.example";

        using var answer = await http.SendAsync(request);

        Assert.DoesNotContain("evil.example", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
