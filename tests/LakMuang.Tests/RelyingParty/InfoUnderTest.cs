using System.Net;
using System.Text.RegularExpressions;
using LakMuang.Samples.Info;
using Microsoft.AspNetCore.Builder;

namespace LakMuang.Tests.RelyingParty;

/// <summary>INFO on a port of its own, with the fake provider, and browsers that visit it.</summary>
internal sealed partial class InfoUnderTest : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;

    private InfoUnderTest(FakeProvider provider, string folder, string[] settings)
    {
        (Provider, _folder) = (provider, folder);
        _app = InfoSystem.Build(
        [
            "--Urls", "http://127.0.0.1:0", "--DataFolder", folder, "--LakMuang:Authority", provider.Issuer,
            "--LakMuang:ClientId", "info", "--LakMuang:ClientSecret", "a+secret", "--Logging:LogLevel:Default", "None",
            .. settings,
        ]);
    }

    public FakeProvider Provider { get; }

    public string Address => _app.Urls.First();

    public static async Task<InfoUnderTest> StartAsync(params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("info-test-").FullName;
        var info = new InfoUnderTest(await FakeProvider.StartAsync(), folder, settings);
        await info._app.StartAsync();
        return info;
    }

    /// <summary>A browser with a cookie jar of its own that follows redirects and reads Thai.</summary>
    public HttpClient Browser(bool follow = true) =>
        new(new HttpClientHandler { AllowAutoRedirect = follow, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(Address) };

    public async Task<HttpResponseMessage> LogoutAsync(string token)
    {
        using var caller = new HttpClient { BaseAddress = new Uri(Address) };
        return await caller.PostAsync("/backchannel-logout", new FormUrlEncodedContent([new("logout_token", token)]));
    }

    /// <summary>Posts the edit form by hand, with a good antiforgery token from any page.</summary>
    public static async Task<HttpResponseMessage> PostRecordAsync(HttpClient browser, string version, params (string Key, string Value)[] typed)
    {
        var page = await browser.GetStringAsync("/record");
        var fields = new Dictionary<string, string>
        {
            ["name"] = "เทศบาลตำบลตัวอย่าง",
            ["type"] = "เทศบาลตำบล",
            ["province"] = "พิษณุโลก",
            ["version"] = version,
            ["__RequestVerificationToken"] = FormToken().Match(page).Groups[1].Value,
        };
        foreach (var (key, value) in typed)
        {
            fields[key] = value;
        }

        return await browser.PostAsync("/record/edit", new FormUrlEncodedContent(fields));
    }

    public static async Task<HttpResponseMessage> SignOutAsync(HttpClient browser)
    {
        var token = FormToken().Match(await browser.GetStringAsync("/record")).Groups[1].Value;
        return await browser.PostAsync("/signout", new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await Provider.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)")]
    private static partial Regex FormToken();
}
