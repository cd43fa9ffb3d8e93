using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LakMuang.Web.Tests.Attacks.Weak;

/// <summary>A small site on this machine that does what it should not: the canary that attacks must reach before they count.</summary>
internal sealed class WeakSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WeakSite(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    /// <summary>The bodies that have arrived, in order.</summary>
    public List<string> Received { get; } = [];

    public static async Task<WeakSite> Start(Func<WeakSite, HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var site = new WeakSite(app);
        app.Run(context => answer(site, context));
        await app.StartAsync();
        return site;
    }

    public async Task Keep(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        Received.Add(await reader.ReadToEndAsync());
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
