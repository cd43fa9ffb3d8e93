using LakMuang.Protocol;
using LakMuang.Protocol.Authorize;
using LakMuang.Web.Infrastructure.Sessions;

namespace LakMuang.Web.Protocol;

/// <summary>The authorization endpoint: the engine decides. Most answers are a redirect, sent from here without the cost of a page.</summary>
internal static class AuthorizeRedirects
{
    private const string Path = "/oauth2/authorize";

    /// <summary>Runs after authentication. What is to be shown goes on to the page, with the outcome as a feature of the request.</summary>
    public static void UseAuthorizeRedirects(this WebApplication app)
    {
        var engine = app.Services.GetRequiredService<AuthorizeEndpoint>();
        app.Use(async (context, next) =>
        {
            if (!IsHere(context.Request.Path) || !(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsPost(context.Request.Method)))
            {
                await next(context);
                return;
            }

            var outcome = await context.ForEngineAsync(formOnly: true) is { } request
                ? await engine.RunAsync(request, HttpMethods.IsPost(request.Method) && SessionCookie.Read(context) is null)
                : new AuthorizeOutcome.ErrorPage(ProtocolError.InvalidRequest("The body is not a form."));
            if (AddressOf(outcome) is { } address)
            {
                context.Response.Headers.CacheControl = "no-store";
                context.Response.Redirect(address);
                if (outcome is AuthorizeOutcome.ComeAgain)
                {
                    context.Response.StatusCode = StatusCodes.Status303SeeOther;
                }

                return;
            }

            context.Features.Set(outcome);
            await next(context);
        });
    }

    // Routing forgives case and a slash at the end, so this must as well.
    private static bool IsHere(PathString path) =>
        path.StartsWithSegments(Path, out var rest) && (!rest.HasValue || rest.Value == "/");

    private static string? AddressOf(AuthorizeOutcome outcome) => outcome switch
    {
        AuthorizeOutcome.Issue { Response: { FormPost: false } response } => response.AsAddress(),
        AuthorizeOutcome.ErrorToClient { Response: { FormPost: false } response } => response.AsAddress(),
        AuthorizeOutcome.ComeAgain again => $"{Path}?{again.Resume}",
        AuthorizeOutcome.SignInNeeded needed => SignIn(needed),
        _ => null,
    };

    private static string SignIn(AuthorizeOutcome.SignInNeeded needed)
    {
        var to = Uri.EscapeDataString($"{Path}?{needed.Resume}");
        var why = needed.Reason switch
        {
            SignInReason.Reauthenticate => "&why=again",
            SignInReason.HigherLevel => "&why=more",
            _ => "",
        };
        return $"/sign-in?to={to}{why}{(needed.MinimumLevel > 1 ? $"&level={needed.MinimumLevel}" : "")}";
    }
}
