namespace LakMuang.Samples.Common;

/// <summary>A page here runs the one script that waits for the session's end, and is framed by nobody.</summary>
public static class SafeHeaders
{
    public static Task RunAsync(HttpContext http, RequestDelegate next)
    {
        var headers = http.Response.Headers;

        // No form-action: browsers apply it to the redirect after the sign-out POST, which leads to LakMuang.
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        if (http.Request.Path != "/site.css" && http.Request.Path != "/session.js" && !http.Request.Path.StartsWithSegments("/fonts"))
        {
            headers.CacheControl = "no-store";
        }

        return next(http);
    }
}
