using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LakMuang.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.WebUtilities;

namespace LakMuang.Tests.Sandbox;

public sealed class ThaIdTests : IAsyncLifetime
{
    private const string Callback = "http://localhost:5080/sign-in/thaid/callback";
    private const string Citizen = "9900000000022";
    private readonly WebApplication _app = SandboxApp.Build(["--environment", "Development", "--urls", "http://127.0.0.1:0"]);
    private readonly HttpClient _http = new(new HttpClientHandler { AllowAutoRedirect = false });

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _app.StartAsync(Ct);
        _http.BaseAddress = new Uri(_app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Discovery_keeps_the_misspelt_key_and_says_nothing_of_pkce()
    {
        var found = await _http.GetFromJsonAsync<JsonElement>("/thaid/.well-known/openid-configuration", Ct);

        Assert.Equal("public", found.GetProperty("subject_type_supported")[0].GetString());
        Assert.False(found.TryGetProperty("code_challenge_methods_supported", out _));
        Assert.EndsWith("/api/v2/oauth2/token/", found.GetProperty("token_endpoint").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Callback + "/", "pid", "invalid_request")]
    [InlineData(Callback, "pid th_fullname", "invalid_scope")]
    public async Task A_bad_request_is_answered_in_json_without_a_redirect(string redirect, string scope, string error)
    {
        var answer = await AuthorizeAsync(scope, redirect);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(error, (await JsonOf(answer)).GetProperty("error").GetString());
    }

    [Fact]
    public async Task Without_openid_the_answer_is_flat_and_the_code_works_once()
    {
        var code = await ApproveAsync("pid name");
        var answer = await JsonOf(await RedeemAsync(code));

        Assert.Equal(Citizen, answer.GetProperty("pid").GetString());
        Assert.False(answer.TryGetProperty("id_token", out _));
        Assert.True(answer.GetProperty("expire_in").GetInt64() > 1_700_000_000);
        Assert.Equal("invalid_request", (await JsonOf(await RedeemAsync(code))).GetProperty("error").GetString());
    }

    [Fact]
    public async Task With_openid_the_claims_are_in_an_es256_token_whose_key_is_published()
    {
        var answer = await JsonOf(await RedeemAsync(await ApproveAsync("openid pid")));
        var parts = answer.GetProperty("id_token").GetString()!.Split('.');
        var head = JsonDocument.Parse(WebEncoders.Base64UrlDecode(parts[0])).RootElement;
        var claims = JsonDocument.Parse(WebEncoders.Base64UrlDecode(parts[1])).RootElement;
        var keys = (await _http.GetFromJsonAsync<JsonElement>("/thaid/jwks/", Ct)).GetProperty("keys");

        Assert.Equal("ES256", head.GetProperty("alg").GetString());
        Assert.True(keys.GetArrayLength() >= 2);
        Assert.Contains(keys.EnumerateArray(), key => key.GetProperty("kid").GetString() == head.GetProperty("kid").GetString());
        Assert.Equal(Citizen, claims.GetProperty("sub").GetString());
        Assert.False(answer.TryGetProperty("pid", out _));
    }

    [Fact]
    public async Task Client_authentication_by_form_alone_is_refused() =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await RedeemAsync(await ApproveAsync("pid"), basic: false)).StatusCode);

    [Theory]
    [InlineData("user_denied")]
    [InlineData("access_denied")]
    public async Task A_denial_goes_back_with_the_error_that_the_switch_names(string error)
    {
        await _http.PostAsJsonAsync("/thaid/control/switches", new { denial = error }, Ct);

        var back = await DecideAsync("pid", "deny", "");

        Assert.Contains($"error={error}", back.Headers.Location!.Query, StringComparison.Ordinal);
        Assert.Contains("state=s1", back.Headers.Location.Query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bearer ")]
    [InlineData("")]
    public async Task Introspection_takes_the_token_with_and_without_the_word_bearer(string word)
    {
        var token = (await JsonOf(await RedeemAsync(await ApproveAsync("pid")))).GetProperty("access_token").GetString();

        Assert.True((await JsonOf(await PostAsync("introspect", new() { ["token"] = word + token }))).GetProperty("active").GetBoolean());
    }

    [Fact]
    public async Task A_wrong_check_digit_is_told_on_the_phone() =>
        Assert.Equal(422, (int)(await DecideAsync("pid", "approve", "9900000000023")).StatusCode);

    [Fact]
    public async Task Down_means_503_until_the_control_says_otherwise()
    {
        await _http.PostAsJsonAsync("/thaid/control/switches", new { down = true }, Ct);
        Assert.Equal(503, (int)(await _http.GetAsync(new Uri("/thaid/jwks/", UriKind.Relative), Ct)).StatusCode);

        await _http.PostAsJsonAsync("/thaid/control/switches", new { down = false }, Ct);
        Assert.Equal(200, (int)(await _http.GetAsync(new Uri("/thaid/jwks/", UriKind.Relative), Ct)).StatusCode);
    }

    private Task<HttpResponseMessage> AuthorizeAsync(string scope, string redirect = Callback) => _http.GetAsync(new Uri(
        "/thaid/api/v2/oauth2/auth/?response_type=code&client_id=lakmuang-sandbox&state=s1&code_challenge=ignored"
        + $"&scope={Uri.EscapeDataString(scope)}&redirect_uri={Uri.EscapeDataString(redirect)}", UriKind.Relative), Ct);

    private async Task<HttpResponseMessage> DecideAsync(string scope, string decision, string citizenId)
    {
        var desktop = await _http.GetStringAsync((await AuthorizeAsync(scope)).Headers.Location, Ct);
        var start = desktop.IndexOf("/thaid/phone/", StringComparison.Ordinal);
        var phone = desktop[start..desktop.IndexOf('"', start)].Split('?')[0];
        return await _http.PostAsync(new Uri(phone + "?here=1", UriKind.Relative), new FormUrlEncodedContent(
            new Dictionary<string, string> { ["decision"] = decision, ["citizen_id"] = citizenId }), Ct);
    }

    private async Task<string> ApproveAsync(string scope) =>
        QueryHelpers.ParseQuery((await DecideAsync(scope, "approve", Citizen)).Headers.Location!.Query)["code"].ToString();

    private Task<HttpResponseMessage> RedeemAsync(string code, bool basic = true) => PostAsync(
        "token", new() { ["grant_type"] = "authorization_code", ["code"] = code, ["redirect_uri"] = Callback }, basic);

    private async Task<HttpResponseMessage> PostAsync(string endpoint, Dictionary<string, string> form, bool basic = true)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/thaid/api/v2/oauth2/{endpoint}/") { Content = new FormUrlEncodedContent(form) };
        request.Headers.Authorization = basic
            ? new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("lakmuang-sandbox:sandbox-secret-not-for-production")))
            : null;
        return await _http.SendAsync(request, Ct);
    }

    private static Task<JsonElement> JsonOf(HttpResponseMessage answer) => answer.Content.ReadFromJsonAsync<JsonElement>(Ct);
}
