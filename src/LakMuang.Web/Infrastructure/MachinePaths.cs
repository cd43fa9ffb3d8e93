namespace LakMuang.Web.Infrastructure;

/// <summary>Where programs ask, and want JSON when something goes wrong.</summary>
internal static class MachinePaths
{
    private static readonly PathString[] _machines = ["/oauth2", "/api", "/.well-known", "/health"];

    private static readonly PathString[] _people = ["/oauth2/authorize", "/oauth2/logout"];

    /// <summary>Whether a program asks. The two protocol endpoints that browsers are sent to belong to people.</summary>
    public static bool Match(HttpRequest request) => IsUnder(_machines, request.Path) && !IsUnder(_people, request.Path);

    /// <summary>Whether a program asks the administration API, whose errors have a shape of their own (RFC 9457).</summary>
    public static bool IsApi(HttpRequest request) => request.Path.StartsWithSegments("/api");

    private static bool IsUnder(PathString[] paths, PathString path)
    {
        foreach (var candidate in paths)
        {
            if (path.StartsWithSegments(candidate))
            {
                return true;
            }
        }

        return false;
    }
}
