using System.Buffers.Text;
using System.Security.Cryptography;

namespace LakMuang.Web.Infrastructure.Sessions;

/// <summary>A lasting random mark of this browser: binds a sign-in under way to it, and tells a new device from a known one.</summary>
/// <remarks>It signs nobody in.</remarks>
internal static class BrowserMark
{
    private const string Name = "lakmuang-browser";
    private const int Length = 43;

    /// <summary>The mark, made and sent along when the browser has none.</summary>
    public static string Of(HttpContext context)
    {
        if (Known(context) is { } known)
        {
            return known;
        }

        if (context.Items[Name] is string made)
        {
            return made;
        }

        made = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        context.Items[Name] = made;
        context.Response.Cookies.Append(Name, made, new()
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(400),
            Path = "/",
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        });
        return made;
    }

    /// <summary>The mark that the browser sent, or null: at a second request that means it takes no cookies.</summary>
    public static string? Known(HttpContext context) =>
        context.Request.Cookies[Name] is { Length: Length } mark && Base64Url.IsValid(mark) ? mark : null;
}
