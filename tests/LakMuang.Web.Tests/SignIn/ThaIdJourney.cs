using System.Text;
using LakMuang.TestKit;

namespace LakMuang.Web.Tests.SignIn;

/// <summary>The way through the ThaID sandbox without script: QR page, phone page, and back.</summary>
internal sealed class ThaIdJourney(LakMuangServer server)
{
    public Task<TestPage> SignIn(TestBrowser browser, Somebody somebody, string to = "/", string? until = null) =>
        Answer(browser, "approve", somebody.CitizenId.Digits, to, until, isNamed: false);

    /// <param name="isNamed">Whether ThaID tells a name: it knows none of those that tests make up, and says ทดสอบ ไม่ปรากฏ.</param>
    public async Task<TestPage> Answer(TestBrowser browser, string decision, string citizenId, string to = "/", string? until = null, bool isNamed = true)
    {
        await browser.Get($"/sign-in/thaid?to={Uri.EscapeDataString(to)}");
        var form = browser.Page.Forms.First(f => f.Fields.ContainsKey("citizen_id"));
        return await browser.Submit(form, until, ("decision", decision), ("citizen_id", citizenId), ("name", isNamed ? "sent" : "withheld"));
    }

    /// <summary>Proves who somebody is without signing in.</summary>
    public async Task<TestPage> Prove(TestBrowser browser, string citizenId, string to)
    {
        await browser.Get($"/prove/thaid?to={Uri.EscapeDataString(to)}");
        var form = browser.Page.Forms.First(f => f.Fields.ContainsKey("citizen_id"));
        return await browser.Submit(form, null, ("decision", "approve"), ("citizen_id", citizenId), ("name", "sent"));
    }

    public async Task Switch(string json)
    {
        using var http = new HttpClient { BaseAddress = server.SandboxAddress };
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        (await http.PostAsync(new Uri("/thaid/control/switches", UriKind.Relative), body)).EnsureSuccessStatusCode();
    }

    public async Task Reset()
    {
        using var http = new HttpClient { BaseAddress = server.SandboxAddress };
        (await http.PostAsync(new Uri("/thaid/control/reset", UriKind.Relative), null)).EnsureSuccessStatusCode();
    }
}
