using Microsoft.AspNetCore.ResponseCompression;

namespace LakMuang.Web.Infrastructure;

/// <summary>Smaller pages for slow offices, without telling a stranger what is in them.</summary>
/// <remarks>
/// Static files are compressed when they are built, by MapStaticAssets. Pages are another matter: whoever can make a browser
/// ask for our pages with words of his choice, and can see the length of the answers, can guess at their contents (BREACH, 2013).
/// So a page is compressed only when the browser itself vouches that our own site asked, or the person by address bar or bookmark.
/// A request that another site caused, and a browser too old to say, get the page as it is. Antiforgery tokens are
/// encrypted anew for each page besides. Answers of the protocol and of the API carry tokens and are never compressed.
/// </remarks>
internal static class SafeCompression
{
    public static void AddSafeCompression(this IServiceCollection services) => services.AddResponseCompression(options =>
    {
        options.EnableForHttps = true;
        options.MimeTypes = ["text/html"];
        options.Providers.Add<BrotliCompressionProvider>();
        options.Providers.Add<GzipCompressionProvider>();
    });

    public static void UseSafeCompression(this WebApplication app) =>
        app.UseWhen(context => AskedByOurselves(context.Request), branch => branch.UseResponseCompression());

    private static bool AskedByOurselves(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is "same-origin" or "none" && !MachinePaths.Match(request);
}
