using LakMuang.Web.Infrastructure.Sessions;

namespace LakMuang.Web.Infrastructure.Files;

/// <summary>Whose an unfinished upload is: this browser's, and the person's who is signed in there.</summary>
internal static class UploadOwner
{
    /// <summary>Null for a browser that sends no mark: it takes no cookies, or never saw a page with an upload.</summary>
    public static string? Known(HttpContext context) => BrowserMark.Known(context) is { } mark ? Of(context, mark) : null;

    /// <summary>For pages: marks the browser where it has no mark yet.</summary>
    public static string Of(HttpContext context) => Of(context, BrowserMark.Of(context));

    private static string Of(HttpContext context, string mark) => $"{mark}/{context.Session()?.Person.Value}";
}
