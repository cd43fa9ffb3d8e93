using System.Net;
using LakMuang.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LakMuang.Tests.RelyingParty;

/// <summary>A vendor's system of a few lines, as docs/vendors.md shows it, on a port of its own.</summary>
internal sealed class VendorUnderTest : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly bool _ownProvider;

    private VendorUnderTest(FakeProvider provider, bool ownProvider, IDistributedCache? cache, IEnumerable<string> settings, string? keys)
    {
        (Provider, _ownProvider) = (provider, ownProvider);
        var builder = WebApplication.CreateBuilder(
        [
            "--LakMuang:Authority", provider.Issuer, "--LakMuang:ClientId", "info", "--LakMuang:ClientSecret", "a+secret", "--Api", provider.Issuer, .. settings,
        ]);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddLakMuang(builder.Configuration);
        if (cache is not null)
        {
            builder.Services.AddSingleton(cache);
        }

        if (keys is not null)
        {
            builder.Services.AddDataProtection().SetApplicationName("vendor").PersistKeysToFileSystem(new DirectoryInfo(keys));
        }

        var api = new Uri(builder.Configuration["Api"]!);
        builder.Services.AddHttpClient("api", http => http.BaseAddress = api).AddLakMuangAccessToken(api);
        _app = builder.Build();
        Map(_app);
    }

    public FakeProvider Provider { get; }

    public string Address => _app.Urls.First();

    public static async Task<VendorUnderTest> StartAsync(params string[] settings)
    {
        var vendor = new VendorUnderTest(await FakeProvider.StartAsync(), true, null, settings, null);
        await vendor._app.StartAsync();
        return vendor;
    }

    /// <summary>One of several processes of a system, which share a cache and data-protection keys.</summary>
    public static async Task<VendorUnderTest> BesideAsync(FakeProvider provider, IDistributedCache cache, string keys)
    {
        var vendor = new VendorUnderTest(provider, false, cache, [], keys);
        await vendor._app.StartAsync();
        return vendor;
    }

    public HttpClient Browser(bool follow = true, CookieContainer? jar = null) =>
        new(new HttpClientHandler { AllowAutoRedirect = follow, CookieContainer = jar ?? new() }) { BaseAddress = new Uri(Address) };

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        if (_ownProvider)
        {
            await Provider.DisposeAsync();
        }
    }

    private static void Map(WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapLakMuang();
        app.MapGet("/", (HttpContext http) => http.User.Identity?.IsAuthenticated == true ? "signed in" : "nobody");
        app.MapGet("/mine", (HttpContext http) => string.Join('\n', http.User.Claims.Select(c => $"{c.Type}={c.Value}"))).RequireAuthorization();
        app.MapGet("/edit", () => "edited").RequireAuthorization(policy => policy.RequireRole("info-editor"));
        app.MapGet("/rule", () => "ruled").RequireAuthorization(policy => policy.RequireRole("info-admin"));
        app.MapGet("/approve", () => "approved").RequireLevel(3, 300);
        app.MapGet("/pay", () => "form");
        app.MapPost("/pay", async (HttpContext http) =>
        {
            if (!http.User.HasLevel(3))
            {
                await http.StepUpAsync(3, TimeSpan.FromMinutes(5));
                return;
            }

            await http.Response.WriteAsync("paid");
        }).DisableAntiforgery().RequireAuthorization();
        app.MapGet("/call", async (IHttpClientFactory clients, string path) =>
        {
            using var api = clients.CreateClient("api");
            using var answer = await api.PostAsync(path, new StringContent("{}"));
            return $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}";
        }).RequireAuthorization();
        app.MapGet("/signin-problem", (HttpContext http, string reason) =>
        {
            http.Response.StatusCode = 400;
            return reason;
        });
    }
}
