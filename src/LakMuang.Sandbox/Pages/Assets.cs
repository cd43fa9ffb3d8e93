namespace LakMuang.Sandbox.Pages;

internal static class Assets
{
    public static void MapAssets(this WebApplication app)
    {
        app.MapGet("/assets/sandbox.css", () => File("sandbox.css", "text/css; charset=utf-8"));
        app.MapGet("/assets/sandbox.js", () => File("sandbox.js", "text/javascript; charset=utf-8"));
        app.MapGet("/assets/{name}.woff2", (string name) => File($"{name}.woff2", "font/woff2"));
        app.MapGet("/favicon.ico", () => Results.NoContent());
    }

    // No form-action: Chrome would apply it to the redirect back to the caller too.
    public static void UseSafeHeaders(this WebApplication app) => app.Use((http, next) =>
    {
        http.Response.Headers.ContentSecurityPolicy = "default-src 'self'; base-uri 'none'; frame-ancestors 'none'";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        http.Response.Headers.CacheControl = "no-store";
        return next();
    });

    private static IResult File(string name, string type) =>
        typeof(Assets).Assembly.GetManifestResourceStream(name) is { } file ? Results.Stream(file, type) : Results.NotFound();
}
