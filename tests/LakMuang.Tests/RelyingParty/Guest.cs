using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LakMuang.Tests.RelyingParty;

/// <summary>Somebody at a browser in a sample system. The fake provider takes them for whoever asks.</summary>
internal sealed partial class Guest(SampleUnderTest sample, string name, string agency, string[] groups) : IDisposable
{
    private readonly HttpClient _browser = new(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(sample.Address) };

    public string Sid { get; } = Guid.CreateVersion7().ToString();

    public void Dispose() => _browser.Dispose();

    public Task<HttpResponseMessage> GetAsync(string path)
    {
        Become();
        return _browser.GetAsync(path);
    }

    /// <summary>The page's text, which must be there.</summary>
    public async Task<string> SeeAsync(string path)
    {
        using var answer = await GetAsync(path);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Posts by hand, with a good antiforgery token from any page.</summary>
    /// <returns>The page that the post led to.</returns>
    public async Task<Answer> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        var token = FormToken().Match(await SeeAsync("/duties")).Groups[1].Value;
        var form = fields.Append(("__RequestVerificationToken", token)).Select(f => new KeyValuePair<string, string>(f.Item1, f.Item2));
        using var answer = await _browser.PostAsync(path, new FormUrlEncodedContent(form));
        return new(answer.StatusCode, answer.RequestMessage!.RequestUri!, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>LakMuang tells the system that this person's session is over.</summary>
    public async Task LoseSessionAsync()
    {
        sample.Provider.Sid = Sid;
        using var caller = new HttpClient { BaseAddress = new Uri(sample.Address) };
        using var answer = await caller.PostAsync(
            "/backchannel-logout", new FormUrlEncodedContent([new("logout_token", sample.Provider.Sign(sample.Provider.LogoutToken()))]));
        answer.EnsureSuccessStatusCode();
    }

    private void Become()
    {
        var (provider, sub) = (sample.Provider, $"sub of {name}");
        provider.Sid = Sid;
        provider.ChangeIdToken = token => token["sub"] = sub;
        provider.UserInfo["sub"] = sub;
        provider.UserInfo["name"] = name;
        provider.UserInfo["agency_code"] = agency;
        provider.UserInfo["agency_name"] = $"หน่วยงาน {agency}";
        provider.UserInfo["agency_type"] = "subdistrict_municipality";
        provider.UserInfo["groups"] = new JsonArray([.. groups.Select(g => JsonValue.Create(g))]);
        provider.UserInfo["grants"] = new JsonArray(
            [.. groups.Select(g => new JsonObject { ["group"] = g, ["agency"] = agency, ["letter"] = $"คำสั่งที่ 1/{g}", ["until"] = "2027-09-30" })]);
    }

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)")]
    private static partial Regex FormToken();

    internal sealed record Answer(HttpStatusCode Status, Uri Address, string Text);
}
