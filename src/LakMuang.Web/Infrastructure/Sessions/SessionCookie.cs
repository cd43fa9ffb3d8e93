namespace LakMuang.Web.Infrastructure.Sessions;

/// <summary>The cookie that carries a session's token. Its name is this program's own: all ports of one host share a jar.</summary>
internal static class SessionCookie
{
    private const string Name = "lakmuang-session";

    public static string? Read(HttpContext context) => context.Request.Cookies[NameFor(context)];

    public static void Write(HttpContext context, string token) =>
        context.Response.Cookies.Append(NameFor(context), token, Options(context));

    public static void Delete(HttpContext context) => context.Response.Cookies.Delete(NameFor(context), Options(context));

    // The prefix makes browsers refuse the cookie from any other host or path; it needs HTTPS.
    private static string NameFor(HttpContext context) => context.Request.IsHttps ? $"__Host-{Name}" : Name;

    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        Path = "/",
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
    };
}
