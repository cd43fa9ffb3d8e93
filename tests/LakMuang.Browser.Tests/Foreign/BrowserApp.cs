using System.Net.Http.Json;
using System.Text.Json;
using LakMuang.Browser.Tests.Kit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LakMuang.Browser.Tests.Foreign;

/// <summary>A page with npm's oidc-client-ts on an origin of its own, and its registration as a public client.</summary>
internal sealed class BrowserApp : IAsyncDisposable
{
    private readonly WebApplication _pages;

    private BrowserApp(WebApplication pages, Uri address) => (_pages, Address) = (pages, address);

    public Uri Address { get; }

    public static async Task<BrowserApp> StartAsync(RunningHouse house, CancellationToken ct)
    {
        var address = RunningHouse.SpareAddress();
        var clientId = await RegisterAsync(house, address, ct);
        var builder = WebApplication.CreateSlimBuilder([$"--urls={address}"]);
        builder.Logging.ClearProviders();
        var pages = builder.Build();
        var html = await File.ReadAllTextAsync(Path.Combine(RunningHouse.Root, "tests/LakMuang.Browser.Tests/Foreign/app.html"), ct);
        var library = await File.ReadAllTextAsync(Path.Combine(RunningHouse.Root, "node_modules/oidc-client-ts/dist/browser/oidc-client-ts.min.js"), ct);
        pages.MapGet("/settings.json", () => Results.Json(new { authority = Issuer(house), client_id = clientId }));
        pages.MapGet("/oidc-client-ts.min.js", () => Results.Text(library, "text/javascript"));
        pages.MapGet("/favicon.ico", () => Results.NoContent());
        pages.MapGet("/{page?}", () => Results.Text(html, "text/html"));
        await pages.StartAsync(ct);
        return new(pages, address);
    }

    public ValueTask DisposeAsync() => _pages.DisposeAsync();

    private static string Issuer(RunningHouse house) => house.LakMuang.GetLeftPart(UriPartial.Authority);

    private static async Task<string> RegisterAsync(RunningHouse house, Uri address, CancellationToken ct)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(house.LakMuang, "/oauth2/register"))
        {
            Content = JsonContent.Create(new
            {
                client_name = "An app in the browser",
                redirect_uris = new[] { new Uri(address, "/callback").AbsoluteUri },
                post_logout_redirect_uris = new[] { new Uri(address, "/bye").AbsoluteUri },
                grant_types = new[] { "authorization_code", "refresh_token" },
                token_endpoint_auth_method = "none",
            }),
        };
        request.Headers.Authorization = new("Bearer", RunningHouse.InitialAccessToken);
        using var answer = await http.SendAsync(request, ct);
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(ct)).GetProperty("client_id").GetString()!;
    }
}
