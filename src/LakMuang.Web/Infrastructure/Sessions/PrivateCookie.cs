namespace LakMuang.Web.Infrastructure.Sessions;

/// <summary>A cookie that scripts cannot read and no other site can send. Names are this program's own: all ports of one host share a jar.</summary>
internal sealed class PrivateCookie(string name)
{
    /// <summary>Of what ThaID has proved for a registration.</summary>
    public static readonly PrivateCookie Proof = new("lakmuang-proof");

    /// <summary>Of an office that enters for the first time. It is no session: nothing but the pages under /activate reads it.</summary>
    public static readonly PrivateCookie Claim = new("lakmuang-claim");

    /// <summary>The code of an invitation, while its owner is on the way to ThaID and back.</summary>
    public static readonly PrivateCookie Invitation = new("lakmuang-invitation");

    public string? Read(HttpContext context) => context.Request.Cookies[NameFor(context)];

    public void Write(HttpContext context, string token) => context.Response.Cookies.Append(NameFor(context), token, Options(context));

    public void Delete(HttpContext context) => context.Response.Cookies.Delete(NameFor(context), Options(context));

    // The prefix makes browsers refuse the cookie from any other host or path; it needs HTTPS.
    private string NameFor(HttpContext context) => context.Request.IsHttps ? $"__Host-{name}" : name;

    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        Path = "/",
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
    };
}
