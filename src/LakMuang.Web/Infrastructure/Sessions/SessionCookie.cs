namespace LakMuang.Web.Infrastructure.Sessions;

/// <summary>The cookie that carries a session's token.</summary>
internal static class SessionCookie
{
    private static readonly PrivateCookie _cookie = new("lakmuang-session");

    public static string? Read(HttpContext context) => _cookie.Read(context);

    public static void Write(HttpContext context, string token) => _cookie.Write(context, token);

    public static void Delete(HttpContext context) => _cookie.Delete(context);
}
