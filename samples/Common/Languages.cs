using System.Globalization;

namespace LakMuang.Samples.Common;

/// <summary>Thai, or English by <c>?lang=</c> (remembered in a cookie), else by Accept-Language.</summary>
/// <remarks>Only the UI culture changes: under th-TH, dates and numbers would be written in ways no machine reads.</remarks>
public static class Languages
{
    private const string Cookie = "lang";

    public static Task RunAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Query["lang"] is [("th" or "en") and { } asked])
        {
            http.Response.Cookies.Append(Cookie, asked, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true, MaxAge = TimeSpan.FromDays(365) });
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(asked);
        }
        else
        {
            var language = http.Request.Cookies[Cookie] ?? FirstAccepted(http);
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language == "en" ? "en" : "th");
        }

        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        return next(http);
    }

    /// <summary>This page in another language, with whatever else its address says.</summary>
    public static string Link(HttpRequest request, string language) =>
        QueryString.Create(request.Query.Where(q => q.Key != "lang").Append(new("lang", language))).ToString();

    private static string FirstAccepted(HttpContext http) =>
        http.Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(l => l.Quality ?? 1)
            .Select(l => l.Value.ToString().Split('-')[0])
            .FirstOrDefault(l => l is "th" or "en") ?? "th";
}
