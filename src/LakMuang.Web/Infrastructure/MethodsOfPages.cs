namespace LakMuang.Web.Infrastructure;

internal static class MethodsOfPages
{
    /// <summary>Pages are read and their forms sent. For any other method a page would be shown that nothing has filled.</summary>
    public static void UseMethodsOfPages(this WebApplication app) => app.Use((context, next) =>
    {
        var method = context.Request.Method;
        if (MachinePaths.Match(context.Request)
            || HttpMethods.IsGet(method) || HttpMethods.IsPost(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = "GET, HEAD, OPTIONS, POST";
        return Task.CompletedTask;
    });
}
