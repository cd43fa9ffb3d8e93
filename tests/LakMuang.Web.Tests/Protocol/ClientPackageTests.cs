using System.Text.Json;
using LakMuang.Client;
using LakMuang.Kernel;
using LakMuang.Protocol.Clients;
using LakMuang.SignOn;
using LakMuang.TestKit;
using LakMuang.Web.Tests.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LakMuang.Web.Tests.Protocol;

/// <summary>The vendors' package and LakMuang themselves, each as the other meets it: no fake in between.</summary>
public sealed class ClientPackageTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    [Fact]
    public Task A_system_with_the_package_signs_in_refreshes_steps_up_and_hears_of_the_end() => new PackageJourney(server).RunAsync("bearer");
}

/// <summary>The same with pushed requests and DPoP. A server of its own: the sandbox of ThaID does not move with the clock.</summary>
public sealed class ClientPackageWithDPoPTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    [Fact]
    public async Task A_system_with_the_package_signs_in_refreshes_steps_up_and_hears_of_the_end_with_proofs()
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        var metadata = JsonElement.Parse(await http.GetStringAsync("/.well-known/openid-configuration"));
        Assert.SkipUnless(metadata.TryGetProperty("pushed_authorization_request_endpoint", out _), "This LakMuang offers no pushed requests and DPoP.");
        await new PackageJourney(server).RunAsync("dpop");
    }
}

/// <summary>One system with the package, from its registration to the suspension of the person who used it.</summary>
internal sealed class PackageJourney(LakMuangServer server)
{
    private readonly World _world = server.NewWorld();

    public async Task RunAsync(string kind)
    {
        var officer = await _world.Person(groups: "info-viewer");
        using var browser = server.NewBrowser();
        await using var system = await StartAsync(kind);
        var self = system.Urls.Single().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

        var page = await _world.SignIn(browser, officer, $"{self}/mine");
        Assert.Contains("info-viewer", page.Text, StringComparison.Ordinal);

        // Access tokens live five minutes; the next request has to refresh.
        await server.PassAsync(TimeSpan.FromMinutes(6));
        Assert.Contains("info-viewer", (await browser.Get($"{self}/mine")).Text, StringComparison.Ordinal);

        await browser.Get($"{self}/approve");
        var approved = await new ThaIdJourney(server).SignIn(browser, officer, browser.Page.Query("to")!);
        Assert.Equal("approved", approved.Text);

        await _world.Do<Accounts.SuspendAccount>(suspend => suspend.RunAsync(_world.Act(), officer.Id, TestContext.Current.CancellationToken));
        await server.PassAsync(TimeSpan.FromMinutes(6));
        Assert.NotEqual("/mine", (await browser.Get($"{self}/mine")).Address.AbsolutePath);
    }

    private async Task<WebApplication> StartAsync(string kind)
    {
        await _world.Systems();
        var self = $"http://localhost:{FreePort.Next()}";
        var id = $"package-{kind}";
        var registered = await server.Ask<RegisterClient, Result<RegisteredClient>>(register => register.RunAsync(
            _world.Act(), id, "info", new ClientMetadata
            {
                RedirectUris = [$"{self}/signin-lakmuang"],
                BackChannelLogoutUri = $"{self}/backchannel-logout",
                GrantTypes = ["authorization_code", "refresh_token"],
                IdTokenSignedResponseAlg = "ES256",
                Scope = "openid profile agency groups offline_access",
            }, default));
        Assert.True(registered.Ok(out var client, out var problem), problem?.Message.En);

        var builder = WebApplication.CreateBuilder(
        [
            "--urls", self, "--LakMuang:Authority", server.Address.AbsoluteUri.TrimEnd('/'), "--LakMuang:ClientId", id,
            "--LakMuang:ClientSecret", client!.Secret!, "--LakMuang:Scopes", "openid profile agency groups offline_access",
            "--LakMuang:UseDPoP", $"{kind == "dpop"}", "--LakMuang:UsePushedRequests", $"{kind == "dpop"}",
        ]);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(server.Clock);
        builder.Services.AddLakMuang(builder.Configuration);
        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapLakMuang();
        app.MapGet("/mine", (HttpContext http) => string.Join('\n', http.User.Claims.Select(c => c.Value))).RequireAuthorization();
        app.MapGet("/approve", () => "approved").RequireLevel(3, 300);
        await app.StartAsync();
        return app;
    }
}
