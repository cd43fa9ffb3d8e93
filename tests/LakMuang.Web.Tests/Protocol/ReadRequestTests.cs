using System.Net;
using System.Text;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.Protocol;

/// <summary>Parameters as they were sent: names told apart by case (RFC 6749 section 3.1), doubled ones seen, HEAD answered like GET.</summary>
public sealed class ReadRequestTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    [Theory]
    [InlineData("state=a&State=b", "a", null)]
    [InlineData("State=b&state=a", "a", null)]
    [InlineData("STATE=b", null, null)]
    [InlineData("state=a+b%20c%26", "a b c&", null)]
    [InlineData("state=a&state=a", null, "invalid_request")]
    public async Task Only_the_name_in_its_own_letters_is_the_parameter(string sent, string? state, string? error)
    {
        using var info = await RelyingParty.For(server, "info");
        var address = info.AuthorizeAddress(extra: "&prompt=none").Replace("state=s1", sent, StringComparison.Ordinal);
        using var browser = server.NewBrowser();
        var byGet = await browser.Get(address, until: RelyingParty.RedirectUri);
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = server.Address };
        using var form = new StringContent(address[(address.IndexOf('?', StringComparison.Ordinal) + 1)..], Encoding.UTF8, "application/x-www-form-urlencoded");
        using var byPost = await http.PostAsync(new Uri("/oauth2/authorize", UriKind.Relative), form);

        Assert.Equal((error ?? "login_required", state), (byGet.Query("error"), byGet.Query("state")));
        Assert.NotNull(byPost.Headers.Location);
    }

    [Theory]
    [InlineData("Grant_Type=x&grant_type=client_credentials&scope=api", HttpStatusCode.OK)]
    [InlineData("grant_type=client_credentials&grant_type=client_credentials&scope=api", HttpStatusCode.BadRequest)]
    [InlineData("grant%5Ftype=client_credentials&scope=api", HttpStatusCode.OK)]
    [InlineData("=&&;&grant_type=client_credentials&scope=api&", HttpStatusCode.OK)]
    [InlineData("grant_type=%FF&scope=%", HttpStatusCode.BadRequest)]
    public async Task A_form_is_read_letter_by_letter(string body, HttpStatusCode expected)
    {
        using var info = await RelyingParty.For(server, "info");
        using var http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{info.Id}:{info.Secret}")));
        using var form = new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded");

        using var answer = await http.PostAsync(new Uri("/oauth2/token", UriKind.Relative), form);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("/.well-known/openid-configuration")]
    [InlineData("/oauth2/jwks")]
    public async Task Head_is_answered_like_get_without_a_body(string path)
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        using var request = new HttpRequestMessage(HttpMethod.Head, path);

        using var answer = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Content.Headers.ContentLength > 0);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }
}
