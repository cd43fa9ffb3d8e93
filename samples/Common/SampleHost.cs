using System.Text.Encodings.Web;
using System.Text.Unicode;
using LakMuang.Client;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.WebEncoders;

namespace LakMuang.Samples.Common;

/// <summary>Builds one sample system: settings, sign-in through LakMuang, pages.</summary>
public static class SampleHost
{
    public static WebApplication Build(string[] args, SampleSystem system, Action<IServiceCollection, string>? more = null)
    {
        var assembly = typeof(SampleHost).Assembly;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ApplicationName = assembly.GetName().Name });
        AddSettings(builder, args, system);

        var folder = Path.GetFullPath(builder.Configuration["DataFolder"] ?? Path.Combine("data", "samples", system.Code));
        Directory.CreateDirectory(folder);

        // Request lines carry codes and id_token_hints; the log must not.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("System.Net.Http", LogLevel.Warning);

        // Warnings of theirs that tell an operator of a sample nothing to do.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Services.AddSingleton(system);
        builder.Services.AddLakMuang(builder.Configuration);
        builder.Services.AddDataProtection()
            .SetApplicationName($"lakmuang-sample-{system.Code}")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(folder, "keys")));
        builder.Services.AddRazorPages();
        builder.Services.Configure<WebEncoderOptions>(o =>
            o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.BasicLatin, UnicodeRanges.Thai, UnicodeRanges.GeneralPunctuation));
        builder.Services.AddAntiforgery(o => o.Cookie.Name = $"{system.Code}.form");
        AddWatching(builder.Services, folder);
        more?.Invoke(builder.Services, folder);

        var app = builder.Build();
        app.UseExceptionHandler(calm => calm.Run(CalmFailure.RunAsync));
        app.Use(SafeHeaders.RunAsync);
        app.Use(Languages.RunAsync);
        app.UseStatusCodePagesWithReExecute("/stopped/{0}");
        app.UseRouting();
        app.Use(app.Services.GetRequiredService<SessionWatch>().RunAsync);
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapRazorPages();
        app.MapLakMuang();
        app.MapGet("/health/live", () => Results.Text("live"));
        app.MapGet("/site.css", () => Results.Stream(assembly.GetManifestResourceStream("site.css")!, "text/css; charset=utf-8"));
        app.MapGet("/session.js", () => Results.Stream(assembly.GetManifestResourceStream("session.js")!, "text/javascript; charset=utf-8"));
        app.MapGet(SessionWatch.Address, (HttpContext http, SessionWatch watch) => watch.WaitAsync(http));
        app.MapGet("/fonts/{name}", (string name) =>
            name.EndsWith(".woff2", StringComparison.Ordinal) && assembly.GetManifestResourceStream(name) is { } font
                ? Results.Stream(font, "font/woff2")
                : Results.NotFound());
        return app;
    }

    /// <summary>Who came in, and the end of sessions, are seen by every system.</summary>
    private static void AddWatching(IServiceCollection services, string folder)
    {
        services.AddSingleton<SessionWatch>();
        services.AddSingleton(new AgencyFiles<UserBook>(Path.Combine(folder, "users"))).AddSingleton<SeenUsers>().AddSingleton<CurrentUsers>();
        services.AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme).PostConfigure<SeenUsers>((cookie, seen) =>
        {
            cookie.Events.OnSigningIn = signing => seen.NoteAsync(signing.Principal!, signing.HttpContext.RequestAborted);
            cookie.Events.OnCheckSlidingExpiration = SessionWatch.KeepIdle;
        });
    }

    private static void AddSettings(WebApplicationBuilder builder, string[] args, SampleSystem system)
    {
        // Weakest first: what the system is, then its settings file, then environment and command line.
        builder.Configuration.Sources.Insert(0, new Microsoft.Extensions.Configuration.Memory.MemoryConfigurationSource
        {
            InitialData = new Dictionary<string, string?>
            {
                ["Urls"] = $"http://localhost:{system.Port}",
                ["LakMuang:Authority"] = "http://localhost:5080",
                ["LakMuang:ClientId"] = system.Code,
                ["LakMuang:CookieName"] = $"{system.Code}.session",
            },
        });
        if (builder.Configuration["SettingsFile"] is { Length: > 0 } file)
        {
            builder.Configuration.AddJsonFile(Path.GetFullPath(file), optional: true, reloadOnChange: false);
            builder.Configuration.AddEnvironmentVariables().AddCommandLine(args);
        }
    }
}
