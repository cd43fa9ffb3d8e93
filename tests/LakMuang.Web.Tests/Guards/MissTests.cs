using System.Net;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Guards;

/// <summary>What is not here says so, and leads nobody to the sign-in page.</summary>
public sealed class MissTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    [Theory]
    [InlineData("GET", "/oauth2/token", "POST")]
    [InlineData("DELETE", "/oauth2/par", "POST")]
    [InlineData("GET", "/oauth2/introspect", "POST")]
    [InlineData("PUT", "/oauth2/revoke", "POST")]
    [InlineData("PATCH", "/oauth2/userinfo", "GET, POST")]
    [InlineData("PATCH", "/oauth2/register/x", "DELETE, GET, PUT")]
    [InlineData("GET", "/oauth2/register", "POST")]
    [InlineData("POST", "/oauth2/jwks", "GET, HEAD")]
    public async Task A_method_that_an_endpoint_does_not_take_is_answered_with_those_that_it_takes(string method, string path, string allowed)
    {
        using var answer = await SendAsync(method, path);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(allowed.Split(", "), answer.Content.Headers.Allow.Order());
    }

    [Theory]
    [InlineData("/oauth2/nothing", "application/json")]
    [InlineData("/.well-known/nothing", "application/json")]
    [InlineData("/api/nothing", "application/problem+json")]
    public async Task A_path_for_programs_that_does_not_exist_is_not_found(string path, string type)
    {
        using var answer = await SendAsync("GET", path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
    }

    private async Task<HttpResponseMessage> SendAsync(string method, string path)
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = server.Address };
        using var request = new HttpRequestMessage(new(method), path);
        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
