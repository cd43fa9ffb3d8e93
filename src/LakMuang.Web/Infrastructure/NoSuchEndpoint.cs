namespace LakMuang.Web.Infrastructure;

/// <summary>
/// Says at once to a program that nothing is here (404). Otherwise it would be led to the sign-in page, which helps no program.
/// </summary>
internal static class NoSuchEndpoint
{
    /// <summary>Goes after routing, before authorization.</summary>
    public static void UseNoSuchEndpoint(this WebApplication app) => app.Use((context, next) =>
    {
        // What routing makes up itself, to say that static files are not for this method, is no route either.
        if (context.GetEndpoint() is RouteEndpoint || !MachinePaths.Match(context.Request))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });
}
