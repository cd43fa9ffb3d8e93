using System.Text.Json;
using LakMuang.Browser.Tests.Kit;
using Microsoft.Playwright;

namespace LakMuang.Browser.Tests.Foreign;

/// <summary>An app without a server: everything that it asks LakMuang goes from another origin (CORS).</summary>
public sealed class OidcClientTsTests(RunningHouse house) : Journey(house)
{
    private const string Officer = "9900000000014";

    [Fact]
    [Trait("Client", "oidc-client-ts")]
    public async Task An_app_in_the_browser_signs_a_person_in_renews_and_signs_out()
    {
        await using var app = await BrowserApp.StartAsync(House, TestContext.Current.CancellationToken);
        var officer = await Arrive(View.ThaiWide);
        await officer.Open(app.Address);
        await Said(officer, "nobody");

        await officer.Page.ClickAsync("#in");
        await officer.SignInWithThaId(Officer);
        var first = await Said(officer, "signed in");
        Assert.Equal("นายสมชาย จำลองกุล", first.GetProperty("profile").GetProperty("name").GetString());

        await officer.Page.ClickAsync("#renew");
        var second = await Said(officer, "renewed");
        Assert.Equal(first.GetProperty("profile").GetProperty("sub").GetString(), second.GetProperty("profile").GetProperty("sub").GetString());
        Assert.NotEqual(first.GetProperty("token").GetString(), second.GetProperty("token").GetString());

        await officer.Page.ClickAsync("#out");
        await Said(officer, "signed out");
        Assert.Equal("/bye", new Uri(officer.Page.Url).AbsolutePath);
        await officer.Open("/");
        await officer.SeeTitle("เข้าสู่ระบบ", "Sign in");
    }

    private static async Task<JsonElement> Said(Visitor visitor, string words)
    {
        var output = visitor.Page.Locator("#said");
        await Assertions.Expect(output).ToContainTextAsync($"\"words\":\"{words}\"");
        return JsonSerializer.Deserialize<JsonElement>(await output.TextContentAsync() ?? "");
    }
}
