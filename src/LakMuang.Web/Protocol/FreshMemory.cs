using LakMuang.SignOn.Engine;

namespace LakMuang.Web.Protocol;

internal static class FreshMemory
{
    /// <summary>Before the engine runs, what this node holds of clients and keys becomes as new as the request (see <see cref="RefreshMemory"/>).</summary>
    public static void UseFreshMemory(this WebApplication app)
    {
        var memory = app.Services.GetRequiredService<RefreshMemory>();
        app.Use(async (context, next) =>
        {
            if (context.Request.Path.StartsWithSegments("/oauth2") || context.Request.Path.StartsWithSegments("/.well-known") || context.Request.Path.StartsWithSegments("/api"))
            {
                await memory.RunAsync(context.RequestAborted);
            }

            await next(context);
        });
    }
}
