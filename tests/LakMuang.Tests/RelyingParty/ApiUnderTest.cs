using System.Text.Json.Nodes;
using LakMuang.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LakMuang.Tests.RelyingParty;

/// <summary>An API of a vendor, on a port of its own, that trusts the fake provider.</summary>
internal sealed class ApiUnderTest : IAsyncDisposable
{
    public const string Audience = "https://api.example.go.th";

    private readonly WebApplication _app;

    private ApiUnderTest(FakeProvider provider)
    {
        Provider = provider;
        var builder = WebApplication.CreateBuilder(["--LakMuangApi:Authority", provider.Issuer, "--LakMuangApi:Audience", Audience]);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddLakMuangApi(builder.Configuration);
        _app = builder.Build();
        _app.UseAuthentication();
        _app.UseAuthorization();
        _app.MapGet("/who", (HttpContext http) => $"{http.User.FindFirst("sub")?.Value} of {http.User.FindFirst("client_id")?.Value}").RequireAuthorization();
        _app.MapGet("/read", () => "read").RequireScope("read");
        _app.MapGet("/write", () => "written").RequireScope("write");
        _app.MapGet("/approve", () => "approved").RequireScope("read").RequireLevel(3, 300);
        _app.MapPost("/echo", (HttpRequest request) =>
            $"{(request.Headers.Authorization is [{ } said] ? said : "-")} {(request.Headers["DPoP"].Count == 1 ? "proved" : "")}");
    }

    public FakeProvider Provider { get; }

    public string Address => _app.Urls.First();

    public static async Task<ApiUnderTest> StartAsync()
    {
        var api = new ApiUnderTest(await FakeProvider.StartAsync());
        await api._app.StartAsync();
        return api;
    }

    public string Token(Action<JsonObject>? change = null, string alg = "ES256", string? typ = "at+jwt")
    {
        var now = FakeProvider.Now();
        var token = new JsonObject
        {
            ["iss"] = Provider.Issuer,
            ["aud"] = Audience,
            ["sub"] = "person-1",
            ["client_id"] = "app-1",
            ["scope"] = "openid read",
            ["iat"] = now,
            ["exp"] = now + 300,
            ["jti"] = Guid.CreateVersion7().ToString(),
            ["acr"] = "urn:lakmuang:level:2",
            ["auth_time"] = now,
        };
        change?.Invoke(token);
        return Provider.Keys.Sign(token, alg, typ);
    }

    /// <param name="proof">Null sends the token as bearer; "" by the DPoP scheme without a proof.</param>
    public async Task<HttpResponseMessage> GetAsync(string path, string? token, string? proof = null)
    {
        using var caller = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, Address + path);
        if (token is not null)
        {
            request.Headers.Authorization = new(proof is null ? "Bearer" : "DPoP", token);
        }

        if (proof is { Length: > 0 })
        {
            request.Headers.Add("DPoP", proof);
        }

        return await caller.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await Provider.DisposeAsync();
    }
}
