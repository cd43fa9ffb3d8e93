using System.Net;
using System.Net.Http.Headers;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Attacks;

/// <summary>What the fuzz run (bench/fuzz.mjs) once broke.</summary>
public sealed class OddRequestTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    [Theory]
    [InlineData("/oauth2/authorize")]
    [InlineData("/oauth2/logout")]
    [InlineData("/sign-in")]
    public async Task A_field_whose_name_has_a_bracket_too_many_is_bad_input_and_no_fault_of_ours(string path)
    {
        using var browser = server.NewBrowser();
        var token = (await browser.Get("/sign-in")).Forms.First(f => f.Fields.ContainsKey("Password")).Fields["__RequestVerificationToken"];

        using var answer = await browser.Http.PostAsync(
            new Uri(path, UriKind.Relative), new FormUrlEncodedContent([new("a[[", "1"), new("__RequestVerificationToken", token)]));

        Assert.InRange((int)answer.StatusCode, 200, 499);
    }

    [Theory]
    [InlineData("/oauth2/token")]
    [InlineData("/oauth2/introspect")]
    [InlineData("/oauth2/authorize")]
    public async Task A_multipart_body_that_ends_too_early_is_bad_input(string path)
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        using var body = new StringContent("token=x");
        body.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");

        using var answer = await http.PostAsync(new Uri(path, UriKind.Relative), body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("TRACE", "/account")]
    [InlineData("TRACE", "/")]
    [InlineData("PUT", "/oauth2/logout")]
    [InlineData("X", "/sign-in")]
    [InlineData("GET", "/oauth2/token")]
    [InlineData("PATCH", "/oauth2/userinfo")]
    public async Task A_method_that_an_address_does_not_know_is_refused(string method, string path)
    {
        using var browser = server.NewBrowser();
        await server.NewWorld().SignIn(browser, await server.NewWorld().Person(enforced: false));
        using var nobody = server.NewBrowser();

        using var signedIn = await browser.Http.SendAsync(new(new HttpMethod(method), path));
        using var stranger = await nobody.Http.SendAsync(new(new HttpMethod(method), path));

        Assert.All([signedIn, stranger], answer =>
            Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.MethodNotAllowed, HttpStatusCode.NotFound }));
    }

    [Fact]
    public async Task A_program_that_asks_for_an_address_that_is_not_there_is_told_so()
    {
        using var nobody = server.NewBrowser();

        using var answer = await nobody.Http.PostAsync(new Uri("/oauth2/no-such-thing", UriKind.Relative), new FormUrlEncodedContent([]));

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.MethodNotAllowed, HttpStatusCode.NotFound });
    }
}
